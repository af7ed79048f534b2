import { describe, expect, test } from 'vitest'
import { parseType } from '../../generator/build/parse-type.js'
import type { Type } from '../../generator/model.js'
import { typeExpression } from '../../generator/type-expression.js'

const scalar = (name: 'string' | 'int64' | 'null' | 'undefined' | 'any'): Type => ({ kind: 'scalar', name })
const ref = (name: string): Type => ({ kind: 'ref', name })
const array = (items: Type): Type => ({ kind: 'array', items })
const map = (values: Type): Type => ({ kind: 'map', values })
const union = (...members: Type[]): Type => ({ kind: 'union', members })

test.each([
  ['string', scalar('string')],
  ['  int64  ', scalar('int64')],
  ['undefined', scalar('undefined')],
  ['Meta', ref('Meta')],
  ['$_a1', ref('$_a1')],
  ['String', ref('String')],
  ['(string)', scalar('string')],
  ['((Meta))', ref('Meta')],
  ['string[]', array(scalar('string'))],
  ['string [ ]', array(scalar('string'))],
  ['string[][]', array(array(scalar('string')))],
  ['string | null', union(scalar('string'), scalar('null'))],
  ['string|int64|null', union(scalar('string'), scalar('int64'), scalar('null'))],
  ['string | int64[]', union(scalar('string'), array(scalar('int64')))],
  ['string[] | int64', union(array(scalar('string')), scalar('int64'))],
  ['(string | int64)[]', array(union(scalar('string'), scalar('int64')))],
  ['((string | int64)[])[]', array(array(union(scalar('string'), scalar('int64'))))],
  ['string | (int64 | null)', union(scalar('string'), scalar('int64'), scalar('null'))],
  ['(string | int64) | null', union(scalar('string'), scalar('int64'), scalar('null'))],
  ['string\n  | null', union(scalar('string'), scalar('null'))],
  ['map<string>', map(scalar('string'))],
  ['map < string >', map(scalar('string'))],
  ['map<string | null>', map(union(scalar('string'), scalar('null')))],
  ['map<map<Meta[]>>[]', array(map(map(array(ref('Meta')))))],
  ['map<string> | Meta', union(map(scalar('string')), ref('Meta'))],
  ['map', ref('map')],
  ['map[]', array(ref('map'))],
] as [string, Type][])('%j is read', (text, want) => {
  const parsed = parseType(text)
  expect('problem' in parsed ? parsed : parsed.type).toEqual(want)
})

/** Around the expected place stand the marks. */
test.each([
  ['«»', 'a type is missing at the end'],
  ['string «|»', 'a type is missing at the end'],
  ['«|» string', 'expected a type before |'],
  ['string | «|» null', 'expected a type before |'],
  ['string «null»', 'expected | or the end before null'],
  ['string«[»', '] is missing at the end'],
  ['string[«3»]', 'expected ] before 3'],
  ['string«]»', 'expected | or the end before ]'],
  ['string«)»', ') closes nothing'],
  ['string«>»', '> closes nothing'],
  ['(string«»', ') is missing at the end'],
  ['(string «null»)', 'expected ) before null'],
  ['(«)»', 'expected a type before )'],
  ['map«<»', 'a type is missing at the end'],
  ['map<«>»', 'expected a type before >'],
  ['map<string«»', '> is missing at the end'],
  ['map<string«,» string>', 'expected > before ,'],
  ['«1»', 'expected a type before 1'],
  ['«\'»a\'', "expected a type before '"],
  ['Array«<»string>', 'expected | or the end before <'],
  ['string«?»', 'expected | or the end before ?'],
  ['a«-»b', 'expected | or the end before -'],
])('%j cannot be read: %s', (marked, problem) => {
  const text = marked.replaceAll(/[«»]/g, '')
  const parsed = parseType(text)
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  // Where something is missing, the last character stands for the place.
  const want = start === end ? { problem, start: Math.max(start - 1, 0), end: Math.max(start, 1) } : { problem, start, end }
  expect(parsed).toEqual(want)
})

test('names have their places, in order and as often as they stand there', () => {
  const parsed = parseType('map<Meta> | (Long | string)[] | Meta')
  expect('names' in parsed && parsed.names).toEqual([
    { name: 'Meta', start: 4, end: 8 }, { name: 'Long', start: 13, end: 17 }, { name: 'Meta', start: 32, end: 36 },
  ])
})

describe('nothing nests without end', () => {
  test.each([
    ['parentheses', (depth: number) => `${'('.repeat(depth)}string${')'.repeat(depth)}`],
    ['maps', (depth: number) => `${'map<'.repeat(depth)}string${'>'.repeat(depth)}`],
    ['arrays', (depth: number) => `string${'[]'.repeat(depth)}`],
  ])('%s', (_, nested) => {
    expect(parseType(nested(32))).toHaveProperty('type')
    expect(parseType(nested(33))).toMatchObject({ problem: 'it nests deeper than 32 levels' })
    expect(parseType(nested(5000))).toMatchObject({ problem: 'it nests deeper than 32 levels' })
    expect(parseType(nested(50_000))).toMatchObject({ problem: 'it is longer than 60000 characters' })
  })

  test('but a union may have any number of members', () => {
    const parsed = parseType(Array.from({ length: 5000 }, () => 'string').join(' | '))
    expect('type' in parsed && parsed.type.kind === 'union' && parsed.type.members.length).toBe(5000)
  })
})

test.each([
  'string', 'Meta[]', 'map<string>', '(string | null)[]', 'string | Meta[]', 'map<(int64 | string)[]>[][]', 'map<string | null> | Meta',
])('%s is spelt the same way again', (text) => {
  const parsed = parseType(text)
  expect('type' in parsed && typeExpression(parsed.type)).toBe(text)
})

test.each([
  [{ kind: 'object', properties: [] }, 'object'],
  [{ kind: 'variants', discriminator: 'a', variants: [] }, 'object'],
  [{ kind: 'callback', args: [] }, 'function'],
  [{ kind: 'derived', from: 'event-name' }, 'event name'],
  [{ kind: 'derived', from: 'event-callback' }, 'function'],
] as [Type, string][])('%j is called %s', (type, want) => {
  expect(typeExpression(type)).toBe(want)
})
