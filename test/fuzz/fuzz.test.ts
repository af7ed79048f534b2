/** A small share of what `npm run fuzz` does in long runs, and damage of every kind to every byte of one file. */
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../generator/files.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { sourcesOf } from '../build/sources.js'
import { flipped, truncated, utf16 } from './damaged-bytes.js'
import { findingOf } from './finding.js'
import { mutantOf } from './mutant.js'
import { judge } from './oracle.js'
import { reordered } from './order.js'
import { type Made, problemsOfPackages } from './packages.js'
import { runs } from '../thorough.js'

const templates = readTemplates()

describe('mutants of the contracts here end in correct output or in problems that are well told', () => {
  const runsEach = runs(5, 32)
  const firsts = Array.from({ length: 8 }, (_, index) => index * runsEach + 1)
  const made: Made[] = []
  let valid = 0

  test.each(firsts)('from seed %i', async (first) => {
    for (let seed = first; seed < first + runsEach; seed += 1) {
      const mutant = mutantOf(seed)
      const { problems, compilation } = await judge(mutant.sources, templates)
      if (problems.length > 0) expect.fail(findingOf(mutant, problems))
      if (!compilation?.model) continue
      valid += 1
      if (valid % 12 === 0) {
        expect(await reordered(mutant.sources, compilation, templates)).toEqual([])
        made.push({ seed, compilation })
      }
    }
  }, 120_000)

  test('many were contracts without mistakes; packages made from them compile, and run nothing but their own code', async () => {
    expect(valid).toBeGreaterThan(runs(5, 50))
    expect(made.length).toBeGreaterThan(runs(0, 3))
    expect(await problemsOfPackages(made)).toEqual([])
  }, 120_000)
})

/** All kinds of lexemes: comments, quotes, blocks of text, lists and mappings with and without brackets. */
const shop = `# Café
title: Shop
description: >-
  Sells
  "bread".
enums:
  Size: { type: int32, description: 'It''s big', values: [{ value: 0, name: S, description: "\\u00e9" }] }
typedefs:
  Loaf:
    description: d
    discriminator: k
    properties: { k: { type: K, description: d }, s: { type: 'Size[] | null', description: d, optional: true } }
    variants:
      a: { description: d, properties: { b: { type: map<int64>, description: d } } }
    examples: [{ title: t, value: { k: a, b: { x: -1 } } }]
`
const kinds = 'title: Kinds\ndescription: d\nenums:\n  K: { type: string, description: d, values: [{ value: a, name: A, description: d }] }\n'
const bytes = new TextEncoder().encode(shop)

function withShop(content: Uint8Array): SourceFile[] {
  return sourcesOf({ 'shop.yaml': content, 'kinds.yaml': kinds })
}

describe('a file damaged', () => {
  test('not at all is fine', async () => {
    expect((await compile(withShop(bytes), templates)).diagnostics).toEqual([])
  })

  test('by its end being cut off, at each byte', async () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const { problems } = await judge(withShop(truncated(bytes, length)), templates)
      expect(problems, `the first ${length} bytes`).toEqual([])
    }
  }, 120_000)

  test.each([0x01, 0x20, 0x80])('by turning the bits 0x%x around, at each byte', async (mask) => {
    for (let at = 0; at < bytes.length; at += 1) {
      const { problems } = await judge(withShop(flipped(bytes, at, mask)), templates)
      expect(problems, `the byte ${at}`).toEqual([])
    }
  }, 120_000)
})

describe('the same file, otherwise encoded', () => {
  const encoded = (text: string) => new TextEncoder().encode(text)
  const outputOf = async (content: Uint8Array) => {
    const { files, diagnostics } = await compile(withShop(content), templates)
    return diagnostics.length > 0 ? diagnostics.map(({ rule, at: { file, start } }) => `${file}:${start} ${rule}`) : files
  }

  test.each<[string, Uint8Array]>([
    ['with Windows line ends', encoded(shop.replaceAll('\n', '\r\n'))],
    ['with a byte order mark', encoded(`\uFEFF${shop}`)],
    ['with both', encoded(`\uFEFF${shop.replaceAll('\n', '\r\n')}`)],
    ['without its last line end', encoded(shop.trimEnd())],
  ])('%s is the same contract', async (_, content) => {
    expect(await outputOf(content)).toEqual(await outputOf(bytes))
  })

  test.each<[string, Uint8Array, string]>([
    ['UTF-16, low byte first', utf16(shop, false, false), 'shop.yaml:10 not-utf8'],
    ['UTF-16, low byte first, with its mark', utf16(shop, false, true), 'shop.yaml:0 not-utf8'],
    ['UTF-16, high byte first', utf16(shop, true, false), 'shop.yaml:11 not-utf8'],
    ['UTF-16, high byte first, with its mark', utf16(shop, true, true), 'shop.yaml:0 not-utf8'],
    ['Latin 1', new Uint8Array(Buffer.from(shop, 'latin1')), 'shop.yaml:5 not-utf8'],
    ['line ends of old Macintoshes', encoded(shop.replaceAll('\n', '\r')), 'shop.yaml:0 empty-file'],
    ['two byte order marks', encoded(`\uFEFF\uFEFF${shop}`), 'shop.yaml:0 control-character'],
  ])('%s is refused', async (_, content, problem) => {
    expect(await outputOf(content)).toContain(problem)
  })
})
