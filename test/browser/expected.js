/** What the chat client must show of the recordings, counted without it. */
import { recordedText } from './chat-app.js'

const me = '2199040545136'
const lines = recordedText().trimEnd().split('\n').map((line) => JSON.parse(line))
const payloadsOf = (...events) => lines.filter(({ event }) => events.includes(event)).map(({ args }) => args[0])
const valuesOf = (name) => lines.filter(({ type }) => type === name).map(({ value }) => value)
const countBy = (list, keyOf) => Object.fromEntries(list.map(keyOf).map((key, _, keys) => [key, keys.filter((other) => other === key).length]))

export const played = lines.length

const sent = payloadsOf('onSendingMessageStatusChanged')
const messages = [...payloadsOf('onRosterMessage', 'onGroupMessage', 'onMentionMessage'), ...sent.filter(({ status, message }) => status !== 'failed' && message).map(({ message }) => message)]
const commands = messages.filter(({ type }) => type === 'command')
const visible = [...new Map(messages.filter(({ type }) => type !== 'command' && type !== 'rtc').map((message) => [message.id, message])).values()]
const whereIs = ({ from, to, toType }) => (toType === 'group' || from === me ? to : from)

export const conversations = [...new Set([...valuesOf('ConversationItem').map(({ id }) => String(id)), ...visible.map(whereIs)])].sort()
export const messageCounts = countBy(visible, whereIs)
export const unreadCounts = countBy(visible.filter(({ status, from }) => status === 0 && from !== me), whereIs)

const notices = payloadsOf('flooNotice').filter(({ category }) => category !== 'loginMessage')
const groupEvents = lines.filter(({ event }) => event?.startsWith('onGroup') && event !== 'onGroupMessage')

export const happenings = {
  notice: notices.length + commands.length + sent.filter(({ status }) => status === 'failed').length,
  error: payloadsOf('flooError').length,
  contact: payloadsOf('onRosterApplied', 'onRosterListUpdate').length,
  group: groupEvents.length,
}
