import fc from 'fast-check'
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { identifier } from '../../generator/text/identifier.js'
import { anyText } from './any-text.js'

test.each([
  ['Meta', 'Meta'],
  ['$_1', '$_1'],
  ['a-b', 'a_2d_b'],
  ['1st', '_1st'],
  ['', '_'],
  ['😀', '_1f600_'],
  ['\ud83d', '_d83d_'],
  ['é', '_e9_'],
  ['new', 'new_'],
  ['arguments', 'arguments_'],
  ['string', 'string'],
  ['of', 'of'],
])('identifier(%j) is %s', (name, want) => {
  expect(identifier(name)).toBe(want)
})

const words = Array.from({ length: ts.SyntaxKind.LastKeyword - ts.SyntaxKind.FirstKeyword + 1 }, (_, index) => ts.tokenToString(ts.SyntaxKind.FirstKeyword + index) ?? '')

test('any text gives a name that a parameter and a tuple can have in strict code', () => {
  const names = fc.oneof(anyText(), fc.constantFrom(...words, 'eval', 'arguments', '__proto__'))
  fc.assert(fc.property(names, (name) => {
    const result = identifier(name)
    expect(result).toMatch(/^[A-Za-z_$][A-Za-z0-9_$]*$/)
    // oxlint-disable-next-line no-new-func -- only the parser is of interest
    expect(() => new Function(`'use strict'; return async function* (${result}) {}`)).not.toThrow()
    const file = ts.createSourceFile('type.ts', `type A = (${result}: 1) => [${result}?: 1]`, ts.ScriptTarget.ESNext, true)
    const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, result)
    scanner.scan()
    expect([scanner.getTokenValue(), scanner.getTokenEnd()]).toEqual([result, result.length])
    expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([])
  }), { numRuns: 300 })
})

test('nothing is lost: what did not fit stands there as its number', () => {
  const names = anyText().filter((name) => !name.includes('_') && /^[^0-9]/.test(name) && !words.includes(name))
  fc.assert(fc.property(names, (name) => {
    const read = identifier(name).replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    expect(read).toBe(name)
  }), { numRuns: 300 })
})
