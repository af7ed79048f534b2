/** Puts the app together: the emitter, the guard in front of it, the listeners, the page. */
import { guardEvents } from 'floo-contract/guard'
import { createApp, reactive } from 'vue'
import { App } from './app'
import { makeChat } from './chat'
import { makeFakeIm } from './fake-im'
import { listenersOf } from './listeners'
import { showMood } from './moods'
import { play } from './replay'

const mode = new URLSearchParams(location.search).get('mode') === 'enforce' ? 'enforce' : 'report'
const chat = reactive(makeChat('2199040545136', mode))
const im = makeFakeIm()

const events = guardEvents(im, {
  mode,
  onIssue: (event, issues) => {
    for (const { message, path } of issues) chat.issues.push({ source: event, path: path.join('.'), message, reached: mode === 'report' })
  },
})

// Two functions for one event, as parts of an app add them that know nothing of each other.
events.on({ onRosterMessage: (meta) => showMood(chat, meta), onGroupMessage: (meta) => showMood(chat, meta) })
events.on(listenersOf(chat))

createApp(() => <App chat={chat} play={(name) => void play(chat, im, name)} />).mount('#app')
