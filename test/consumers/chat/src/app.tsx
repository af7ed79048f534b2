/** The whole page. */
import type { Chat } from './chat'
import { ConversationList } from './conversation-list'
import { Feed } from './feed'
import { IssuePanel } from './issue-panel'
import { MessageList } from './message-list'
import { nameOf } from './wording'

const modes = ['report', 'enforce'] as const
const recordings = ['recorded', 'afterwards', 'wrong']

export function App({ chat, play }: { chat: Chat; play: (name: string) => void }) {
  return (
    <div class="app">
      <header class="bar">
        <h1>Chat</h1>
        <span class="me">{nameOf(chat, chat.me)}</span>
        <span class="connection" role="status">{chat.connection}</span>
        <nav class="modes" aria-label="Mode of the guard">
          {modes.map((mode) => <a key={mode} href={`?mode=${mode}`} aria-current={mode === chat.mode ? 'page' : undefined}>{mode}</a>)}
        </nav>
        <span class="played">{chat.played} played</span>
        {recordings.map((name) => <button key={name} type="button" onClick={() => play(name)}>Play {name}</button>)}
      </header>
      <ConversationList chat={chat} />
      <MessageList chat={chat} />
      <aside class="side">
        <IssuePanel issues={chat.issues} />
        <Feed items={chat.feed} />
      </aside>
    </div>
  )
}
