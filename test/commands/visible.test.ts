import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, printJson, visible } from '../../generator/commands/visible.js'

test.each([
  ['plain text, ümläut, 漢字', 'plain text, ümläut, 漢字'],
  ['a\u001B[2Jb', 'a\\u{1b}[2Jb'],
  ['\u009B31m', '\\u{9b}31m'],
  ['a\tb\r\nc', 'a\\tb\\r\\nc'],
  ['\u202Eevil', '\\u{202e}evil'],
  ['zero\u200Bwidth\uFEFF', 'zero\\u{200b}width\\u{feff}'],
  ['\u2028', '\\u{2028}'],
  ['half \uD800 pair', 'half \\u{d800} pair'],
  ['\u{E0041}', '\\u{e0041}'],
  ['कर्\u200Dम', 'कर्\u200Dम'],
])('%j is shown as %j', (text, want) => {
  expect(visible(text)).toBe(want)
})

const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

test('nothing that a terminal obeys comes out', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(visible(text)).not.toMatch(obeyed)
    expect(cellsOf(text).map((cell) => cell.text).join('')).not.toMatch(obeyed)
  }))
})

test('JSON is as harmless and means the same', () => {
  fc.assert(fc.property(fc.json(), fc.string({ unit: 'binary' }), (json, text) => {
    const document = { json: JSON.parse(json) as unknown, text, [text]: [] }
    const printed = printJson(document)
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(document)))
    expect(printed.replaceAll('\n', '')).not.toMatch(obeyed)
  }))
})

test.each([
  ['ab', [1, 1]],
  ['漢a', [2, 1]],
  ['한ｱＡ', [2, 1, 2]],
  ['😀', [2]],
  ['e\u0301', [1, 0]],
  ['\u0007', [5]],
  ['\ta', [4, 1]],
  ['ab\tc', [1, 1, 2, 1]],
])('%j takes %j columns', (line, widths) => {
  expect(cellsOf(line).map((cell) => cell.width)).toEqual(widths)
})
