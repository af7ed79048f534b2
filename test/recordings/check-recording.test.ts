/** Lines that nobody should have written: each gets an answer, the one that it deserves. */
import { describe, expect, test } from 'vitest'
import { checkRecording } from '../../generator/recordings/check-recording.js'
import type { Check, Contract } from '../../generator/recordings/contract.js'
import type { Issue } from '../../generator/recordings/fault.js'
import { wrongByte } from '../../generator/recordings/wrong-byte.js'

/** An event `ping` takes a list of texts, a type `Meta` is a text. */
const texts: Check = checkThat((value) => Array.isArray(value) && value.every((item) => typeof item === 'string'))
const text: Check = checkThat((value) => typeof value === 'string')
const contract: Contract = { events: new Map([['ping', texts], ['pong', texts]]), types: new Map([['Meta', text]]) }

function checkThat(is: (value: unknown) => boolean): Check {
  const issue: Issue = { path: [], pointer: '', message: 'x: expected y; got z', code: 'kind', expected: 'y', received: 'z' }
  return { is, validate: (value) => (is(value) ? {} : { issues: [issue] }) }
}

function faultsIn(chunks: readonly Buffer[], type?: string) {
  const found: { line: number; rule: string; subject: string | undefined; message: string; hint?: string; column?: number }[] = []
  const check = type === undefined ? undefined : contract.types.get(type) ?? contract.events.get(type)
  const recording = checkRecording(contract, check && { kind: 'type', name: type ?? '', check }, (fault) =>
    void found.push({ line: fault.line, rule: fault.rule, subject: fault.subject?.name, ...fault.tell() }))
  for (const chunk of chunks) recording.push(chunk)
  recording.end()
  return { found, counts: recording.counts }
}

const good = '{"event":"ping","args":["a"]}'
const bytes = (...list: number[]) => Buffer.from(list)
const between = (line: Buffer | string) => Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(line), Buffer.from(`\n${good}`)])

describe('what is fine', () => {
  test.each<[string, Buffer | string, number]>([
    ['an empty file', '', 0],
    ['blank lines', '\n \t\n\r\n\n', 0],
    ['a mark of the byte order', `\uFEFF${good}`, 1],
    ['nothing but the mark', '\uFEFF', 0],
    ['line ends of Windows', `${good}\r\n${good}\r\n`, 2],
    ['no end of the last line', `${good}\n${good}`, 2],
    ['no arguments', '{"event":"ping"}', 1],
    ['more members', '{"note":"x","args":[],"event":"ping","type":5}', 1],
    ['a value', '{"type":"Meta","value":"x"}', 1],
    ['arguments as a value', '{"type":"ping","value":["x"]}', 1],
    ['characters beyond U+FFFF', '{"event":"ping","args":["😀","\\ud83d\\ude00"]}', 1],
    ['what looks like an escape', '{"event":"ping","args":["\\\\ud83d"]}', 1],
    ['what a terminal obeys, but JSON allows', '{"event":"ping","args":["\u009B31m\u202E\u007F\\u001b[2J"]}', 1],
    ['a replacement character', '{"event":"ping","args":["\uFFFD"]}', 1],
    ['a key twice', '{"event":"pong","event":"ping","args":[1],"args":[]}', 1],
    ['a key __proto__', '{"__proto__":{"event":"nope"},"event":"ping"}', 1],
  ])('%s', (_, file, events) => {
    const { found, counts } = faultsIn([Buffer.from(file)])
    expect(found).toEqual([])
    expect(counts).toMatchObject({ events, faulty: 0 })
  })
})

describe('what is not is told with its line, and the lines around it are checked', () => {
  test.each<[string, Buffer | string, string]>([
    ['a bare word', 'hello', 'broken-json'],
    ['cut off', '{"event":"ping","args":["a', 'broken-json'],
    ['two documents', `${good}${good}`, 'broken-json'],
    ['single quotes', "{'event':'ping'}", 'broken-json'],
    ['a comma too many', '{"event":"ping",}', 'broken-json'],
    ['NaN', '{"event":"ping","args":[NaN]}', 'broken-json'],
    ['a comment', '// {}', 'broken-json'],
    ['a NUL between', '{"event":\u0000"ping"}', 'broken-json'],
    ['a NUL in a text', '{"event":"pi\u0000ng"}', 'broken-json'],
    ['nothing but NULs', '\u0000'.repeat(100), 'broken-json'],
    ['an escape sequence', '{"event":"\u001B]0;x\u0007"}', 'broken-json'],
    ['a tab in a text', '{"event":"a\tb"}', 'broken-json'],
    ['a carriage return in a text', '{"event":"a\rb"}', 'broken-json'],
    ['a mark of the byte order later on', `\uFEFF${good}`, 'broken-json'],
    ['a separator outside of texts', `\u2028${good}`, 'broken-json'],
    ['brackets without end', '['.repeat(100_000), 'broken-json'],
    ['objects without end', '{"a":'.repeat(100_000), 'broken-json'],
    ['a byte that is none of UTF-8', Buffer.concat([Buffer.from('{"event":"'), bytes(0xff), Buffer.from('"}')]), 'line-not-utf8'],
    ['Latin-1', Buffer.from('{"event":"é"}', 'latin1'), 'line-not-utf8'],
    ['a character cut in two', Buffer.from(`"漢`).subarray(0, -1), 'line-not-utf8'],
    ['half of a pair in bytes', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 'line-not-utf8'],
    ['an overlong slash', bytes(0x22, 0xc0, 0xaf, 0x22), 'line-not-utf8'],
    ['UTF-16 in the middle', Buffer.from(good, 'utf16le'), 'broken-json'],
    ['half of a pair as an escape', '{"event":"ping","args":["\\ud83d"]}', 'lone-surrogate'],
    ['the other half', '{"event":"ping","args":["\\uDE00\\ud83d"]}', 'lone-surrogate'],
    ['half of a pair in a key', '{"event":"ping","\\ud800":1}', 'lone-surrogate'],
    ['a list', '[1]', 'not-a-recording'],
    ['null', 'null', 'not-a-recording'],
    ['a number', '12345678901234567890', 'not-a-recording'],
    ['an empty object', '{}', 'not-a-recording'],
    ['an event that is a number', '{"event":5}', 'not-a-recording'],
    ['an event that is null', '{"event":null}', 'not-a-recording'],
    ['a type without value', '{"type":"Meta"}', 'not-a-recording'],
    ['a type that is a list', '{"type":[],"value":1}', 'not-a-recording'],
    ['an event in a prototype', '{"__proto__":{"event":"ping"}}', 'not-a-recording'],
    ['an unknown event', '{"event":"pings"}', 'unknown-event'],
    ['an event that all objects have', '{"event":"constructor"}', 'unknown-event'],
    ['__proto__ as an event', '{"event":"__proto__"}', 'unknown-event'],
    ['an event with a name of a megabyte', `{"event":"${'x'.repeat(1_000_000)}"}`, 'unknown-event'],
    ['an unknown type', '{"type":"Mata","value":1}', 'unknown-value-type'],
    ['arguments that are no list', '{"event":"ping","args":{"0":"a"}}', 'invalid-value'],
    ['null as arguments', '{"event":"ping","args":null}', 'invalid-value'],
    ['a wrong value', '{"type":"Meta","value":1}', 'invalid-value'],
    ['a value 100,000 levels deep', `{"event":"ping","args":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'invalid-value'],
    ['a number beyond all', '{"event":"ping","args":[1e999]}', 'invalid-value'],
  ])('%s', (_, line, rule) => {
    const { found, counts } = faultsIn([between(line)])
    expect(found.map((fault) => [fault.line, fault.rule])).toEqual([[2, rule]])
    expect(counts.lines).toBe(3)
    expect(counts.faulty).toBe(1)
    expect(found[0]?.message.length).toBeLessThan(300)
  })

  test('a line that is too long', () => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const { found, counts } = faultsIn([Buffer.from(`${good}\n`), ...Array.from({ length: 17 }, () => piece), Buffer.from(`\n${good}\n1`)])
    expect(found.map(({ line, rule }) => [line, rule])).toEqual([[2, 'line-too-long'], [4, 'not-a-recording']])
    expect(counts).toEqual({ lines: 4, events: 2, faulty: 2 })
  })

  test('brackets that would cost a gigabyte', () => {
    const { found } = faultsIn(Array.from({ length: 3 }, () => Buffer.alloc(1024 * 1024, '[')))
    expect(found).toMatchObject([{ line: 1, rule: 'broken-json', message: expect.stringContaining('nested deeper than 1000000 levels') }])
  })
})

describe('a file that is no text is told once', () => {
  const many = `${good}\n`.repeat(50)
  test.each<[string, Buffer, string]>([
    ['UTF-16 LE', Buffer.from(`\uFEFF${many}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 BE', Buffer.from(`\uFEFF${many}`, 'utf16le').swap16(), 'UTF-16'],
    ['UTF-16 LE without mark', Buffer.from(many, 'utf16le'), 'UTF-16'],
    ['UTF-16 BE without mark', Buffer.from(many, 'utf16le').swap16(), 'UTF-16'],
    ['gzip', bytes(0x1f, 0x8b, 8, 0, 10, 0, 10, 1, 10), 'gzip'],
    ['zstd', bytes(0x28, 0xb5, 0x2f, 0xfd, 10, 1), 'zstd'],
    ['zip', Buffer.from('PK\u0003\u0004 \n \n'), 'zip'],
  ])('%s', (_, file, what) => {
    expect(faultsIn([file]).found).toMatchObject([{ line: 1, rule: 'not-text', message: expect.stringContaining(what) }])
  })
})

test('several faults of one line count as one line', () => {
  const { found, counts } = faultsIn([Buffer.from('{"event":"ping","args":[5,"\\ud800"]}\n{"event":"\\udc00"}')])
  expect(found.map(({ line, rule }) => [line, rule])).toEqual([[1, 'lone-surrogate'], [1, 'invalid-value'], [2, 'lone-surrogate'], [2, 'unknown-event']])
  expect(counts).toEqual({ lines: 2, events: 1, faulty: 2 })
})

test('the words: places, suggestions, short names', () => {
  expect(faultsIn([Buffer.from('{"event":"pin"}\n{"type":"meta","value":1}\n{"event":"ping","args":["\\ud83d"]}\n[}')]).found).toMatchObject([
    { message: 'the contract has no event pin', hint: 'did you mean ping?' },
    { message: 'the contract has no type meta whose values could be checked', hint: 'did you mean Meta?' },
    { message: 'the escape \\ud83d at column 26 is one half of a character without the other', column: 26 },
    { message: 'this is not JSON: expected a value, got }, at column 2', column: 2 },
  ])
  expect(faultsIn([Buffer.from(`{"event":"${'x'.repeat(100)}"}`)]).found[0]?.subject).toBe(`${'x'.repeat(60)}…`)
})

test('with a type each line is a value', () => {
  const { found } = faultsIn([Buffer.from('"a"\n5\n\n{"event":"ping"}\n')], 'Meta')
  expect(found.map(({ line, rule, subject }) => [line, rule, subject])).toEqual([[2, 'invalid-value', 'Meta'], [4, 'invalid-value', 'Meta']])
  expect(faultsIn([Buffer.from('["a"]\n[5]')], 'ping').found.map(({ line }) => line)).toEqual([2])
})

test('chunk borders change nothing', () => {
  const file = Buffer.concat([Buffer.from(`\uFEFF{"event":"ping","args":["漢"]}\r\n{"event":"é😀"}\n`), bytes(0xc3, 0x28, 10), Buffer.from('{"event":"ping","args":["\\ud83d"]}')])
  const want = faultsIn([file])
  expect(want.found.map(({ rule }) => rule)).toEqual(['unknown-event', 'line-not-utf8', 'lone-surrogate'])
  for (let border = 0; border <= file.length; border++) expect(faultsIn([file.subarray(0, border), file.subarray(border)]), String(border)).toEqual(want)
})

test.each<[string, Buffer, number]>([
  ['none', Buffer.from('aé'), 3],
  ['the first', bytes(0xff, 0x61), 0],
  ['behind a replacement character', Buffer.concat([Buffer.from('é\uFFFD\uFFFDx'), bytes(0x80)]), 9],
  ['a mark of the byte order counts', Buffer.concat([Buffer.from('\uFEFF'), bytes(0xc0)]), 3],
])('the first wrong byte: %s', (_, given, want) => {
  expect(wrongByte(given)).toBe(want)
})
