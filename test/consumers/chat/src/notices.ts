/** What the SDK tells about the connection, the account and what went wrong. */
import {
  ConversationDeletedSourceLabels, FlooErrorCategoryLabels, type FlooErrorPayload, type FlooNoticePayload, isRosterListFailure, LoginMessageLabels, NoticeActionLabels,
  UserNoticeLabels,
} from 'floo-contract'
import type { Chat } from './chat'
import { idText } from './ids'
import { labelOf, nameOf } from './wording'

export function showNotice(chat: Chat, notice: FlooNoticePayload): void {
  const tell = (title: string, text: string) => void chat.feed.push({ kind: 'notice', title, text })
  switch (notice.category) {
    case 'loginMessage':
      chat.connection = isRosterListFailure(notice.desc) ? notice.desc : labelOf(LoginMessageLabels, notice.desc)
      return
    case 'action':
      tell('To do', labelOf(NoticeActionLabels, notice.desc))
      return
    case 'conversation_deleted': {
      const id = idText(notice.desc.id)
      chat.conversations.delete(id)
      tell('Conversation deleted', `${nameOf(chat, id)}: ${labelOf(ConversationDeletedSourceLabels, notice.desc.source)}`)
      return
    }
    case 'userNotice':
      tell('Account', notice.desc === undefined ? 'Something that this app does not know' : labelOf(UserNoticeLabels, notice.desc))
  }
}

export function showError(chat: Chat, { category, desc, code }: FlooErrorPayload): void {
  const title = typeof category === 'number' ? `Error ${category}` : labelOf(FlooErrorCategoryLabels, category)
  chat.feed.push({ kind: 'error', title, text: desc ?? (code === undefined ? '' : `Code ${code}`) })
}
