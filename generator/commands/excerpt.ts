/** A line of a source with the place in it underlined. */
import type { Finding, SourceText } from './finding.js'
import { type Cell, cellsOf } from './visible.js'

/** As much of a line as is shown, and how much of that stands before the place. */
const widest = 100
const lead = 40

/** Two lines, the source and the carets below it; none where there is nothing to point at. */
export function excerptOf(finding: Finding, text: SourceText | undefined): string[] {
  const line = text?.lines[finding.line - 1]
  if (line === undefined || line.trim() === '') return []
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length
  const { piece, offset } = neighbourhood(line, finding.column - 1)
  const from = cellCount(piece, finding.column - 1 - offset)
  const { cells, shift } = crop(cellsOf(piece), from)
  const before = widthOf(cells.slice(0, from - shift))
  const under = widthOf(cells.slice(from - shift, cellCount(piece, end - offset) - shift))
  const number = String(finding.line)
  return [
    `  ${number} | ${cells.map((cell) => cell.text).join('').trimEnd()}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(before)}${'^'.repeat(Math.max(1, under))}`,
  ]
}

/** A line that is shown without a place, short enough for the screen. */
export function shorten(line: string): string {
  const { cells } = crop(cellsOf(neighbourhood(line, 0).piece), 0)
  return cells.map((cell) => cell.text).join('')
}

/** A line may be the whole file: what is far from the place is not even looked at. */
function neighbourhood(line: string, place: number): { piece: string; offset: number } {
  const offset = Math.max(0, place - 4 * widest)
  return { piece: line.slice(offset, place + 4 * widest), offset }
}

/** Cells are code points, columns are UTF-16 units. */
function cellCount(line: string, units: number): number {
  return Array.from(line.slice(0, units)).length
}

/** The cells around one of them; `shift` is how many fewer stand before it now. */
function crop(cells: Cell[], around: number): { cells: Cell[]; shift: number } {
  if (widthOf(cells) <= widest) return { cells, shift: 0 }
  const first = widthOf(cells.slice(0, around)) <= widest - lead ? 0 : Math.max(0, around - lead)
  const kept: Cell[] = first > 0 ? [ellipsis] : []
  for (const cell of cells.slice(first)) {
    if (widthOf(kept) + cell.width >= widest) {
      kept.push(ellipsis)
      break
    }
    kept.push(cell)
  }
  return { cells: kept, shift: first > 0 ? first - 1 : 0 }
}

const ellipsis: Cell = { text: '…', width: 1 }

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}
