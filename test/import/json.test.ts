/** What jsdoc itself says of the pages, in both of its JSONs, is what we read in their source. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsdoc2md from 'jsdoc-to-markdown'
import { describe, expect, test } from 'vitest'
import type { Documentation, Entry, Member } from '../../generator/import/documentation.js'
import { readJsdoc } from '../../generator/import/jsdoc/read-jsdoc.js'
import { isThorough } from '../thorough.js'
import { readJson } from '../../generator/import/json/read-json.js'

const pages = (isThorough ? ['floo-like.js', 'floo-like.zh.js', 'shop.js'] : ['floo-like.js']).map((name) => join(import.meta.dirname, 'pages', name))

/** The spelling that jsdoc prints, which keeps of a function no more than that it is one. */
function spelling(type: string): string {
  const plain = type.replace(/^\((.*)\)$/, '$1').replace(/(\w+)\[\]/g, 'Array.<$1>').replace(/(\w)</g, '$1.<').replace(/^function\(.*$/, 'function').replace(/=$/, '')
  return plain.split(/\s*\|\s*/).join(' | ')
}

/** Without lines, types in one spelling. */
const member = ({ line: _, type, members, ...rest }: Member): object => ({ ...rest, ...(type === undefined ? {} : { type: spelling(type) }), members: members.map(member) })
const entry = ({ line: _, type, members, examples, ...rest }: Entry): object => ({ ...rest, ...(type === undefined ? {} : { type: spelling(type) }), members: members.map(member), examples: examples.map(({ text }) => text) })
const said = ({ entries, unread }: Documentation) => ({ entries: entries.map(entry), unread: unread.map(({ text, why }) => `${text}: ${why}`) })

const withoutCache = (files: string) => ({ files, 'no-cache': true })

describe.each(pages)('%s', (page) => {
  const source = readJsdoc(page, readFileSync(page, 'utf8'))

  test.each([
    ['jsdoc -X', () => jsdoc2md.getJsdocData(withoutCache(page))],
    ['jsdoc2md --json', () => jsdoc2md.getTemplateData(withoutCache(page))],
  ])('%s', async (_, run) => {
    const json = readJson('page.json', JSON.stringify(await run(), null, 2))
    expect(said(json).entries).toEqual(said(source).entries)
    expect(said(json).unread.toSorted()).toEqual(said(source).unread.toSorted())
  })
})

/** JSON of these doclets, one on a line. */
const json = (...doclets: object[]) => `[\n${doclets.map((doclet) => JSON.stringify(doclet)).join(',\n')}\n]\n`
const read = (text: string) => readJson('page.json', text)

describe('a doclet', () => {
  const event = { kind: 'event', name: 'rang', longname: 'module:bakery#event:rang', memberof: 'module:bakery', scope: 'instance' }
  const param = (rest: object) => read(json({ ...event, params: [{ name: 'a', ...rest }] })).entries[0]!.members[0]

  test.each<[string, object, Partial<Entry>]>([
    ['of an event', event, { kind: 'event', name: 'rang', module: 'bakery', members: [], line: 2 }],
    ['with a line', { ...event, meta: { lineno: 7 } }, { line: 7 }],
    ['with marks', { ...event, deprecated: 'Eat cake', since: '1.2' }, { deprecated: 'Eat cake', since: '1.2' }],
    ['with a bare mark', { ...event, deprecated: true }, { deprecated: '' }],
    ['with examples', { ...event, examples: ['<caption>How</caption>\na()', '\n'] }, { examples: [{ text: 'a()', line: 2 }] }],
    ['with properties', { ...event, type: { names: ['object'] }, properties: [{ name: 'times' }] }, { type: 'object' }],
    ['with a mark in its name', { ...event, name: 'event:rang', longname: 'Oven#event:rang', memberof: 'Oven' }, { name: 'rang', module: 'Oven' }],
    ['with a dot in its name', { ...event, name: 'open', longname: 'door.event:open', memberof: 'door' }, { name: 'door.open' }],
    ['of a callback', { kind: 'typedef', name: 'onOven', longname: 'onOven', type: { names: ['function'] }, params: [{ name: 'heat' }] }, { kind: 'callback', name: 'onOven' }],
    ['of a union', { kind: 'typedef', name: 'Code', longname: 'module:bakery~Code', memberof: 'module:bakery', type: { names: ['string', 'Array.&lt;number>'] } }, { type: 'string | Array.<number>' }],
    ['of an enumeration', { kind: 'member', isEnum: true, name: 'A', longname: 'A', type: { names: ['number'] }, properties: [{ name: '"b-c"', defaultvalue: -1, type: { names: ['number'] } }, { name: 'D', defaultvalue: '' }] }, {
      kind: 'enum', type: 'number', members: [{ name: 'b-c', type: 'number', default: '-1', description: '', optional: false, members: [], line: 2 }, { name: 'D', description: '', optional: false, members: [], line: 2 }],
    }],
  ])('%s', (_, doclet, want) => {
    expect(read(json(doclet))).toMatchObject({ form: 'json', entries: [want], unread: [] })
  })

  test.each<[object, Partial<Member>]>([
    [{ type: { names: ['string', 'object'] }, description: 'One\n  or {@link Loaf|bread}' }, { type: 'string | object', description: 'One or bread' }],
    [{ type: { names: ['string'] }, nullable: true, optional: true }, { type: '?string', optional: true }],
    [{ type: { names: ['string', 'number'] }, variable: true }, { type: '...(string | number)' }],
    [{ defaultvalue: null }, { default: 'null' }],
    [{ defaultvalue: '"x"' }, { default: '"x"' }],
    [{ defaultvalue: 2 }, { default: '2' }],
  ])('with a parameter %j', (rest, want) => expect(param(rest)).toMatchObject(want))

  test('with dotted names', () => {
    expect(read(json({ ...event, params: [{ name: 'res' }, { name: 'res.status:' }] })).entries[0]?.members).toMatchObject([{ name: 'res', members: [{ name: 'status:' }] }])
  })

  test.each([{ undocumented: true }, { ignore: true }, { access: 'private' }, { kind: 'class' }])('left out: %j', (rest) => {
    expect(read(json({ ...event, ...rest }))).toMatchObject({ entries: [], unread: [] })
  })

  test('of `export const`, whose values stand for themselves', () => {
    const value = (name: string, code: object) => ({ kind: 'member', name, longname: `module:a~B.${name}`, memberof: 'module:a~B', meta: { lineno: 3, code } })
    const { entries } = read(json({ kind: 'constant', isEnum: true, name: 'B', longname: 'module:a.B', memberof: 'module:a', meta: { lineno: 1 } }, value('C', { value: 0 }), value('D', { value: 'd' })))
    expect(entries[0]?.members.map((each) => `${each.name}=${each.default} ${each.line}`)).toEqual(['C=0 3', 'D=d 3'])
  })

  test('stands where its source does, file by file', () => {
    const at = (name: string, lineno: number, filename: string) => ({ kind: 'typedef', name, longname: name, meta: { lineno, filename, path: '/src' } })
    expect(read(json(at('c', 9, 'x.js'), at('a', 5, 'y.js'), at('b', 2, 'x.js'), at('d', 1, 'y.js'))).entries.map(({ name }) => name)).toEqual(['b', 'c', 'd', 'a'])
  })

  test('fires events that nothing documents', () => {
    expect(read(json({ kind: 'class', name: 'Oven', longname: 'Oven', fires: ['Oven#event:rang', 'Oven#event:sang'] }, event)).unread).toEqual([{ line: 2, text: '@fires sang', why: 'nothing documents this event' }])
  })
})

describe('what is none of it', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  test.each([
    ['', 'this is no JSON'], ['{', 'this is no JSON'], ['\0', 'this is no JSON'], ['/** @event rang */', 'this is no JSON'],
    ['{}', 'neither'], ['1', 'neither'], ['[1, null, {}]', 'neither'], ['[{"kind":1}]', 'neither'], [deep, 'neither'],
    ['[{"kind":"event"}]', 'it has no name'], ['[{"kind":"event","name":"a"},{"kind":{}}]', 'it does not say of what kind it is'], [`[{"kind":"class"},${deep}]`, 'it does not say of what kind it is'],
  ])('%j', (text, why) => {
    expect(read(text).unread).toEqual([expect.objectContaining({ line: 1, why: expect.stringContaining(why) })])
  })

  test('members that are anything', () => {
    const odd = { kind: 'typedef', name: 'x', longname: 5, type: { names: 's' }, properties: [null, { name: null }, { name: 'y', type: 4, defaultvalue: { a: 1 } }], params: 4, examples: [1], since: 5, deprecated: {}, description: [], memberof: {}, meta: { lineno: -1 } }
    expect(read(json(odd)).entries).toEqual([{ kind: 'typedef', name: 'x', description: '', members: [{ name: 'y', description: '', optional: false, default: '{"a":1}', members: [], line: 2 }], examples: [], line: 2 }])
    expect(read(`[{"kind":"event","name":"a","params":[{"name":"b","defaultvalue":${deep}}]}]`).entries).toHaveLength(1)
  })
})
