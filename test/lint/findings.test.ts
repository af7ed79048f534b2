/** What rules find, and what they leave alone: the text that each finding is about. */
import { describe, expect, test } from 'vitest'
import { splitName, wordsOfName, wordsOfText } from '../../generator/lint/words.js'
import { wordsInProse } from '../../generator/lint/words-in-prose.js'
import { lintBody, marked } from './lint.js'

/** A used object of these properties. */
const loaf = (properties: string, rest = '') => `typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties:\n${properties.replace(/^/gm, '      ')}\n${rest}`
const of = (rule: string, body: string) => marked(body).filter((text) => text.startsWith(`${rule} `)).map((text) => text.slice(rule.length + 1))

describe('missing-unit', () => {
  test.each([
    ['created_at', 'int64'], ['expire_time', 'number'], ['timestamp', 'int64'], ['ttl', 'int32'], ['fileSize', 'int64'], ['contentLength', 'int64'],
    ['silence_hour', 'int32'], ['age', 'int32'], ['timeoutMs', 'int32'], ['editTimestamp', "{ type: string, pattern: '^[0-9]+$' }"], ['draftTime', "'int64 | null'"],
  ])('%s: %s', (name, type) => {
    expect(of('missing-unit', loaf(`${name}: { ${type.startsWith('{') ? type.slice(2, -2) : `type: ${type}`}, description: How it is. }`))).toEqual([`«${name}»`])
  })

  test.each([
    ['created_at', 'type: string'], ['created_at', 'type: int64, unit: epoch-ms'], ['created_at', 'type: int64, unit: unknown'], ['page_size', 'type: int32'],
    ['time_zone', 'type: int32'], ['retry_times', 'type: int32'], ['timeout_count', 'type: int32'], ['at', 'type: int32'], ['duration', 'type: boolean'], ['size', 'type: Size'], ['sizes', 'type: object'], ['estimate', 'type: int64'],
  ])('not %s { %s }', (name, type) => {
    const size = 'enums:\n  Size: { description: How large., type: int32, values: [{ value: 0, name: Small, description: Fits a hand. }] }\n'
    expect(of('missing-unit', `${size}${loaf(`${name}: { ${type}, description: How it is. }`)}`)).toEqual([])
  })

  test('an alias is told once, and its unit counts for all', () => {
    const alias = (unit: string) => loaf('bakedAt: { type: Moment, description: When it was ready. }', `  Moment: { description: A point in the day., type: int64${unit} }\n`)
    expect(of('missing-unit', alias(', unit: s'))).toEqual([])
    expect(of('missing-unit', alias(''))).toEqual(['«bakedAt»'])
    const named = loaf('bakedAt: { type: Timestamp, description: When it was ready. }', '  Timestamp: { description: A point in the day., type: int64 }\n')
    expect(of('missing-unit', named)).toEqual(['«Timestamp»'])
  })
})

describe('id-types', () => {
  const two = (first: string, second: string) => loaf(`a: { description: It., properties: { ${first}, third_id: { type: string, description: It. } } }\nb: { description: It., properties: { ${second} } }`)
  test.each([
    ['user_id: { type: int64, description: It. }', 'userId: { type: string, description: It. }', ['«userId»']],
    ['user_id: { type: int64, description: It. }', 'uid: { type: string, description: It. }', ['«uid»']],
    ['user_id: { type: int64, description: It. }', "userIds: { type: 'string[]', description: It. }", ['«userIds»']],
    ['user_id: { type: int64, description: It. }', "toUids: { type: 'string[]', description: It. }", []],
    ['user_id: { type: int64, description: It. }', 'userId: { type: int32, description: It. }', []],
    ['user_id: { type: int64, description: It. }', "userId: { type: 'int64 | null', description: It. }", []],
    ['user_id: { type: int64, description: It. }', 'userId: { type: string, description: It., observed: seen in the shop }', []],
    ['id: { type: int64, description: It. }', 'id: { type: string, description: It. }', []],
  ])('%s and %s', (first, second, want) => expect(of('id-types', two(first, second))).toEqual(want))

  test('the odd ones are told, beside the others', () => {
    const body = loaf('a: { description: It., properties: { user_id: { type: string, description: It. } } }\nb: { description: It., properties: { user_id: { type: int64, description: It. } } }\nc: { description: It., properties: { uid: { type: int64, description: It. } } }')
    expect(lintBody(body).filter(({ rule }) => rule === 'id-types').map(({ message, related }) => [message, related?.map((other) => other.message)]))
      .toEqual([['Loaf.a.user_id is string here, but number elsewhere', ['Loaf.b.user_id is int64', 'Loaf.c.uid is int64']]])
  })
})

describe('missing-erratum', () => {
  test.each([
    ['type: int64, documented: number', []], ['type: Crust, documented: number', []], ["type: 'int64[]', documented: 'number[]'", []], ['type: Text, documented: string', []],
    ['type: string, documented: number', ['«number»']], ["type: string, documented: 'string[]'", ["«'string[]'»"]], ['type: string, documented: { name: other }', ['«{ name: other }»']],
    ['type: string, documented: { name: flour }', []], ['type: string, documented: { optional: true }', ['«{ optional: true }»']], ['type: string, optional: true, documented: { optional: true }', []],
    ["type: Crust, documented: { values: '0, 1' }", ["«{ values: '0, 1' }»"]], ['type: string, documented: number, erratum: The page shows texts.', []],
  ])('%s', (node, want) => {
    const others = '  Text: { description: Any words., type: string }\nenums:\n  Crust: { description: How dark it is., type: int32, values: [{ value: 0, name: Light, description: Hardly baked. }] }\n'
    expect(of('missing-erratum', loaf(`flour: { ${node}, description: What it is made of. }`, others))).toEqual(want)
  })

  test('a reason around it counts', () => {
    expect(of('missing-erratum', loaf('flour: { type: string, documented: number, description: What it is made of. }').replace('direction: in', 'direction: in\n    erratum: The page has all types wrong.'))).toEqual([])
  })
})

describe('repeated-name', () => {
  test.each([
    ['ovenName', 'The name of the oven.', true], ['oven_ids', 'Ids of ovens', true], ['loaf', 'The loaf', true], ['flour', 'A.', true],
    ['flour', 'What was ground for it.', false], ['owner', 'The baker.', false],
  ])('%s: %s', (name, description, isRepeated) => {
    expect(of('repeated-name', loaf(`${name}: { type: string, description: '${description}' }`))).toHaveLength(isRepeated ? 1 : 0)
  })
})

describe('sentence', () => {
  test.each([
    ['what it is.', ['«w»']], ['What it is', ['«s»']], ['what it is', ['«w»', '«s»']], ['What it is (mostly).', []], ['Is it "this"?', []], ['iOS has it.', []], ['flour is in it.', []],
    ['`code` is in it.', []], ['2 loaves.', []], ['What it is:', []], ['What, it is,', []], ['Was ist’s?', []], ['日本語。', []], ['日本語', ['«語»']], ['émigré of flour.', ['«é»']],
  ])('%s', (description, want) => expect(of('sentence', loaf(`flour: { type: string, description: '${description}' }`))).toEqual(want))
})

describe('values-in-prose', () => {
  test.each([
    ['0 - light, 1 - dark.', true], ['0: light 1: dark.', true], ['1 for light, 0 for dark.', true], ['0 = light; 1 = dark.', true], ['0 means light, -1 means none.', true],
    ['From 0 to 23.', false], ['Release 2.7.0 - see there; 3 - light.', false], ['At most 3 for the first, 5 for the second.', false], ['0 - light.', false], ['10:30 - 12:30.', false],
  ])('%s', (description, isList) => {
    expect(of('values-in-prose', loaf(`crust: { type: int32, description: '${description}' }`))).toHaveLength(isList ? 1 : 0)
  })
})

describe('spelling', () => {
  test('a word is marked where it stands, also in folded and quoted text', () => {
    const body = "typedefs:\n  Loaf:\n    description: >-\n      What is sold over the\n      counnter.\n    type: string\n    direction: in\n    erratum: 'It''s not what the paage says.'\n    examples: [{ title: \"A \\u0062ig looaf\", value: x }]\n"
    expect(of('spelling', body)).toEqual(['«counnter»', '«paage»', '«looaf»'])
    expect(lintBody(body)[0]?.hint).toMatch(/^did you mean counter/)
  })

  test.each([
    ['code between `backtiks` or http://exampel.com/paage, user@exampel.com', []], ['x_yy, aBc, v2x and fooo.bar()', []], ['APIs of the HTTP or XYZZY kind', []], ['слово слов, 日本', []],
    ["the baker's colour and colour-blind or read/write", []], ['don’t, e.g. the baker’s', []], ['Looaf, looaf', ['Looaf', 'looaf']], ['(looaf)', ['looaf']], ['read/writte', ['writte']],
  ])('%s', (text, want) => {
    const body = loaf(`flour: { type: string, description: ${JSON.stringify(`See ${text}.`)} }`)
    expect(of('spelling', body)).toEqual(want.map((word) => `«${word}»`))
  })

  test('words of names are words of the contract; a misspelt name is told at the name', () => {
    const body = loaf('floouring: { type: string, description: How much floouring went in. }\nrecieved_from: { type: string, description: Who sold it. }')
    expect(marked(body)).toEqual(['name-spelling «floouring»', 'name-spelling «recieved»'])
  })

  test('only the words that a dictionary can know', () => {
    expect(wordsInProse("The x2 `y` isn't a-b re-read.").map(({ word, start }) => `${start} ${word}`)).toEqual(['0 The', '11 isn\'t', '21 re', '24 read'])
  })
})

test('names and texts are split into words', () => {
  expect(wordsOfName('getHTTPServer2_Id')).toEqual(['get', 'http', 'server', '2', 'id'])
  expect(splitName('user_Id')).toEqual([{ word: 'user', start: 0 }, { word: 'Id', start: 5 }])
  expect(wordsOfText("The user's, or users'.")).toEqual(['the', 'user', 'or', 'users'])
})

describe('similar-enums', () => {
  const enums = (first: string, second: string, descriptions = ['How dark it is.', 'How old it is.']) => `enums:\n  Crust: { description: ${descriptions[0]}, type: int32, values: [${first}] }\n  Crumb: { description: ${descriptions[1]}, type: int32, values: [${second}] }\ntypedefs:\n  Loaf: { description: What is sold., type: Crust | Crumb, direction: in }\n`
  const values = (...names: string[]) => names.map((name, index) => `{ value: ${index}, name: ${name}, description: It is so. }`).join(', ')
  test.each([
    [values('Light', 'Dark', 'Burnt'), values('Light', 'Dark', 'Fresh'), ['«Crumb»']],
    [values('Light', 'Dark', 'Burnt'), values('Light', 'Stale', 'Fresh'), []],
    [values('Light'), values('Light'), []],
    [values('Light', 'Dark'), values('Light', 'Dark', 'Burnt', 'Stale', 'Fresh'), []],
  ])('%s and %s', (first, second, want) => expect(of('similar-enums', enums(first, second))).toEqual(want))

  test('unless one names the other', () => {
    expect(of('similar-enums', enums(values('Light', 'Dark'), values('Light', 'Dark'), ['How dark it is.', 'Unlike Crust it says how old it is.']))).toEqual([])
  })
})

describe('unused types', () => {
  test('what events, callbacks and declared directions reach is used', () => {
    const body = 'enums:\n  Mode: { description: How it goes., type: int32, values: [{ value: 0, name: Slow, description: It takes long. }] }\nevents:\n  baked: { description: Bread is ready., args: { bread: { type: Loaf, description: Whatever is ready. } }, examples: [{ title: None, args: [{ crumbs: [] }] }] }\n'
      + 'typedefs:\n  Loaf: { description: What is sold., properties: { crumbs: { type: \'Crumb[]\', description: What falls off. } } }\n  Crumb: { description: What is swept up., type: Mode }\n'
      + '  Knead: { description: What the oven calls., callback: { args: { dough: { type: Dough, description: What it is about. } } } }\n  Dough: { description: What is kneaded., type: string }\n'
      + '  Lost: { description: What nobody wants., type: Found }\n  Found: { description: What nobody has., type: string }\n'
    expect(marked(body)).toEqual(['unused-typedef «Knead»', 'unused-typedef «Lost»', 'unused-typedef «Found»'])
  })
})

test('vague-reason', () => {
  const reason = (text: string) => of('vague-reason', loaf(`flour: { type: string, optional: { observed: ${text} }, description: What it is made of. }`))
  expect(reason('yes')).toEqual(['«yes»'])
  expect(reason('the flour flour flour')).toEqual([])
  expect(reason('flour flour flour')).toEqual(['«flour flour flour»'])
  expect(reason('seen in May')).toEqual([])
  expect(reason('五月に見た')).toEqual([])
})

test('integer-width', () => {
  const width = (node: string) => of('integer-width', loaf(`many: { ${node}, description: How often. }`))
  expect(width("type: 'map<integer[]> | null'")).toEqual(["«'map<integer[]> | null'»"])
  expect(width('type: integer, minimum: 0')).toEqual(['«integer»'])
  expect(width('type: integer, minimum: 0, exclusiveMaximum: 9')).toEqual([])
})
