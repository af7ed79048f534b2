/** What the package's types promise to every compiler: one error expected for each promise that something is refused. */
import {
  AuthMode, AuthModeLabels, assertMeta, ContractError, type Event, type EventCallback, type EventMap, type FlooNoticePayload, FlooNoticeSchema, isFlooNotice, isMeta, type Issue, type Meta,
  MetaSchema, MessageType, type RawNotice, type Result, type RosterItem, type StandardSchema, validateFlooNotice, validateMeta, eventNames,
} from 'floo-contract'
import { AuthMode as SameAuthMode, type MessageStatus } from 'floo-contract/enums'
import { type Event as SameEvent, eventNames as sameNames } from 'floo-contract/events'
import { type EventListeners, guardEvents, guardEventsWith } from 'floo-contract/guard'
import { AuthModeLabels as sameLabels, type EnumLabel } from 'floo-contract/labels'
import { type IssueCode, ContractError as SameError } from 'floo-contract/runtime'
import { samples } from 'floo-contract/samples'
import type { Meta as SameMeta } from 'floo-contract/types'
import { isMeta as sameGuard } from 'floo-contract/validators'
import { validateMeta as sameValidate } from 'floo-contract/validators/Meta'
import { isOnGroupMessage } from 'floo-contract/validators/onGroupMessage'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false
declare function exactly<Expected>(): <Found>(value: Found, is: Same<Found, Expected>) => void
declare const unknown: unknown
declare function exhausted(nothing: never): string
declare function on<E extends Event>(name: E, listener: EventCallback<E>): void
declare function emit<E extends Event>(name: E, ...args: EventMap[E]): void

// Every way in leads to the same things.
export const sames: [Same<SameMeta, Meta>, Same<SameEvent, Event>, Same<typeof sameNames, typeof eventNames>, Same<typeof sameLabels, typeof AuthModeLabels>] = [true, true, true, true]
export const values: [Same<typeof SameAuthMode, typeof AuthMode>, Same<typeof SameError, typeof ContractError>, Same<typeof sameGuard, typeof isMeta>, Same<typeof sameValidate, typeof validateMeta>] = [true, true, true, true]

// Events.
export const args: Same<EventMap['onGroupMessage'], [meta: Meta]> = true
export const optional: Same<EventMap['onRosterListUpdate'], [meta?: Meta | RawNotice | undefined]> = true
export const count: Same<(typeof eventNames)['length'], 28> = true
on('onGroupMessage', (meta) => exactly<Meta>()(meta, true))
on('recentlistUpdate', () => undefined)
emit('onRosterListUpdate', undefined)
emit('onRosterListUpdate')
// @ts-expect-error no such event
on('onGroupMesage', () => undefined)
// @ts-expect-error a listener takes what the event brings
on('onGroupMessage', (meta: string) => meta)
// @ts-expect-error a required argument is missing
emit('onGroupMessage')

// Guards and payloads.
if (isMeta(unknown)) exactly<Meta>()(unknown, true)
if (isOnGroupMessage(unknown)) exactly<string>()(unknown[0].content, true)
if (isFlooNotice(unknown)) exactly<EventMap['flooNotice']>()(unknown, true)
export const kept: Meta[] = [unknown].filter(isMeta)
export function asserted(value: unknown): string {
  assertMeta(value)
  return value.content
}
export function narrowed(notice: FlooNoticePayload): string {
  switch (notice.category) {
    case 'loginMessage': return notice.desc
    case 'action': return notice.desc
    case 'conversation_deleted': return notice.desc.source
    case 'userNotice': return notice.desc ?? 'unknown'
    default: return exhausted(notice)
  }
}
// @ts-expect-error nothing is known before the check
export const early = unknown.content
// @ts-expect-error not before the category is known
export const hasty = (notice: FlooNoticePayload): unknown => notice.desc.id
// @ts-expect-error a text of another category
export const mixed: FlooNoticePayload = { category: 'userNotice', desc: 'relogin' }

// Results.
export function validated(value: unknown): string {
  const result = validateMeta(value, { maxIssues: 1 })
  exactly<Result<Meta>>()(result, true)
  if (!result.issues) return result.value.id
  exactly<readonly [Issue, ...Issue[]]>()(result.issues, true)
  exactly<IssueCode>()(result.issues[0].code, true)
  return result.issues[0].message
}
export function destructured(value: unknown): string {
  const { value: list, issues } = validateFlooNotice(value)
  return issues ? issues[0].message : list[0].category
}
// What is inferred from the package can be named in declarations.
export const inferred = [validateMeta(unknown), validateFlooNotice([]), AuthModeLabels, MetaSchema, eventNames] as const
export const caught = (error: unknown): string | undefined => (error instanceof ContractError ? error.issues[0].pointer : undefined)
// @ts-expect-error there is a value only without issues
export const unchecked: Meta = validateMeta(unknown).value
// @ts-expect-error no such option
validateMeta(unknown, { maxIssue: 1 })
// @ts-expect-error issues are not to be changed
validateMeta(unknown).issues?.push()

// Enums and labels.
export const mode: RosterItem['auth_mode'] = AuthMode.Open
export const union: Same<AuthMode, 0 | 1 | 2 | 3> = true
export const word: MessageType = MessageType.Text
export const status: MessageStatus = 0
export const label: EnumLabel = AuthModeLabels[AuthMode.Approval]
// @ts-expect-error no such value
export const none: AuthMode = 4
// @ts-expect-error constants are not to be changed
AuthMode.Open = 0
// @ts-expect-error no label for a value that is none
export const unlabelled = AuthModeLabels[4]

// The guard, and samples.
declare const emitter: { on(event: string, listener: (...args: unknown[]) => void): void; off(event: string, listener: (...args: unknown[]) => void): void }
guardEvents(emitter).on('onGroupMessage', (meta) => exactly<Meta>()(meta, true)).once({ onUnreadChange: (...list) => exactly<EventMap['onUnreadChange']>()(list, true) })
guardEventsWith<EventMap>({ flooNotice: validateFlooNotice }, emitter, { mode: 'enforce', onIssue: (event, [issue]) => [exactly<Event>()(event, true), issue.message] })
export const listener: EventListeners['onGroupMessage'] = (meta) => exactly<Meta>()(meta, true)
export const sample: Meta = samples.Meta[0].value
export const sampleArgs: EventMap['onGroupMessage'] = samples.onGroupMessage[0].args
// @ts-expect-error no such event
guardEvents(emitter).on('onGroupMesage', () => undefined)
// @ts-expect-error not what the event brings
guardEvents(emitter).on('onGroupMessage', (meta: string) => meta)
// @ts-expect-error no such mode
guardEvents(emitter, { mode: 'drop' })

// Standard Schema.
type Output<S extends StandardSchema<unknown>> = NonNullable<S['~standard']['types']>['output']
export const output: Same<Output<typeof MetaSchema>, Meta> = true
export const ofEvent: Same<Output<typeof FlooNoticeSchema>, EventMap['flooNotice']> = true
// @ts-expect-error a schema of something else
export const other: StandardSchema<RawNotice> = MetaSchema
