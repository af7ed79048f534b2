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
})
