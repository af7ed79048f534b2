/** Which part of a spec file a place lies in. */
import { keyOf, type OpenSource, type Place, placesIn, wholeSpan } from '../../edit/index.js'

const sections: ReadonlySet<string> = new Set(['enums', 'typedefs', 'events'])
const holders: ReadonlySet<string> = new Set(['properties', 'args', 'variants', 'values', 'also'])

/** The innermost declaration, property, argument, variant or value around an offset, with the keys that lead to it. */
export function partAt(source: OpenSource, offset: number): { place: Place; kind: string } | undefined {
  let found: { place: Place; kind: string } | undefined
  let place: Place | undefined = source.root
  let holder = ''
  while (place) {
    const inner: Place | undefined = placesIn(place).find((candidate) => {
      const { start, end } = wholeSpan(candidate)
      return start <= offset && offset < end
    })
    if (!inner) break
    const key = keyOf(inner)
    // Keys of an example are anything.
    if (holder === '' && key === 'examples') break
    if (holder !== '') found = { place: inner, kind: holder }
    holder = key !== undefined && holder === '' && (place === source.root ? sections.has(key) : holders.has(key)) ? key : ''
    place = inner
  }
  return found
}
