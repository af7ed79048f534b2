/** Comments of our own above entries: lines that begin with a mark, by which they are found again. */
import type { Span } from '../files.js'
import type { Place } from './open-source.js'
import { lineStart, startOf } from './ranges.js'
import { escaped } from './write-scalar.js'

/** Text as comment lines; on each line, what must not stand in a file as an escape. */
export function commentLines(mark: string, text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => `# ${mark} ${escaped(line)}`.trimEnd())
}

/** The lines with the mark that stand right above an entry of a block; empty, and at the entry's line, where there are none. */
export function commentAbove(place: Place, mark: string): Span {
  return linesAbove(place, (line) => line.startsWith(`# ${mark}`))
}

/** All comments that stand right above. */
export function commentsAbove(place: Place): Span {
  return linesAbove(place, (line) => line.startsWith('#'))
}

function linesAbove(place: Place, isMeant: (line: string) => boolean): Span {
  const { text, file } = place.source()
  const end = lineStart(text, startOf(place))
  let start = end
  while (start > 0 && isMeant(text.slice(lineStart(text, start - 1), start).trim())) start = lineStart(text, start - 1)
  return { file, start, end }
}
