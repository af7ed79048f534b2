/** The edits that there are: each touches what it is about and no other byte. */
import { isMap, isScalar, isSeq, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit } from './apply-edits.js'
import { layoutOf } from './layout.js'
import { keyOf, type Place, placesIn, rangeOf } from './open-source.js'
import { columnOf, endOf, lineEnd, valueSpan } from './ranges.js'
import { blockEntry, blockItem, flowEntry, flowText, type Value } from './write-value.js'
import { scalarText, type ScalarValue } from './write-scalar.js'

/** Another scalar where there is one, in its style as far as that can hold it. */
export function replaceScalar(place: Place, value: ScalarValue): Edit {
  const { text, file, lineEnd: ending } = place.source()
  const node = place.value
  const span = valueSpan(place)
  if (!isScalar(node) || !span) throw new Error(`there is no scalar to replace in ${file}`)
  const type = node.type as Scalar.Type | undefined
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL
  const written = text.slice(span.start, span.end)
  const lines = written.split(/\r?\n/)
  const content = lines.slice(1).find((line) => line.trim() !== '')
  const replacement = scalarText(value, {
    type,
    inFlow: place.inFlow,
    lineEnd: ending,
    ...(isBlock && content !== undefined && {
      header: lines[0] ?? '',
      column: content.length - content.trimStart().length,
      width: Math.max(...lines.slice(1).map((line) => line.length), 100),
    }),
  })
  // The stretch of a text that keeps its end reaches over the last line break.
  return { ...span, text: written.endsWith('\n') ? `${replacement}${ending}` : replacement }
}

/** Another value of any kind, between brackets if it is a mapping or a list. */
export function replaceValue(place: Place, value: Value): Edit {
  const span = valueSpan(place)
  if (!span) throw new Error(`there is no value to replace in ${place.source().file}`)
  return { ...span, text: flowText(value) }
}

/** One more entry of a mapping, behind the entry `after`, else as the last one. */
export function insertEntry(place: Place, key: string, value: Value, after?: string): Edit {
  const { value: map, source } = place
  if (!isMap(map)) throw new Error(`there is no mapping to add ${key} to in ${source().file}`)
  const entries = placesIn(place)
  const previous = entries.find((entry) => keyOf(entry) === after) ?? entries.at(-1)
  if (map.flow === true || !previous) return insertInFlow(place, map, previous, flowEntry(key, value))
  const column = columnOf(map, source())
  return insertBelow(previous, column, blockEntry(key, value, column, layoutOf(source())))
}

/** One more item of a list, as the last one. */
export function appendItem(place: Place, value: Value): Edit {
  const { value: list, source } = place
  if (!isSeq(list)) throw new Error(`there is no list to append to in ${source().file}`)
  const last = placesIn(place).at(-1)
  if (list.flow === true || !last) return insertInFlow(place, list, last, flowText(value))
  const column = columnOf(list, source())
  return insertBelow(last, column, `- ${blockItem(value, column, layoutOf(source()))}`)
}

function insertInFlow(place: Place, collection: YAMLMap | YAMLSeq, previous: Place | undefined, written: string): Edit {
  const { text, file } = place.source()
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

function insertBelow(previous: Place, column: number, written: string): Edit {
  const { text, file, lineEnd: ending } = previous.source()
  const end = endOf(previous)
  const blanks = ' '.repeat(column)
  if (text[end - 1] === '\n') return { file, start: end, end, text: `${blanks}${written}${ending}` }
  const at = lineEnd(text, end)
  return { file, start: at, end: at, text: `${ending}${blanks}${written}` }
}
