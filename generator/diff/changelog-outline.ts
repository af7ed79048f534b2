/** What stands where in a changelog, as far as its headings and lists go. Lines keep their line ends. */

export interface Heading { index: number; level: number; title: string }

export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Headings, but not what looks like one in a block of code or a comment. */
export function headingsOf(lines: readonly string[]): Heading[] {
  const prose = proseIn(lines)
  return lines.flatMap((line, index) => {
    const [, marks = '', title = ''] = (prose[index] && /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*\s*$/.exec(line)) || []
    return marks === '' ? [] : [{ index, level: marks.length, title }]
  })
}

/** Items of lists that stand at the margin: the line each starts at, and its text on one line, without the mark. */
export function itemsOf(lines: readonly string[]): { index: number; text: string }[] {
  const prose = proseIn(lines)
  const items: { index: number; text: string }[] = []
  let isOpen = false
  lines.forEach((line, index) => {
    const [, start] = (prose[index] && /^[-*+][ \t]+(\S[^]*)$/.exec(line)) || []
    const last = items.at(-1)
    if (start !== undefined) items.push({ index, text: onOneLine(start) })
    else if (isOpen && last && prose[index] && !isBlank(line) && !line.startsWith('#')) last.text = onOneLine(`${last.text} ${line}`)
    isOpen = start !== undefined || (isOpen && !isBlank(line) && !line.startsWith('#'))
  })
  return items
}

/** Where the links begin that the text refers to, if it ends with them. */
export function endOfBody(lines: readonly string[]): number {
  let end = lines.length
  let first = lines.length
  while (end > 0) {
    const line = lines[end - 1] ?? ''
    const isLink = /^ {0,3}\[[^\]]+\]:\s*\S/.test(line)
    if (!isLink && !isBlank(line)) break
    end -= 1
    if (isLink) first = end
  }
  return first
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

/** The index behind the last line that is not blank, of those before `end`. */
export function withoutBlanks(lines: readonly string[], end = lines.length): number {
  let index = end
  while (index > 0 && isBlank(lines[index - 1])) index -= 1
  return index
}

/** However a text is wrapped, it is the same. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Which lines are neither code between fences nor comment. What is never closed was not meant to open. */
function proseIn(lines: readonly string[]): boolean[] {
  const prose = lines.map(() => true)
  for (let index = 0; index < lines.length; index += 1) {
    const end = endOfBlock(lines, index)
    if (end === undefined) continue
    prose.fill(false, index, end + 1)
    index = end
  }
  return prose
}

/** The last line of the block of code or the comment that begins here. */
function endOfBlock(lines: readonly string[], begin: number): number | undefined {
  const line = lines[begin] ?? ''
  const fence = fenceIn(line)
  const isComment = /^ {0,3}<!--/.test(line) && !line.includes('-->')
  if (fence === undefined && !isComment) return undefined
  const end = lines.findIndex((other, index) => index > begin && (isComment ? withoutComments(other).includes('-->') : fenceIn(other)?.startsWith(fence ?? '')))
  return end < 0 ? undefined : end
}

/** Text that we print has whole ones in it. */
function withoutComments(line: string): string {
  return line.replace(/<!--.*?-->/g, '')
}

function fenceIn(line: string): string | undefined {
  return /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
}
