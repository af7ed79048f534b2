/** What the types of enums, labels and plain typedefs promise. */
import {
  AuthMode, AuthModeLabels, type ConversationItem, type EnumLabel, type GroupInfoRequest, GroupType, type GroupType as GroupTypeValue, GroupTypeLabels, MessageType,
  MessageTypeLabels, type Meta, type RosterItem, type UserProfile,
} from '../../generated/index.js'
import { exactly, type Same } from './same.js'

// One name is both the constant and the union of its values.
export const values: Same<AuthMode, 0 | 1 | 2 | 3> = true
export const words: Same<MessageType, 'text' | 'image' | 'audio' | 'video' | 'file' | 'location' | 'command' | 'forward' | 'rtc'> = true
export const literal: Same<typeof AuthMode.Approval, 1> = true
export const sameValue: RosterItem['auth_mode'] = AuthMode.Open
export const plainValue: RosterItem['auth_mode'] = 2
export const union: Same<AuthMode, (typeof AuthMode)[keyof typeof AuthMode]> = true

/** Every value has a case; a value more would make the last line an error. */
export function exhaustive(type: GroupTypeValue): string {
  switch (type) {
    case GroupType.Private: return 'private'
    case GroupType.Public: return 'public'
    case GroupType.Chatroom: return 'chat room'
    case GroupType.Temporary: return 'temporary'
    default: return exhausted(type)
  }
}

export function oneForgotten(type: GroupTypeValue): string {
  switch (type) {
    case GroupType.Private: return 'private'
    case GroupType.Public: return 'public'
    case GroupType.Chatroom: return 'chat room'
    // @ts-expect-error Temporary has no case
    default: return exhausted(type)
  }
}

declare function exhausted(nothing: never): string

// Labels by value: each value has one.
export const label = (item: RosterItem): string => AuthModeLabels[item.auth_mode].label
export const meaning: string = GroupTypeLabels[GroupType.Temporary].description
export const all: Readonly<Record<GroupTypeValue, EnumLabel>> = GroupTypeLabels
export const ofWord: EnumLabel = MessageTypeLabels.rtc

// Typedefs: what is required is required, what is optional may be undefined.
export const request: GroupInfoRequest = { name: undefined, user_list: [1], type: 0 }
export const emptyRequest: GroupInfoRequest = {}
export const pick = (item: ConversationItem): void => exactly<string | number>()(item.timestamp, true)
export const timestamp: Same<ConversationItem['draftTimestamp'], number | string | undefined> = true
export const messageType: Same<Meta['type'], MessageType | undefined> = true

declare const profile: UserProfile

// @ts-expect-error no such value
export const none: AuthMode = 4
// @ts-expect-error a number where a word belongs
export const number: MessageType = 1
// @ts-expect-error a word where a number belongs
export const word: AuthMode = '1'
// @ts-expect-error any text is not one of the words
export const text: MessageType = 'text' as string
// @ts-expect-error no such name
export const missing = AuthMode.Closed
// @ts-expect-error constants are not to be changed
AuthMode.Open = 0
// @ts-expect-error nor are labels
AuthModeLabels[0].label = AuthModeLabels[0].label
// @ts-expect-error no label for a value that is none
export const noLabel = AuthModeLabels[4]
// @ts-expect-error no such property
export const property = profile.phone
// @ts-expect-error a property is missing
export const incomplete: UserProfile = { avatar: '', description: '', email: '', mobile: '', nick_name: '', private_info: '', public_info: '', user_id: 1 }
// @ts-expect-error types promise no property that the contract does not have
export const unpromised = profile['has_password']
// @ts-expect-error an id is a number here
profile.user_id = '2199040544992'
