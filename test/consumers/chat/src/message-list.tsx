/** The messages of the selected conversation. */
import { MessageStatusLabels, SendingStatusLabels } from 'floo-contract'
import type { Chat, Message } from './chat'
import { labelOf, lineOf, nameOf, timeOf } from './wording'

export function MessageList({ chat }: { chat: Chat }) {
  const conversation = chat.selected === undefined ? undefined : chat.conversations.get(chat.selected)
  if (!conversation) return <main class="messages"><p class="empty">Choose a conversation.</p></main>
  return (
    <main class="messages">
      <h2>{nameOf(chat, conversation.id)}</h2>
      <ol>
        {[...conversation.messages.values()].map((message) => (
          <li key={message.id} data-id={message.id} class={['message', message.from === chat.me ? 'own' : 'theirs']}>
            <span class="from">{nameOf(chat, message.from)}</span>
            <span class="line">{lineOf(message)}</span>
            <span class="state">{stateOf(chat, message)}</span>
          </li>
        ))}
      </ol>
      {conversation.typing === undefined ? null : <p class="typing">{conversation.typing} is typing …</p>}
    </main>
  )
}

function stateOf(chat: Chat, { id, timestamp, isEdited, status, sending }: Message): string {
  const state = sending === undefined ? labelOf(MessageStatusLabels, status) : labelOf(SendingStatusLabels, sending)
  return [chat.moods.get(id), timeOf(timestamp), isEdited ? 'edited' : '', state].filter(Boolean).join(' · ')
}
