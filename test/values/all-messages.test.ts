/** A message for every code that an issue can have, and what keeps messages few, short and safe. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'
import { writeOutputs } from '../io/write-outputs.js'
import { loadPackage } from './load-package.js'

const folder = mkdtempSync(join(import.meta.dirname, '../../dist/messages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const body = `enums:
  Size:
    description: How large a cake is.
    type: string
    values:
      - { value: small, name: Small, description: For two. }
      - { value: large, name: Large, description: For many. }
  OrderKind:
    description: x
    type: string
    values: [{ value: pickup, name: Pickup, description: x }, { value: delivery, name: Delivery, description: x }]
typedefs:
  Cake:
    description: A cake.
    properties:
      size: { type: Size, description: 'How large it is. It decides the price.' }
      price: { type: number, minimum: 1, maximum: 100, optional: true, description: x }
      weight: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 10, optional: true, description: x }
      slices: { type: int32, multipleOf: 4, optional: true, description: x }
      number: { type: int64, optional: true, description: x }
      code: { type: string, minLength: 2, maxLength: 4, optional: true, description: x }
      digits: { type: string, pattern: '^[0-9]+$', optional: true, description: x }
      note: { type: string, startsWith: 'note:', optional: true, description: x }
      layers: { type: 'string[]', minItems: 1, maxItems: 2, uniqueItems: true, optional: true, description: x }
      extras: { type: map<boolean>, minProperties: 1, maxProperties: 2, optional: true, description: x }
      inside: { type: Cake, optional: true, description: x }
      filling: { type: Jam | Cream | string, optional: true, description: x }
      made: { type: Percent, optional: true, description: x }
  Jam: { description: x, properties: { fruit: { type: string, description: Which fruit it is made of. }, sugar: { type: Percent, description: x } } }
  Cream: { description: x, properties: { fat: { type: Percent, description: How fat it is. } } }
  Percent: { description: x, type: int32, minimum: 0, maximum: 100 }
  Order:
    description: x
    discriminator: kind
    properties: { kind: { type: OrderKind, description: x } }
    variants:
      pickup: { description: x, properties: { hour: { type: int32, description: x } } }
      delivery: { description: x, properties: { street: { type: string, description: Where to. } } }
events:
  sold: { description: x, args: { cake: { type: Cake, description: What was sold. } } }
`

const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics))
writeOutputs(folder, files)
const { subjects } = await loadPackage(folder)
const issuesOf = (name: string, value: unknown) => subjects.find((subject) => subject.name === name)?.validate(value).issues ?? []

const cake = { size: 'small' }
const deep = (levels: number): unknown => (levels === 0 ? cake : { ...cake, inside: deep(levels - 1) })

/** What is wrong, its code, what is said. */
const table: [name: string, value: unknown, code: string, message: string][] = [
  ['Cake', 7, 'kind', 'Cake: expected object; got 7'],
  ['Cake', { ...cake, price: '7' }, 'kind', 'Cake.price: expected number; got "7"'],
  ['Cake', {}, 'missing', 'Cake.size: expected one of "small" Small, "large" Large; got nothing. Its meaning: How large it is'],
  ['sold', [], 'missing', 'sold.cake: expected Cake; got nothing. Its meaning: What was sold'],
  ['Cake', { size: 'lagre' }, 'enum', 'Cake.size: expected one of "small" Small, "large" Large; got "lagre"; did you mean "large"?'],
  ['Order', { kind: 'delivry' }, 'variant', 'Order.kind: expected "pickup" | "delivery"; got "delivry"; did you mean "delivery"?'],
  ['sold', [cake, 1], 'surplus', 'sold[1]: expected no further argument; got 1'],
  ['Cake', deep(101), 'depth', `Cake${'.inside'.repeat(100)}: expected at most 100 levels; got more`],
  ['Cake', Object.defineProperty({}, 'size', { get() { throw new Error('mine') } }), 'unreadable', 'Cake: expected a value that can be read; got one that cannot'],
  ['Cake', { ...cake, price: 0.5 }, 'minimum', 'Cake.price: expected at least 1; got 0.5'],
  ['Cake', { ...cake, price: 101 }, 'maximum', 'Cake.price: expected at most 100; got 101'],
  ['Cake', { ...cake, weight: 0 }, 'exclusiveMinimum', 'Cake.weight: expected more than 0; got 0'],
  ['Cake', { ...cake, weight: 10 }, 'exclusiveMaximum', 'Cake.weight: expected less than 10; got 10'],
  ['Cake', { ...cake, slices: 6 }, 'multipleOf', 'Cake.slices: expected a multiple of 4; got 6'],
  ['Cake', { ...cake, number: 2 ** 53 }, 'kind', 'Cake.number: expected int64; got 9007199254740992, which has already lost digits'],
  ['Cake', { ...cake, code: 'a' }, 'minLength', 'Cake.code: expected at least 2 characters; got "a"'],
  ['Cake', { ...cake, code: 'abcde' }, 'maxLength', 'Cake.code: expected at most 4 characters; got "abcde"'],
  ['Cake', { ...cake, digits: '7a' }, 'pattern', 'Cake.digits: expected text that matches ^[0-9]+$; got "7a"'],
  ['Cake', { ...cake, note: 'no' }, 'startsWith', 'Cake.note: expected text that starts with note:; got "no"'],
  ['Cake', { ...cake, layers: [] }, 'minItems', 'Cake.layers: expected at least 1 item; got an array'],
  ['Cake', { ...cake, layers: ['a', 'b', 'c'] }, 'maxItems', 'Cake.layers: expected at most 2 items; got an array'],
  ['Cake', { ...cake, layers: ['a', 'a'] }, 'uniqueItems', 'Cake.layers: expected no two equal items; got an array'],
  ['Cake', { ...cake, extras: {} }, 'minProperties', 'Cake.extras: expected at least 1 member; got an object'],
  ['Cake', { ...cake, extras: { a: true, b: true, c: true } }, 'maxProperties', 'Cake.extras: expected at most 2 members; got an object'],
]

describe('every kind of fault', () => {
  test.each(table)('%s %j: %s', (name, value, code, message) => {
    expect(issuesOf(name, value).map((issue) => [issue.code, issue.message])).toEqual([[code, message]])
  })

  test('has its message here', () => {
    const declared = /type IssueCode =([^;]*);/.exec(readFileSync(join(folder, 'runtime.d.ts'), 'utf8').replace(/\/\*[^]*?\*\//g, ''))?.[1] ?? ''
    const codes = [...declared.matchAll(/'(\w+)'/g)].map(([, code]) => code)
    expect(codes).toHaveLength(21)
    expect([...new Set(table.map(([, , code]) => code))].sort()).toEqual(codes.sort())
  })
})

describe('one issue for each root cause', () => {
  test.each<[what: string, name: string, value: unknown, issues: string[]]>([
    ['what is no number is within no bounds', 'Cake', { ...cake, price: Number.NaN }, ['kind /price']],
    ['what is no integer is no multiple', 'Cake', { ...cake, slices: 1.5 }, ['kind /slices']],
    ['the same of a type with a name', 'Cake', { ...cake, made: -1.5 }, ['kind /made']],
    ['a wrong list has no wrong length', 'Cake', { ...cake, layers: 'x' }, ['kind /layers']],
    ['of a union the branch that is nearest', 'Cake', { ...cake, filling: { fruit: 'plum' } }, ['missing /filling/sugar']],
    ['nearest by the number of faults', 'Cake', { ...cake, filling: { fat: 101 } }, ['maximum /filling/fat']],
    ['of a union that no branch comes near to, all kinds', 'Cake', { ...cake, filling: 7 }, ['kind /filling']],
    ['only the variant that the discriminator chose', 'Order', { kind: 'delivery', hour: 'x' }, ['missing /street']],
    ['of a wrong discriminator nothing else', 'Order', { kind: 'x', hour: 'x' }, ['variant /kind']],
    ['two causes are two', 'Cake', { size: 'x', price: 0 }, ['enum /size', 'minimum /price']],
  ])('%s', (_, name, value, issues) => {
    expect(issuesOf(name, value).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(issues)
  })
})

test('what the guard refuses and nobody finds a fault with afterwards is an issue all the same', () => {
  let reads = 0
  const changing = Object.defineProperty({}, 'size', { enumerable: true, get: () => (reads++ === 0 ? 'x' : 'small') })
  expect(issuesOf('Cake', changing).map(({ code, message }) => [code, message])).toEqual([['unreadable', 'Cake: expected a value that can be read; got one that cannot']])
})

test('what is expected and what came is there for programs too', () => {
  const [issue] = issuesOf('Cake', { size: 'x'.repeat(100) })
  expect(JSON.parse(JSON.stringify(issue))).toEqual({
    path: ['size'], pointer: '/size', code: 'enum', expected: '"small" | "large"', received: `"${'x'.repeat(57)}..."`,
    message: `Cake.size: expected one of "small" Small, "large" Large; got "${'x'.repeat(57)}..."`,
  })
})
