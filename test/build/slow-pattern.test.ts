/** Which patterns a text can keep busy: told from the pattern alone, and held against what the matcher really does. */
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { growthOf } from '../../generator/build/slow-pattern.js'
import { buildBody, marksOf, rulesOf } from './sources.js'

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

describe('what people write is fine', () => {
  test.each([
    '', '^$', '^[0-9]+$', '[0-9]+', '^https?://', '^\\p{L}+$', '^[A-Za-z_$][\\w$]*$', '^[a-z]+(-[a-z]+)*$', '^(?:[a-z0-9]+\\.)+[a-z]{2,}$', '^\\s*foo\\s*$',
    '^\\d{4}-\\d\\d-\\d\\d$', uuid, '^.{0,200}$', '[a-f0-9]{8}-[a-f0-9]{4}$', '^-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$', '^#?([a-f0-9]{6}|[a-f0-9]{3})$', '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$',
    '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$', '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$', '^\\/(?:[^/]+\\/)*[^/]*$', '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$',
    '^(?=.*[A-Z]).{8,}$', '^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$', '^(a?)*$', '^(a|ab)*$', 'a+',
  ])('%s', (pattern) => expect(growthOf(pattern)).toBeUndefined())
})

/** Only in a context of its own a match can be interrupted. */
function matchInTime(pattern: string, text: string): unknown {
  return runInNewContext("new RegExp(pattern, 'u').test(text)", { pattern, text }, { timeout: 100 })
}

/** A pattern, and a text on which it takes for ever. */
const exponential: [pattern: string, text: string][] = [
  ['^(a+)+$', 'a'], ['^(a*)*$', 'a'], ['^(a|a)*$', 'a'], ['^(a|b|ab)*$', 'ab'], ['^([a-z]+)*$', 'a'], ['(x+x+)+y', 'x'], ['^(\\w+\\s?)*$', 'a'], ['^(\\w|\\d)+$', '1'], ['^(a?a?)*$', 'a'],
  ['^(?:.|\\s)*;$', ' '], ['^((a+)+$)', 'a'], ['^(a+)+(?![^])', 'a'], ['^([^,]*|x)*;', 'x'], ['^(a{1,100}){1,100}$', 'a'], ['^(?:é|\\p{L})*$', 'é'], ['^(?:漢|\\p{Script=Han})*$', '漢'],
]

describe.each(exponential)('%s', (pattern, round) => {
  test('is exponential', () => expect(growthOf(pattern)).toBe('exponential'))
  test('and truly is for ever busy', () => expect(() => matchInTime(pattern, `${round.repeat(60)}\n! `)).toThrow(/timed out/))
})

test.each([
  ['\\s+$', 2], ['a+b', 2], ['^\\d+\\d+$', 2], ['^.*foo.*bar.*$', 3], ['^a*a*a*b', 3], ['a*a*a*b', 4], ['^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', 2], ['^(?=a*a*$)b', 2], ['^a*b*a*b*$', 2], ['^a*b+a*$', 1],
])('%s grows with power %i', (pattern, power) => {
  expect(growthOf(pattern)).toEqual(power === 1 ? undefined : { power })
})

test.each([
  ['nested a hundred times', `^${'('.repeat(100)}a${'*)'.repeat(100)}$`], ['many repetitions', '[a-z]*[0-9]*'.repeat(60)], ['many places', 'ab'.repeat(400)], ['long', `^${'a'.repeat(2000)}$`],
  ['rounds that read nothing', '^(a?){30}a{30}$'], ['many references', `(a*)${'\\1*'.repeat(50)}`], ['counts of counts', '^((a{30}){30}){30}$'], ['alternatives in alternatives', `^(?:${'(?:a|b|'.repeat(60)}c${')*'.repeat(60)})*$`],
])('there is an answer soon, and it is not that all is well: %s', (_, pattern) => {
  expect(growthOf(pattern)).toBeDefined()
})

const alias = (constraints: string) => `typedefs:\n  A: { description: x, type: string, ${constraints} }\n`

test('a slow pattern is told at its place', () => {
  expect(marksOf(alias("pattern: «'^(a+)+$'»"))).toEqual([{ rule: 'slow-pattern', marked: alias("pattern: «'^(a+)+$'»") }])
})

test.each([
  ['polynomial, of short texts', "pattern: 'a+b', maxLength: 10000", []],
  ['polynomial, of long texts', "pattern: 'a+b', maxLength: 10001", ['slow-pattern']],
  ['of a higher power, of short texts', "pattern: '^a*a*a*b', maxLength: 464", []],
  ['of a higher power, of longer texts', "pattern: '^a*a*a*b', maxLength: 465", ['slow-pattern']],
  ['exponential, of short texts', "pattern: '^(a+)+$', maxLength: 64", ['slow-pattern']],
  ['no pattern at all', "pattern: '['", ['bad-pattern']],
  ['its examples are not tried as well', "pattern: '^(a+)+$', examples: [{ title: y, value: 1 }]", ['slow-pattern']],
  ['of a text too long one thing is told', "pattern: '^b*$', maxLength: 3, examples: [{ title: y, value: aaaa }]", ['bad-example']],
])('%s', (_, constraints, want) => {
  expect(rulesOf(buildBody(alias(constraints)))).toEqual(want)
})

test('some are told, not thousands', () => {
  const many = Array.from({ length: 500 }, (_, index) => `  A${index}: { description: x, type: string, pattern: '^(a${index}+)+$|^(a+)+$' }\n`).join('')
  expect(rulesOf(buildBody(`typedefs:\n${many}`))).toEqual(Array.from({ length: 20 }, () => 'slow-pattern'))
})
