/** Running text: pieces, as Markdown and HTML give them, to lines with labels. */
import { collapsed, type Line } from './blocks.js'

/** Line feeds inside are breaks. */
export interface Piece { text: string; bold: boolean; line: number }

/** The bold words that jsdoc-to-markdown sets at the start of a line. */
const labels = new Set([
  'Kind', 'Since', 'Properties', 'Params', 'Example', 'Examples', 'Emits', 'Fires', 'Returns', 'Throws', 'See', 'Todo', 'Default', 'Read only', 'Version', 'Deprecated',
  'Summary', 'Extends', 'Implements', 'Mixes', 'Chainable', 'Overrides', 'Category', 'This', 'Access', 'Requires', 'Author', 'License', 'Copyright',
])

export function isLabel(word: string): boolean {
  return labels.has(word)
}

export function textOf(pieces: readonly Piece[]): string {
  return collapsed(pieces.map(({ text }) => text).join(''))
}

/** A label begins a line wherever it stands, because editors cut the two blanks that broke the line before it. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let current: { label?: string; texts: string[]; line: number } | undefined
  const end = () => {
    if (!current) return
    const text = collapsed(current.texts.join(''))
    if (current.label !== undefined) lines.push({ label: current.label, text: text.replace(/^[:：]\s*/, ''), line: current.line })
    else if (text !== '') lines.push({ text, line: current.line })
    current = undefined
  }
  for (const { text, bold, line } of pieces) {
    const word = bold ? collapsed(text).replace(/\s*[:：]$/, '') : ''
    if (isLabel(word)) {
      end()
      current = { label: word, texts: [], line }
      continue
    }
    text.split('\n').forEach((part, index) => {
      if (index > 0) end()
      current ??= { texts: [], line: line + index }
      if (current.texts.length === 0 && current.label === undefined && collapsed(part) === '') current.line = line + index
      else current.texts.push(part)
    })
  }
  end()
  return lines
}
