import { expect, test } from 'vitest'
import type { Direction } from '../../generator/model.js'
import { buildBody, modelOf } from './sources.js'

const object = (types: string[], rest = '') => `description: x, properties: { ${types.map((type, index) => `p${index}: { description: y, type: '${type}' }`).join(', ')} }${rest}`
const callback = (type: string) => `description: x, callback: { args: { a: { description: y, type: '${type}' } } }`
const event = (type: string) => `description: x, args: { a: { description: y, type: '${type}' } }`

function directionsOf(typedefs: Record<string, string>, events: Record<string, string> = {}): Record<string, Direction> {
  const lines = (list: Record<string, string>) => Object.entries(list).map(([name, body]) => `  ${name}: { ${body} }\n`).join('')
  const model = modelOf(`typedefs:\n${lines(typedefs)}events:\n${lines(events)}`.replace(/events:\n$/, ''))
  return Object.fromEntries(model.typedefs.map(({ name, direction }) => [name, direction]))
}

test.each([
  ['nobody reaches it', { A: object([]) }, {}, { A: 'both' }],
  ['an event carries it', { A: object([]) }, { e: event('A') }, { A: 'in' }],
  ['an event reaches it', { A: object(['B[]']), B: object(['map<C>']), C: object([]) }, { e: event('A | null') }, { A: 'in', B: 'in', C: 'in' }],
  ['a callback gets it', { C: callback('A'), A: object(['B']), B: object([]) }, {}, { C: 'both', A: 'in', B: 'in' }],
  ['it is declared', { A: object([], ', direction: out') }, {}, { A: 'out' }],
  ['a declared one hands its direction on', { A: object(['B'], ', direction: out'), B: object(['C']), C: object([]) }, {}, { A: 'out', B: 'out', C: 'out' }],
  ['reached both ways', { A: object(['B'], ', direction: out'), B: object([]) }, { e: event('B') }, { A: 'out', B: 'both' }],
  ['declared both, handed on', { A: object(['B'], ', direction: both'), B: object([]) }, {}, { A: 'both', B: 'both' }],
  ['a declared one is not overruled, nor walked through', { A: object(['B'], ', direction: out'), B: object([]) }, { e: event('A') }, { A: 'out', B: 'out' }],
  ['what an app gives with a callback comes back in', { A: object(['C'], ', direction: out'), C: callback('B'), B: object([]) }, {}, { A: 'out', C: 'out', B: 'in' }],
  ['through itself', { A: object(['A[]']) }, { e: event('A') }, { A: 'in' }],
  ['in a further form', { A: object([]) }, { e: "description: x, args: { a: { description: y, type: string, also: [{ type: A, observed: z }] } }" }, { A: 'in' }],
  ['through an alias', { A: "description: x, type: 'B | string'", B: object([]) }, { e: event('A') }, { A: 'in', B: 'in' }],
] as [string, Record<string, string>, Record<string, string>, Record<string, Direction>][])('direction: %s', (_, typedefs, events, want) => {
  expect(directionsOf(typedefs, events)).toEqual(want)
})

test('the Model is plain JSON, and nothing in it stands for itself twice', () => {
  const { model } = buildBody(`typedefs:\n  A: { ${object(['A[]'])} }\n`)
  expect(JSON.parse(JSON.stringify(model))).toEqual(model)
})
