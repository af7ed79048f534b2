/** What was really delivered is accepted, by everyone who can judge it; what never came is not. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readerOf } from '../values/leaves.js'
import { loadPackage } from '../values/load-package.js'
import { judgeOf } from '../values/opinions.js'
import { recordings } from '../values/samples.js'

const { model, subjects } = await loadPackage(join(import.meta.dirname, '../../generated'))
const judge = judgeOf(model, readerOf(model))

function subject(name: string) {
  const found = subjects.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`nothing validates ${name}`)
  return found
}

describe('recorded as JSON', () => {
  test.each(recordings)('$place $name: $note', ({ name, value }) => {
    expect(judge(subject(name), value)).toEqual({ validator: true, explainer: true, reader: true, interpreter: true, schema: true })
    expect(subject(name).validate(value)).toEqual({ value })
  })

  test('every event is among them, and every type that an app receives from a call', () => {
    const names = new Set(recordings.map(({ name }) => name))
    expect(recordings.length).toBeGreaterThanOrEqual(236)
    expect(model.events.filter(({ name }) => !names.has(name))).toEqual([])
    const onlyInEvents = new Set(['Meta', 'Long', 'RawNotice', 'GroupBanNotice', 'RosterListFailure'])
    const others = model.typedefs.filter(({ name, kind }) => kind !== 'derived' && kind !== 'callback' && !names.has(name) && !onlyInEvents.has(name))
    expect(others.map(({ name }) => name)).toEqual([])
  })
})

const meta = { id: '1', from: '2', to: '3', content: '', status: 0, timestamp: '4', toType: 'roster' }
const notice = noticeOf()
const failed = { status: 'failed', mid: 1 }

describe('recorded forms that JSON cannot carry are accepted', () => {
  test.each<[string, string, unknown[]]>([
    ['a notice whose unset members are on the prototype', 'onRosterListUpdate', [notice]],
    ['the same, as a group notice', 'onGroupCreated', [notice]],
    ['the same, as a ban', 'onGroupBaned', [notice]],
    ['the flags of a notice, unset on the prototype or undefined', 'onRosterApplied', [Object.assign(noticeOf(), { isReceived: true, isHistory: undefined })]],
    ['a Long as an instance of its class', 'onUnreadChange', [longOf(1211341824, 535)]],
    ['Longs as members', 'onMessageDeleted', [{ uid: longOf(1, 2), mid: longOf(3, 4) }]],
    ['config without prototype', 'onGroupMessage', [{ ...meta, config: bare({ push: true }) }]],
    ['a message without prototype', 'onGroupMessage', [bare(meta)]],
    ['a message as an instance of a class', 'onGroupMessage', [instance(meta, { is_system: 1 })]],
    ['is_system there, but undefined', 'onGroupMessage', [{ ...meta, is_system: undefined }]],
    ['type, ext, config and attach there, but undefined', 'onMentionMessage', [{ ...meta, type: undefined, ext: undefined, config: undefined, attach: undefined }]],
    ['desc of a notice undefined', 'flooNotice', [{ category: 'userNotice', desc: undefined }]],
    ['desc of an error undefined', 'flooError', [{ category: 31, desc: undefined }]],
    ['an undecoded message that failed', 'onSendingMessageStatusChanged', [{ ...failed, message: notice, errorCode: 7, errorReason: undefined }]],
    ['undefined for no argument', 'recentlistUpdate', [undefined]],
    ['undefined for an optional argument, onGroupListUpdate', 'onGroupListUpdate', [undefined]],
    ['undefined for an optional argument, onRosterListUpdate', 'onRosterListUpdate', [undefined]],
    ['undefined for an optional argument, onRosterInfoUpdate', 'onRosterInfoUpdate', [undefined]],
    ['an undefined behind the last argument', 'loginFail', ['no', undefined]],
  ])('%s', (_, name, args) => {
    const { is, validate, assert } = subject(name)
    expect(judge(subject(name), args)).toMatchObject({ validator: true, explainer: true, reader: true })
    expect(is(args)).toBe(true)
    expect(validate(args)).toEqual({ value: args })
    expect(() => assert(args)).not.toThrow()
  })

  test('the interpreter and the class instances that it can be given', () => {
    expect(judge(subject('onGroupMessage'), [bare(meta)])).toEqual({ validator: true, explainer: true, reader: true, interpreter: true, schema: true })
  })
})

describe('what never came is rejected', () => {
  const inherited = Object.create(notice) as unknown
  const { toUids, ...halfBan } = { groupId: 1, toUids: [2] }

  test.each<[string, string, unknown, (string | number)[], string]>([
    ...model.events.map(({ name, args }): [string, string, unknown, (string | number)[], string] =>
      ['null', name, [null], [0], args.length === 0 ? 'surplus' : 'kind']),
    ['a second argument', 'onGroupMessage', [meta, meta], [1], 'surplus'],
    ['a second argument of an optional one', 'onRosterListUpdate', [undefined, meta], [1], 'surplus'],
    ['an argument of an event without one', 'recentlistUpdate', [{}], [0], 'surplus'],
    ['the argument instead of the list of arguments', 'onGroupMessage', meta, [], 'kind'],
    ['no argument', 'onGroupMessage', [], [0], 'missing'],
    ['undefined for a required argument', 'onGroupMessage', [undefined], [0], 'missing'],
    ['the stub of an unknown user', 'RosterItem', { user_id: 2199040544992 }, ['alias'], 'missing'],
    ['the stub of an unknown user, with a string', 'RosterItem', { user_id: '2199040544992' }, ['alias'], 'missing'],
    ['a notice that has nothing of its own', 'onGroupCreated', [inherited], [0, 'id'], 'missing'],
    ['a ban notice without the banned', 'onGroupBaned', [halfBan], [0, 'toUids'], 'missing'],
    ['the banned as a text', 'onGroupBaned', [{ ...halfBan, toUids: String(toUids) }], [0, 'toUids'], 'kind'],
    ['a word as the number of an error', 'flooError', [{ category: 'NO_SUCH_WORD' }], [0, 'category'], 'kind'],
    ['ids as texts where the page is documented', 'onRosterInfoUpdate', [{ rosterIds: ['2199040544992'] }], [0, 'rosterIds', 0], 'kind'],
  ])('%s: %s', (_, name, args, path, code) => {
    const { is, validate, assert } = subject(name)
    expect(is(args)).toBe(false)
    expect(validate(args).issues?.map((issue) => [issue.path, issue.code])).toContainEqual([path, code])
    expect(() => assert(args)).toThrow(/: expected /)
    expect(Object.values(judge(subject(name), args))).not.toContain(true)
  })
})

function noticeOf(): object {
  return instance({
    id: longOf(-240518169, 274877906), from: { uid: longOf(17289440, 512), deviceSN: 14 }, to: { uid: longOf(17289584, 512), deviceSN: 0 },
    timestamp: longOf(-1611987584, 403), ns: 4, payload: instance({}, { type: 0, content: '', operation: null }),
  }, { isHistory: null, isReceived: 0, client_mid: longOf(0, 0), config: '' })
}

function longOf(low: number, high: number): object {
  return instance({ low, high, unsigned: true }, { __isLong__: true })
}

/** As the SDK's protocol library makes them: what was not set exists on the prototype only, whatever it is. */
function instance(own: object, unset: object): object {
  return Object.assign(Object.create({ ...unset }) as object, own)
}

function bare(members: object): object {
  return Object.assign(Object.create(null) as object, members)
}
