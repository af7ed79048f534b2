/** The emitter guard in front of an emitter with the SDK's habits. */
import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { guardEvents, guardEventsWith } from '../../generated/guard.js'
import { validateOnGroupMessage } from '../../generated/index.js'
import type { EventMap } from '../../generated/index.js'
import { samples } from '../../generated/samples.js'
import { sdkLike } from './emitters.js'

afterEach(() => vi.unstubAllGlobals())

// Another copy of the same code, which only Node loads and which has no types of its own.
const inNode = await import('../../generated/guard.node.js' as string) as { guardEvents: typeof guardEvents }
const [{ args: [meta] }] = samples.onGroupMessage
const wrong = { ...meta, status: 9 } as unknown as typeof meta

/** A guard whose reports are kept. */
function guarded(mode?: 'report' | 'enforce') {
  const im = sdkLike()
  const heard: unknown[] = []
  const issues: unknown[] = []
  const unknown: unknown[] = []
  const events = guardEvents(im, {
    mode,
    onIssue: (event, found, args) => issues.push([event, found.map(({ code, path }) => `${code} ${path.join('.')}`), args]),
    onUnknownEvent: (...names) => unknown.push(names),
  })
  return { im, events, heard, issues, unknown, listener: (...args: unknown[]) => void heard.push(args) }
}

/** What surfaces a moment later, kept from surfacing. */
function surfacing(): unknown[] {
  const errors: unknown[] = []
  vi.stubGlobal('queueMicrotask', (run: () => void) => { try { run() } catch (error) { errors.push(error) } })
  return errors
}

describe('modes', () => {
  test.each<[mode: 'report' | 'enforce' | undefined, payload: unknown, heard: number, issues: unknown[]]>([
    [undefined, meta, 1, []],
    [undefined, wrong, 1, [['onGroupMessage', ['enum 0.status'], [wrong]]]],
    ['report', undefined, 1, [['onGroupMessage', ['missing 0'], [undefined]]]],
    ['enforce', meta, 1, []],
    ['enforce', wrong, 0, [['onGroupMessage', ['enum 0.status'], [wrong]]]],
  ])('%s: %j', (mode, payload, count, found) => {
    const { im, events, heard, issues, listener } = guarded(mode)
    events.on('onGroupMessage', listener)
    expect(im.fire('onGroupMessage', payload)).toBe(true)
    expect(heard).toEqual(Array.from({ length: count }, () => [payload]))
    expect(issues).toEqual(found)
  })

  test('a payload is checked once, however many listen', () => {
    const { im, events, issues } = guarded()
    for (let index = 0; index < 3; index++) events.on('onGroupMessage', () => undefined)
    im.fire('onGroupMessage', wrong)
    expect(issues).toHaveLength(1)
  })

  test('a listener for one call waits for a payload that it may have', () => {
    const { im, events, heard, listener } = guarded('enforce')
    events.once('onGroupMessage', listener)
    for (const payload of [wrong, meta, meta]) im.fire('onGroupMessage', payload)
    expect(heard).toEqual([[meta]])
  })

  test('without anybody to tell, the console is told', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const im = sdkLike()
    guardEvents(im).on('onGroupMessage', () => undefined).on('onGroupMesage' as 'onGroupMessage', () => undefined)
    im.fire('onGroupMessage', wrong)
    expect(warn.mock.calls).toEqual([
      ['the contract has no event "onGroupMesage"; did you mean "onGroupMessage"?'],
      ['onGroupMessage.meta.status: expected one of 0 Unread, 1 Delivered, 2 Read; got 9'],
    ])
    warn.mockRestore()
  })

  test('another mode is a mistake', () => {
    expect(() => guardEvents(sdkLike(), { mode: 'strict' as 'report' })).toThrow('mode: expected "report" or "enforce"; got "strict"')
  })
})

describe('names that the contract lacks', () => {
  test.each([
    ['onGroupMesage', 'onGroupMessage'], ['ongroupmessage', 'onGroupMessage'], ['onGroupDestroyed', 'onGroupDestoryed'], ['groupMessage', 'onGroupMessage'],
    ['loginsuccess', 'loginSuccess'], ['disconnected', undefined], ['', undefined], ['__proto__', undefined], ['constructor', undefined], ['x'.repeat(1e6), undefined],
  ])('%.40s: %s', (name, suggestion) => {
    const { im, events, heard, issues, unknown, listener } = guarded('enforce')
    events.on(name as 'onGroupMessage', listener)
    im.fire(name, 1, 2)
    expect(unknown).toEqual([[name, suggestion]])
    expect(heard).toEqual([[1, 2]])
    expect(issues).toEqual([])
  })
})

describe('the habits of the SDK', () => {
  test('functions of the same text are not the same', () => {
    const { im, events } = guarded()
    const heard: string[] = []
    const listenerOf = (name: string) => () => void heard.push(name)
    events.on('onGroupMessage', listenerOf('one')).on('onGroupMessage', listenerOf('other'))
    guardEvents(im).on('onGroupMessage', listenerOf('second guard'))
    inNode.guardEvents(im).on('onGroupMessage', listenerOf('another copy'))
    im.fire('onGroupMessage', meta)
    expect(heard).toEqual(['one', 'other', 'second guard', 'another copy'])
  })

  test('a function that was never added is never removed, and nobody else either', () => {
    const { im, events, heard, listener } = guarded()
    im.on({ onGroupMessage: listener, onRosterMessage: listener })
    events.on('onGroupMessage', listener)
    events.off('onGroupMessage', () => undefined).off('onRosterMessage').off('onRosterMessage', '').off({ onRosterMessage: listener })
    im.fire('onGroupMessage', meta)
    im.fire('onRosterMessage', meta)
    expect(heard).toHaveLength(3)
  })

  test.each([['no function', undefined], ['an empty text', '' as const]])('%s removes all of ours, and nobody else', (_, nothing) => {
    const { im, events, heard, listener } = guarded()
    im.on('onGroupMessage', listener)
    events.on('onGroupMessage', () => heard.push('a')).once('onGroupMessage', () => heard.push('b'))
    events.off('onGroupMessage', nothing)
    im.fire('onGroupMessage', meta)
    expect(heard).toEqual([[meta]])
    expect(im.count('onGroupMessage')).toBe(1)
  })

  test('nobody listens at the emitter but for the app: one function an event, and none when the last has gone', () => {
    const { im, events, listener } = guarded()
    const counts = () => [im.count('onGroupMessage'), im.count('onRosterMessage')]
    expect(counts()).toEqual([0, 0])
    events.on('onGroupMessage', listener).on('onGroupMessage', listener)
    expect(counts()).toEqual([1, 0])
    events.off('onGroupMessage', listener)
    expect(counts()).toEqual([1, 0])
    events.off('onGroupMessage', listener)
    expect(counts()).toEqual([0, 0])
  })
})

test('all ways take an object, and listen is on', () => {
  const { im, events, heard, listener } = guarded()
  const other = () => void heard.push('other')
  events.on({ onGroupMessage: listener, onRosterMessage: other, flooError: undefined }).once({ onRosterMessage: other }).listen({ recentlistUpdate: other }).listen('onUnreadChange', listener)
  im.fire('onGroupMessage', meta)
  im.fire('onRosterMessage', meta)
  im.fire('onRosterMessage', meta)
  im.fire('recentlistUpdate', undefined)
  im.fire('onUnreadChange', '2199040544992')
  expect(heard).toEqual([[meta], 'other', 'other', 'other', 'other', ['2199040544992']])
  events.off({ onGroupMessage: listener, onRosterMessage: other, recentlistUpdate: other })
  im.fire('onGroupMessage', meta)
  im.fire('onRosterMessage', meta)
  expect(heard).toHaveLength(6)
})

test.each([undefined, null, 7, 'x', {}])('%j is no listener', (listener) => {
  const { im, events } = guarded()
  expect(() => events.on('onGroupMessage', listener as never)).toThrow(/^listener of "onGroupMessage": expected a function; got /)
  expect(im.count('onGroupMessage')).toBe(0)
})

describe('what the app throws', () => {
  test('reaches neither the emitter nor the other listeners, and surfaces', () => {
    const errors = surfacing()
    const { im, events, heard, listener } = guarded()
    events.on('onGroupMessage', () => { throw new Error('mine') }).on('onGroupMessage', listener)
    expect(im.fire('onGroupMessage', meta)).toBe(true)
    expect(heard).toEqual([[meta]])
    expect(errors).toEqual([new Error('mine')])
  })

  test('so does what those throw that are told', () => {
    const errors = surfacing()
    const im = sdkLike()
    const heard: unknown[] = []
    const fails = (what: string) => () => { throw new Error(what) }
    guardEvents(im, { onIssue: fails('issue'), onUnknownEvent: fails('name') }).on('x' as 'onGroupMessage', () => undefined).on('onGroupMessage', (value) => heard.push(value))
    im.fire('onGroupMessage', wrong)
    expect(heard).toEqual([wrong])
    expect(errors).toEqual([new Error('name'), new Error('issue')])
  })

  test('surfaces a moment later where there are no microtasks', async () => {
    vi.stubGlobal('queueMicrotask', undefined)
    const errors: unknown[] = []
    vi.stubGlobal('setTimeout', (run: () => void) => { try { run() } catch (error) { errors.push(error) } })
    const { im, events } = guarded()
    events.on('onGroupMessage', () => { throw new Error('mine') })
    im.fire('onGroupMessage', meta)
    expect(errors).toEqual([new Error('mine')])
  })
})

test('a guard for some events checks those, and the others pass', () => {
  const emitter = new EventEmitter()
  const told: unknown[] = []
  const events = guardEventsWith<Pick<EventMap, 'onGroupMessage' | 'flooError'>>({ onGroupMessage: validateOnGroupMessage }, emitter, { onIssue: (event) => told.push(event), onUnknownEvent: (event) => told.push(event) })
  const heard: unknown[] = []
  events.on('onGroupMessage', (value) => heard.push(value)).on('flooError', (value) => heard.push(value))
  emitter.emit('onGroupMessage', wrong)
  emitter.emit('flooError', 1)
  expect(heard).toEqual([wrong, 1])
  expect(told).toEqual(['flooError', 'onGroupMessage'])
})

test('listeners are called with what the emitter calls its own', () => {
  const emitter = new EventEmitter()
  const listener = vi.fn()
  guardEvents(emitter).on('loginSuccess', listener)
  emitter.emit('loginSuccess', {})
  expect(listener.mock.contexts).toEqual([emitter])
})
