/** Takes out of an overlay what the contract does not have any more. */
import { commentAbove, type Edit, type OpenSource, type Place, placesIn, remove } from '../edit/index.js'
import type { Span } from '../files.js'
import { englishMark } from './fill-overlay.js'

/**
 * Edits that take out these entries with the English above them, and what would be empty without them. As many
 * as do not touch each other: who applies them asks again.
 */
export function pruneOverlay(source: OpenSource, unknown: readonly Span[]): Edit[] {
  const starts = new Set(unknown.map(({ start }) => start))
  const isGone = (place: Place): boolean => {
    const inner = placesIn(place)
    return starts.has(place.pair?.key.range?.[0] ?? -1) || (inner.length > 0 && inner.every(isGone))
  }
  const topmost = (place: Place): Place[] => placesIn(place).flatMap((inner) => (isGone(inner) ? [inner] : topmost(inner)))
  let end = -1
  return topmost(source.root).flatMap((place) => {
    const edits = withComment(place).toSorted((one, other) => one.start - other.start)
    if ((edits[0]?.start ?? 0) < end) return []
    end = Math.max(...edits.map((edit) => edit.end)) + 1
    return edits
  })
}

function withComment(place: Place): Edit[] {
  const edits = remove(place)
  const comment = place.inFlow ? undefined : commentAbove(place, englishMark)
  const [first, ...others] = edits
  return first && comment && comment.start < comment.end ? [{ ...first, start: Math.min(first.start, comment.start) }, ...others] : edits
}
