import { expect, test } from 'vitest'
import { matchesPattern } from '../../generator/build/match-pattern.js'
import { buildBody, rulesOf } from './sources.js'

test.each([
  ['^[0-9]+$', '17', true],
  ['^[0-9]+$', '1a', false],
  ['^.$', '\u{1F600}', true],
  ['b', 'abc', true],
  // Twice as long with every letter: these are years.
  ['^(a+)+$', `${'a'.repeat(60)}!`, undefined],
])('%s on %j: %s', (pattern, text, want) => {
  expect(matchesPattern(pattern, text)).toBe(want)
})

test('the pattern and the text are data: neither runs', () => {
  expect(matchesPattern("'[)]; throw 1; [(]'", 'x')).toBe(false)
  expect(matchesPattern('x', "'); throw 1; ('x")).toBe(true)
})

test('what is no pattern is told once, and not by its examples', () => {
  expect(rulesOf(buildBody("typedefs:\n  A: { description: x, type: string, pattern: '[', examples: [{ title: y, value: z }] }\n"))).toEqual(['bad-pattern'])
})

test('an example on which its pattern runs for ever is a wrong example', () => {
  const value = `${'a'.repeat(60)}!`
  expect(rulesOf(buildBody(`typedefs:\n  A: { description: x, type: string, pattern: '^(a+)+$', examples: [{ title: y, value: '${value}' }] }\n`))).toEqual(['bad-example'])
})

test('unions of unions of unions are looked at once for each value', () => {
  const levels = Array.from({ length: 40 }, (_, level) => [`A${level}`, `B${level}`].map((name) =>
    `  ${name}: { description: x, type: '${level === 39 ? 'int32' : `A${level + 1} | B${level + 1} | null`}' }\n`).join('')).join('')
  expect(rulesOf(buildBody(`typedefs:\n${levels}  C: { description: x, type: A0, examples: [{ title: y, value: text }] }\n`))).toEqual(['bad-example'])
})
