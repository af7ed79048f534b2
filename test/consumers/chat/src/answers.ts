/** What calls of the SDK's API return. The app looks at it before it trusts it. */
import {
  type Issue, type Result, validateConversationItem, validateGroupInfoAndSettings, validateGroupMember, validateRosterItem, validateUserProfile,
} from 'floo-contract'
import { type Chat, conversationOf } from './chat'

type Reader = (chat: Chat, answer: unknown) => readonly Issue[]

/** Takes from an answer what the app needs, or tells why it cannot. */
function reading<T>(validate: (value: unknown) => Result<T>, take: (chat: Chat, value: T) => void): Reader {
  return (chat, answer) => {
    const result = validate(answer)
    if (result.issues) return result.issues
    take(chat, result.value)
    return []
  }
}

function learnName(chat: Chat, id: number, name: string): void {
  if (name !== '') chat.names.set(String(id), name)
}

/** By the type of the answer. The app asks for no others. */
const readers: Readonly<Record<string, Reader>> = {
  UserProfile: reading(validateUserProfile, (chat, { user_id, nick_name }) => learnName(chat, user_id, nick_name)),
  RosterItem: reading(validateRosterItem, (chat, { user_id, nick_name, alias }) => learnName(chat, user_id, alias || nick_name)),
  GroupMember: reading(validateGroupMember, (chat, { user_id, display_name }) => learnName(chat, user_id, display_name)),
  GroupInfoAndSettings: reading(validateGroupInfoAndSettings, (chat, { group_id, name }) => learnName(chat, group_id, name)),
  ConversationItem: reading(validateConversationItem, (chat, { id, type, hasAt = false, draft = '' }) => {
    Object.assign(conversationOf(chat, String(id), type), { hasAt, draft })
  }),
}

export function readAnswer(chat: Chat, type: string, answer: unknown): void {
  for (const { message, path } of readers[type]?.(chat, answer) ?? []) {
    chat.issues.push({ source: type, path: path.join('.'), message, reached: false })
  }
}
