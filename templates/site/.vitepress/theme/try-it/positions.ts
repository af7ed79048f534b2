/** Lines and columns of a text, as editors count them: from 1, columns in UTF-16 units. */

export interface Range {
  /** In UTF-16 units, from 0. */
  offset: number
  length: number
}

export interface Place extends Range {
  line: number
  column: number
}

/** Where the lines of a text begin. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

export function placeOf(starts: readonly number[], { offset, length }: Range): Place {
  let line = 1
  let past = starts.length
  while (past - line > 0) {
    const middle = Math.ceil((line + past) / 2)
    if ((starts[middle - 1] ?? 0) <= offset) line = middle
    else past = middle - 1
  }
  return { offset, length, line, column: offset - (starts[line - 1] ?? 0) + 1 }
}

/** The part of a range that stands on its first line. */
export function onFirstLine(text: string, { offset, length }: Range): Range {
  const end = text.indexOf('\n', offset)
  return { offset, length: end < 0 ? length : Math.min(length, end - offset) }
}
