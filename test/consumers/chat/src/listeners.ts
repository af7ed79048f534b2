/** What the app does when something happens, as an object for the SDK's `on`. */
import type { EventMap, Meta } from 'floo-contract'
import { LoginMessageLabels, MessageStatus, MessageType } from 'floo-contract'
import type { Listeners } from 'floo-contract/guard'
import { type Chat, conversationOf, dropMessage, findMessage, recount, takeMessage } from './chat'
import { tellGroup, tellRoster } from './happenings'
import { idText } from './ids'
import { showError, showNotice } from './notices'
import { nameOf } from './wording'

export function listenersOf(chat: Chat): Listeners<EventMap> {
  const tell = (title: string, text: string) => void chat.feed.push({ kind: 'notice', title, text })

  function receive(meta: Meta): void {
    takeMessage(chat, meta)
    if (meta.type === MessageType.Command) tell('Command', meta.content)
  }

  return {
    loginSuccess: () => { chat.connection = 'Online' },
    loginFail: (reason) => { chat.connection = `${LoginMessageLabels['login socket failure ......'].label}: ${reason}` },
    flooNotice: (notice) => showNotice(chat, notice),
    flooError: (error) => showError(chat, error),

    onRosterMessage: receive,
    onGroupMessage: receive,
    onMentionMessage: (meta) => {
      receive(meta)
      conversationOf(chat, meta.to, meta.toType).hasAt = chat.selected !== meta.to
    },
    onInputStatusMessage: ({ from, to, ext }) => {
      const text = typeof ext === 'string' ? ext : JSON.stringify(ext)
      if (to === chat.me) conversationOf(chat, from, 'roster').typing = text.includes('typing') ? nameOf(chat, from) : undefined
    },
    onMessageRecalled: ({ mid }) => dropMessage(chat, idText(mid)),
    onMessageDeleted: ({ mid }) => dropMessage(chat, idText(mid)),
    onMessageCanceled: ({ uid, mid }) => {
      const message = findMessage(chat, idText(mid))
      const conversation = chat.conversations.get(uid)
      if (message) message.status = MessageStatus.Unread
      if (conversation) recount(chat, conversation)
    },
    onSendingMessageStatusChanged: (res) => {
      if (res.status !== 'failed' && res.message) takeMessage(chat, res.message)
      const message = findMessage(chat, idText(res.status === 'sent' && res.message ? res.message.id : res.mid))
      if (message) message.sending = res.status
      if (res.status === 'failed') tell('Not sent', res.errorReason || `Error ${res.errorCode ?? 'unknown'}`)
    },
    onUnreadChange: (cid) => {
      const conversation = chat.conversations.get(idText(cid))
      if (conversation) recount(chat, conversation)
    },

    onRosterApplied: (notice) => tellRoster(chat, 'Wants to be your friend', notice),
    onRosterListUpdate: (notice) => tellRoster(chat, 'Friend list changed', notice),
    onGroupListUpdate: (notice) => tellGroup(chat, 'Group list changed', notice),
    onGroupCreated: (notice) => tellGroup(chat, 'Group created', notice),
    onGroupDestoryed: (notice) => tellGroup(chat, 'Group dissolved', notice),
    onGroupJoined: (notice) => tellGroup(chat, 'Somebody has joined', notice),
    onGroupApplyAccepted: (notice) => tellGroup(chat, 'Application accepted', notice),
    onGroupApplyDeclined: (notice) => tellGroup(chat, 'Application declined', notice),
    onGroupBaned: (notice) => tellGroup(chat, 'May not write any more', notice),
    onGroupUnbaned: (notice) => tellGroup(chat, 'May write again', notice),
    onGroupMemberChanged: (groupId) => void chat.feed.push({ kind: 'group', title: 'Members changed', text: nameOf(chat, String(groupId)) }),
  }
}
