/** All conversations, each with its last message or draft. */
import { ConversationTypeLabels } from 'floo-contract'
import { type Chat, type Conversation, select } from './chat'
import { labelOf, lineOf, nameOf } from './wording'

export function ConversationList({ chat }: { chat: Chat }) {
  return (
    <ul class="conversations" aria-label="Conversations">
      {[...chat.conversations.values()].map((conversation) => (
        <li key={conversation.id} data-id={conversation.id}>
          <button type="button" class="conversation" aria-pressed={chat.selected === conversation.id} onClick={() => select(chat, conversation)}>
            <span class="avatar" title={labelOf(ConversationTypeLabels, conversation.type)}>{nameOf(chat, conversation.id).slice(0, 1)}</span>
            <span class="name">{nameOf(chat, conversation.id)}</span>
            {conversation.hasAt ? <span class="at" title="Somebody mentions you">@</span> : null}
            {conversation.unread > 0 ? <span class="unread">{conversation.unread}</span> : null}
            <span class="preview">{previewOf(chat, conversation)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function previewOf(chat: Chat, { typing, draft, messages }: Conversation): string {
  if (typing !== undefined) return 'typing …'
  if (draft !== '') return `Draft: ${draft}`
  const last = [...messages.values()].at(-1)
  return last ? `${nameOf(chat, last.from)}: ${lineOf(last)}` : 'No messages yet'
}
