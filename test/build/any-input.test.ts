/** Whatever the files hold, `build` answers, and every problem has a place in its file. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { rules } from '../../generator/diagnostics.js'
import type { SourceFile } from '../../generator/files.js'
import { contractText, domainText, sourcesOf } from './sources.js'

const shop = domainText(`enums:
  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }, { value: b, name: B, description: y }] }
typedefs:
  News:
    description: x
    discriminator: k
    properties: { k: { description: y, type: Kind } }
    variants: { a: { description: z }, b: { description: z, properties: { n: { description: y, type: 'News[]' } } } }
  Cake:
    description: >-
      Something
      sweet.
    properties:
      id: { description: y, type: int64, unit: ms, minimum: 0, also: [{ type: string, observed: z }] }
      done: { description: y, optional: { observed: z }, callback: { args: { a: { description: y, type: Kind | undefined } } } }
    examples: [{ title: y, value: { id: 1 } }]
  Alias: { description: x, type: 'map<Cake> | null' }
events:
  sold: { description: x, args: { cake: { description: y, type: Cake } }, examples: [{ title: y, args: [{ id: 1 }] }] }
`)
const contract = contractText(['shop', 'oven'])
const splinters = [
  '', ' ', '\n', '\n  ', '\t', ':', ': ', '-', '- ', '?', '? ', '{', '}', '[', ']', ',', '"', "'", '|', '>', '&a', '*a', '!!str', '%', '#', '---\n', '...\n', '~', 'null', 'true', '0', '-1', '1e999', '.inf',
  '9007199254740993', '\\', '\u0000', '\u202e', '😀', 'Cake', 'string', 'undefined', 'any', '[]', 'map<', '__proto__', 'constructor', 'type', 'description: x', 'also', 'variants', '@', '`',
]

/** A text with parts of it cut out, doubled, or replaced. */
function mangled(text: string): fc.Arbitrary<string> {
  const cut = fc.tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom(...splinters))
  return fc.array(cut, { maxLength: 4 }).map((cuts) => cuts.reduce((now, [start, length, splinter]) => now.slice(0, start) + splinter + now.slice(start + length), text))
}

function check(sources: SourceFile[]): void {
  const { model, diagnostics } = build(sources)
  const lengths = new Map(sources.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes).length]))
  for (const { rule, at, message } of diagnostics) {
    expect(rules).toHaveProperty(rule)
    expect(message.length).toBeLessThan(2000)
    expect(at.start).toBeGreaterThanOrEqual(0)
    expect(at.end).toBeGreaterThan(at.start)
    expect(at.start, `${rule} at ${at.start}`).toBeLessThanOrEqual(lengths.get(at.file) ?? 0)
  }
  expect(model === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
}

test('the files themselves are right', () => {
  expect(build(sourcesOf({ 'contract.yaml': contract, 'shop.yaml': shop, 'oven.yaml': domainText('') })).diagnostics).toEqual([])
})

test('a spec with anything wrong in it', () => {
  fc.assert(fc.property(mangled(shop), mangled(contract), (oneText, otherText) => {
    check(sourcesOf({ 'contract.yaml': otherText, 'shop.yaml': oneText, 'oven.yaml': domainText('') }))
    check(sourcesOf({ 'contract.yaml': contract, 'shop.yaml': oneText, 'oven.yaml': domainText('') }))
  }), { numRuns: 60 })
}, 30_000)

test('any bytes and any text', () => {
  const content = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.array(fc.constantFrom(...splinters), { maxLength: 12 }).map((parts) => new TextEncoder().encode(parts.join(''))))
  fc.assert(fc.property(content, content, (one, other) => {
    check(sourcesOf({ 'contract.yaml': one, 'shop.yaml': other, 'CHANGELOG.md': other }))
    check(sourcesOf({ 'contract.yaml': contractText(['shop']), 'shop.yaml': one }))
  }), { numRuns: 60 })
}, 30_000)
