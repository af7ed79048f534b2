/** Cells of a Markdown table as they are written, where what the parser makes of them is not what was meant. */

/**
 * The name in a cell, which jsdoc-to-markdown does not escape: `_id_` is no emphasis. `undefined` where the cell
 * holds more than a name.
 */
export function writtenName(cell: string): string | undefined {
  const bare = cell.replace(/^\|/, '').replace(/\|$/, '').trim().replace(/^(?:<code>|`+)/, '').replace(/(?:<\/code>|`+)$/, '').trim()
  return /^[\w$.[\]:]+$/.test(bare) ? bare : undefined
}

/** A cell of a row put right: as the parser has it, or put together again. */
export interface RightCell { from: number; isMerged: boolean; text: string }

/**
 * A bar that nobody escaped splits its cell, and the row has more cells than the head. A `code` element that is not
 * closed goes on in the next cell; what is then too much belongs to the last, the description.
 */
export function surplusText(sources: readonly string[], columns: number): RightCell[] {
  const cells: RightCell[] = []
  let surplus = sources.length - columns
  sources.forEach((source, index) => {
    const text = source.replace(/^\|/, '').replace(index === sources.length - 1 ? /(?<!\\)\|$/ : /$/, '')
    const before = cells.at(-1)
    if (!before || (cells.length < columns && !(surplus > 0 && isOpen(before.text)))) {
      cells.push({ from: index, isMerged: false, text })
      return
    }
    before.text += `\\|${text}`
    before.isMerged = true
    surplus -= 1
  })
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }))
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('<code>') > text.lastIndexOf('</code>')
}
