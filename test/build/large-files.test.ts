/** Files that are big in one dimension: there is an answer, at the right line, before anybody gives up. */
import { expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { share } from '../thorough.js'
import { contractText, domainText, sourcesOf } from './sources.js'

const times = (count: number, piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join('')
const typedefs = (body: string) => domainText(`typedefs:\n${body}`)
const alias = (index: number, type: string) => `  T${index}: { description: d, type: ${type} }\n`
const object = (index: number, type: string) => `  T${index}: { description: d, properties: { a: { type: ${type}, description: d } } }\n`
const properties = (count: number, body: string) => `  A:\n    description: d\n    properties:\n${times(count, (index) => `      p${index}: ${body}\n`)}`
const values = (count: number) => `enums:\n  E:\n    description: d\n    type: string\n    values:\n${times(count, (index) => `      - { value: v${index}, name: N${index}, description: d }\n`)}`
const variants = (common: number, count: number) => `${values(count)}typedefs:\n  A:\n    description: d\n    discriminator: p0\n    properties:\n      p0: { type: E, description: d }\n${times(common - 1, (index) => `      p${index + 1}: { type: string, description: d }\n`)}    variants:\n${times(count, (index) => `      v${index}: { description: d }\n`)}`

const most = 5000
/** More problems than are told of one file. */
const enough = 1500
const many = 100_000

/** A file of domain `shop`; its first problem as `line rule`, and how many problems there are. */
const files: [name: string, text: () => string, first: string | undefined, count: number][] = [
  ['as many types as there may be', () => typedefs(times(most, (index) => alias(index, 'string'))), undefined, 0],
  ['one type too many', () => typedefs(times(most + 1, (index) => alias(index, 'string'))), `${most + 4} too-many-entries`, 1],
  ['one item too many', () => domainText(`a: [${'1,'.repeat(most)}1]\n`), '3 too-many-entries', 1],
  ['one item too many, line by line', () => domainText(`a:\n${'- 1\n'.repeat(most)}- 1\n`), `${most + 4} too-many-entries`, 1],
  ['one member too many', () => domainText(`a: {${times(most + 1, (index) => `k${index}: 1, `)}}\n`), '3 too-many-entries', 1],
  ['one explicit key too many', () => domainText(`a:\n${times(most + 1, (index) => `  ? k${index}\n  : 1\n`)}`), `${2 * most + 4} too-many-entries`, 1],
  ['the same key all over', () => domainText('k: 1\n'.repeat(enough)), '4 duplicate-key', 1001],
  ['keys that nobody knows', () => domainText(times(enough, (index) => `k${index}: 1\n`)), '3 unknown-key', 1001],
  ['properties without anything', () => typedefs(properties(enough, '{}')), '7 missing-description', 1001],
  ['properties of unknown types', () => typedefs(properties(enough, '{ type: nope, description: d }')), '7 unknown-type', 1001],
  ['aliases in a chain', () => typedefs(times(most, (index) => alias(index, index + 1 < most ? `T${index + 1}` : 'string'))), undefined, 0],
  ['aliases in a chain, backwards', () => typedefs(times(most, (index) => alias(index, index > 0 ? `T${index - 1}` : 'string'))), undefined, 0],
  ['aliases in a circle', () => typedefs(times(most, (index) => alias(index, `T${(index + 1) % most}`))), '4 alias-cycle', 1],
  ['unions of the next two', () => typedefs(times(most, (index) => alias(index, index + 2 < most ? `T${index + 1} | T${index + 2}` : 'string'))), undefined, 0],
  ['objects in a circle', () => typedefs(times(most, (index) => object(index, `T${(index + 1) % most}`))), '4 endless-object', 1],
  ['every type in every type', () => typedefs(times(70, (one) => `  T${one}: { description: d, properties: { ${times(70, (other) => `p${other}: { type: T${other}, description: d, optional: true }, `)} } }\n`)), undefined, 0],
  ['arguments of all kinds', () => domainText(`events:\n  e:\n    description: d\n    args:\n${times(enough, (index) => `      a${index}: { type: ${index === 0 ? 'string | undefined' : 'string'}, description: d }\n`)}`), '8 argument-order', 1001],
  ['variants, each with everything', () => domainText(variants(200, 300)), '310 too-many-variants', 1],
  ['an example with everything wrong', () => typedefs(`  A:\n    description: d\n    type: "(int32 | boolean)[][] | map<A>"\n    examples:\n      - { title: t, value: [${times(4, () => `[${'x,'.repeat(most - 1)}],`)}] }\n`), '8 bad-example', 100],
  ['a type that never ends', () => typedefs(alias(0, `'${'T | '.repeat(many)}T'`)), '4 type-syntax', 1],
  ['a type in parentheses', () => typedefs(alias(0, `'${'('.repeat(many)}T${')'.repeat(many)}'`)), '4 type-syntax', 1],
  ['brackets', () => domainText(`a: ${'['.repeat(many)}`), '3 too-deep', 1],
  ['dashes', () => domainText(`a:\n  ${'- '.repeat(many)}`), '4 too-deep', 1],
  ['colons', () => domainText(`a:\n  ${': '.repeat(many)}`), '4 too-deep', 1],
  ['question marks', () => domainText(`a:\n  ${'? '.repeat(many)}`), '4 too-deep', 1],
  ['stairs', () => domainText(times(1000, (index) => `${' '.repeat(index)}a:\n`)), '67 too-deep', 1],
  ['lines without anything', () => domainText('\n'.repeat(many)), undefined, 0],
  ['comments', () => domainText('# a\n'.repeat(many)), undefined, 0],
  ['a quotation that nobody closes', () => domainText(`a: "${'a\n  '.repeat(many)}`), '3 yaml-syntax', 1],
  ['a text of a million letters', () => domainText(`description2: ${'a'.repeat(10 * many)}\n`), '3 unknown-key', 1],
  ['a key of a thousand letters', () => domainText(`${'a'.repeat(1000)}: 1\n`), '3 unknown-key', 1],
  ['a number of many digits', () => domainText(`a: ${'9'.repeat(many)}\n`), '3 unknown-key', 2],
]

test.each(share(files))('%s', (_, text, first, count) => {
  const content = text()
  const { diagnostics } = build(sourcesOf({ 'shop.yaml': content }))
  const [problem] = diagnostics
  const line = content.slice(0, problem?.at.start).split('\n').length
  expect(problem && `${line} ${problem.rule}`).toBe(first)
  expect(diagnostics).toHaveLength(count)
  if (count > 1000) expect(diagnostics.at(-1)?.rule).toBe('too-many-problems')
}, 20_000)

test('a file full of problems does not hide those of the others', () => {
  const full = typedefs(properties(enough, '{ type: nope, description: d }'))
  const { diagnostics } = build(sourcesOf({ 'contract.yaml': contractText(['shop', 'oven']), 'shop.yaml': full, 'oven.yaml': domainText('a: 1\n') }))
  expect(diagnostics.map(({ rule, at }) => `${at.file} ${rule}`)).toContain('oven.yaml unknown-key')
  expect(diagnostics).toHaveLength(1002)
})

test('a list that begins at the column of its key is no deeper and no longer than it looks', () => {
  expect(build(sourcesOf({ 'shop.yaml': domainText(`enums:\n  E:\n    description: d\n    type: int32\n    values:\n${times(4990, (index) => `    - { value: ${index}, name: N${index}, description: d }\n`)}`) })).diagnostics).toEqual([])
})
