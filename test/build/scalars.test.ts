/** What each way to write a scalar means, wherever it stands: what YAML 1.2 says, or a refusal. */
import { describe, expect, test } from 'vitest'
import type { Enum, Typedef } from '../../generator/model.js'
import { buildBody, rulesOf, sentencesOf } from './sources.js'

/** `{ text }`, `{ number }`, `{ word }` for true, false and null, or the rules that refuse it wherever it stands. */
type Meaning = { text: string } | { number: number } | { word: boolean | null } | { refused: string[] }

const itself = (...written: string[]): [string, Meaning][] => written.map((text) => [text, { text }])
const refused = (rule: string, ...written: string[]): [string, Meaning][] => written.map((text) => [text, { refused: [rule] }])

const scalars: [written: string, meaning: Meaning][] = [
  // Words: of YAML 1.2 there are three, in three spellings each. What YAML 1.1 took for a word is text.
  ...['true', 'True', 'TRUE'].map((written): [string, Meaning] => [written, { word: true }]),
  ...['false', 'False', 'FALSE'].map((written): [string, Meaning] => [written, { word: false }]),
  ...['null', 'Null', 'NULL', '~'].map((written): [string, Meaning] => [written, { word: null }]),
  ...itself('yes', 'Yes', 'no', 'NO', 'on', 'Off', 'y', 'n', 'tRue', 'nUll', 'none', 'undefined'),
  // Whole numbers. A leading zero is not octal, and an underscore no part of a number.
  ['0', { number: 0 }], ['-0', { number: 0 }], ['+0', { number: 0 }], ['+1', { number: 1 }], ['-1', { number: -1 }],
  ['017', { number: 17 }], ['0o17', { number: 15 }], ['0x7f', { number: 127 }], ['0xFF', { number: 255 }],
  ['2147483647', { number: 2147483647 }], ['-2147483648', { number: -2147483648 }],
  ['9007199254740991', { number: 9007199254740991 }], ['-9007199254740991', { number: -9007199254740991 }],
  ...itself('0O17', '0X7F', '-0x7f', '0b101', '1_000', '0x1_0', '1,000', '1 000', '0n', '٣', '１', '½'),
  ...refused('unsafe-integer', '9007199254740992', '-9007199254740993', '0x20000000000000', '99999999999999999999', '9007199254740993.0'),
  // Other numbers.
  ['1.', { number: 1 }], ['.5', { number: 0.5 }], ['-.5', { number: -0.5 }], ['+.5', { number: 0.5 }], ['1.50', { number: 1.5 }],
  ['1e3', { number: 1000 }], ['1E3', { number: 1000 }], ['1e+3', { number: 1000 }], ['1e-3', { number: 0.001 }], ['.5e1', { number: 5 }],
  ['1e21', { number: 1e21 }], ['0e9', { number: 0 }], ['-0.0', { number: 0 }],
  ...itself('1e', 'e1', '.', '..', '1.2.3', '1..2', 'Infinity', 'NaN', 'inf', 'nan', '.iNF', '.Nan', '∞'),
  ...refused('not-json', '.inf', '-.inf', '+.inf', '.Inf', '.INF', '.nan', '.NaN', '.NAN', '1e400', '-1e999', '1e-400'),
  // Dates and times are text, and sixty is not a base.
  ...itself('2026-11-24', '2026-11-24T10:00:00Z', '1:30', '12:30:45'),
  // Quotes.
  ['"1"', { text: '1' }], ["'1'", { text: '1' }], ["'true'", { text: 'true' }], ['"~"', { text: '~' }], ["'it''s'", { text: "it's" }],
  ["'\\n'", { text: '\\n' }], ['"a\\tb"', { text: 'a\tb' }], ['"\\x41\\u0042\\U00000043"', { text: 'ABC' }], ['"\\ud83d\\ude00"', { text: '😀' }],
  ['" a "', { text: ' a ' }], ["' # '", { text: ' # ' }], ['"a: b"', { text: 'a: b' }],
  ...refused('half-character', '"\\ud83d"', '"a\\udc00"', '"\\U0000d83d"', '"\\ud83d\\x41"'),
  // Punctuation.
  ...itself('a#b', 'a:b', ':a', '-a', '?a', '<<', '=', 'a b', 'a]', "a'b", 'a"b', '\\n', '--', '---a', '(a)', '/a/', '$a', '^a', 'é', '漢字', '😀'),
  ...refused('text-or-comment', 'a #b', 'see #12', 'a\t#b'),
  ...refused('yaml-feature', '&a', '*a', '!a', '!!str a', '%a', '! a'),
  ...refused('yaml-syntax', '@a', '`a`', '|a', '>a', '"a', "'a", '[a', '{a', '"\\q"', '"\\x4"'),
]

test('they are many, each once', () => {
  expect(scalars.length).toBeGreaterThan(140)
  expect(new Set(scalars.map(([written]) => written)).size).toBe(scalars.length)
})

interface Position {
  where: string
  body: (written: string) => string
  read: (typedef: Typedef | undefined, subject: Enum | undefined) => unknown
  /** What is taken there; other kinds are refused by the rule. */
  takes: ('text' | 'number' | 'word')[]
  otherwise: string[]
}

const typedef = (lines: string) => `typedefs:\n  A:\n${lines.replace(/^/gm, '    ')}\n`
const values = (type: string, written: string) => `enums:\n  E:\n    description: x\n    type: ${type}\n    values:\n      - name: A\n        description: x\n        value: ${written}\n`

const positions: Position[] = [
  { where: 'a description', body: (written) => typedef(`description: ${written}\ntype: string`), read: (found) => found?.description, takes: ['text'], otherwise: ['wrong-kind'] },
  { where: 'an example of any', body: (written) => typedef(`description: x\ntype: any\nexamples:\n  - title: x\n    value: ${written}`), read: (found) => found?.examples[0]?.value, takes: ['text', 'number', 'word'], otherwise: [] },
  { where: 'a value in a list', body: (written) => typedef(`description: x\ntype: any\nexamples:\n  - title: x\n    value:\n      - ${written}`), read: (found) => JSON.parse(JSON.stringify(found?.examples[0]?.value ?? [])).at(0), takes: ['text', 'number', 'word'], otherwise: [] },
  { where: 'a bound', body: (written) => typedef(`description: x\ntype: number\nminimum: ${written}`), read: (found) => found?.minimum, takes: ['number'], otherwise: ['wrong-kind'] },
  { where: 'a value of texts', body: (written) => values('string', written), read: (_, found) => found?.values[0]?.value, takes: ['text'], otherwise: ['wrong-kind', 'enum-value-type'] },
]

describe.each(positions)('$where', ({ body, read, takes, otherwise }) => {
  test.each(scalars)('%s', (written, meaning) => {
    const built = buildBody(body(written))
    const [kind, want] = Object.entries(meaning)[0] ?? []
    if (kind === 'refused') {
      expect(rulesOf(built)).toEqual(expect.arrayContaining(want as string[]))
    } else if (takes.includes(kind as 'text')) {
      expect(sentencesOf(built)).toEqual([])
      expect(read(built.model?.typedefs[0], built.model?.enums[0])).toBe(want)
    } else {
      expect(otherwise).toContain(rulesOf(built)[0])
      expect(rulesOf(built)).toHaveLength(1)
    }
  })
})

/** As a key every scalar is the name that stands there. */
test.each(scalars.filter(([, meaning]) => !('refused' in meaning)))('as a key: %s', (written, meaning) => {
  const built = buildBody(`typedefs:\n  A:\n    description: x\n    properties:\n      ${written}: { description: x, type: string }\n`)
  expect(sentencesOf(built)).toEqual([])
  const [found] = built.model?.typedefs ?? []
  expect(found?.kind === 'object' && found.properties[0]?.name).toBe('text' in meaning ? meaning.text : written)
})

test.each([
  ['nothing', '', null], ['the empty text', '""', ''], ['a blank', '" "', ' '], ['a literal', '|-\n          a\n          b', 'a\nb'], ['folded text', '>-\n          a\n          b', 'a b'],
  ['several lines', 'a\n          b', 'a b'], ['several lines in quotes', '"a\n          b\\\n          c"', 'a bc'], ['a comment', 'a # b', 'a'], ['only a comment', '# b', null],
])('%s is a value too', (_, written, want) => {
  const built = buildBody(typedef(`description: x\ntype: any\nexamples:\n  - title: x\n    value: ${written}`))
  expect(sentencesOf(built)).toEqual([])
  expect(built.model?.typedefs[0]?.examples[0]?.value).toBe(want)
})
