import { expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { decodeText, scanBytes, sizeLimit } from '../../generator/build/scan-bytes.js'
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

const scan = (text: string) => scanBytes({ path: 'shop.yaml', bytes: new TextEncoder().encode(text) })

test('a file may be as large as the limit, and not a byte larger', () => {
  expect(decodeText({ path: 'a', bytes: new Uint8Array(sizeLimit).fill(0x20) })).toHaveProperty('text')
  expect(decodeText({ path: 'a', bytes: new Uint8Array(sizeLimit + 1).fill(0x20) })).toMatchObject({
    problem: { rule: 'file-too-large', message: 'the file has 2097153 bytes, more than the 2097152 that one file may have', at: { file: 'a', start: 0, end: 1 } },
  })
})

test('a character at the very beginning is seen, and its place is as wide as it', () => {
  expect(scan('\u0007')).toMatchObject({ problem: { rule: 'control-character', at: { start: 0, end: 1 } } })
})

const feature = {
  directives: ['directives (a line that starts with %)', 'remove the line'],
  anchors: ['anchors (&name)', 'quote the text if it starts with &, or write the thing out'],
  aliases: ['aliases (*name)', 'quote the text if it starts with *, or refer to a typedef'],
  tags: ['tags (!name)', 'quote the text if it starts with !'],
  documents: ['several documents in one file', 'one domain, one file'],
} as const

test.each<[keyof typeof feature, string]>([
  ['directives', '«%YAML 1.2»\n---\na: b\n'],
  ['anchors', '«&a» b\n'],
  ['anchors', 'a: b\nc: d\ne: «&a» f\n'],
  ['anchors', 'a: [b, "c", «&a» d]\n'],
  ['anchors', 'a: [\nb: «&a» c\n'],
  ['aliases', 'a: «*b»\n'],
  ['tags', 'a: «!b» c\n'],
  ['tags', 'a: |\n  text\nb: «!!str» c\n'],
  ['documents', 'a: b\n«---»\nc: d\n'],
  ['documents', '---\na: b\n«---»\nc: d\n'],
  ['documents', 'a: b\n«...»\n'],
])('%s are told with their place: %j', (name, marked) => {
  const [what, instead] = feature[name]
  const at = { file: 'shop.yaml', start: marked.indexOf('«'), end: marked.indexOf('»') - 1 }
  expect(scan(marked.replaceAll(/[«»]/g, ''))).toMatchObject({ problem: { rule: 'yaml-feature', message: `${what} are not part of the format`, hint: instead, at } })
})

test.each([
  'a: b\n', '---\na: b\n', '# comment\n\n---\na: b\n', 'a: b & c\n', 'a: "&b"\n', "a: '*b'\n", 'a: b*c!d%e\n', 'a: |\n  &b\n  *c\n  %d\n',
])('the text %j holds nothing that is refused, and all of it is in the lexemes', (text) => {
  const scanned = scan(text)
  expect(scanned).toMatchObject({ text })
  // Three marks of the lexer's own stand for no text.
  expect('lexemes' in scanned && scanned.lexemes.join('').replaceAll(/[\u0002\u0018\u001f]/g, '')).toBe(text) // oxlint-disable-line no-control-regex
})

const indented = (depth: number, between: string) => Array.from({ length: depth - 1 }, (_, level) => `${' '.repeat(level)}a:\n${between}`).join('')

test.each<[string, (depth: number) => string]>([
  ['hyphens', (depth) => `${'- '.repeat(depth - 1)}x\n`],
  ['hyphens on a later line', (depth) => `- - x\n- - y\n${'- '.repeat(depth - 1)}x\n`],
  ['hyphens under a longer line', (depth) => `- - - x\n  - ${'- '.repeat(depth - 3)}x\n`],
  ['hyphens behind a block of text', (depth) => `- - |\n    text\n  - ${'- '.repeat(depth - 3)}x\n`],
  ['indentation', (depth) => `${indented(depth, '')}${' '.repeat(depth - 1)}x\n`],
  ['indentation, with Windows line ends', (depth) => `${indented(depth, '')}${' '.repeat(depth - 1)}x\n`.replaceAll('\n', '\r\n')],
  ['indentation, with empty lines', (depth) => `${indented(depth, '\n')}${' '.repeat(depth - 1)}x\n`],
  ['indentation, with comments', (depth) => `${indented(depth, '# no level\n')}${' '.repeat(depth - 1)}x\n`],
  ['[ ]', (depth) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`],
  ['{ }', (depth) => `a: ${'{a: '.repeat(depth - 1)}${'}'.repeat(depth - 1)}\n`],
  ['[ ] behind others on the line', (depth) => `a: [{}, [], ${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}]\n`],
  ['[ ] under hyphens, after [ ] and { }', (depth) => `- []\n- {}\n- - a: ${'['.repeat(depth - 3)}${']'.repeat(depth - 3)}\n`],
])('64 levels are fine and 65 are not: %s', (_, nested) => {
  expect(scan(nested(64))).toHaveProperty('lexemes')
  expect(scan(nested(65))).toMatchObject({ problem: { rule: 'too-deep', message: 'the file nests deeper than 64 levels' } })
})

test('the place of too deep a level is what opens it', () => {
  expect(scan(`a: ${'['.repeat(100)}`)).toMatchObject({ problem: { at: { start: 66, end: 67 } } })
})
