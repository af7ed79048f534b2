/** What the app knows: conversations with their messages, who is who, what has happened. */
import { type ConversationType, MessageStatus, MessageType, type Meta, type SendingStatus } from 'floo-contract'

export interface Message {
  id: string
  from: string
  type: MessageType | undefined
  content: string
  attach: Meta['attach']
  status: MessageStatus
  timestamp: string
  isEdited: boolean
  /** Only for messages that this app has seen being sent. */
  sending?: SendingStatus
}

export interface Conversation {
  id: string
  type: ConversationType
  messages: Map<string, Message>
  unread: number
  hasAt: boolean
  draft: string
  /** Who is typing there. */
  typing: string | undefined
}

export interface FeedItem { kind: 'notice' | 'error' | 'group' | 'contact'; title: string; text: string }

/** What did not fit the contract, and whether the listeners got it all the same. */
export interface ShownIssue { source: string; path: string; message: string; reached: boolean }

export interface Chat {
  me: string
  mode: 'report' | 'enforce'
  connection: string
  played: number
  conversations: Map<string, Conversation>
  selected: string | undefined
  names: Map<string, string>
  /** A face by the id of the message that it belongs to. */
  moods: Map<string, string>
  feed: FeedItem[]
  issues: ShownIssue[]
}

export function makeChat(me: string, mode: Chat['mode']): Chat {
  return { me, mode, connection: 'Offline', played: 0, conversations: new Map(), selected: undefined, names: new Map(), moods: new Map(), feed: [], issues: [] }
}

/** The conversation, which comes into being when it is first spoken of. */
export function conversationOf(chat: Chat, id: string, type: ConversationType): Conversation {
  const known = chat.conversations.get(id)
  if (known) return known
  chat.conversations.set(id, { id, type, messages: new Map(), unread: 0, hasAt: false, draft: '', typing: undefined })
  return conversationOf(chat, id, type)
}

/** Those are for the app itself, not for its user. */
const hiddenTypes: ReadonlySet<unknown> = new Set([MessageType.Command, MessageType.Rtc])

/** Takes a message in, new or changed; a message is the same if its id is. Returns what is shown of it, if anything. */
export function takeMessage(chat: Chat, meta: Meta): Message | undefined {
  if (hiddenTypes.has(meta.type)) return undefined
  const { id, from, to, content, type, attach, status, timestamp, toType, editTimestamp } = meta
  const conversation = conversationOf(chat, toType === 'group' || from === chat.me ? to : from, toType)
  conversation.messages.set(id, { id, from, type, content, attach, status, timestamp, isEdited: editTimestamp !== undefined })
  conversation.typing = undefined
  recount(chat, conversation)
  return conversation.messages.get(id)
}

export function findMessage(chat: Chat, id: string): Message | undefined {
  return [...chat.conversations.values()].map(({ messages }) => messages.get(id)).find((message) => message !== undefined)
}

export function dropMessage(chat: Chat, id: string): void {
  for (const conversation of chat.conversations.values()) if (conversation.messages.delete(id)) recount(chat, conversation)
}

/** What is on the screen counts as read. */
export function select(chat: Chat, conversation: Conversation): void {
  chat.selected = conversation.id
  for (const message of conversation.messages.values()) if (message.from !== chat.me) message.status = MessageStatus.Read
  conversation.hasAt = false
  recount(chat, conversation)
}

export function recount(chat: Chat, conversation: Conversation): void {
  const isUnread = ({ from, status }: Message) => from !== chat.me && status === MessageStatus.Unread
  conversation.unread = [...conversation.messages.values()].filter(isUnread).length
}
