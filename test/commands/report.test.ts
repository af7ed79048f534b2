import { describe, expect, test } from 'vitest'
import type { Finding } from '../../generator/commands/finding.js'
import { asGithub, asText, summaryOf } from '../../generator/commands/report.js'

const finding: Finding = {
  file: 'spec/user.yaml', line: 3, column: 5, endLine: 3, endColumn: 8,
  rule: 'unknown-type', severity: 'error', message: 'there is no type Foo', related: [],
}

describe('text', () => {
  test.each([
    ['error', finding, [], 'spec/user.yaml:3:5  unknown-type  there is no type Foo\n'],
    ['warning', { ...finding, severity: 'warning' }, [], 'spec/user.yaml:3:5  unknown-type  warning: there is no type Foo\n'],
    ['lines and hint', { ...finding, hint: 'did you mean Fox?' }, ['  3 | a', '    | ^'],
      'spec/user.yaml:3:5  unknown-type  there is no type Foo\n  3 | a\n    | ^\n  hint: did you mean Fox?\n'],
    ['related places', { ...finding, related: [{ file: 'a', line: 1, column: 2, endLine: 1, endColumn: 3, message: 'the first one' }] }, [],
      'spec/user.yaml:3:5  unknown-type  there is no type Foo\n  a:1:2  the first one\n'],
    ['text of others is escaped', { ...finding, file: 'a\nb', message: '\u001B]0;x\u0007', hint: 'x\r' }, [],
      'a\\nb:3:5  unknown-type  \\u{1b}]0;x\\u{7}\n  hint: x\\r\n'],
  ] as [string, Finding, string[], string][])('%s', (_, given, lines, want) => {
    expect(asText({ finding: given, lines }, false)).toBe(want)
  })

  test('in colour it says the same', () => {
    const shown = { finding: { ...finding, hint: 'h' }, lines: ['  3 | a', '    | ^', '  - old', '  + new'] }
    // oxlint-disable-next-line no-control-regex -- colours are control characters
    const plain = asText(shown, true).replace(/\u001B\[\d+m/g, '')
    expect(plain).toBe(asText(shown, false))
    expect(asText(shown, true)).not.toBe(plain)
  })
})

describe('github', () => {
  test.each([
    ['error', finding, '::error file=spec/user.yaml,line=3,col=5,endLine=3,endColumn=7,title=unknown-type::there is no type Foo\n'],
    ['warning over lines, with hint', { ...finding, severity: 'warning', endLine: 4, hint: 'h' },
      '::warning file=spec/user.yaml,line=3,col=5,endLine=4,title=unknown-type::there is no type Foo%0Ahint: h\n'],
    ['escaping', { ...finding, file: 'a:b,c%', message: '100%, a::b\n::error::x' },
      '::error file=a%3Ab%2Cc%25,line=3,col=5,endLine=3,endColumn=7,title=unknown-type::100%25, a::b\\n::error::x\n'],
  ] as [string, Finding, string][])('%s', (_, given, want) => {
    expect(asGithub({ finding: given, lines: [] })).toBe(want)
  })
})

test.each([
  [[finding], '1 error in 1 file'],
  [[finding, { ...finding, file: 'b' }, finding], '3 errors in 2 files'],
  [[finding, { ...finding, severity: 'warning' }], '1 error and 1 warning in 1 file'],
  [[{ ...finding, severity: 'warning' }, { ...finding, severity: 'warning' }], '2 warnings in 1 file'],
] as [Finding[], string][])('summary %#', (findings, want) => {
  expect(summaryOf(findings)).toBe(want)
})
