/** What the playground says about a text, by the real validators of the contract. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samples } from '../../generated/samples.js'
import { validateFileUploadProgressArgs } from '../../generated/validators/fileUploadProgress.js'
import { validateOnGroupMessage } from '../../generated/validators/onGroupMessage.js'
import { validateOnRosterListUpdate } from '../../generated/validators/onRosterListUpdate.js'
import { validateOnSendingMessageStatusChanged } from '../../generated/validators/onSendingMessageStatusChanged.js'
import { validateRecentlistUpdate } from '../../generated/validators/recentlistUpdate.js'
import { validateUserSettings } from '../../generated/validators/UserSettings.js'
import { type Finding, judge, type Judged, longestText } from '../../templates/site/.vitepress/theme/try-it/judge.js'
import { formatJson } from '../../templates/site/.vitepress/theme/try-it/read-json.js'
import { runs } from '../thorough.js'
import { jsonValues, printedJson } from './try-it.js'

const message: Judged = { shape: 'arguments', validate: validateOnGroupMessage }
const settings: Judged = { shape: 'value', validate: validateUserSettings }
const anything: Judged = { shape: 'value', validate: () => ({}) }

const args = samples.onGroupMessage[0].args
const messageText = JSON.stringify(args, undefined, 2)
const settingsText = JSON.stringify(samples.UserSettings[0].value, undefined, 2)

/** `line:column`, the text that stands there, and what is said about it. */
function told(text: string, finding: Finding): string {
  const { line, column, offset, length } = finding
  const said = finding.kind === 'issue' ? finding.message : finding.kind === 'fault' ? finding.problem : finding.kind
  return `${line}:${column} ${JSON.stringify(text.slice(offset, offset + length).split('\n')[0])} ${said}`
}

function toldOf(text: string, judged: Judged): string[] {
  return judge(text, judged).findings.map((finding) => told(text, finding))
}

test('the examples of the contract are accepted', () => {
  expect(judge(messageText, message)).toEqual({ state: 'accepted', findings: [], isCut: false })
  expect(judge(settingsText, settings)).toEqual({ state: 'accepted', findings: [], isCut: false })
  expect(judge(JSON.stringify(samples.fileUploadProgress[0].args), { shape: 'arguments', validate: validateFileUploadProgressArgs }).state).toBe('accepted')
})

test('each issue stands where its value stands, in the order of the text', () => {
  const text = messageText.replace('"status": 0', '"status": 9').replace('"2199040544992"', '2199040544992').replace('"type": "text"', '"type": "txt"')
  expect(toldOf(text, message)).toEqual([
    '4:13 "2199040544992" onGroupMessage.meta.from: expected string; got 2199040544992',
    expect.stringMatching(/^7:13 "\\"txt\\"" onGroupMessage.meta.type: expected one of .*; got "txt"; did you mean "text"\?$/),
    '11:15 "9" onGroupMessage.meta.status: expected one of 0 Unread, 1 Delivered, 2 Read; got 9',
  ])
})

test('what is missing is told where the object begins that lacks it', () => {
  const text = settingsText.replace('  "auth_mode": 2,\n', '')
  expect(toldOf(text, settings)).toEqual([expect.stringMatching(/^1:1 "{" UserSettings\.auth_mode: expected one of 0 .*; got nothing\. Its meaning: What this user asks/)])
})

test('an argument that may be left out', () => {
  expect(judge('[]', { shape: 'arguments', validate: validateOnRosterListUpdate }).state).toBe('accepted')
  expect(toldOf('[]', message)).toEqual([expect.stringMatching(/^1:1 "\[\]" onGroupMessage\.meta: expected Meta; got nothing/)])
  expect(toldOf('[1]', { shape: 'arguments', validate: validateRecentlistUpdate })).toEqual(['1:2 "1" recentlistUpdate[0]: expected no further argument; got 1'])
})

test('no more issues than anybody reads', () => {
  const { state, findings, isCut } = judge(JSON.stringify(args.concat(Array.from({ length: 500 }, () => args[0]))), message)
  expect([state, findings.length, isCut]).toEqual(['refused', 30, true])
})

test('any JSON has a verdict, and each place is one of the text', () => {
  const subjects = [message, settings, { shape: 'arguments' as const, validate: validateOnSendingMessageStatusChanged }]
  fc.assert(fc.property(printedJson, fc.constantFrom(...subjects), ({ text }, subject) => {
    const { state, findings } = judge(text, subject)
    expect(['refused', 'accepted']).toContain(state)
    for (const { offset, length } of findings) expect(() => { JSON.parse(text.slice(offset, offset + length)) }).not.toThrow()
  }), { numRuns: runs(200, 3000) })
})

test('any text has a verdict, and one that is no JSON has its place', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, more]) => json.slice(0, at % json.length) + more + json.slice((at % json.length) + 1)))
  fc.assert(fc.property(texts, (text) => {
    const { state, findings: [first] } = judge(text, anything)
    if (state !== 'broken') return
    expect(first?.kind).toBe('fault')
    expect((first?.offset ?? NaN) + (first?.length ?? NaN)).toBeLessThanOrEqual(text.length)
  }), { numRuns: runs(500, 20_000) })
})

describe('what is not JSON', () => {
  test.each<[text: string, wanted: string]>([
    ['[1,]', '1:3 "," trailing-comma'], ['{"a":1,\n}', '1:7 "," trailing-comma'], ['[,1]', '1:2 "," value'], ['{"a":}', '1:6 "}" value'],
    ['{a: 1}', '1:2 "a" bare-key'], ["{'a': 1}", '1:2 "\'a\'" quotes'], ['[“a”]', '1:2 "“a”" quotes'], ['[a]', '1:2 "a" symbol'],
    ['[undefined]', '1:2 "undefined" undefined'], ['[NaN]', '1:2 "NaN" no-number'], ['[-Infinity]', '1:2 "-" no-number'], ['[True]', '1:2 "True" capital'],
    ['[1\n2]', '2:1 "2" comma'], ['{"a" 1}', '1:6 "1" colon'], ['{"a":1', '1:7 "" brace'], ['[1', '1:3 "" bracket'], ['{1:2}', '1:2 "1" key'],
    ['["a\n"]', '1:2 "\\"a" open-text'], ['["ab\\x"]', '1:5 "\\\\x" escape'], ['["\\F"]', '1:3 "\\\\F" escape'], ['["\\u12"]', '1:3 "\\\\u" escape'], ['["a\u0001b"]', '1:4 "\\u0001" control-character'],
    ['[01]', '1:2 "01" number'], ['[1.]', '1:2 "1." number'], ['[+1]', '1:2 "+1" number'], ['[.5]', '1:2 ".5" number'], ['[0x10]', '1:3 "x10" number'],
    ['// a\n[1]', '1:1 "// a" comment'], ['[1] /* a */', '1:5 "/* a */" comment'], ['[1], 2', '1:4 "," behind-end'], ['[\u00A01]', '1:2 "\u00A0" invisible'],
  ])('%j', (text, wanted) => {
    expect(judge(text, anything).state).toBe('broken')
    expect(toldOf(text, anything)).toEqual([wanted])
  })

  test('nothing at all', () => {
    expect(judge(' \n', anything)).toEqual({ state: 'empty', findings: [], isCut: false })
  })

  test('too much of anything', () => {
    expect(judge(' '.repeat(longestText + 1), anything).state).toBe('too-long')
    expect(judge(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, anything).state).toMatch(/^(?:accepted|broken)$/)
    expect(judge('['.repeat(longestText), anything).state).toBe('broken')
  })
})

describe('what is JSON, but not what it seems', () => {
  test.each<[text: string, wanted: string[]]>([
    ['[9007199254740991, 9007199254740992, -9007199254740993]', ['1:38 "-9007199254740993" lost-digits']],
    ['[1e400, 1.5e300, "1180591620717411303"]', ['1:2 "1e400" lost-digits']],
    ['{"a": 1, "b": {"a": 2}, "\\u0061": 3}', ['1:2 "\\"a\\"" repeated-key']],
  ])('%s', (text, wanted) => {
    expect(toldOf(text, anything)).toEqual(wanted)
  })

  test('digits: what is written and what is read', () => {
    expect(judge('1180591620717411303', anything).findings).toMatchObject([{ written: '1180591620717411303', read: '1180591620717411300' }])
  })
})

describe('what somebody may have meant', () => {
  test('a line of a recording', () => {
    const line = JSON.stringify({ event: 'onGroupMessage', args })
    const { state, hint } = judge(line, message)
    expect([state, hint?.kind]).toEqual(['refused', 'recorded'])
    const { offset, length } = hint?.kind === 'recorded' ? hint.inner : { offset: 0, length: 0 }
    expect(line.slice(offset, offset + length)).toBe(JSON.stringify(args))
    expect(judge(JSON.stringify({ type: 'UserSettings', value: {} }), settings).hint?.kind).toBe('recorded')
  })

  test('the argument without its array', () => {
    expect(judge(JSON.stringify(args[0]), message).hint).toEqual({ kind: 'no-array' })
    expect(judge('1', settings).hint).toBeUndefined()
  })
})

test('laid out anew, a text means the same and keeps all its digits', () => {
  fc.assert(fc.property(printedJson, ({ text }) => { expect(JSON.parse(formatJson(text))).toEqual(JSON.parse(text)) }), { numRuns: runs(100, 2000) })
  fc.assert(fc.property(jsonValues, (value) => { expect(formatJson(JSON.stringify(value)).replace(/[[{]\s+[\]}]/g, (empty) => `${empty.at(0)}${empty.at(-1)}`)).toBe(JSON.stringify(value, undefined, 2)) }), { numRuns: 100 })
  expect(formatJson('[1180591620717411303]')).toBe('[\n  1180591620717411303\n]')
})
