import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../generator/import/page/read-markdown.js'
import { formsOf, outline } from './forms.js'

const kind = '**Kind**: event emitted by [<code>types</code>](#module_types)  '

function event(table: string): string {
  return `<a name="event_a"></a>\n\n### "a" (res)\nSomething\n\n${kind}\n\n${table}\n`
}

const head = '| Param | Type | Description |\n| --- | --- | --- |\n'

describe('rows of tables', () => {
  test.each<[what: string, row: string, want: string]>([
    ['a link as a type', '| res | [<code>Meta</code>](#module_types..Meta) | What |', 'res: Meta -- What'],
    ['a union', '| res | <code>string</code> \\| <code>object</code> | What |', 'res: string | object -- What'],
    ['a union with entities', '| res | <code>string</code> &#124; <code>object</code> | What |', 'res: string | object -- What'],
    ['a union in code', '| res | `string \\| object` | What |', 'res: string | object -- What'],
    ['generics', '| res | <code>Array.&lt;number&gt;</code> | What |', 'res: Array.<number> -- What'],
    ['escapes', '| res | <code>Meta\\_x</code> | a\\_b &amp; c |', 'res: Meta_x -- a_b & c'],
    ['a literal', '| res | <code>&quot;it&#x27;s\\|x&quot;</code> | What |', 'res: "it\'s|x" -- What'],
    ['a name with underscores around', '| _id_ | <code>string</code> | _What_ |', '_id_: string -- What'],
    ['a name in code', '| `res` | `string` | What |', 'res: string -- What'],
    ['a name with a colon', '| res: | <code>number</code> | What |', 'res:: number -- What'],
    ['optional', '| [res] | <code>number</code> | What |', 'res?: number -- What'],
    ['the rest of all', '| ...res | <code>number</code> | What |', 'res: ...number -- What'],
    ['a bar in the description', '| res | <code>string</code> | one of a | b|c |', 'res: string -- one of a | b|c'],
    ['a bar in code in the description', '| res | <code>string</code> | `a|b` and [c|d](#x) |', 'res: string -- a|b and c|d'],
    ['an escaped bar in the description', '| res | <code>string</code> | a \\| b |', 'res: string -- a | b'],
    ['both bars', '| res | <code>string</code> | a \\| b | c |', 'res: string -- a | b | c'],
    ['markup', '| res | <code>string</code> | *a* **b** `c` [d](http://e.f) <b>g</b><br>h ![i](j) |', 'res: string -- a b c d gh i'.replace('gh', 'g h')],
    ['no description', '| res | <code>string</code> |', 'res: string -- '],
    ['a script', '| res | <code>string</code> | a <script>alert(1)</script> b |', 'res: string -- a b'],
  ])('%s', (_what, row, want) => {
    const read = readMarkdown('a.md', event(head + row))
    expect(outline(read)).toEqual(['event a -- Something', `  ${want}`])
    expect(read.unread).toEqual([])
  })

  test.each<[what: string, rows: string, want: string[]]>([
    ['defaults', '| [a] | <code>number</code> | <code>5</code> | Five |\n| b | <code>string</code> |  | None |', ['a?: number = 5 -- Five', 'b: string --  None'.replace('  ', ' ')]],
    ['a default of a string', '| [a] | <code>string</code> | <code>&quot;hi&quot;</code> | Hi |', ['a?: string = hi -- Hi']],
    ['a default with quotes, whose entity is escaped', '| [a] | <code>string</code> | <code>&quot;\\&quot;hi\\&quot;&quot;</code> | Hi |', ['a?: string = "hi" -- Hi']],
    ['a bar in a default and in the description', '| [a] | <code>string</code> | <code>&quot;b|c&quot;</code> | d | e |', ['a?: string = b|c -- d | e']],
  ])('%s', (_what, rows, want) => {
    const read = readMarkdown('a.md', event(`| Param | Type | Default | Description |\n| --- | --- | --- | --- |\n${rows}`))
    expect(outline(read).slice(1)).toEqual(want.map((line) => `  ${line}`))
  })

  test('dotted names nest, and owners without a row are told by name alone', () => {
    const rows = ['res | <code>object</code> | R', 'res.list | <code>Array.&lt;object&gt;</code> | L', 'res.list[].x | <code>number</code> | X', 'other.deep | <code>number</code> | D']
    expect(outline(readMarkdown('a.md', event(head + rows.map((row) => `| ${row} |`).join('\n')))).slice(1)).toEqual([
      '  res: object -- R', '    list: Array.<object> -- L', '    list[]:  -- ', '      x: number -- X', '  other:  -- ', '    deep: number -- D',
    ])
  })
})

test('all that jsdoc-to-markdown prints', async () => {
  const { markdown } = await formsOf(`/** @module types */
/**
 * A *notice* | with a bar
 *
 * - one
 * - two
 * @event flooNotice
 * @param {object} res
 * @deprecated since 3, use \`other_one\`
 * @since 3.0
 * @example <caption>How</caption>
 * {a: 'b | c'}
 *
 * x_y
 * @example
 * second
 */
/** @event recentlistUpdate */
/** @typedef {Object.<string, Meta_x>} Meta_x
 * @deprecated */
/** @typedef Bare */
/**
 * A text
 * ### with a heading
 * | Value | Meaning |
 * | --- | --- |
 * | 0 | off |
 * @callback done
 * @param {string} why Why
 * @returns {boolean} Whether
 * @throws {Error} Sometimes
 */
/** A function is no entry
 * @fires module:types.event:flooNotice
 * @param {string} x */
export function run(x) {}
/** Neither is a class */
export class Engine {
  /** nor a method
   * @param {number} a */
  start(a) {}
}
/** started
 * @event module:types.Engine#started
 * @type {object}
 * @property {number} a When */
/** Colours
 * @readonly
 * @enum {string} */
const Colour = { /** like blood */ RED: 'r', BLUE: 'b' }
`)
  const read = readMarkdown('types.md', markdown)
  expect(outline(read).toSorted()).toEqual([
    'event flooNotice (deprecated since 3, use other_one) (since 3.0) -- A notice | with a bar - one - two',
    '  res: object -- ', "  > {a: 'b | c'}\n  > \n  > x_y", '  > second',
    'event recentlistUpdate -- ',
    'typedef Meta_x: Object.<string, Meta_x> (deprecated) -- ',
    'typedef Bare -- ',
    'callback done -- A text with a heading Value | Meaning 0 | off', '  why: string -- Why',
    'event started: object -- started', '  a: number -- When',
    'enum Colour: string -- Colours', '  RED: string = r -- like blood', '  BLUE: string = b -- ',
  ].toSorted())
  expect(read.unread).toEqual([])
  expect(read.entries.find(({ name }) => name === 'flooNotice')).toMatchObject({ module: 'types' })
})

describe('pages that hosts and people have changed', () => {
  test('front matter, containers, anchors, bold labels with their colon, no blank lines', () => {
    const page = `---\ntitle: "x" (y)\n---\n\n::: tip\n### “a” (res) {#event_a}\nSomething\n**Kind:** event emitted by types\n${head}| res | object | What |\n:::\n### types~Meta : \`object\` {/* #meta */}\n**Kind**: inner typedef of types **Properties**\n\n| Name | Type |\n| --- | --- |\n| id | string |\n`
    const read = readMarkdown('a.md', page.replace(/\n(?=\| (?:Param))/, '\n\n'))
    expect(outline(read)).toEqual(['event a -- Something', '  res: object -- What', 'typedef Meta: object -- ', '  id: string -- '])
    expect(read.entries[0]).toMatchObject({ line: 6 })
  })

  test('tables in HTML', () => {
    const table = '<table>\n<thead><tr><th>Param</th><th>Type</th><th>Description</th></tr></thead>\n<tbody><tr><td>res</td><td><code>string</code> | <code>object</code></td><td><p>What</p></td></tr></tbody>\n</table>'
    expect(outline(readMarkdown('a.md', event(table)))).toEqual(['event a -- Something', '  res: string | object -- What'])
  })

  test('sections that stand twice are here twice, in their order', () => {
    const typedef = (text: string) => `### types~Meta : <code>object</code>\n${text}\n\n**Kind**: inner typedef of [<code>types</code>](#t)  \n\n`
    expect(outline(readMarkdown('a.md', typedef('One') + typedef('Two') + typedef('One')))).toEqual(['One', 'Two', 'One'].map((text) => `typedef Meta: object -- ${text}`))
  })

  test.each<[what: string, page: string, want: { line: number; why: string }]>([
    ['an event without its Kind line', '### "a" (res)\nHello', { line: 1, why: 'the heading of an event, without a Kind line or a table of parameters' }],
    ['a table of something else', event('| Key | Value |\n| --- | --- |\n| a | b |'), { line: 8, why: 'a table whose head is not known' }],
    ['a row without a name', event(`${head}|  | string | b |`), { line: 10, why: 'a row without a name' }],
    ['a list of parameters', event('**Params**\n\n- res <code>object</code> - What'), { line: 10, why: 'Params as a list, not as a table' }],
  ])('%s is told', (_what, page, want) => {
    expect(readMarkdown('a.md', page).unread).toMatchObject([want])
  })
})

describe('hostile pages end, and are told', () => {
  const many = 2_000_000
  test.each<[what: string, page: string]>([
    ['bars', '|'.repeat(many)], ['brackets', '['.repeat(many)], ['angles', '<'.repeat(many)], ['backticks', '`'.repeat(many)], ['lines of brackets', '[a](b\n'.repeat(300_000)],
    ['a row of 100,000 cells', event(`${head}|${' a |'.repeat(100_000)}`)], ['quotations', '>'.repeat(100_000)], ['lists', '1. '.repeat(100_000)], ['emphasis', '*a '.repeat(100_000)],
    ['stars', `${'*a '.repeat(7_500)}${' a*'.repeat(7_500)}`], ['pictures in links', `${'[!['.repeat(7_500)}${'](a)'.repeat(7_500)}`], ['elements', '<div>'.repeat(100_000)], ['too long a page', ' '.repeat(4_000_001)],
    ['lists by indent', Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')],
  ])('%s', (_what, page) => {
    expect(readMarkdown('a.md', page).unread.length).toBeGreaterThan(0)
  })

  test('what surrounds them is read', () => {
    const read = readMarkdown('a.md', `${event(`${head}| res | string | What |`)}\n${'['.repeat(100_000)}\n`)
    expect(outline(read)).toEqual(['event a -- Something', '  res: string -- What'])
    expect(read.unread).toHaveLength(1)
  })
})
