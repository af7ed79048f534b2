import { describe, expect, test } from 'vitest'
import { buildBody, marksOf, modelOf, sentencesOf, unmarked } from './sources.js'

const kind = 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\n  Code: { description: x, type: int32, values: [{ value: 1, name: A, description: y }] }\n'
const aliases = 'typedefs:\n  Text: { description: x, type: string }\n  List: { description: x, type: "string[]" }\n  Any: { description: x, type: any }\n  Mixed: { description: x, type: string | null }\n'
const alias = (rest: string) => `${kind}${aliases}  T:\n    description: x\n    ${rest}\n`
const property = (rest: string) => `${kind}${aliases}  T:\n    description: x\n    properties:\n      p:\n        description: y\n        ${rest}\n`
const argument = (rest: string) => `${kind}${aliases}events:\n  e:\n    description: x\n    args:\n      a:\n        description: y\n        ${rest}\n`

describe('a fault is told once, at its place', () => {
  test.each([
    ['an unknown name', alias('type: «Txt»'), 'unknown-type', 'there is no type Txt (did you mean Text?)'],
    ['an unknown name in a list', property("type: '«Txt»[]'"), 'unknown-type', 'did you mean Text?'],
    ['another case', alias('type: «text»'), 'unknown-type', 'did you mean Text?'],
    ['a misspelt scalar', alias('type: «integr»'), 'unknown-type', 'did you mean integer?'],
    ['an unknown name beside a known one', alias('type: map<Text | «Unheard»>'), 'unknown-type', 'there is no type Unheard'],
    ['a name in double quotes', alias('type: "«Txt» | null"'), 'unknown-type', 'did you mean Text?'],
    ['a folded expression has no places inside', alias('type: «>-\n      Txt\n      | null»'), 'unknown-type', 'did you mean Text?'],
    ['an expression that cannot be read', alias("type: 'Text «Text»'"), 'type-syntax', 'expected | or the end before Text'],
    ['a constraint on what cannot be read', alias("type: 'Text «Text»'\n    minLength: 1\n    unit: ms\n    meanings: [{ value: true, description: z }]"), 'type-syntax', 'cannot be read'],
    ['a constraint on an unknown name', alias('type: «Txt»\n    minLength: 1\n    unit: ms'), 'unknown-type', 'there is no type Txt'],
    ['any in a union', alias("type: «'string | any'»"), 'any-in-union', 'any swallows the rest'],
    ['any in a union in a list', alias("type: «'(string | any)[]'»"), 'any-in-union', 'any swallows the rest'],
    ['any under another name', alias('type: «string | Any»'), 'any-in-union', 'any swallows the rest'],
    ['any as a further form', property('type: string\n        also: [{ type: «any», observed: z }]'), 'any-in-union', 'any swallows the rest'],
    ['any with further forms', property('type: «any»\n        also: [{ type: string, observed: z }]'), 'any-in-union', 'any swallows the rest'],
    ['undefined in a property', property('type: «string | undefined»'), 'misplaced-undefined', '`optional: true`'],
    ['undefined as a typedef', alias('type: «undefined»'), 'misplaced-undefined', 'top of an argument'],
    ['undefined in a list of an argument', argument("type: «'(string | undefined)[]'»"), 'misplaced-undefined', 'top of an argument'],
    ['undefined in a map of a form', argument('type: string\n        also: [{ type: «map<undefined>», observed: z }]'), 'misplaced-undefined', 'top of an argument'],
    ['undefined in a form of a property', property('type: string\n        also: [{ type: «undefined», observed: z }]'), 'misplaced-undefined', 'top of an argument'],
    ['a length of a number', alias('type: int64\n    minLength: «1»'), 'misplaced-constraint', 'minLength restricts strings, but the type here is int64'],
    ['a bound of a text', alias('type: Text\n    maximum: «1»'), 'misplaced-constraint', 'maximum restricts numbers, but the type here is Text'],
    ['a bound of a union', alias('type: string | int64\n    maximum: «1»'), 'misplaced-constraint', 'make an alias for one branch'],
    ['a pattern of an enum', alias('type: Kind\n    pattern: «a»'), 'misplaced-constraint', 'pattern restricts strings, but the type here is Kind'],
    ['a bound of an enum', alias('type: Code\n    minimum: «1»'), 'misplaced-constraint', 'minimum restricts numbers'],
    ['a number of items of a text', property('type: string\n        minItems: «1»'), 'misplaced-constraint', 'minItems restricts arrays'],
    ['a number of members of a list', property('type: List\n        maxProperties: «1»'), 'misplaced-constraint', 'maxProperties restricts objects'],
    ['a constraint of a function', property('callback: {}\n        minLength: «1»'), 'misplaced-constraint', 'but the type here is function'],
    ['a constraint in a form', property('type: string\n        also: [{ type: int32, minLength: «1», observed: z }]'), 'misplaced-constraint', 'minLength restricts strings'],
    ['bounds the wrong way round', alias('type: int64\n    minimum: «2»\n    maximum: 1'), 'empty-range', 'minimum 2 is above maximum 1'],
    ['bounds that exclude what is left', alias('type: number\n    exclusiveMinimum: «1»\n    maximum: 1'), 'empty-range', 'exclusiveMinimum 1'],
    ['lengths the wrong way round', alias('type: string\n    minLength: «3»\n    maxLength: 2'), 'empty-range', 'minLength 3 is above maxLength 2'],
    ['a pattern that is none', alias("type: string\n    pattern: «'('»"), 'bad-pattern', 'not a regular expression'],
    ['a pattern without the u flag', alias("type: string\n    pattern: «'\\-'»"), 'bad-pattern', 'not a regular expression'],
    ['a unit of a truth', alias('type: boolean\n    unit: «ms»'), 'misplaced-unit', 'the type here is boolean'],
    ['a unit of a list', alias("type: 'int64[]'\n    unit: «ms»"), 'misplaced-unit', 'the type here is int64[]'],
    ['the meaning of a number for a truth', alias('type: boolean\n    meanings: [{ value: «1», description: z }]'), 'misplaced-meaning', 'the meaning of 1'],
    ['the meaning of a truth for a number', alias('type: int32\n    meanings: [{ value: «true», description: z }]'), 'misplaced-meaning', 'the meaning of true'],
    ['no type at all', 'typedefs:\n  A: { «description»: x }\n', 'type-count', 'but says none'],
    ['two types', 'typedefs:\n  A: { description: x, type: string, «properties»: {} }\n', 'type-count', 'has type and properties'],
    ['type and variants', 'typedefs:\n  A: { description: x, type: string, «discriminator»: k, variants: { a: { description: y } } }\n', 'type-count', 'has type and discriminator'],
    ['a discriminator alone', 'typedefs:\n  A: { «description»: x, discriminator: k, properties: {} }\n', 'type-count', 'has discriminator without variants'],
    ['variants alone', 'typedefs:\n  A: { «description»: x, properties: {}, variants: { a: { description: y } } }\n', 'type-count', 'has variants without discriminator'],
    ['a form without a type', property('type: string\n        also: [{ «observed»: z }]'), 'type-count', 'form 1 of the property p'],
  ])('%s', (_, marked, rule, text) => {
    expect(marksOf(marked)).toEqual([{ rule, marked }])
    expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain(text)
  })
})

test.each([
  ['undefined at the top of an argument', argument('type: string | undefined')],
  ['undefined as a form of an argument', argument('type: string\n        also: [{ type: undefined, observed: z }]')],
  ['undefined alone as an argument', argument('type: undefined')],
  ['any alone', property('type: any')],
  ['any in a list', property("type: 'any[]'")],
  ['a list of any beside a text', property("type: 'any[] | string'")],
  ['a constraint on an alias', property('type: Text\n        minLength: 1')],
  ['a constraint on a list under another name', property('type: List\n        minItems: 1')],
  ['a constraint on an argument that may be missing', argument('type: string | undefined\n        minLength: 1')],
  ['members of an inline object', property('minProperties: 1\n        properties: {}')],
  ['equal bounds', alias('type: int64\n    minimum: 1\n    maximum: 1')],
  ['a unit of a string of digits', alias('type: string\n    unit: byte')],
  ['a unit of a list under another name is none of the list', property('type: int64\n        unit: ms')],
  ['meanings of sentinels', alias('type: int64\n    meanings: [{ value: -1, description: z }]')],
  ['a property that JavaScript gives a meaning of its own', property('properties: { __proto__: { description: z, type: string }, constructor: { description: z, type: string } }')],
  ['a pattern with the u flag', alias("type: string\n    pattern: '^\\p{L}+$'")],
])('%s is fine', (_, body) => {
  expect(sentencesOf(buildBody(body))).toEqual([])
})

test('names resolve over files and to enums, typedefs and what comes later', () => {
  expect(modelOf("typedefs:\n  A: { description: x, type: 'B | Kind' }\n  B: { description: x, type: string }\nenums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\n").typedefs).toHaveLength(2)
})
