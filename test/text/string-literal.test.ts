import fc from 'fast-check'
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { stringLiteral, templateStart } from '../../generator/text/string-literal.js'
import { anyText } from './any-text.js'

const texts = anyText("'", '"', '`', '\\', '$', '{', '}', '\n', '\r', '\t', '\0', '0', 'u', 'x', '\u2028', '\u2029', '\ud83d', '\ude00', '*/', '//', '</script>', '${')

/** What the code means to JavaScript. */
function evaluate(code: string): unknown {
  // oxlint-disable-next-line no-new-func -- reading back what was printed is the purpose
  return (new Function(`'use strict'; return ${code}`) as () => unknown)()
}

/** The only token of the code, as TypeScript reads it. */
function tokenOf(code: string): { kind: ts.SyntaxKind; value: string } {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, code)
  const kind = scanner.scan()
  const value = scanner.getTokenValue()
  expect(scanner.isUnterminated()).toBe(false)
  expect(scanner.scan()).toBe(ts.SyntaxKind.EndOfFileToken)
  return { kind, value }
}

test.each([
  ['', "''"],
  ['plain', "'plain'"],
  ["it's", "'it\\'s'"],
  ['"', "'\"'"],
  ['a\\b', "'a\\\\b'"],
  ['a\nb', "'a\\nb'"],
  ['\r\u2028', "'\\u000d\\u2028'"],
  ['é', "'\\u00e9'"],
  ['😀', "'\\ud83d\\ude00'"],
  ['\ud83d', "'\\ud83d'"],
  ['${x}`', "'${x}`'"],
  ['*/', "'*/'"],
])('stringLiteral(%j) is %s', (text, want) => {
  expect(stringLiteral(text)).toBe(want)
})

test('any text reads back code unit for code unit, from ASCII on one line', () => {
  fc.assert(fc.property(texts, (text) => {
    const code = stringLiteral(text)
    expect(code).toMatch(/^[ -~]*$/)
    expect(evaluate(code)).toBe(text)
    expect(tokenOf(code)).toEqual({ kind: ts.SyntaxKind.StringLiteral, value: text })
  }), { numRuns: 500 })
})

test.each([
  ['get list: ', '`get list: ${string}`'],
  ['$', '`\\$${string}`'],
  ['$$', '`$\\$${string}`'],
  ['${x}', '`\\${x}${string}`'],
  ['a$b', '`a$b${string}`'],
  ['`', '`\\`${string}`'],
  ['\\', '`\\\\${string}`'],
  ['\\$', '`\\\\\\$${string}`'],
  ['é\n', '`\\u00e9\\n${string}`'],
  ['', '`${string}`'],
])('templateStart(%j) is %s', (text, want) => {
  expect(templateStart(text)).toBe(want)
})

test('any text is the fixed beginning of its template', () => {
  fc.assert(fc.property(texts, (text) => {
    const code = templateStart(text)
    expect(code).toMatch(/^[ -~]*$/)
    const file = ts.createSourceFile('type.ts', `type A = ${code}`, ts.ScriptTarget.ESNext, true)
    const [alias, ...others] = file.statements
    expect(others).toEqual([])
    const type = alias && ts.isTypeAliasDeclaration(alias) ? alias.type : undefined
    if (!type || !ts.isTemplateLiteralTypeNode(type)) throw new Error(`${code} is no template literal type`)
    expect(type.head.text).toBe(text)
    expect(type.templateSpans.map((span) => [span.type.kind, span.literal.text])).toEqual([[ts.SyntaxKind.StringKeyword, '']])
    const string = 'and the rest'
    expect(evaluate(`((string) => ${code})(${JSON.stringify(string)})`)).toBe(text + string)
  }), { numRuns: 500 })
})
