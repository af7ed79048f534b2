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
    expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([])
  }), { numRuns: 300 })
})
