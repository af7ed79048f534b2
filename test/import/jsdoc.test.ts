/** What is read in the comments of a source file. */
import { describe, expect, test } from 'vitest'
import type { Entry, Member } from '../../generator/import/documentation.js'
import { readJsdoc } from '../../generator/import/jsdoc/read-jsdoc.js'
import { share } from '../thorough.js'

const read = (text: string) => readJsdoc('src/sdk.js', text)
/** The only entry of a comment with these lines. */
const only = (...lines: string[]): Entry => {
  const { entries, unread } = read(`/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`)
  expect(unread).toEqual([])
  expect(entries).toHaveLength(1)
  return entries[0]!
}
const names = (text: string) => read(text).entries.map(({ name }) => name)

describe('an entry', () => {
  test('has all that its tags say', () => {
    expect(only('What was baked.', '', 'And how.', '@typedef {object} Loaf', '@property {number} [crust=2] - How thick,int32', '@prop {?string} name', '@deprecated Eat cake', '@since 1.2', '@memberof module:bakery', '@example', 'bake({ crust: 3 })')).toEqual({
      kind: 'typedef', name: 'Loaf', type: 'object', module: 'bakery', description: 'What was baked. And how.', deprecated: 'Eat cake', since: '1.2', line: 5,
      members: [
        { name: 'crust', type: 'number', default: '2', optional: true, description: 'How thick,int32', members: [], line: 6 },
        { name: 'name', type: '?string', optional: false, description: '', members: [], line: 7 },
      ],
      examples: [{ text: 'bake({ crust: 3 })', line: 12 }],
    })
  })

  test.each<[string, string[], Partial<Entry>]>([
    ['a callback', ['@callback onOven', '@param {number} heat'], { kind: 'callback', name: 'onOven' }],
    ['a typedef of a function', ['@typedef {function} onOven', '@param {number} heat'], { kind: 'callback', name: 'onOven' }],
    ['a typedef of parameters', ['@typedef onOven', '@arg {number} heat'], { kind: 'callback', name: 'onOven' }],
    ['a function that says more', ['@typedef {function(number): void} onOven'], { kind: 'callback', type: 'function(number): void' }],
    ['a text', ['@typedef {string} Event'], { kind: 'typedef', type: 'string', members: [] }],
    ['a union', ['@typedef {(string|number)} Code'], { type: '(string|number)' }],
    ['nested braces', ['@typedef {Array<{a: {b: number}}>} Deep'], { type: 'Array<{a: {b: number}}>' }],
    ['a type on several lines', ['@typedef {', '  string |', '  number', '} Code'], { name: 'Code', type: 'string | number' }],
    ['a type without a name in it', ['@typedef Loaf'], { name: 'Loaf' }],
    ['text behind the name', ['@typedef {object} Loaf What was baked'], { description: 'What was baked' }],
    ['a description with a tag', ['Not this.', '@description But', 'this.', '@typedef {object} Loaf'], { description: 'But this.' }],
    ['kind and name', ['@kind event', '@name module:bakery#rang'], { kind: 'event', name: 'rang', module: 'bakery' }],
    ['a mark without text', ['@deprecated', '@typedef {object} Loaf'], { deprecated: '' }],
    ['an event with properties', ['@event rang', '@type {object}', '@property {number} times'], { kind: 'event', type: 'object' }],
    ['an event with properties alone', ['@event rang', '@property {number} times'], { kind: 'event', type: 'object' }],
    ['an event with parameters', ['@event rang', '@param {number} times'], { kind: 'event' }],
    ['one line', ['@event rang'], { kind: 'event', name: 'rang', description: '', members: [] }],
  ])('%s', (_, lines, want) => {
    expect(only(...lines)).toMatchObject(want)
  })

  test.each([
    ['rang', 'rang', undefined], ['bakery.rang', 'bakery.rang', undefined], ['module:bakery#rang', 'rang', 'bakery'], ['module:bakery.event:rang', 'rang', 'bakery'],
    ['module:bakery~event:rang', 'rang', 'bakery'], ['Oven#event:rang', 'rang', 'Oven'], ['Oven#rang', 'rang', 'Oven'], ['module:bakery.Oven#door:open', 'door:open', 'Oven'],
    ['module:bakery#door.open', 'door.open', 'bakery'], ['Oven#"door open"', 'door open', 'Oven'], ['Oven.event:rang', 'rang', 'Oven'], ['door-open', 'door-open', undefined],
  ])('@event %s', (written, name, module) => {
    const entry = only(`@event ${written}`)
    expect([entry.name, entry.module]).toEqual([name, module])
  })

  test('belongs to the module above it', () => {
    expect(read('/** @module a/b.c */\n/** @typedef {object} One */\n/** @event Two#two */\n/** @typedef {object} Three\n * @global */\n/** @module */\n/** @typedef {object} Four */\n/** @event module:a/b.c#five */').entries.map(({ module }) => module))
      .toEqual(['a/b.c', 'Two', undefined, 'sdk', 'a/b.c'])
  })

  test.each(['@ignore', '@private', '@access private'])('%s', (mark) => expect(read(`/**\n * @event rang\n * ${mark}\n */`)).toMatchObject({ entries: [], unread: [] }))
  test.each(['@inner', '@static', '@global', '@protected', '@access public', '@readonly'])('not %s', (mark) => expect(names(`/**\n * @event rang\n * ${mark}\n */`)).toEqual(['rang']))

  test('several in a comment', () => {
    const { entries } = read('/**\n * First.\n * @typedef {object} One\n * @property {string} a\n * @typedef {object} Two\n * @description Second.\n * @property {string} b\n * @callback three\n * @param {string} c\n */')
    expect(entries.map(({ kind, name, description, members, line }) => [kind, name, description, members.map((each) => each.name).join(), line]))
      .toEqual([['typedef', 'One', 'First.', 'a', 3], ['typedef', 'Two', 'Second.', 'b', 5], ['callback', 'three', '', 'c', 8]])
  })
})

describe('a member', () => {
  const first = (line: string, ...more: string[]) => only('@event rang', `@param ${line}`, ...more).members[0]!
  test.each<[string, Partial<Member>]>([
    ['{string} a - Text', { name: 'a', type: 'string', description: 'Text', optional: false }],
    ['{string} a - - Text', { description: '- Text' }],
    ['{number} a -1 means none', { description: '-1 means none' }],
    ['{string} a: Text', { name: 'a:', description: 'Text' }],
    ['{number=} a', { type: 'number=', optional: true }],
    ['{string} [a]', { name: 'a', optional: true }],
    ['{string} [ a = 5 ] Text', { name: 'a', optional: true, default: '5', description: 'Text' }],
    ['{string} [a="x ] y"] Text', { default: '"x ] y"', description: 'Text' }],
    ['{string[]} [a=["x", "y"]] Text', { default: '["x", "y"]', description: 'Text' }],
    ['{string} a=5', { name: 'a', default: '5', optional: false }],
    ['a {string} Text', { name: 'a', type: 'string', description: 'Text' }],
    ['a Text with {braces}', { name: 'a', description: 'Text with {braces}' }],
    ['{a|b} a', { type: 'a|b' }],
    ['{module:types~Meta | event:rang} a', { type: 'module:types~Meta | event:rang' }],
    ['{Array.&lt;number&gt;} a', { type: 'Array.<number>' }],
    ['{string}a Text', { name: 'a', description: 'Text' }],
    ['{string} a See {@link Loaf}, {@link Loaf|bread} and [cake]{@link https://example.org}', { description: 'See Loaf, bread and cake' }],
    ['{string} a 1 &lt; 2 \\| ends with *\\/', { description: '1 < 2 | ends with */' }],
  ])('%s', (line, want) => {
    expect(first(line)).toMatchObject(want)
  })

  test.each([
    [['One line', '  and another', '', 'and a third'], 'One line and another and a third'],
    [['取值', '为：无', '，或有'], '取值为：无，或有'],
    [['会话', 'id 是', '数字'], '会话 id 是数字'],
  ])('goes on: %j', ([begin, ...more], want) => expect(first(`{string} a ${begin}`, ...more).description).toBe(want))

  test('stands in others', () => {
    const shape = ({ name, members }: Member): unknown => (members.length > 0 ? { [name]: members.map(shape) } : name)
    expect(only('@event rang', '@param {object} res', '@param {string} res.status: Text', '@param {object[]} res.list', '@param {string} res.list[].x', '@param {string} lone.y', '@param {string} z.').members.map(shape))
      .toEqual([{ res: ['status:', 'list', { 'list[]': ['x'] }] }, { lone: ['y'] }, 'z.'])
  })
})

describe('examples', () => {
  test.each([
    [['@example', 'a()', '', '  b()', ''], ['a()\n\n  b()']],
    [['@example', '  a {', '    b', '  }'], ['a {\n  b\n}']],
    [['@example a()', '@example', 'b()'], ['a()', 'b()']],
    [['@example <caption>How</caption>', '{ "a": 1 } // {@link kept}'], ['{ "a": 1 } // {@link kept}']],
    [['@example', '', '@example'], []],
    [['@example', '```js', 'a({ b: [1] })', '```'], ['```js\na({ b: [1] })\n```']],
  ])('%j', (lines, want) => {
    expect(only('@event rang', ...lines).examples.map(({ text }) => text)).toEqual(want)
  })
})

describe('an enumeration', () => {
  const values = (text: string) => {
    const { entries, unread } = read(text)
    return [entries.map(({ name, members }) => `${name}: ${members.map((each) => `${each.name}=${each.default} ${each.description}`.trim()).join(', ')}`), unread.map((each) => each.text)]
  }
  test.each([
    ['/** @enum {number} */\nconst A = { /** one */ B: 1, C: -2, }', ['A: B=1 one, C=-2'], []],
    ["/** @enum */\nexport const A = Object.freeze({ 'b-c': 'x', D: `y`, E: true, 5: 'five' })", ['A: b-c=x, D=y, E=true, 5=five'], []],
    ['/** @enum */\nmodule.exports.A = { B: 0x10, C: 1_000 }', ['A: B=16, C=1000'], []],
    ['/** @enum */\nexport enum A { B, C, D = 7, E, F = "f" }', ['A: B=0, C=1, D=7, E=8, F=f'], []],
    ['/** @enum */\nconst A = { B: 1 as const, C: { d: [1, 2] }, E: f(1, 2), [F]: 1 }', ['A: B=1, C=undefined, E=undefined'], ['C: { d: [1, 2] }', 'E: f(1, 2)', '[F]: 1']],
    ['/**\n * @enum\n * @name A\n * @property {number} [B=1] one\n * @property {number} C two\n */', ['A: B=1 one, C=undefined two'], []],
    ['/** @enum\n * @property {number} B one */\nconst A = { B: 1 }', ['A: B=1 one'], []],
    ['const all = {\n  /** @enum */\n  A: { B: 1 } }', ['A: B=1'], []],
    ['/** @enum */\nconst A = { B: 1', ['A: '], []],
    ['/** @enum */', [], ['@enum']],
  ])('%s', (text, entries, unread) => {
    expect(values(text)).toEqual([entries, unread])
  })

  test('begins where its comment does, and its values where they stand', () => {
    const [entry] = read('\n/**\n * How.\n * @enum\n */\nconst A = {\n  /** one\n   * @deprecated gone\n   * @since 2 */\n  B: 1,\n}').entries
    expect(entry).toMatchObject({ kind: 'enum', line: 2, description: 'How.', members: [{ name: 'B', line: 10, description: 'one', deprecated: 'gone', since: '2' }] })
  })
})

describe('comments', () => {
  test.each([
    ['without stars', '/**\n  @event rang\n  @param {string} a Text\n    goes on\n*/', ['rang']],
    ['with CRLF', '/**\r\n * @event rang\r\n * @param {string} a Text\r\n */\r\n', ['rang']],
    ['with tabs', '/**\t@event\trang\n\t*\t@param\t{string}\ta\tText\n\t*/', ['rang']],
    ['inside code', 'class A {\n  b() {\n    /** @event rang */\n  }\n  /** @event sang */\n}', ['rang', 'sang']],
    ['of other sorts', '/* @event a */ // /** @event b */\n/*** @event c */ /**/ /***/', []],
    ['in texts', 'const a = "/** @event a */", b = \'/** @event b */\', c = `/** @event c ${d + "}" + `${/** @event rang */ e}`} /** @event f */`', ['rang']],
    ['in patterns', 'a = /\\/** @event a */; if (x) /[/"]/.test(y) /** @event rang */', ['rang']],
    ['behind divisions', 'a = b / 2 /** @event rang */; c = (d) / e["f"] / g++ / 2; /** @event sang */', ['rang', 'sang']],
    ['with NUL characters', '\0 /** @event rang\n * @param {string} a \0 */', ['rang']],
    ['in TypeScript', 'enum A { B }\ntype C<D> = D extends infer E ? `${string}${number}` : never\n/** @event rang */ declare const f: <T>(g: T) => g is T', ['rang']],
  ])('%s', (_, text, want) => expect(names(text)).toEqual(want))

  test.each([
    ['/** @event rang\n * @param {string a */', 2, '@param {string a'],
    ['/** @event rang\n * @param {string} [a */', 2, '@param {string} [a'],
    ['/** @event rang\n * @param */', 2, '@param'],
    ['/** @typedef {{ Loaf */', 1, '@typedef {{ Loaf'],
    ['/** @event */', 1, '@event'],
    ['\n/** @event rang', 2, '/** @event rang'],
    ['/** Bakes.\n * @fires Oven#event:rang\n * @emits Oven#rang */ function a() {}', 2, '@fires rang'],
  ])('unread: %j', (text, line, said) => {
    expect(read(text).unread).toMatchObject([{ line, text: said }])
  })

  test('of events that are documented nothing is unread', () => expect(read('/** @fires Oven#rang */\n/** @event module:a#rang */').unread).toEqual([]))
})

/** Each is read in well under a second; quadratic ones would take minutes. */
describe('hostile', () => {
  const many = 300_000
  test.each(share<[string, string]>([
    ['braces', '{'.repeat(many)], ['parentheses', '('.repeat(many)], ['templates', '`${'.repeat(many)], ['patterns', '/[ '.repeat(many)], ['quotes', "'\n".repeat(many)],
    ['a type of braces', `/** @typedef {${'{'.repeat(many)} A */`], ['a type of pairs', `/** @typedef {${'{'.repeat(many)}${'}'.repeat(many)}} A */`],
    ['stars', '*'.repeat(many)], ['a comment of stars', `/** ${'*'.repeat(many)} */`], ['lines of stars', `/** ${'*\n'.repeat(many)} */`],
    ['open comments', '/** @event a '.repeat(many / 10)], ['carriage returns', `/** @event a ${'\r'.repeat(many)}x */`], ['blanks', `/** @event a\n @param {b} c ${' '.repeat(many)}d */`],
    ['links', `/** ${'{@link '.repeat(many)} */`], ['a link of blanks', `/** {@link ${' '.repeat(many)}\n@event a */`], ['labels', `/** ${'[a]{@link '.repeat(many / 10)}\n@event a */`],
    ['tags', `/**\n${'@event a\n'.repeat(many / 10)}*/`], ['enumerations in each other', '/** @enum */ a = { b:\n'.repeat(many / 30)], ['a value without end', `/** @enum */ a = {${'b:1,'.repeat(many / 3)}`],
    ['a name of dots', `/** @event a\n@param {b} ${'c.'.repeat(many)}d */`], ['a name of brackets', `/** @event a\n@param {b} ${'['.repeat(many)} */`], ['NUL', '\0'.repeat(many)], ['lone surrogates', `/** @event \ud800\n\udc00 */ \udfff`],
  ]))('%s', (_, text) => {
    expect(read(text).form).toBe('jsdoc')
  })

  test('10,000 typedefs', () => {
    const one = (index: number) => `/**\n * Something baked, number ${index}.\n *\n * @typedef {object} Loaf${index}\n * @property {number} crust How thick: 0 - thin; 1 - thick,int32\n * @property {string} name What it is called\n */\n\n`
    const text = Array.from({ length: 10_000 }, (_, index) => one(index)).join('')
    const { entries } = read(text)
    expect(entries.at(-1)).toMatchObject({ name: 'Loaf9999', line: 9_999 * 8 + 4 })
  })

  test('nothing is run', () => {
    expect(names('globalThis.ran = true; throw new Error()\n/** @event ${(globalThis["ran"]=true)} */\n/** @event rang\n * @param {string} [a=(globalThis.ran = true)] */')).toEqual(['${(globalThis["ran"]=true)}', 'rang'])
    expect('ran' in globalThis).toBe(false)
  })
})
