import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { buildBody, domainText, marksOf, modelOf, sentencesOf, sourcesOf, unmarked } from './sources.js'

describe('what YAML makes of a slip of the pen is told at its place', () => {
  test.each([
    ['an unquoted comma in { }', 'typedefs:\n  A: { description: short, «but cut», type: string }\n', 'lost-text', 'quote the text that holds the comma'],
    ['a comma before the end', 'typedefs:\n  A: { type: string, description: short, «cut» }\n', 'lost-text', 'quote the text'],
    ['[] in { }', 'typedefs:\n  A: { description: x, type: string«[»] }\n', 'yaml-syntax', 'inside { } a type with [ ] must be quoted'],
    ['a colon in plain text', 'typedefs:\n  A:\n    description: «o»ne: two\n    type: string\n', 'yaml-syntax', 'text that holds a colon and a blank must be quoted'],
    ['type: null', 'typedefs:\n  A: { description: x, type: «null» }\n', 'wrong-kind', "the type null is spelt 'null' in quotes"],
    ['type: ~', 'typedefs:\n  A: { description: x, type: «~» }\n', 'wrong-kind', "the type null is spelt 'null' in quotes"],
    ['since: 3.0', 'typedefs:\n  A: { description: x, type: string, since: «3.0» }\n', 'wrong-kind', 'this is the number 3.0 (put it in quotes)'],
    ['a description that is a number', 'typedefs:\n  A: { description: «1», type: string }\n', 'wrong-kind', 'the number 1'],
    ['a key without a value', 'typedefs:\n  A:\n    «description»:\n    type: string\n', 'wrong-kind', 'description must be text, but this is nothing'],
    ['tabs for indentation', 'typedefs:\n«\t»A: { description: x, type: string }\n', 'yaml-syntax', 'tab'],
    ['an open quote', 'typedefs:\n  A: { description: «"»x, type: string }\n', 'yaml-syntax', 'this quote is never closed'],
    ['a duplicate key', 'typedefs:\n  A:\n    description: x\n    «description»: y\n    type: string\n', 'duplicate-key', 'stands twice'],
    ['a list as a key', 'typedefs:\n  ? «[A, B]»\n  : { description: x, type: string }\n', 'key-not-text', 'a list'],
    ['a mapping as a key', 'typedefs:\n  ? «{ A: B }»\n  : { description: x, type: string }\n', 'key-not-text', 'a mapping'],
    ['a number that is nearly 0', 'typedefs:\n  A: { description: x, type: number, minimum: «1e-999» }\n', 'not-json', '1e-999'],
    ['an id with a point', 'typedefs:\n  A: { description: x, type: number, minimum: «9007199254740993.0» }\n', 'unsafe-integer', '9007199254740993.0'],
    ['text with a #', 'typedefs:\n  A:\n    description: see «#»12\n    type: string\n', 'text-or-comment', 'quote the text that holds the #'],
    ['nothing as a key', 'typedefs:\n  «:» { description: x, type: string }\n', 'key-not-text', 'empty'],
    ['an empty text as a key', 'typedefs:\n  A: { description: x, properties: { «""»: { description: y, type: string } } }\n', 'key-not-text', 'empty'],
    ['infinity', 'typedefs:\n  A: { description: x, type: number, minimum: «-.inf» }\n', 'not-json', '-.inf has no number of its own in JSON'],
    ['not a number', 'typedefs:\n  A: { description: x, type: any, examples: [{ title: y, value: «.NaN» }] }\n', 'not-json', '.NaN'],
    ['a number beyond all bounds', 'typedefs:\n  A: { description: x, type: any, examples: [{ title: y, value: «1e999» }] }\n', 'not-json', '1e999'],
    ['an id that a number cannot hold', 'typedefs:\n  A: { description: x, type: int64, examples: [{ title: y, value: «9007199254740993» }] }\n', 'unsafe-integer', '9007199254740993 is beyond'],
    ['the same in hexadecimal', 'typedefs:\n  A: { description: x, type: any, examples: [{ title: y, value: «0x20000000000001» }] }\n', 'unsafe-integer', '9007199254740993 is beyond'],
    ['half a character', 'typedefs:\n  A: { description: «"x\\ud83d"», type: string }\n', 'half-character', 'U+D83D'],
    ['half a character as a key', 'typedefs:\n  A: { description: x, properties: { «"\\udc00"»: { description: y, type: string } } }\n', 'half-character', 'U+DC00'],
  ])('%s', (_, marked, rule, text) => {
    expect(marksOf(marked)).toEqual([{ rule, marked }])
    expect(sentencesOf(buildBody(unmarked(marked)))).toEqual([expect.stringContaining(text)])
  })
})

describe('features that make a file mean something else than it says', () => {
  test.each([
    ['an anchor', 'typedefs:\n  A: «&a» { description: x, type: string }\n', 'anchors'],
    ['an alias', 'typedefs:\n  A: «*a»\n', 'aliases'],
    ['a tag', 'typedefs:\n  A: { description: «!!str» x, type: string }\n', 'tags'],
    ['a tag of one\'s own', 'typedefs:\n  A: «!include» other.yaml\n', 'tags'],
    ['a second document', 'typedefs: {}\n«---»\ntypedefs: {}\n', 'several documents'],
    ['the end of a document', 'typedefs: {}\n«...»\n', 'several documents'],
  ])('%s', (_, marked, feature) => {
    const [found, ...others] = marksOf(marked)
    expect(others).toEqual([])
    expect(found?.rule).toBe('yaml-feature')
    expect(found?.marked.trimEnd()).toBe(marked.trimEnd())
    expect(sentencesOf(buildBody(unmarked(marked))).join()).toContain(feature)
  })

  test('a directive', () => {
    const { diagnostics } = build(sourcesOf({ 'shop.yaml': `%YAML 1.1\n---\n${domainText('')}` }))
    expect(diagnostics.map(({ rule, message, at }) => [rule, message, at.start])).toEqual([['yaml-feature', expect.stringContaining('directives'), 0]])
  })

  test('but one mark at the top is only decoration', () => {
    expect(build(sourcesOf({ 'shop.yaml': `# comment\n---\n${domainText('')}` })).diagnostics).toEqual([])
  })
})

test('a duplicate key names both places', () => {
  const body = 'typedefs:\n  A: { description: x, type: string }\n  A: { description: y, type: string }\n'
  const [diagnostic] = buildBody(body).diagnostics
  const text = domainText(body)
  expect(diagnostic?.related).toEqual([{ at: { file: 'shop.yaml', start: text.indexOf('A:'), end: text.indexOf('A:') + 1 }, message: 'the first one' }])
  expect(diagnostic?.at.start).toBe(text.lastIndexOf('A:'))
})

test.each([
  ['numbers', "{ 200: { description: x, type: string }, 1e3: { description: x, type: string }, 0x10: { description: x, type: string } }", ['200', '1e3', '0x10']],
  ['words', '{ true: { description: x, type: string }, null: { description: x, type: string }, ~: { description: x, type: string } }', ['true', 'null', '~']],
  ['quoted', "{ '200': { description: x, type: string }, \"a b\": { description: x, type: string } }", ['200', 'a b']],
  ['of objects', '{ constructor: { description: x, type: string }, toString: { description: x, type: string } }', ['constructor', 'toString']],
])('keys are names as they are written: %s', (_, properties, want) => {
  const [typedef] = modelOf(`typedefs:\n  A: { description: x, properties: ${properties} }\n`).typedefs
  expect(typedef?.kind === 'object' && typedef.properties.map(({ name }) => name)).toEqual(want)
})

test.each([
  ['plain', 'description: one two', 'one two'],
  ['folded', 'description: >-\n      one\n      two', 'one two'],
  ['literal', 'description: |-\n      one\n      two', 'one\ntwo'],
  ['double quotes', 'description: "a\\tb \\U0001F600"', 'a\tb 😀'],
  ['single quotes', "description: 'it''s'", "it's"],
  ['words of YAML 1.1', 'description: yes', 'yes'],
])('text is text: %s', (_, line, want) => {
  expect(modelOf(`typedefs:\n  A:\n    ${line}\n    type: string\n`).typedefs[0]?.description).toBe(want)
})

test('line ends of Windows and a byte order mark change nothing', () => {
  const body = "typedefs:\n  A:\n    description: >-\n      one\n      two\n    type: 'string | null'\n"
  const withoutPlace = (text: string) => modelOf(text).typedefs.map((typedef) => ({ ...typedef, at: undefined }))
  expect(withoutPlace(body.replaceAll('\n', '\r\n'))).toEqual(withoutPlace(body))
  expect(build(sourcesOf({ 'shop.yaml': `\uFEFF${domainText(body)}` })).diagnostics).toEqual([])
})
