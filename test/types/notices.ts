/** What the types of payloads promise: one look at one property, and the rest is known. */
import {
  ConversationDeletedSource, type EventMap, type FlooErrorCategory, type FlooNoticePayload, type LoginMessage, type Long, type Meta, type NoticeAction,
  type OnSendingMessageStatusChangedPayload, type RawNotice, type RosterListFailure, SendingStatus, type UserNotice,
} from '../../generated/index.js'
import { exactly, type Same } from './same.js'

export function narrow(notice: FlooNoticePayload): string {
  switch (notice.category) {
    case 'loginMessage':
      exactly<LoginMessage | RosterListFailure>()(notice.desc, true)
      return notice.desc
    case 'action':
      exactly<NoticeAction>()(notice.desc, true)
      return notice.desc
    case 'conversation_deleted':
      exactly<number | Long>()(notice.desc.id, true)
      exactly<ConversationDeletedSource>()(notice.desc.source, true)
      return notice.desc.source === ConversationDeletedSource.UserOperation ? 'mine' : 'not mine'
    case 'userNotice':
      exactly<UserNotice | undefined>()(notice.desc, true)
      return notice.desc ?? 'unknown'
    default:
      return exhausted(notice)
  }
}

export function narrowStatus(res: OnSendingMessageStatusChangedPayload): unknown {
  exactly<number | string | Long>()(res.mid, true)
  exactly<number | string | undefined>()(res.uid, true)
  switch (res.status) {
    case SendingStatus.Sending:
    case SendingStatus.Sent:
      exactly<Meta | undefined>()(res.message, true)
      return res.message?.content
    case 'failed':
      exactly<{ [key: string]: unknown } | undefined>()(res.message, true)
      exactly<number | undefined>()(res.errorCode, true)
      return res.errorReason
    default:
      return exhausted(res)
  }
}

export function narrowByMember([meta]: EventMap['onGroupCreated']): unknown {
  if (!('payload' in meta)) return exactly<Meta>()(meta, true)
  exactly<RawNotice>()(meta, true)
  return meta.payload['type']
}

export function byType({ category, desc, code }: EventMap['flooError'][0]): unknown {
  exactly<string | undefined>()(desc, true)
  exactly<number | undefined>()(code, true)
  if (typeof category === 'number') return exactly<number>()(category, true)
  return exactly<FlooErrorCategory>()(category, true)
}

declare function exhausted(nothing: never): string

// Template literals: the fixed beginning is part of the type.
export const failure: RosterListFailure = 'get roster list failure:timeout'
// A property that may be missing may also be undefined, under exactOptionalPropertyTypes.
export const withUndefined: Pick<Meta, 'config' | 'type' | 'is_system'> = { config: undefined, type: undefined, is_system: undefined }
export const anyJson: Same<NonNullable<Meta['ext']>, NonNullable<string | { [key: string]: unknown } | number | boolean | unknown[]>> = true
export const nullIsPart: Meta['ext'] = null

// @ts-expect-error other words
export const other: RosterListFailure = 'roster list failure:timeout'
// @ts-expect-error an object belongs to another category
export const mixed: FlooNoticePayload = { category: 'action', desc: { id: 1, source: 'user_operation' } }
// @ts-expect-error no such category
export const unknownCategory: FlooNoticePayload = { category: 'logout', desc: 'x' }
// @ts-expect-error a text of another category
export const otherWord: FlooNoticePayload = { category: 'userNotice', desc: 'relogin' }
// @ts-expect-error only failed has a reason
export const reason: OnSendingMessageStatusChangedPayload = { status: 'sent', mid: 1, errorReason: 'x' }
// @ts-expect-error not before the category is known
export const early = (notice: FlooNoticePayload): unknown => notice.desc.id
