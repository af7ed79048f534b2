import { expect, test } from 'vitest'
import type { Constraints, Unit } from '../../generator/model.js'
import { constraintPhrases, ended, endedBy, unitText } from '../../generator/text/wording.js'

/** As a page prints the phrases, without the marks of code. */
function sentenceOf(constraints: Constraints): string {
  return constraintPhrases(constraints).map(({ before, value, after }) => [before, value, after].filter((part) => part !== '').join(' ')).join(', ')
}

test.each<[Constraints, string]>([
  [{}, ''],
  [{ minimum: 0 }, 'at least 0'],
  [{ exclusiveMinimum: -1 }, 'more than -1'],
  [{ maximum: 1 }, 'at most 1'],
  [{ exclusiveMaximum: 0.5 }, 'less than 0.5'],
  [{ multipleOf: 5 }, 'a multiple of 5'],
  [{ minLength: 1 }, 'at least 1 character'],
  [{ minLength: 2 }, 'at least 2 characters'],
  [{ maxLength: 1 }, 'at most 1 character'],
  [{ maxLength: 0 }, 'at most 0 characters'],
  [{ startsWith: 'get list: ' }, 'starts with get list: '],
  [{ pattern: '^a' }, 'matches ^a'],
  [{ minItems: 1 }, 'at least 1 item'],
  [{ minItems: 3 }, 'at least 3 items'],
  [{ maxItems: 3 }, 'at most 3 items'],
  [{ uniqueItems: true }, 'no two items are equal'],
  [{ uniqueItems: false }, ''],
  [{ minProperties: 1 }, 'at least 1 member'],
  [{ maxProperties: 2 }, 'at most 2 members'],
  [{ maximum: 9, minimum: 1 }, 'at least 1, at most 9'],
  [{ uniqueItems: true, maxItems: 9, minItems: 1 }, 'at least 1 item, at most 9 items, no two items are equal'],
])('the constraints %j read: %s', (constraints, want) => {
  expect(sentenceOf(constraints)).toBe(want)
})

test('a constraint that has no value is words alone', () => {
  expect(constraintPhrases({ uniqueItems: true })).toEqual([{ keyword: 'uniqueItems', before: 'no two items are equal', value: '', after: '' }])
})

test.each<[Unit, string]>([
  ['epoch-ms', 'milliseconds since 1970-01-01 UTC'],
  ['epoch-s', 'seconds since 1970-01-01 UTC'],
  ['ms', 'milliseconds'],
  ['s', 'seconds'],
  ['min', 'minutes'],
  ['hour', 'hours'],
  ['hour-of-day', 'hour of the day, 0 to 23'],
  ['unknown', 'not known'],
  ['byte', 'bytes'],
])('the unit %s counts %s', (unit, want) => {
  expect(unitText[unit]).toBe(want)
})

test.each([
  ['What is sold', 'What is sold.'],
  ['What is sold.', 'What is sold.'],
  ['What is sold?', 'What is sold?'],
  ['What is sold!', 'What is sold!'],
  ['What is sold:', 'What is sold:'],
  ['What is sold \n', 'What is sold.'],
  ['What is sold.\n', 'What is sold.'],
  ['1.5 litres', '1.5 litres.'],
  ['卖的是什么。', '卖的是什么。'],
  ['“卖的是什么？”', '“卖的是什么？”'],
  ['卖的是什么', '卖的是什么.'],
])('%j as a sentence of several: %j', (sentence, want) => {
  expect(ended(sentence)).toBe(want)
})

test('a sentence ends with the full stop of its language', () => {
  expect(endedBy('。', '卖的是什么')).toBe('卖的是什么。')
  expect(endedBy('。', 'What is sold.')).toBe('What is sold.')
})
