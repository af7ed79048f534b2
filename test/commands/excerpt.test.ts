import { describe, expect, test } from 'vitest'
import { excerptOf, shorten } from '../../generator/commands/excerpt.js'
import { findingsOf, sourceTexts } from '../../generator/commands/finding.js'

/** The excerpt for the first place of `needle` in a source. */
function excerpt(text: string, needle: string): string {
  const texts = sourceTexts([{ path: 'a', bytes: new TextEncoder().encode(text) }])
  const start = text.indexOf(needle)
  const at = { file: 'a', start, end: start + needle.length }
  const [finding] = findingsOf([{ rule: 'r', severity: 'error', message: 'm', at }], texts)
  return finding ? excerptOf(finding, texts.get('a')).join('\n') : ''
}

describe('the caret stands under the place', () => {
  test.each([
    ['plain', 'a: strin', 'strin', '  1 | a: strin\n    |    ^^^^^'],
    ['later line', 'x\n\n  a: b\n', 'b', '  3 |   a: b\n    |      ^'],
    ['tabs', '\ta\tb', 'b', '  1 |     a   b\n    |         ^'],
    ['wide characters', '漢字: 値 x', '値', '  1 | 漢字: 値 x\n    |       ^^'],
    ['emoji before it', '😀: x', 'x', '  1 | 😀: x\n    |     ^'],
    ['combining mark before it', 'e\u0301: x', 'x', '  1 | e\u0301: x\n    |    ^'],
    ['control characters', 'a\u001B[31m: x', 'x', '  1 | a\\u{1b}[31m: x\n    |              ^'],
    ['carriage return', 'a: b\r\nc', 'b', '  1 | a: b\n    |    ^'],
    ['over several lines', 'a: [b,\n c]', '[b,\n c]', '  1 | a: [b,\n    |    ^^^'],
    ['behind the end', 'a:', '', '  1 | a:\n    | ^'],
    ['an empty line', '\n\n', '\n\n', ''],
  ])('%s', (_, text, needle, want) => {
    expect(excerpt(text, needle)).toBe(want)
  })
})

describe('long lines are cut around the place', () => {
  test.each([['at the start', 0], ['in the middle', 150], ['at the end', 299], ['far out', 5000]])('%s', (_, before) => {
    const line = `${'x'.repeat(before)}HERE${'y'.repeat(300)}`
    const [source = '', carets = ''] = excerpt(line, 'HERE').split('\n')
    expect(source.length).toBeLessThanOrEqual(110)
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE')
    expect(source).toMatch(/…$/)
  })

  test('a place longer than the screen', () => {
    const [source = '', carets = ''] = excerpt('x'.repeat(2_000_000), 'x'.repeat(2_000_000)).split('\n')
    expect(source.length).toBeLessThanOrEqual(110)
    expect(carets.length).toBeLessThanOrEqual(source.length)
  })

  test('without a place', () => {
    expect(shorten('short\u0007')).toBe('short\\u{7}')
    expect(shorten('z'.repeat(1000))).toMatch(/^z{99}…$/)
  })
})
