/** Taking out entries and items. */
import { isMap, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit } from './apply-edits.js'
import { commaBehind } from './insert.js'
import { keyOf, type Place, placesIn, rangeOf } from './open-source.js'
import { endOf, lineEnd, lineStart, nextLine, startOf } from './ranges.js'

/**
 * The entry or item goes with its lines and a comment on the last of them. What it stood in stays,
 * if need be as { } or [ ].
 */
export function remove(place: Place): Edit[] {
  const { within, source } = place
  const { file, text } = source()
  if (!within) throw new Error(`all of ${file} cannot be removed`)
  const [start, end] = [startOf(place), endOf(place)]
  if (within.flow === true) return removeFromFlow(place, within)
  // A list may begin at the column of its key, but brackets may not.
  if (within.items.length === 1) return [{ file, start: rangeOf(within)[0], end, text: isMap(within) ? '{}' : ' []' }]
  const line = lineStart(text, start)
  const next = placesIn({ ...place, value: within }).find(({ index }) => index === place.index + 1)
  // The first entry of an item stands behind the item's dash: there the next one moves up.
  if (text.slice(line, start).trim() !== '' && next) return [{ file, start, end: startOf(next), text: '' }]
  const until = text[end - 1] === '\n' ? end : nextLine(text, end)
  // The last line of a file without a line break takes the one before it along.
  const isUnended = until === text.length && text[until - 1] !== '\n' && line > 0
  return [{ file, start: isUnended ? lineEnd(text, lineStart(text, line - 1)) : line, end: behindBlank(text, line, until), text: '' }]
}

/** Of the blank lines around it one goes along, where neighbours stand apart. */
function behindBlank(text: string, line: number, until: number): number {
  const isApart = line > 0 && text.slice(lineStart(text, line - 1), line).trim() === ''
  const next = nextLine(text, until)
  return isApart && until < text.length && text.slice(until, next).trim() === '' ? next : until
}

/** With one of the commas beside it. Comments stay, but for one right behind it. */
function removeFromFlow(place: Place, within: YAMLMap | YAMLSeq): Edit[] {
  const { file, text } = place.source()
  const own: Edit = { file, start: startOf(place), end: endOf(place), text: '' }
  const behind = commaBehind(text, own.end)
  if (behind !== undefined) {
    const blanks = /^[ \t]*/.exec(text.slice(behind + 1))?.[0].length ?? 0
    const comma: Edit = { file, start: behind, end: behind + 1 + blanks, text: '' }
    return behind === own.end ? [{ ...own, end: comma.end }] : [own, comma]
  }
  const previous = placesIn({ ...place, value: within }).find(({ index }) => index === place.index - 1)
  const before = previous && commaBehind(text, endOf(previous))
  if (before === undefined) return [own]
  const isNear = text.slice(before + 1, own.start).trim() === ''
  return isNear ? [{ ...own, start: before }] : [{ file, start: before, end: before + 1, text: '' }, own]
}

/** The same, and if nothing is left of what it stood in, also that: the entry `key` of the mapping around it. */
export function removeEntry(mapping: Place, key: string): Edit[] {
  const entries = placesIn(mapping)
  const entry = entries.find((candidate) => keyOf(candidate) === key)
  if (!entry) return []
  return remove(entries.length === 1 && mapping.within ? mapping : entry)
}
