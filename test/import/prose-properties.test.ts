/** Properties of the reader of descriptions: no text breaks it or keeps it busy, and every spelling of a list reads back. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentedType } from '../../generator/import/reading.js'
import { readProse } from '../../generator/import/words/read-prose.js'
import { runs } from '../thorough.js'

const scalar = (name: 'number' | 'string' | 'boolean'): DocumentedType => ({ kind: 'scalar', name })
const types = [undefined, scalar('number'), scalar('string'), scalar('boolean')]

const pieces = [
  '0 - ', '0', ' ', '(', ')', '0: ', '- ', "'", '"a" ', '0 (x) ', 'int32', ',int64', '(int32)', 'default: ', '默认', '默认为 5', '（毫秒）', '(ms)', 'in ms ', 'timestamp ', 'e.g. ', 'a|', 'a, ', 'type: a, ', 'one of ', 'can be ', '类型：', 'a - ', '0 or ', '0 or less than ', '表示', '0表示', '1 - a; ',
  '。', '…', '\n', '　', '-1', '1.', 'true - ', 'number of ', 'seconds ', 'unit: ', '单位', 'creation time ', 'İ', '😀', '\uD800', '0 - 23 ', ', other', '`a', 'a-', '过期时间', 'int 32 ',
]

/** What is more than linear at either size does not end before the suite gives up. */
test.each(pieces)('a megabyte, and as much as is read, of %j ends', (piece) => {
  for (const size of [1_000_000, 19_900]) for (const type of types) expect(readProse(piece.repeat(size / piece.length), type)).toBeDefined()
})

test('nothing throws, and what is not the width stays in the text', () => {
  const odd = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 }).map((parts) => parts.join(''))
  fc.assert(fc.property(odd, fc.constantFrom(...types), (given, type) => {
    const reading = readProse(given, type)
    if (!reading.width) expect(reading.text).toBe(given)
    expect(reading.text.length).toBeLessThanOrEqual(given.length)
    for (const listed of [reading.values, reading.sentinels]) {
      if (!listed) continue
      expect(listed.value.length).toBeGreaterThan(0)
      expect(new Set(listed.value.map(({ value }) => value)).size).toBe(listed.value.length)
      for (const { label } of listed.value) expect(label).toBe(label.trim())
    }
    for (const each of [reading.width, reading.values, reading.sentinels, reading.unit, reading.default]) if (each && 'unsure' in each) expect(each.unsure).toMatch(/\w/)
  }), { numRuns: runs(100, 3000), examples: [['0 - can be , other', undefined]] })
})

interface Spelling { name: string; pair: (value: string, label: string) => string; join: string }

const spellings = (pairs: [string, (value: string, label: string) => string][], joins: string[]): Spelling[] => pairs.flatMap(([name, pair]) => joins.map((join) => ({ name: `${name}${join}`, pair, join })))

const safe = ['apple', 'pear', 'green', 'ripe', 'basket', 'never sold', 'for all friends', 'sold, or given away', 'in 3 days', 'one-to-one', 'kept (not eaten)', '@message only', 'gone; see there']
const safeHan = ['苹果', '梨', '绿色', '成熟', '篮子', '不出售', '所有好友', '卖出，或送人', '三天内', '一对一', '保留（不吃）', '仅@消息']

const english = spellings([
  ['V - L', (value, label) => `${value} - ${label}`], ['V: L', (value, label) => `${value}: ${label}`], ['V:L', (value, label) => `${value}:${label}`], ['V = L', (value, label) => `${value} = ${label}`], ['V=L', (value, label) => `${value}=${label}`], ['V – L', (value, label) => `${value} – ${label}`], ["'V' - L", (value, label) => `'${value}' - ${label}`], ['`V`: L', (value, label) => `\`${value}\`: ${label}`],
], ['; ', ', ', '；', '，'])
const chinese = spellings([
  ['V - L', (value, label) => `${value} - ${label}`], ['V：L', (value, label) => `${value}：${label}`], ['V-L', (value, label) => `${value}-${label}`], ['V表示L', (value, label) => `${value}表示${label}`], ['V 表示 L', (value, label) => `${value} 表示 ${label}`], ['V代表L', (value, label) => `${value}代表${label}`], ['V＝L', (value, label) => `${value}＝${label}`], ['“V”表示L', (value, label) => `“${value}”表示${label}`],
], ['；', '，', '、', ', '])
const numbersOnly = spellings([['V for L', (value, label) => `${value} for ${label}`], ['V means L', (value, label) => `${value} means ${label}`]], ['; ', ', '])
const hanNumbers = spellings([['V为L', (value, label) => `${value}为${label}`]], ['；', '，'])
const lineless = spellings([['V: L', (value, label) => `${value}: ${label}`], ['V - L', (value, label) => `${value} - ${label}`]], [' '])

const ends = fc.constantFrom<[string, string | undefined]>(['', undefined], ['.', undefined], [',int32', 'int32'], [' int64', 'int64'], ['.int32', 'int32'], ['，int64', 'int64'])

/** Values with their labels, as far as the spelling can hold them: a label with the mark that parts values is nobody's to read. */
function lists(words: string[], { join }: Spelling) {
  const mark = join.trim()
  const usable = words.filter((word) => mark === '' || mark === ',' || mark === '，' ? !/[;；]/.test(word) : !word.includes(mark === '；' ? ';' : mark))
  return fc.uniqueArray(fc.constantFrom(...usable), { minLength: 2, maxLength: 8 })
}

describe.each<[string, Spelling[], string[], string]>([['English', [...english, ...numbersOnly, ...lineless], safe, 'Kinds of it'], ['Chinese', [...chinese, ...hanNumbers, ...lineless], safeHan, '它的种类']])('numbers in %s', (_, all, words, head) => {
  test.each(all.map((spelling) => [spelling.name, spelling] as const))('%s', (__, spelling) => {
    fc.assert(fc.property(lists(words, spelling), fc.constantFrom(-1, 0, 1, 10), fc.boolean(), fc.constantFrom(`${head}: `, `${head}：`, `${head}, `, ''), ends, (labels, first, isDown, lead, [end, width]) => {
      // What begins with -1 and ends with 0 is special in a range.
      fc.pre(first !== -1 || labels.length > 2)
      const values = labels.map((label, index) => ({ value: first + index, label }))
      if (isDown) values.reverse()
      const given = lead + values.map(({ value, label }) => spelling.pair(String(value), label)).join(spelling.join)
      const reading = readProse(given + end, scalar('number'))
      expect(reading.values).toEqual({ value: values })
      expect(reading.width?.value).toBe(width)
      if (width !== undefined) expect(reading.text).toBe(given)
    }), { numRuns: runs(10, 60) })
  })
})

describe.each<[string, Spelling[], string[], string]>([['English', english, safe, 'Kinds of it: '], ['Chinese', chinese, safeHan, '它的种类：']])('words in %s', (_, all, words, head) => {
  test.each(all.map((spelling) => [spelling.name, spelling] as const))('%s', (__, spelling) => {
    const value = fc.constantFrom('text', 'image', 'user_operation', 'KICKED', 'roster', 'group', 'camelCase')
    fc.assert(fc.property(lists(words, spelling), fc.uniqueArray(value, { minLength: 7, maxLength: 7 }), (labels, names) => {
      const values = labels.slice(0, 7).map((label, index) => ({ value: names[index] ?? '', label }))
      const given = head + values.map((each) => spelling.pair(each.value, each.label)).join(spelling.join)
      // Latin words that are joined by a dash are one word.
      fc.pre(!/[A-Za-z]-[A-Za-z]/.test(given.replaceAll('one-to-one', '')))
      expect(readProse(given, scalar('string')).values).toEqual({ value: values })
    }), { numRuns: runs(10, 60) })
  })
})
