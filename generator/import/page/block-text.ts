import { type Block, collapsed, joinedLines } from './blocks.js'

/** A block as running text, for descriptions. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph': return joinedLines(block.lines.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)))
    case 'list': return block.items.join(' ')
    case 'table': return [block.head, ...block.rows.map(({ cells }) => cells)].map((cells) => cells.join(' | ')).join(' ')
    default: return collapsed(block.text)
  }
}
