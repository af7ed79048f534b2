import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText, prettyJson } from '../../generator/text/json.js'

describe('jsonText', () => {
  it.each([
    ['like JSON.stringify', { a: [1, 'b', null, true, {}, []], c: { d: -0.5 } }, `${JSON.stringify({ a: [1, 'b', null, true, {}, []], c: { d: -0.5 } }, null, 2)}\n`],
    ['ASCII only', 'é字😀\u2028\u202E\u007F\uD800"\\\n', '"\\u00e9\\u5b57\\ud83d\\ude00\\u2028\\u202e\\u007f\\ud800\\"\\\\\\n"\n'],
    ['a Map in its order, whatever its keys', new Map<string, unknown>([['10', 1], ['2', 2], ['__proto__', 3], ['ü', 4]]), '{\n  "10": 1,\n  "2": 2,\n  "__proto__": 3,\n  "\\u00fc": 4\n}\n'],
    ['undefined as JSON.stringify does', { a: undefined, b: [undefined] }, '{\n  "b": [\n    null\n  ]\n}\n'],
  ])('prints %s', (_, value, want) => {
    expect(jsonText(value)).toBe(want)
  })
})

describe('prettyJson', () => {
  it('puts on a line what fits into it', () => {
    expect(prettyJson([{ a: 1, b: [] }], 80)).toBe('[{ "a": 1, "b": [] }]')
    expect(prettyJson({ a: [1, 2], b: {} }, 12)).toBe('{\n  "a": [\n    1,\n    2\n  ],\n  "b": {}\n}')
  })

  it('fills the line to its last column, with what stands before it', () => {
    expect(prettyJson([1, 2], 6)).toBe('[1, 2]')
    expect(prettyJson([1, 2], 5)).toBe('[\n  1,\n  2\n]')
    expect(prettyJson([1, 2], 9, '', 3)).toBe('[1, 2]')
    expect(prettyJson([1, 2], 9, '', 4)).toBe('[\n  1,\n  2\n]')
  })

  it('breaks a line exactly where it has no room', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const line = prettyJson(value, Infinity)
      expect(prettyJson(value, line.length)).toBe(line)
      if (/^[[{] ?[^\]} ]/.test(line)) expect(prettyJson(value, line.length - 1)).toContain('\n')
    }))
  })

  it('prints null and what is missing in a list alike', () => {
    expect(prettyJson([null, undefined], 80)).toBe('[null, null]')
    expect(prettyJson({ a: null, b: undefined }, 80)).toBe('{ "a": null }')
  })

  it.each([0, 12, 80])('says the same as JSON.stringify, at a width of %i', (width) => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(prettyJson(value, width))).toEqual(JSON.parse(JSON.stringify(value)))
    }))
  })
})
