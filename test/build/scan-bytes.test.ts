import { expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { decodeText } from '../../generator/build/scan-bytes.js'
import { domainText, sourcesOf } from './sources.js'

const bytes = (...list: number[]) => new Uint8Array(list)

test.each([
  ['a byte that begins nothing', bytes(0x61, 0x62, 0xff, 0x63), 'byte 2 cannot', 2],
  ['a byte that ends nothing', bytes(0x61, 0x80), 'byte 1 cannot', 1],
  ['behind letters of several bytes', bytes(0xc3, 0xa9, 0xc3, 0xa9, 0xff), 'byte 4 cannot', 2],
  ['a surrogate', bytes(0x61, 0xed, 0xa0, 0x80), 'byte', 1],
  ['a letter cut off at the end', bytes(0x61, 0xc3), 'byte 1 cannot', 1],
  ['Latin-1', bytes(0x67, 0xfc, 0x6e), 'byte 1 cannot', 1],
  ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00), 'byte 0 cannot', 0],
])('not UTF-8: %s', (_, content, text, start) => {
  const [diagnostic] = build(sourcesOf({ 'shop.yaml': content })).diagnostics
  expect(diagnostic).toMatchObject({ rule: 'not-utf8', at: { file: 'shop.yaml', start } })
  expect(diagnostic?.message).toContain(text)
})

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u2028', '\u202e', '\u2066', '\u200e', '\ufffe'])('the character %j is told by its number and place', (character) => {
  const text = `${domainText('')}# ${character}\n`
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  expect(build(sourcesOf({ 'shop.yaml': text })).diagnostics).toMatchObject([{ rule: 'control-character', message: `the file holds the control character ${code}`, at: { start: text.indexOf(character) } }])
})

test.each(['\t', '\r\n', 'é', '漢字', '👩‍👩‍👧', 'עברית'])('the text %j is fine', (text) => {
  expect(build(sourcesOf({ 'shop.yaml': `${domainText('')}# ${text}\n` })).diagnostics).toEqual([])
})

test('a byte order mark at the beginning is dropped, one inside is told', () => {
  expect(decodeText({ path: 'a', bytes: bytes(0xef, 0xbb, 0xbf, 0x61) })).toEqual({ text: 'a' })
  expect(decodeText({ path: 'a', bytes: bytes(0x61, 0xef, 0xbb, 0xbf) })).toMatchObject({ problem: { rule: 'control-character', at: { start: 1 } } })
})

test.each([
  ['in { }', (depth: number) => domainText(`typedefs: ${'{ a: '.repeat(depth)}x${' }'.repeat(depth)}\n`)],
  ['in [ ]', (depth: number) => domainText(`typedefs: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`)],
  ['by indentation', (depth: number) => domainText(`typedefs:\n${Array.from({ length: depth }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`)],
  ['by hyphens', (depth: number) => domainText(`typedefs:\n  ${'- '.repeat(depth)}x\n`)],
])('a file may nest, but not without end: %s', (_, nested) => {
  const rulesAt = (depth: number) => build(sourcesOf({ 'shop.yaml': nested(depth) })).diagnostics.map(({ rule }) => rule)
  expect(rulesAt(50)).not.toContain('too-deep')
  expect(rulesAt(70)).toEqual(['too-deep'])
  expect(rulesAt(1500)).toEqual(['too-deep'])
})
