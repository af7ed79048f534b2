/** How a file lays out its blocks, as its own blocks show. */
import { isMap, isSeq } from 'yaml'
import { type OpenSource, type Place, placesIn } from './open-source.js'
import { columnOf } from './ranges.js'
import type { Layout } from './write-value.js'

const known = new WeakMap<OpenSource, Layout>()

export function layoutOf(source: OpenSource): Layout {
  const before = known.get(source)
  if (before) return before
  const found: Partial<Layout> = {}
  look(source.root, source, found)
  const layout = { step: found.step ?? 2, indentsLists: found.indentsLists ?? true, lineEnd: source.lineEnd }
  known.set(source, layout)
  return layout
}

/** The first mapping in a mapping, and the first list in one, say it for all. */
function look(place: Place, source: OpenSource, found: Partial<Layout>): void {
  const { value } = place
  if (!isMap(value) && !isSeq(value) || value.flow === true) return
  const column = columnOf(value, source)
  for (const inner of placesIn(place)) {
    if (found.step !== undefined && found.indentsLists !== undefined) return
    const below = inner.value
    if (isMap(value) && isMap(below) && below.flow !== true) found.step ??= columnOf(below, source) - column
    if (isMap(value) && isSeq(below) && below.flow !== true) found.indentsLists ??= columnOf(below, source) > column
    look(inner, source, found)
  }
}
