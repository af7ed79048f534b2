import { describe, expect, test } from 'vitest'
import { build } from '../generator/build/index.js'
import { report, type Rule, type RuleId, rules } from '../generator/diagnostics.js'
import { exampleSources } from './lint/lint.js'
import { contractText, domainText, rulesOf, sentencesOf, sourcesOf } from './build/sources.js'

const catalogue = Object.entries(rules) as [RuleId, Rule][]
const withSnippets = catalogue.filter(([, { bad }]) => bad !== undefined)
const shop = { 'shop.yaml': domainText('') }
const bytes = (...list: number[]) => new Uint8Array(list)
const large = (length: number) => new Uint8Array(length).fill('#'.charCodeAt(0))
const nested = (depth: number) => domainText(`typedefs: ${'{ a: '.repeat(depth)}x${' }'.repeat(depth)}\n`)
const indented = (depth: number) => domainText(`typedefs:\n${Array.from({ length: depth }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`)
const problems = (count: number) => `typedefs:\n${Array.from({ length: count }, (_, index) => `  A${index}: { description: x, type: B }\n`).join('')}  B0: { description: x, type: string }\n`
const variants = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `v${index}`)
  const list = (item: (name: string) => string) => names.map(item).join(', ')
  return `enums:\n  E: { description: x, type: string, values: [${list((name) => `{ value: ${name}, name: ${name.toUpperCase()}, description: x }`)}] }\ntypedefs:\n  A:\n    description: x\n    discriminator: k\n    properties: { k: { type: E, description: x }, ${list((name) => `${name}: { type: string, description: x }`)} }\n    variants: { ${list((name) => `${name}: { description: x }`)} }\n`
}

/** Rules about bytes and about the contract as a whole have no body of a domain file to show. */
const cases: [rule: RuleId, bad: Record<string, string | Uint8Array>, good: Record<string, string | Uint8Array>][] = [
  ['not-utf8', { 'shop.yaml': bytes(0x61, 0xff) }, shop],
  ['not-utf8', { ...shop, 'CHANGELOG.md': bytes(0xc3) }, { ...shop, 'CHANGELOG.md': bytes(0xc3, 0xa9) }],
  ['control-character', { 'shop.yaml': domainText('# \u0007\n') }, { 'shop.yaml': domainText('# \t\r\n') }],
  ['control-character', { 'shop.yaml': domainText('# \u202e\n') }, { 'shop.yaml': domainText('# \u05d0\n') }],
  ['file-too-large', { 'shop.yaml': large(2 * 1024 * 1024 + 1) }, { 'shop.yaml': `${domainText('')}#${' '.repeat(2 * 1024 * 1024 - domainText('').length - 1)}` }],
  ['too-deep', { 'shop.yaml': nested(70) }, shop],
  ['too-deep', { 'shop.yaml': indented(70) }, shop],
  ['too-deep', { 'shop.yaml': '['.repeat(100_000) }, shop],
  ['too-many-entries', { 'shop.yaml': domainText(`typedefs: { A: { description: x, type: 'null', examples: [${'{ title: x, value: null }, '.repeat(5001)}] } }\n`) }, shop],
  ['too-many-problems', { 'shop.yaml': domainText(problems(1002)) }, { 'shop.yaml': domainText(problems(0)) }],
  ['too-many-variants', { 'shop.yaml': domainText(variants(250)) }, { 'shop.yaml': domainText(variants(100)) }],
  ['empty-file', { 'shop.yaml': '' }, shop],
  ['empty-file', { 'shop.yaml': '# nothing but a comment\n' }, shop],
  ['no-contract', {}, shop],
  ['missing-domain', { 'contract.yaml': contractText(['shop', 'oven']), ...shop }, { 'contract.yaml': contractText(['shop', 'oven']), ...shop, 'oven.yaml': domainText('') }],
  ['unlisted-domain', { 'contract.yaml': contractText(['shop']), ...shop, 'oven.yaml': domainText('') }, { 'contract.yaml': contractText(['shop']), ...shop }],
  ['missing-locale', { 'contract.yaml': `${contractText(['shop'])}locales: [de]\n`, ...shop }, { 'contract.yaml': `${contractText(['shop'])}locales: [de]\n`, ...shop, 'locales/de.yaml': 'language: Deutsch\n' }],
  ['unlisted-locale', { 'contract.yaml': contractText(['shop']), ...shop, 'locales/de.yaml': 'language: Deutsch\n' }, { 'contract.yaml': contractText(['shop']), ...shop }],
]

describe.each(withSnippets)('%s', (id, { file, bad = '', good }) => {
  test('is what its bad snippet breaks, and nothing else', () => {
    const built = build(exampleSources(file, bad))
    expect(rulesOf(built), sentencesOf(built).join('\n')).toEqual([id])
  })

  test('is kept by its good snippet', () => {
    expect(good).toBeDefined()
    expect(sentencesOf(build(exampleSources(file, good ?? '')))).toEqual([])
  })
})

test.each(cases)('%s is broken and kept', (id, bad, good) => {
  const sources = id === 'no-contract' ? [] : sourcesOf(bad)
  // What is too much of something else is told beside it.
  expect([...new Set(rulesOf(build(sources)))].filter((rule) => id !== 'too-many-problems' || rule === id)).toEqual([id])
  expect(sentencesOf(build(sourcesOf(good)))).toEqual([])
})

test('every rule is shown by snippets or by a case', () => {
  const shown = new Set([...withSnippets.map(([id]) => id), ...cases.map(([id]) => id)])
  expect(catalogue.map(([id]) => id).filter((id) => !shown.has(id))).toEqual([])
})

test('nothing is left of placeholders in what people read', () => {
  const built = [...withSnippets.map(([, { file, bad }]) => build(exampleSources(file, bad ?? ''))), ...cases.map(([, bad]) => build(sourcesOf(bad)))]
  const sentences = built.flatMap(sentencesOf)
  expect(sentences.length).toBeGreaterThanOrEqual(catalogue.length)
  expect(sentences.filter((sentence) => /\{[a-z]+\}|\[object/.test(sentence))).toEqual([])
})

test.each(catalogue)('%s says what is wrong, what to do, and why', (_, { sentence, hint, why }) => {
  expect(sentence).toMatch(/^(?:\{\w+\}|[a-z])/)
  expect(sentence).not.toMatch(/\.$/)
  expect(hint ?? 'none').toMatch(/^(?:\{\w+\}|[a-z])/)
  expect(why).toMatch(/^\S.*\.$/s)
})

describe('report', () => {
  const at = { file: 'shop.yaml', start: 3, end: 5 }

  test('fills sentence and hint in one pass', () => {
    expect(report('wrong-kind', at, { where: '{expected}', expected: 'text', found: 'nothing', advice: '$& {where}' })).toEqual({
      rule: 'wrong-kind', severity: 'error', message: '{expected} must be text, but this is nothing', hint: '$& {where}', at,
    })
  })

  test('cuts what would fill the screen', () => {
    const { message } = report('unknown-type', at, { name: 'x'.repeat(1000) })
    expect(message).toBe(`there is no type ${'x'.repeat(397)}...`)
  })

  test('is one line of visible text, whatever names hold', () => {
    const name = 'a\nb\u0000\u2028\u0085'
    const shown = String.raw`a\u{a}b\u{0}\u{2028}\u{85}`
    expect(report('unknown-type', at, { name }, { suggestion: name, related: [{ at, message: name }] })).toMatchObject({
      message: `there is no type ${shown}`, hint: `did you mean ${shown}?`, related: [{ at, message: shown }],
    })
  })

  test('prefers a suggestion to the hint', () => {
    expect(report('any-in-union', at, {}, { suggestion: 'string' }).hint).toBe('did you mean string?')
    expect(report('any-in-union', at, {}, { suggestion: undefined }).hint).toMatch(/^list the kinds/)
  })

  test('has no hint where the rule has none, and keeps related places', () => {
    const related = [{ at, message: 'the first one' }]
    expect(report('unknown-type', at, { name: 'X' }, { related })).toEqual({ rule: 'unknown-type', severity: 'error', message: 'there is no type X', at, related })
  })
})
