import { describe, expect, test } from 'vitest'
import { lookupOf } from '../../generator/build/link.js'
import { argumentMismatches, type Mismatch, mismatches } from '../../generator/build/mismatch.js'
import { type Model, nodeOf, type Typedef } from '../../generator/model.js'
import { buildBody, modelOf, rulesOf } from './sources.js'

const model = modelOf([
  'enums:',
  '  Size: { description: x, type: int32, values: [{ value: 0, name: Small, description: y }, { value: 1, name: Large, description: y }] }',
  '  OpenSize: { description: x, type: int32, open: true, values: [{ value: 0, name: Small, description: y }] }',
  '  Open: { description: x, type: string, open: true, values: [{ value: a, name: A, description: y }] }',
  '  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }, { value: b, name: B, description: y }] }',
  'typedefs:',
  ...Object.entries({
    String: 'type: string', Number: 'type: number', Integer: 'type: integer', Int32: 'type: int32', Int64: 'type: int64', Boolean: 'type: boolean',
    Obj: 'type: object', Any: 'type: any', Nothing: "type: 'null'", List: "type: 'int32[]'", Grid: "type: 'string[][]'", Prices: 'type: map<number>',
    Union: 'type: string | int32 | null', SizeOf: 'type: Size', OpenSizeOf: 'type: OpenSize', OpenOf: 'type: Open',
    Least: 'type: number, minimum: 1, maximum: 9', Between: 'type: number, exclusiveMinimum: 0, exclusiveMaximum: 1', Dozens: 'type: int32, multipleOf: 12',
    Short: 'type: string, minLength: 1, maxLength: 2', Code: "type: string, pattern: '^[A-Z]+$'", Start: "type: string, startsWith: 'not: '",
    Some: "type: 'any[]', minItems: 1, maxItems: 2, uniqueItems: true", Few: 'type: map<any>, minProperties: 1, maxProperties: 2',
    Cake: 'properties: { id: { description: y, type: int64 }, note: { description: y, type: string, optional: true } }',
    Either: 'type: Cake | Tart', Tart: "properties: { name: { description: y, type: string }, size: { description: y, type: Size } }",
    Forms: "type: string, minLength: 2, also: [{ type: 'int32[]', observed: z, minItems: 1 }, { observed: z, properties: { a: { description: y, type: int32 } } }]",
    News: 'discriminator: k, properties: { k: { description: y, type: Kind } }, variants: { a: { description: z }, b: { description: z, properties: { n: { description: y, type: int32 } } } }',
    Function: 'callback: {}', EventName: 'derived: event-name', Listener: 'derived: event-callback', Tree: "type: 'string | Tree[]'",
  }).map(([name, body]) => `  ${name}: { description: x, ${body} }`),
  'events:',
  '  e: { description: x, args: { a: { description: y, type: int32 }, b: { description: y, type: string | undefined } } }',
].join('\n'))
const lookup = lookupOf(model)

function typedefOf({ typedefs }: Model, name: string): Typedef {
  const typedef = typedefs.find((candidate) => candidate.name === name)
  if (!typedef) throw new Error(`there is no typedef ${name}`)
  return typedef
}

/** `path: expected, found`, one for each mismatch. */
function brief(found: Mismatch[]): string[] {
  return found.map(({ path, expected, found: got }) => `${path.join('.')}: ${expected}, ${got}`)
}

const own = (value: object): object => Object.assign(Object.create(null) as object, value)

test.each([
  ['String', '', []], ['String', 1, [': string, 1']], ['String', null, [': string, null']],
  ['Number', 1.5, []], ['Number', -0, []], ['Number', Number.NaN, [': number, null']], ['Number', Infinity, [': number, null']], ['Number', '1', [': number, "1"']],
  ['Integer', 2 ** 60, []], ['Integer', 1.5, [': integer, 1.5']],
  ['Int32', 2147483647, []], ['Int32', -2147483648, []], ['Int32', 2147483648, [': int32, 2147483648']], ['Int32', 0.5, [': int32, 0.5']],
  ['Int64', Number.MAX_SAFE_INTEGER, []], ['Int64', Number.MAX_SAFE_INTEGER + 1, [': int64, 9007199254740992']], ['Int64', '1', [': int64, "1"']],
  ['Boolean', false, []], ['Boolean', 0, [': boolean, 0']],
  ['Obj', {}, []], ['Obj', own({}), []], ['Obj', [], [': object, []']], ['Obj', null, [': object, null']],
  ['Any', null, []], ['Any', [1], []],
  ['Nothing', null, []], ['Nothing', 0, [': null, 0']],
  ['List', [], []], ['List', [1, 2], []], ['List', [1, 'x', 1.5], ['1: int32, "x"', '2: int32, 1.5']], ['List', { 0: 1 }, [': int32[], {"0":1}']],
  ['Grid', [['a'], [1]], ['1.0: string, 1']],
  ['Prices', { a: 1 }, []], ['Prices', own({ constructor: 1, a: 'x' }), ['a: number, "x"']], ['Prices', [], [': map<number>, []']],
  ['Union', 'x', []], ['Union', 1, []], ['Union', null, []], ['Union', true, [': string or int32 or null, true']],
  ['SizeOf', 0, []], ['SizeOf', 2, [': one of 0 Small, 1 Large, 2']], ['SizeOf', '0', [': one of 0 Small, 1 Large, "0"']],
  ['OpenSizeOf', 7, []], ['OpenSizeOf', 7.5, [': one of 0 Small, 7.5']], ['OpenOf', 'zzz', []], ['OpenOf', 1, [': one of a A, 1']],
  ['Least', 1, []], ['Least', 9, []], ['Least', 0, [': at least 1, 0']], ['Least', 10, [': at most 9, 10']], ['Least', 'x', [': number, "x"']],
  ['Between', 0.5, []], ['Between', 0, [': more than 0, 0']], ['Between', 1, [': less than 1, 1']],
  ['Dozens', 24, []], ['Dozens', 0, []], ['Dozens', 25, [': a multiple of 12, 25']],
  ['Short', '😀😀', []], ['Short', '', [': at least 1 character long, ""']], ['Short', 'abc', [': at most 2 characters long, "abc"']],
  ['Code', 'ABC', []], ['Code', 'AbC', [': text that matches ^[A-Z]+$, "AbC"']],
  ['Start', 'not: x', []], ['Start', 'Not: x', [': text that starts with not: , "Not: x"']],
  ['Some', [1], []], ['Some', [], [': at least 1 item long, []']], ['Some', [1, 1], [': without equal items, [1,1]']], ['Some', [1, '1', 2], [': at most 2 items long, [1,"1",2]']],
  ['Few', { a: 1 }, []], ['Few', {}, [': an object of at least 1 member, {}']], ['Few', { a: 1, b: 1, c: 1 }, [': an object of at most 2 members, {"a":1,"b":1,"c":1}']],
  ['Cake', { id: 1 }, []], ['Cake', { id: 1, note: 'x', more: 1 }, []], ['Cake', {}, ['id: int64, missing']], ['Cake', { id: 'x', note: 1 }, ['id: int64, "x"', 'note: string, 1']],
  ['Cake', Object.create({ id: 1 }) as object, ['id: int64, missing']],
  ['Either', { name: 'x', size: 1 }, []], ['Either', { name: 'x', size: 7 }, ['id: int64, missing']], ['Either', 1, [': object, 1']],
  ['Either', { id: 'x', name: 1, size: 7 }, ['id: int64, "x"']],
  ['Forms', 'ab', []], ['Forms', [1], []], ['Forms', { a: 1 }, []], ['Forms', 'a', [': at least 2 characters long or int32[] or object, "a"']], ['Forms', ['x'], ['0: int32, "x"']], ['Forms', { a: 'x' }, ['a: int32, "x"']],
  ['News', { k: 'a' }, []], ['News', { k: 'b', n: 1 }, []], ['News', { k: 'b' }, ['n: int32, missing']], ['News', { k: 'c' }, ['k: one of a, b, "c"']], ['News', {}, ['k: one of a, b, missing']], ['News', 'a', [': object, "a"']],
  ['Function', 'x', [': function, "x"']], ['EventName', 'e', []], ['EventName', 'f', [': event name, "f"']], ['Listener', 'e', [': function, "e"']],
  ['Tree', ['a', ['b', []]], []], ['Tree', ['a', ['b', [1]]], ['1.1.0: string or Tree[], 1']],
] as [string, unknown, string[]][])('%s and %j', (name, value, want) => {
  expect(brief(mismatches(value, nodeOf(typedefOf(model, name)), lookup))).toEqual(want)
})

describe('arguments', () => {
  const args = model.events[0]?.args ?? []
  test.each([
    [[1, 'x'], []],
    [[1], []],
    [[], ['0: the argument a, missing']],
    [['x'], ['0: int32, "x"']],
    [[1, 2], ['1: string, 2']],
    [[1, null], ['1: string, null']],
    [[1, 'x', 3, 4], ['2: no further argument, 3', '3: no further argument, 4']],
    [['x', 'y', 'z'], ['0: int32, "x"', '2: no further argument, "z"']],
  ] as [unknown[], string[]][])('%j', (values, want) => {
    expect(brief(argumentMismatches(values, args, lookup))).toEqual(want)
  })
})

test('long values are cut for the message', () => {
  expect(brief(mismatches('x'.repeat(100), nodeOf(typedefOf(model, 'Int32')), lookup))).toEqual([`: int32, "${'x'.repeat(56)}...`])
})

test('unions of unions of unions are looked at once for each value', () => {
  const levels = Array.from({ length: 40 }, (_, level) => [`A${level}`, `B${level}`].map((name) =>
    `  ${name}: { description: x, type: '${level === 39 ? 'int32' : `A${level + 1} | B${level + 1} | null`}' }\n`).join('')).join('')
  expect(rulesOf(buildBody(`typedefs:\n${levels}  C: { description: x, type: A0, examples: [{ title: y, value: text }] }\n`))).toEqual(['bad-example'])
})
