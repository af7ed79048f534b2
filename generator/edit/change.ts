/** Other values in the place of those that are there: no other byte is touched. */
import { isScalar, Scalar } from 'yaml'
import type { Edit } from './apply-edits.js'
import type { Place } from './open-source.js'
import { valueSpan } from './ranges.js'
import { flowText, type Value } from './write-value.js'
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
