/** What the types of events promise. Nothing here runs: it compiles, or a promise is broken. */
import { type Event, type EventCallback, type EventMap, eventNames, type GroupBanNotice, type Long, type Meta, type OnRosterInfoUpdatePayload, type RawNotice } from '../../generated/index.js'
import { exactly, type Same } from './same.js'

// The arguments of an event, by its name.
export const unread: Same<EventMap['onUnreadChange'], [cid: number | string | Long]> = true
export const message: Same<EventMap['onGroupMessage'], [meta: Meta]> = true
export const member: Same<EventMap['onGroupMemberChanged'], [groupId: number | string]> = true
export const ban: Same<EventMap['onGroupBaned'], [meta: Meta | RawNotice | GroupBanNotice]> = true
export const nothing: Same<EventMap['recentlistUpdate'], []> = true
export const success: Same<EventMap['loginSuccess'], [res: { [key: string]: unknown }]> = true

// An optional argument: absent, undefined, or there. Under exactOptionalPropertyTypes, too.
export const list: Same<EventMap['onRosterListUpdate'], [meta?: Meta | RawNotice | undefined]> = true
export const info: Same<EventMap['onRosterInfoUpdate'], [res?: OnRosterInfoUpdatePayload | (number | string)[] | undefined]> = true
export const absent: EventMap['onRosterListUpdate'][] = [[], [undefined]]
export const forms: EventMap['onRosterInfoUpdate'][] = [[], [undefined], [{ rosterIds: [1] }], [[1, '2']]]

// The names, as a type and as a value.
export const names: Same<Event, keyof EventMap> = true
export const listed: Same<Event, (typeof eventNames)[number]> = true
export const count: Same<(typeof eventNames)['length'], 28> = true
export const event: Event = 'onRosterApplied'

// Listeners.
export const onMessage: EventCallback<'onGroupMessage'> = (meta) => exactly<Meta>()(meta, true)
export const onUnread: EventCallback<'onUnreadChange'> = (cid) => exactly<number | string | Long>()(cid, true)
export const onList: EventCallback<'onGroupListUpdate'> = (meta) => exactly<Meta | RawNotice | undefined>()(meta, true)
export const withoutArgument: EventCallback<'onGroupListUpdate'> = () => undefined
export const ofNone: EventCallback<'recentlistUpdate'> = () => undefined
export const ofAny: EventCallback = (...args) => exactly<EventMap[Event]>()(args, true)

// A typed emitter in three lines, as the SDK's `on`.
declare function on<E extends Event>(name: E, listener: EventCallback<E>): void
declare function emit<E extends Event>(name: E, ...args: EventMap[E]): void
on('onRosterMessage', ({ content }) => exactly<string>()(content, true))
on('recentlistUpdate', () => undefined)
emit('onRosterListUpdate')
emit('onRosterListUpdate', undefined)
emit('onUnreadChange', '2199040544992')

// @ts-expect-error no such event
on('onGroupMesage', () => undefined)
// @ts-expect-error the name is written as on the wire
export const respelt: Event = 'onGroupDestroyed'
// @ts-expect-error a listener takes what the event brings
on('onGroupMessage', (meta: string) => meta)
// @ts-expect-error an event has no second argument
on('onGroupMessage', (meta: Meta, more: unknown) => [meta, more])
// @ts-expect-error a required argument is missing
emit('onGroupMessage')
// @ts-expect-error an argument that the event does not have
emit('recentlistUpdate', 1)
// @ts-expect-error null is not nothing
emit('onRosterListUpdate', null)
// @ts-expect-error undefined is not a message
emit('onGroupMessage', undefined)
// @ts-expect-error one argument may be missing: look first
on('onRosterListUpdate', (meta) => 'payload' in meta)
// @ts-expect-error the list of names is not to be changed
eventNames[0] = 'flooNotice'
