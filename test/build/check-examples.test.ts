import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { buildBody, domainText, marksOf, modelOf, rulesOf, sentencesOf, sourcesOf, unmarked } from './sources.js'

const types = [
  'enums:', '  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }, { value: b, name: B, description: y }] }',
  'typedefs:',
  '  Name: { description: x, type: string, minLength: 1 }',
  '  Listener: { description: x, derived: event-callback }',
  '  EventName: { description: x, derived: event-name }',
  '  Done: { description: x, callback: { args: { a: { description: y, type: int32 }, b: { description: y, type: string | undefined } } } }',
  '  Cake: { description: x, properties: { id: { description: y, type: int64 }, name: { description: y, type: Name, optional: true } } }',
  '  News:', '    description: x', '    discriminator: k', '    properties: { k: { description: y, type: Kind } }',
  '    variants: { a: { description: z }, b: { description: z, properties: { n: { description: y, type: int32 } } } }',
].join('\n')
const example = (type: string, value: string) => `${types}\n  T:\n    description: x\n    type: '${type}'\n    examples:\n      - title: y\n        value: ${value}\n`
const done = (rest: string) => types.replace('type: string | undefined } } }', `type: string | undefined } } }, examples: [{ title: y, ${rest} }]`)
const event = (args: string, values: string) => `${types}\nevents:\n  e:\n    description: x\n    args: { ${args} }\n    examples:\n      - title: y\n        args: ${values}\n`

describe('a wrong example is told at what is wrong in it', () => {
  test.each([
    ['another kind', example('int64', '«"1"»'), 'value must be int64, but is "1"'],
    ['a member', example('Cake', '{ id: «1.5» }'), 'value.id must be int64, but is 1.5'],
    ['a member of a block', example('Cake', '\n          id: «text»'), 'value.id must be int64'],
    ['a missing member', example('Cake', '«{ name: x }»'), 'value.id must be int64, but is missing'],
    ['an item', example('int64[]', '[1, «x», 3]'), 'value[1] must be int64, but is "x"'],
    ['an item of a member of a map', example('map<Cake[]>', '{ a: [{ id: 1 }, { id: «x» }] }'), 'value.a[1].id must be int64'],
    ['a value of an enum', example('Kind', '«c»'), 'value must be one of a A, b B, but is "c"'],
    ['a constraint behind a name', example('Cake', '{ id: 1, name: «""» }'), 'value.name must be at least 1 character long'],
    ['a variant', example('News', '{ k: «c» }'), 'value.k must be one of a, b, but is "c"'],
    ['a member of a variant', example('News', '{ k: b, n: «x» }'), 'value.n must be int32'],
    ['no branch of a union', example('string | null', '«1»'), 'value must be string or null, but is 1'],
    ['the nearest branch of a union', example('Cake | string', '{ id: «x» }'), 'value.id must be int64, but is "x"'],
    ['null for a missing member', example('Cake', '{ id: 1, name: «null» }'), 'value.name must be string, but is null'],
    ['the name of no event', example('EventName', '«opened»'), 'value must be event name'],
    ['a function', example('Listener', '«text»'), 'value must be function'],
    ['an argument', event('a: { description: y, type: string }', '[«1»]'), 'args[0] must be string, but is 1'],
    ['a member of an argument', event('a: { description: y, type: Cake }', '[{ id: «x» }]'), 'args[0].id must be int64'],
    ['a missing argument', event('a: { description: y, type: string }', '«[]»'), 'args[0] must be the argument a, but is missing'],
    ['an argument too many', event('a: { description: y, type: string }', '[x, «y»]'), 'args[1] must be no further argument, but is "y"'],
    ['an argument of a callback', done('args: [«x»]'), 'args[0] must be int32, but is "x"'],
  ])('%s', (_, marked, text) => {
    expect(marksOf(marked)).toEqual([{ rule: 'bad-example', marked }])
    expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain(text)
  })
})

test('each fault of an example is told', () => {
  expect(sentencesOf(buildBody(example('Cake[]', '[{ id: x }, { name: 1 }, 7]'))).map((sentence) => sentence.split(' must')[0])).toEqual([
    'bad-example: the contract rejects this example: value[0].id',
    'bad-example: the contract rejects this example: value[1].id',
    'bad-example: the contract rejects this example: value[1].name',
    'bad-example: the contract rejects this example: value[2]',
  ])
})

test.each([
  ['a value for a callback', done('«value»: 1').replace('title: y, «value»', '«title»: y, value'), 'an example of a callback has the key args, not value'],
  ['arguments for a value', `${types}\n  T: { description: x, type: string, examples: [{ «title»: y, args: [] }] }\n`, 'an example of a value has the key value, not args'],
  ['nothing at all', `${types}\n  T: { description: x, type: string, examples: [{ «title»: y }] }\n`, 'an example of a value has the key value, not args'],
  ['an example of a derived type', `${types}\n  T: { description: x, derived: event-name, examples: [{ «title»: y, value: z }] }\n`, 'an example of a derived type has no place'],
])('%s', (_, marked, text) => {
  expect(marksOf(marked)).toEqual([{ rule: 'misplaced-example', marked }])
  expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain(text)
})

test.each([
  ['members that nobody declared', example('Cake', '{ id: 1, more: true }')],
  ['an optional member that is missing', example('Cake', '{ id: 1 }')],
  ['any value', example('any', '{ deeply: [1, null, { nested: x }] }')],
  ['all arguments', event('a: { description: y, type: string }, b: { description: y, type: string | undefined }', '[x, y]')],
  ['an argument that may be missing', event('a: { description: y, type: string }, b: { description: y, type: string | undefined }', '[x]')],
  ['no argument where any may be', event('a: { description: y, type: any }', '[]')],
  ['a further form', event("a: { description: y, type: string, also: [{ type: 'int32[]', observed: z }] }", '[[1, 2]]')],
  ['the arguments of a callback', done('args: [1]')],
  ['the name of an event', `${example('EventName', 'e')}events:\n  e: { description: x }\n`],
])('%s are fine', (_, body) => {
  expect(sentencesOf(buildBody(body))).toEqual([])
})

test('examples are in the Model as they were written', () => {
  const { typedefs, events } = modelOf(`${example('Cake', '{ more: [1, { b: null }], id: 0x10 }')}events:\n  e: { description: x, args: {}, examples: [{ title: none, args: [] }] }\n`)
  expect(typedefs.at(-1)?.examples).toMatchObject([{ title: 'y', value: { more: [1, { b: null }], id: 16 } }])
  expect(Object.keys(typedefs.at(-1)?.examples[0]?.value as object)).toEqual(['more', 'id'])
  expect(events[0]?.examples).toMatchObject([{ title: 'none', args: [] }])
})

test('an example of a type that is wrong itself is left alone', () => {
  expect(sentencesOf(buildBody(example('Caek', '{ id: x }')))).toEqual([expect.stringMatching(/^unknown-type/)])
})

describe('an example that was right is told once what it refers to says something else', () => {
  const user = domainText('typedefs:\n  Order: { description: x, properties: { size: { description: y, type: Size } }, examples: [{ title: y, value: { size: m } }] }\n')
  const rules = (sizes: string) => rulesOf(build(sourcesOf({ 'orders.yaml': user, 'sizes.yaml': domainText(sizes) })))
  const listed = (...values: string[]) => `enums:\n  Size: { description: x, type: string, values: [${values.map((value) => `{ value: ${value}, name: ${value}, description: y }`).join(', ')}] }\n`
  const named = (constraint: string) => `typedefs:\n  Size: { description: x, type: Text }\n  Text: { description: x, type: string${constraint} }\n`

  test.each([
    ['a value of an enum goes', listed('m', 'l'), listed('l')],
    ['a limit comes, two names away', named(''), named(', minLength: 2')],
    ['an enum takes the place of a typedef', named(''), listed('l')],
  ])('%s', (_, before, after) => {
    expect([before, after, before, after].map(rules)).toEqual([[], ['bad-example'], [], ['bad-example']])
  })

  test('the name of an event comes and goes', () => {
    const chosen = domainText('typedefs:\n  Name: { description: x, derived: event-name }\n  Choice: { description: x, type: Name, examples: [{ title: y, value: sold }] }\n')
    const told = (name: string) => rulesOf(build(sourcesOf({ 'orders.yaml': chosen, 'sizes.yaml': domainText(`events:\n  ${name}: { description: x }\n`) })))
    expect(['sold', 'baked', 'sold'].map(told)).toEqual([[], ['bad-example'], []])
  })
})
