/** New entries and items, laid out as their neighbours are: no byte of these is touched. */
import { isCollection, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit } from './apply-edits.js'
import { commentsAbove } from './comments.js'
import { layoutOf } from './layout.js'
import { keyOf, type Place, placesIn, rangeOf } from './open-source.js'
import { columnOf, endOf, lineEnd, startOf } from './ranges.js'
import { blockEntry, blockItem, flowEntry, flowText, type Layout, type Value } from './write-value.js'

/** One more entry of a mapping: behind the entry `after`, as the first one where that is null, else as the last one. */
export function insertEntry(place: Place, key: string, value: Value, after?: string | null): Edit {
  const { value: map, source } = place
  if (!isMap(map)) throw new Error(`there is no mapping to add ${key} to in ${source().file}`)
  const entries = placesIn(place)
  const previous = after === null ? undefined : (entries.find((entry) => keyOf(entry) === after) ?? entries.at(-1))
  const next = entries[0]
  if (map.flow === true || !next) return insertInFlow(place, map, previous, flowEntry(key, value))
  const column = columnOf(map, source())
  const written = isLikeFlow(previous ?? next, value) ? flowEntry(key, value) : blockEntry(key, value, column, layoutOf(source()))
  return previous ? insertBelow(previous, column, written, entries) : insertAbove(next, column, written, entries)
}

/**
 * Lines that somebody else writes, as entries of a block that has some already: below the entry `previous`, or
 * above all of them and their comments. They come without the blanks that they are to begin with.
 */
export function insertLines(place: Place, linesFor: (layout: Layout) => readonly string[], previous: Place | undefined): Edit {
  const { value: map, source } = place
  const entries = placesIn(place)
  const [first] = entries
  if (!isMap(map) || map.flow === true || !first) throw new Error(`there is no block to add lines to in ${source().file}`)
  const layout = layoutOf(source())
  const blanks = ' '.repeat(columnOf(map, source()))
  const lines = linesFor(layout).join(`${layout.lineEnd}${blanks}`)
  if (previous) return insertBelow(previous, blanks.length, lines, entries)
  const { file, start } = commentsAbove(first)
  return { file, start, end: start, text: `${blanks}${lines}${layout.lineEnd}${areApart(entries) ? layout.lineEnd : ''}` }
}

/** A block in the place of `{}`, which stands behind its key. */
export function replaceEmpty(place: Place, linesFor: (layout: Layout) => readonly string[]): Edit {
  const { value: map, within, source } = place
  if (!isMap(map) || map.items.length > 0 || !isMap(within) || place.inFlow) throw new Error(`there is no empty mapping to fill in ${source().file}`)
  const layout = layoutOf(source())
  const blanks = `${layout.lineEnd}${' '.repeat(columnOf(within, source()) + layout.step)}`
  const [start] = rangeOf(map)
  const { text, file } = source()
  return { file, start: text.slice(0, start).trimEnd().length, end: endOf(place), text: blanks + linesFor(layout).join(blanks) }
}

/** One more item of a list: behind the one with the index `after`, else as the last one. */
export function appendItem(place: Place, value: Value, after?: number): Edit {
  const { value: list, source } = place
  if (!isSeq(list)) throw new Error(`there is no list to append to in ${source().file}`)
  const items = placesIn(place)
  const previous = items[after ?? -1] ?? items.at(-1)
  if (list.flow === true || !previous) return insertInFlow(place, list, previous, flowText(value))
  const column = columnOf(list, source())
  const written = isLikeFlow(previous, value) ? flowText(value) : blockItem(value, column, layoutOf(source()))
  return insertBelow(previous, column, `- ${written}`, items)
}

/** Longer than this no mapping stands on one line. */
const longestFlow = 160

/** Stands between brackets, because its neighbour does. */
function isLikeFlow({ value: neighbour }: Place, value: Value): boolean {
  return isCollection(neighbour) && neighbour.flow === true && neighbour.items.length > 0 && typeof value === 'object' && value !== null && flowText(value).length <= longestFlow
}

function insertInFlow(place: Place, collection: YAMLMap | YAMLSeq, previous: Place | undefined, written: string): Edit {
  const { text, file } = place.source()
  const [next] = placesIn(place)
  if (!previous && next) return { file, start: startOf(next), end: startOf(next), text: `${written}, ` }
  if (!previous) {
    const at = rangeOf(collection)[0] + 1
    const blank = isMap(collection) ? ' ' : ''
    return { file, start: at, end: at, text: `${blank}${written}${/\s/.test(text.charAt(at)) ? '' : blank}` }
  }
  const end = endOf(previous)
  const comma = isLast(previous) ? commaBehind(text, end) : undefined
  return comma === undefined ? { file, start: end, end, text: `, ${written}` } : { file, start: comma + 1, end: comma + 1, text: ` ${written}` }
}

function isLast({ within, index }: Place): boolean {
  return index + 1 === within?.items.length
}

/** Where the comma behind an entry stands, if one does; comments may come before it. */
export function commaBehind(text: string, offset: number): number | undefined {
  const [blank = ''] = /^(?:\s|(?<=\s)#.*)*/.exec(text.slice(offset)) ?? []
  return text[offset + blank.length] === ',' ? offset + blank.length : undefined
}

function insertBelow(previous: Place, column: number, written: string, siblings: readonly Place[]): Edit {
  const { text, file, lineEnd: ending } = previous.source()
  const end = endOf(previous)
  const blanks = `${areApart(siblings) ? ending : ''}${' '.repeat(column)}`
  if (text[end - 1] === '\n') return { file, start: end, end, text: `${blanks}${written}${ending}` }
  const at = lineEnd(text, end)
  return { file, start: at, end: at, text: `${ending}${blanks}${written}` }
}

function insertAbove(next: Place, column: number, written: string, siblings: readonly Place[]): Edit {
  const { file, lineEnd: ending } = next.source()
  const start = startOf(next)
  return { file, start, end: start, text: `${written}${ending}${areApart(siblings) ? ending : ''}${' '.repeat(column)}` }
}

/** Does a blank line stand between neighbours? */
function areApart(siblings: readonly Place[]): boolean {
  return siblings.some((place, index) => {
    const next = siblings[index + 1]
    return next !== undefined && /\n[ \t]*\r?\n/.test(place.source().text.slice(endOf(place), startOf(next)))
  })
}
