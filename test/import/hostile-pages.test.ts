/** Pages that are hostile or odd: each becomes a contract without errors that says the same, and comes into another one whole. */
import { describe, expect, test } from 'vitest'
import { mostOf } from '../../generator/commands/import-plan.js'
import type { SourceFile } from '../../generator/files.js'
import type { Documentation, Entry, Member } from '../../generator/import/documentation.js'
import { compare, type Drift, initialContract, type Page, pageOf } from '../../generator/import/index.js'
import type { Model } from '../../generator/model.js'
import { understand } from '../../generator/pipeline.js'

const settings = { name: 'a-contract', title: 'a page', date: '2024-01-31', schemas: '' }

const member = (name: string, type?: string, more: Partial<Member> = {}): Member => ({ name, description: 'Text.', optional: false, members: [], line: 1, ...(type === undefined ? {} : { type }), ...more })
const event = (name: string, members: Member[] = [], more: Partial<Entry> = {}): Entry => ({ kind: 'event', name, description: 'Text.', members, examples: [], line: 1, ...more })
const typedef = (name: string, members: Member[] = [], more: Partial<Entry> = {}): Entry => ({ ...event(name, members), kind: 'typedef', type: 'object', ...more })
const values = (type: string, ...all: string[]): Entry => typedef('E', all.map((text, index) => member(`v${index}`, undefined, { default: text })), { kind: 'enum', type })
const alias = (name: string, type: string): Entry => typedef(name, [], { type })

const plain = [event('onBase', [member('res', 'Base')]), typedef('Base', [member('a', 'string'), member('kind', 'number')])]
const nested = (levels: number): Member => (levels === 0 ? member('leaf', 'string') : member(`n${levels}`, 'object', { members: [nested(levels - 1)] }))
const everywhere = (text: string): Entry[] => [
  event(text, [member(text, text)]), event('onText', [member('a', 'string', { description: text })], { description: text, since: text, deprecated: text, module: text }),
  typedef(text, [member(text, 'string', { description: text, since: text, deprecated: text })], { description: text }), values('string', text, `b${text}`, "'c'"),
]

const names = ['__proto__', 'constructor', 'a: b', '- x', '#c', '{{x}}', '*/', '"q"', "it's", 'a\nb', '😀', '中文', 'int32', 'any', 'class', 'Issue', 'EventMap', 'index', '', ' ', '..', '1e5', '\uD800', 'x\u202Ey\u0000', '\u2028', 'x'.repeat(10_000), '---\n- a: !b &c', '<script>']

const named = names.map((name): [string, Entry[]] => [`${JSON.stringify(name).slice(0, 20)} everywhere`, everywhere(name)])

const odd: [string, Entry[]][] = [
  ['types that differ in case', [typedef('Foo'), typedef('foo', [member('b', 'Foo')]), typedef('FOO')]],
  ['events that differ in case', [event('onFoo'), event('onfoo'), event('OnFoo')]],
  ['events that differ in punctuation', [event('a:b'), event('a-b'), event('A B')]],
  ['an event and a type of one name', [event('Thing', [member('r', 'Thing')]), typedef('Thing', [member('a', 'string')])]],
  ['types that need themselves', [typedef('Tree', [member('next', 'Tree')]), typedef('A', [member('b', 'B')]), typedef('B', [member('d', 'A'), member('c', 'Array.<A>')]), event('onTree', [member('t', 'Tree')])]],
  ['names of names', [alias('Al', 'Al'), alias('X', 'Y'), alias('Y', 'X'), alias('W', '(W|string)'), alias('Z', 'Array.<Z>'), event('onX', [member('x', 'X')])]],
  ['types of nothing', [typedef('N', [member('a', 'Nowhere'), member('b', 'Array.<Nowhere>'), member('c', 'event:onBase'), member('d', '(('), member('e')])]],
  ['enums without values', [values('number'), typedef('F', [], { description: '' })]],
  ['values that stand twice', [values('number', '1', '1', '-0', '0', '0x1F')]],
  ['values of other kinds', [values('any', '1', '"x"', 'true')]],
  ['values that are no int32', [values('number', '99999999999999999999', '0.5')]],
  ['what may be missing before what may not', [event('onO', [member('a', 'string', { optional: true }), member('f', 'object', { members: [member('x', 'string')] }), member('g', 'function'), member('h', '*'), member('i', 'Base')])]],
  ['lists of lists and unions of records', [typedef('R', [member('a', 'Array.<Array.<{x: number, y: Array.<{z: string}>}>>'), member('b[][]', 'object[][]', { members: [member('q', 'string')] }), member('e', '({a: string}|{b: number})'), member('g', 'Object.<string, {a: string}>'), member('h', 'string', { members: [member('q', 'string')] })])]],
  ['what cannot be told', [typedef('T', [member('a', 'undefined'), member('e', 'Array.<undefined>'), member('g', 'Array.<function>'), member('h', '(function|string)')]), event('onU', [member('a', 'undefined'), member('b', 'null')])]],
  ['members 60 deep', [event('onDeep', [nested(60)])]],
  ['a text of a megabyte', [event('onLong', [member('a', 'string', { description: '\u202E'.repeat(2e5) })], { description: 'a\n\n'.repeat(3e5) })]],
  ['one event 50 times', Array.from({ length: 50 }, (_, at) => event('onMany', [member('a', at % 2 ? 'string' : 'number'), member(`b${at % 7}`, 'Base', { optional: at % 3 === 0 })], { description: `Text ${at}.` }))],
  ['examples that are code', ['{ a: /x/, kind: 1 }', '{ get a() { return 1 }, kind: 1 }', '{ a: "x", kind: 1e999 }', '{ "__proto__": 1, a: "x", kind: 1 }', '{'.repeat(1e4) + '}'.repeat(1e4), '{ a: "\\ud800", kind: 1 }'].map((text, at) => event(`onX${at}`, [member('res', 'Base')], { examples: [{ text, line: 1 }] }))],
]

const pageWith = (entries: Entry[]): Page => pageOf([{ file: 'page.js', form: 'jsdoc', entries, unread: [] } satisfies Documentation])
const told = (drifts: Drift[]) => drifts.filter(({ unsure }) => unsure === undefined).map(({ subject, says }) => `${subject} ${says}`)

function contractOf(page: Page): SourceFile[] {
  const { files, problems } = initialContract(page, settings, { understand, styleOf: () => [] })
  expect(problems).toEqual([])
  return files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
}

const modelOf = (sources: SourceFile[]) => understand(sources).model as Model
const base = contractOf(pageWith(plain))

describe.each([...named, ...odd])('%s', (name, entries) => {
  const page = pageWith([...plain, ...entries])

  test('becomes a contract that says the same', () => {
    expect(told(compare(page, modelOf(contractOf(page))))).toEqual([])
  })

  // What is pruned does not depend on what names look like.
  test.each(odd.some(([one]) => one === name) ? [false, true] : [true])('comes into a contract that has less, and once is enough (prune: %s)', (prune) => {
    const material = { page, model: modelOf(base), sources: base }
    const first = mostOf(compare(page, material.model), material, prune)
    expect(understand(first.after).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const second = mostOf(compare(page, first.model), { page, model: first.model, sources: first.after }, prune)
    expect(second.after.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(first.after.map(({ bytes }) => Buffer.from(bytes).toString()))
  })
})
