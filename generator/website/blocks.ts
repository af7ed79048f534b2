/** A page of the reference as blocks of code and the lines between them. What is code, our own sinks have decided. */

export interface CodeBlock { kind: 'code'; fence: string; language: string; lines: string[] }
export interface TextBlock { kind: 'text'; lines: string[] }
export type Block = CodeBlock | TextBlock

const opening = /^(?<fence>`{3,})(?<language>\w*)$/

/** The blocks in their order. A fence is longer than any run of backticks in its code, so only the same line ends it. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let code: CodeBlock | undefined
  for (const line of markdown.split('\n')) {
    if (code) {
      if (line === code.fence) code = undefined
      else code.lines.push(line)
      continue
    }
    const { fence, language = '' } = opening.exec(line)?.groups ?? {}
    const last = blocks.at(-1)
    if (fence !== undefined) blocks.push(code = { kind: 'code', fence, language, lines: [] })
    else if (last?.kind === 'text') last.lines.push(line)
    else blocks.push({ kind: 'text', lines: [line] })
  }
  return blocks
}

const codeSpan = /(`[^`]+`)/

/** A line of text with code between backticks and what is around it changed apart. */
export function changeLine(line: string, changeText: (text: string) => string, changeCode: (code: string) => string): string {
  return line.split(codeSpan).map((piece, index) => (index % 2 === 0 ? changeText(piece) : changeCode(piece.slice(1, -1)))).join('')
}
