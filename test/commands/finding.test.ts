import { describe, expect, test } from 'vitest'
import { findingsOf, sourceTexts } from '../../generator/commands/finding.js'
import type { Diagnostic } from '../../generator/diagnostic.js'

const bytes = (text: string) => new TextEncoder().encode(text)

function placesOf(text: string | Uint8Array, spans: [number, number][]): string[] {
  const texts = sourceTexts([{ path: 'a.yaml', bytes: typeof text === 'string' ? bytes(text) : text }])
  const diagnostics = spans.map(([start, end]): Diagnostic =>
    ({ rule: 'r', severity: 'error', message: 'm', at: { file: 'a.yaml', start, end } }))
  return findingsOf(diagnostics, texts).map(({ line, column, endLine, endColumn }) => `${line}:${column}-${endLine}:${endColumn}`)
}

describe('offsets become lines and columns', () => {
  test.each([
    ['start of file', 'abc', [0, 1], '1:1-1:2'],
    ['empty file', '', [0, 1], '1:1-1:2'],
    ['second line', 'a\nbc', [3, 4], '2:2-2:3'],
    ['the line end itself', 'a\nbc', [1, 2], '1:2-2:1'],
    ['over several lines', 'a\nb\nc', [0, 5], '1:1-3:2'],
    ['CRLF', 'a\r\nbc', [4, 5], '2:2-2:3'],
    ['columns are UTF-16 units', '😀x', [2, 3], '1:3-1:4'],
    ['a byte order mark does not count', '\uFEFFab', [1, 2], '1:2-1:3'],
    ['end before start', 'abc', [2, 0], '1:3-1:3'],
  ] as [string, string, [number, number], string][])('%s', (_, text, span, want) => {
    expect(placesOf(text, [span])).toEqual([want])
  })

  test('bytes that are not UTF-8 count as one unit each', () => {
    expect(placesOf(Uint8Array.of(0x61, 0xff, 0x62), [[2, 3]])).toEqual(['1:3-1:4'])
  })
})

test('sorted by file and place, related places and hints kept', () => {
  const texts = sourceTexts([{ path: 'a', bytes: bytes('ab\ncd') }, { path: 'b', bytes: bytes('x') }])
  const diagnostic = (file: string, start: number, more = {}): Diagnostic =>
    ({ rule: 'r', severity: 'error', message: `${file}${start}`, at: { file, start, end: start + 1 }, ...more })
  const related = [{ at: { file: 'a', start: 3, end: 5 }, message: 'the first one' }]
  const findings = findingsOf([diagnostic('b', 0, { related }), diagnostic('a', 4), diagnostic('a', 1, { hint: 'h' })], texts)
  expect(findings.map(({ message }) => message)).toEqual(['a1', 'a4', 'b0'])
  expect(findings[0]).toEqual({
    file: 'a', line: 1, column: 2, endLine: 1, endColumn: 3, rule: 'r', severity: 'error', message: 'a1', hint: 'h', related: [],
  })
  expect(findings[2]?.related).toEqual([
    { file: 'a', line: 2, column: 1, endLine: 2, endColumn: 3, message: 'the first one' },
  ])
})

test('a file that was not read has a place all the same', () => {
  const at = { file: 'gone.yaml', start: 7, end: 9 }
  const [finding] = findingsOf([{ rule: 'r', severity: 'error', message: 'm', at }], new Map())
  expect(finding).toMatchObject({ file: 'gone.yaml', line: 1, column: 1 })
})
