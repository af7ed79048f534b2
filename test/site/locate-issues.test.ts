/** A path leads to the place where its value stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate, type Path } from '../../templates/site/.vitepress/theme/try-it/locate-issues.js'
import { lineStartsOf, onFirstLine, placeOf } from '../../templates/site/.vitepress/theme/try-it/positions.js'
import { readJson } from '../../templates/site/.vitepress/theme/try-it/read-json.js'
import { runs } from '../thorough.js'
import { printedJson } from './try-it.js'

function treeOf(text: string) {
  const reading = readJson(text)
  expect(reading.fault).toBeUndefined()
  return reading.fault ? undefined : reading.tree
}

test('of any value, however it is laid out', () => {
  fc.assert(fc.property(printedJson, ({ text, parts }) => {
    const tree = treeOf(text)
    expect(parts.map(({ path }) => locate(tree, path))).toEqual(parts.map(({ offset, length }) => ({ offset, length })))
  }), { numRuns: runs(300, 5000) })
})

test('with the line and column that an editor shows', () => {
  fc.assert(fc.property(printedJson, ({ text, parts }) => {
    const starts = lineStartsOf(text)
    for (const part of parts) {
      const before = text.slice(0, part.offset).split('\n')
      expect(placeOf(starts, part)).toEqual({ offset: part.offset, length: part.length, line: before.length, column: (before.at(-1) ?? '').length + 1 })
    }
  }), { numRuns: runs(100, 2000) })
})

describe('where no value stands', () => {
  test.each<[json: string, path: Path, wanted: string]>([
    ['{"a":{"b":1}}', ['a', 'c'], '{"b":1}'],
    ['{"a":{"b":1}}', ['a', 'c', 'd', 0], '{"b":1}'],
    [' [ ] ', [0], '[ ]'],
    ['[[], [1]]', [1, 1], '[1]'],
    ['"a"', ['length'], '"a"'],
    ['{"a":1}', ['toString'], '{"a":1}'],
    ['{"a":1,"a":[2]}', ['a', 0], '2'],
    ['{"a":1}', [], '{"a":1}'],
  ])('%s at %j', (json, path, wanted) => {
    const { offset, length } = locate(treeOf(json), path)
    expect(json.slice(offset, offset + length)).toBe(wanted)
  })
})

test('without a tree it is the beginning', () => {
  expect(locate(undefined, ['a'])).toEqual({ offset: 0, length: 0 })
})

test('what is selected ends with its line', () => {
  const text = '[\n  {\n    "a": 1\n  }\n]'
  expect(onFirstLine(text, { offset: 4, length: 16 })).toEqual({ offset: 4, length: 1 })
  expect(onFirstLine(text, { offset: 10, length: 3 })).toEqual({ offset: 10, length: 3 })
  expect(onFirstLine('[1]', { offset: 0, length: 3 })).toEqual({ offset: 0, length: 3 })
})
