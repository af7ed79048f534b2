import { describe, expect, test } from 'vitest'
import { buildBody, domainText, sentencesOf } from './sources.js'

const typedefs = (list: Record<string, string>) => `typedefs:\n${Object.entries(list).map(([name, body]) => `  ${name}: { description: x, ${body} }\n`).join('')}`
const type = (text: string) => `type: '${text}'`
const needs = (...types: string[]) => `properties: { ${types.map((text, index) => `p${index}: { description: y, ${type(text)} }`).join(', ')} }`
const may = (text: string) => `properties: { p: { description: y, ${type(text)}, optional: true } }`

/** The problems as `name: path`, with what stands at their place. */
function circles(body: string): string[] {
  const text = domainText(body)
  return buildBody(body).diagnostics.map(({ rule, message, at }) => `${rule} at ${text.slice(at.start, at.end)}: ${message.split(': ')[1] ?? message}`)
}

describe('a circle that never reaches a value is told once', () => {
  test.each([
    ['an alias of itself', { A: type('A') }, ['alias-cycle at A: A → A']],
    ['in a union', { A: type('string | A') }, ['alias-cycle at A: A → A']],
    ['twice in a union', { A: type('A | A') }, ['alias-cycle at A: A → A']],
    ['two aliases', { A: type('B'), B: type('A | null') }, ['alias-cycle at A: A → B → A']],
    ['reached from outside', { Z: type('A'), A: type('B'), B: type('A') }, ['alias-cycle at A: A → B → A']],
    ['in a further form', { A: `${type('string')}, also: [{ ${type('A')}, observed: y }]` }, ['alias-cycle at A: A → A']],
    ['two circles', { A: type('A'), B: type('B') }, ['alias-cycle at A: A → A', 'alias-cycle at B: B → B']],
    ['an object of itself', { A: needs('A') }, ['endless-object at A: A → A']],
    ['two objects', { A: needs('B'), B: needs('string', 'A') }, ['endless-object at A: A → B → A']],
    ['through an alias', { A: needs('B'), B: type('A') }, ['endless-object at A: A → B → A']],
    ['through a list that is never empty', { A: `properties: { p: { description: y, ${type('A[]')}, minItems: 1 } }` }, ['endless-object at A: A → A']],
    ['through a map that is never empty', { A: `properties: { p: { description: y, ${type('map<A>')}, minProperties: 1 } }` }, ['endless-object at A: A → A']],
    ['through an inline object', { A: `properties: { p: { description: y, ${needs('A')} } }` }, ['endless-object at A: A → A']],
    ['all members of a union', { A: needs('A | B'), B: needs('A') }, ['endless-object at A: A → A']],
  ])('%s', (_, list, want) => {
    expect(circles(typedefs(list))).toEqual(want)
  })

  test('through every variant', () => {
    const kinds = 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\n'
    const variants = (inner: string) => `${kinds}typedefs:\n  T:\n    description: x\n    discriminator: k\n    properties: { k: { description: y, type: Kind } }\n    variants: { a: { description: z, properties: { t: { description: y, ${inner} } } } }\n`
    expect(circles(variants('type: T'))).toEqual(['endless-object at T: T → T'])
    expect(circles(variants('type: T, optional: true'))).toEqual([])
  })
})

test.each([
  ['through an optional property', { A: may('A') }],
  ['through the second of two ways, which has a way out itself', { A: needs('B | C'), B: needs('A'), C: needs('C | string') }],
  ['through a list', { A: needs('A[]') }],
  ['through a map', { A: needs('map<A>') }],
  ['through one member of a union', { A: needs('A | null') }],
  ['an alias through a list', { A: type('A[]') }],
  ['an alias through a map', { A: type('string | map<A>') }],
  ['an alias and an object', { A: type('B | string'), B: may('A') }],
  ['in a further form of a property', { A: `properties: { p: { description: y, ${type('string')}, also: [{ ${type('A')}, observed: z }] } }` }],
  ['through a callback', { A: 'properties: { p: { description: y, callback: { args: { a: { description: z, type: A } } } } }' }],
  ['objects that need each other, but not for ever', { A: needs('B'), B: may('A') }],
])('a type may refer to itself %s', (_, list) => {
  expect(sentencesOf(buildBody(typedefs(list)))).toEqual([])
})

test('a name that is not declared is no circle', () => {
  expect(sentencesOf(buildBody(typedefs({ A: needs('B'), B: needs('Nowhere') })))).toEqual([expect.stringMatching(/^unknown-type/)])
})

test('long chains take neither for ever nor the stack', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `T${index}`)
  const chain = Object.fromEntries(names.map((name, index) => [name, needs(names[index + 1] ?? 'string')]))
  expect(sentencesOf(buildBody(typedefs(chain)))).toEqual([])
  const circle = Object.fromEntries(names.map((name, index) => [name, type(names[index + 1] ?? 'T0')]))
  expect(buildBody(typedefs(circle)).diagnostics).toHaveLength(1)
  const doubled = Object.fromEntries(names.map((name, index) => [name, type(`${names[index + 1] ?? 'string'} | ${names[index + 1] ?? 'null'}`)]))
  expect(sentencesOf(buildBody(typedefs(doubled)))).toEqual([])
})
