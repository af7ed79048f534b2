import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFault } from '../../generator/recordings/json-fault.js'

describe('where and what', () => {
  test.each([
    ['', 0, 'expected a value, got the end of the line'],
    ['{"a":1', 6, 'expected a comma or }, got the end of the line'],
    ['[1 2]', 3, 'expected a comma or ], got 2'],
    ['[1,]', 3, 'expected a value, got ]'],
    ['{"a":1,}', 7, 'expected a key, got }'],
    ['{a:1}', 1, 'expected a key or }, got a'],
    ['{"a" 1}', 5, 'expected a colon, got 1'],
    ['{"a":1}{', 7, '{ behind the end of the document'],
    ['"abc', 0, 'a text that does not end'],
    ['"a\\x"', 2, 'an escape that JSON does not have'],
    ['"\\u12g4"', 1, 'an escape that JSON does not have'],
    ['"a\u0000"', 2, 'the control character U+0000 stands raw in a text'],
    ['"a\u001B[31m"', 2, 'the control character U+001B stands raw in a text'],
    ['\uFEFF{}', 0, 'expected a value, got U+FEFF'],
    ['{"a":\u009B}', 5, 'expected a value, got the control character U+009B'],
    ['[😀]', 1, 'expected a value, got U+1F600'],
    ['NaN', 0, 'expected a value, got N'],
    ['01', 1, '1 behind the end of the document'],
    ['-', 0, 'expected a value, got -'],
    ["{'a':1}", 1, "expected a key or }, got '"],
  ])('%j', (text, at, problem) => {
    expect(() => { JSON.parse(text) }).toThrow(SyntaxError)
    expect(jsonFault(text)).toEqual({ at, problem })
  })

  test('depth takes no stack, and can be limited', () => {
    const deep = '['.repeat(200_000)
    expect(jsonFault(deep)).toEqual({ at: 200_000, problem: 'expected a value, got the end of the line' })
    expect(jsonFault(deep + ']'.repeat(200_000))).toBeUndefined()
    expect(jsonFault(deep, 1000)).toEqual({ at: 1000, problem: 'nested deeper than 1000 levels' })
  })
})

/** JSON with a few letters taken out, put in or doubled. */
const nearlyJson = fc.tuple(fc.json(), fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', ',', '"', '}', '[', '\\', ':', 'e', '-', '0', ' ', 'true', '\u0007')), { maxLength: 3 }))
  .map(([json, changes]) => changes.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), json))

test('it finds a fault exactly where JSON.parse does', () => {
  fc.assert(fc.property(nearlyJson, (text) => {
    let isJson = true
    try { JSON.parse(text) } catch { isJson = false }
    expect(jsonFault(text) === undefined).toBe(isJson)
  }), { numRuns: 3000 })
})
