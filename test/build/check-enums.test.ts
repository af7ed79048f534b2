import { expect, test } from 'vitest'
import { buildBody, domainText, marksOf, modelOf, sentencesOf, unmarked } from './sources.js'

const body = (type: string, ...values: string[]) => `enums:\n  A:\n    description: x\n    type: ${type}\n    values:\n${values.map((value) => `      - ${value}\n`).join('')}`
const zero = '{ value: 0, name: Zero, description: y }'

test.each([
  ['a value twice', body('int32', zero, '{ value: «0», name: One, description: y }'), 'duplicate-value', 'the value 0 stands twice in the enum A'],
  ['a name twice', body('int32', zero, '{ value: 1, name: «Zero», description: y }'), 'duplicate-value', 'the name Zero stands twice in the enum A'],
  ['a number among texts', body('string', '{ value: «0», name: Zero, description: y }'), 'enum-value-type', '0 is not a value of type string (put it in quotes)'],
  ['a text among numbers', body('int32', '{ value: «"0"», name: Zero, description: y }'), 'enum-value-type', '"0" is not a value of type int32'],
  ['a number beyond 32 bits', body('int32', '{ value: «2147483648», name: Zero, description: y }'), 'enum-value-type', '2147483648 is not a value of type int32'],
])('%s', (_, marked, rule, text) => {
  expect(marksOf(marked)).toEqual([{ rule, marked }])
  expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain(text)
})

test('a repetition names the first place', () => {
  const text = body('int32', zero, '{ value: 0, name: One, description: y }')
  const [diagnostic] = buildBody(text).diagnostics
  const [first] = diagnostic?.related ?? []
  expect(domainText(text).slice(first?.at.start, first?.at.end)).toBe('0')
})

test('a value and a name, both repeated, are two mistakes', () => {
  expect(sentencesOf(buildBody(body('int32', zero, zero)))).toHaveLength(2)
})

test.each([
  ['the ends of 32 bits', body('int32', '{ value: -2147483648, name: Low, description: y }', '{ value: 2147483647, name: High, description: y }')],
  ['texts that look like numbers', body('string', "{ value: '0', name: A, description: y }", "{ value: '00', name: B, description: y }")],
  ['the empty text', body('string', "{ value: '', name: None, description: y }")],
  ['the same values in another enum', `${body('int32', zero)}  B: { description: x, type: int32, values: [{ value: 0, name: Zero, description: y }] }\n`],
])('%s are fine', (_, text) => {
  expect(sentencesOf(buildBody(text))).toEqual([])
})

test('a label is the name in words where the spec gives none', () => {
  const { enums } = modelOf(body('int32', '{ value: 0, name: KickedByAdmin, description: y }', '{ value: 1, name: Left, label: Went away, description: y }'))
  expect(enums[0]?.values.map(({ name, value, label }) => [name, value, label])).toEqual([['KickedByAdmin', 0, 'Kicked by admin'], ['Left', 1, 'Went away']])
})
