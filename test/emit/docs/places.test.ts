import { expect, test } from 'vitest'
import { placesOf } from '../../../generator/emit/docs/places.js'
import { model } from './sample.js'

const [first, ...enums] = model.enums
if (!first) throw new Error('the sample has no enum')
const moved = model.typedefs.map((typedef, index) => (index === 0 ? { ...typedef, domain: 'elsewhere' } : typedef))

test('the same names and domains have the very same places', () => {
  expect(placesOf({ ...model, typedefs: model.typedefs.map((typedef) => ({ ...typedef, description: 'Something else.' })) })).toBe(placesOf(model))
})

test.each([
  ['an enum is renamed', { ...model, enums: [{ ...first, name: 'Renamed' }, ...enums] }],
  ['a type moves to another domain', { ...model, typedefs: moved }],
  ['a type goes', { ...model, typedefs: model.typedefs.slice(1) }],
  ['an event is renamed', { ...model, events: model.events.map((event) => ({ ...event, name: `${event.name}Again` })) }],
])('%s', (_, other) => {
  const names = (places: ReadonlyMap<string, unknown>) => [...places.keys()].sort()
  const before = placesOf(model)
  const after = placesOf(other)
  expect(names(after)).toEqual([...other.enums, ...other.typedefs, ...other.events].map(({ name }) => name).sort())
  expect([...after]).not.toEqual([...before])
})
