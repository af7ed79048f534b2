/** Wrong values, and some that are right all the same, each made of a sample by one change. */

const probes = [undefined, null, true, 0, -1, 9, 1.5, 2 ** 53, NaN, '', 'no such text', '7', [], [null], {}, { low: 0 }, () => undefined]

/** The value itself, and copies of it with something else at one place, or with nothing there. */
export function* mutantsOf(value) {
  yield value
  for (const path of pathsOf(value)) {
    for (const probe of probes) yield changed(value, path, (copy, key) => { copy[key] = probe })
    if (path.length > 0) yield changed(value, path, (copy, key) => { delete copy[key] })
  }
}

function pathsOf(value) {
  if (typeof value !== 'object' || value === null) return [[]]
  return [[], ...Object.keys(value).flatMap((key) => pathsOf(value[key]).map((path) => [key, ...path]))]
}

function changed(value, [key, ...rest], change) {
  // The whole value is a place as well.
  if (key === undefined) return changed({ value }, ['value'], change).value
  const copy = Array.isArray(value) ? [...value] : { ...value }
  if (rest.length === 0) change(copy, key)
  else copy[key] = changed(value[key], rest, change)
  return copy
}
