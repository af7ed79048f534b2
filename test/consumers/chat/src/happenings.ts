/** What happens to groups and friends. The SDK tells it in three forms, which validators tell apart. */
import { type GroupBanNotice, isGroupBanNotice, isLong, isMeta, type Meta, type RawNotice } from 'floo-contract'
import type { Chat } from './chat'
import { idText } from './ids'
import { nameOf } from './wording'

/** Nobody is named where the list as a whole is meant. */
export function tellRoster(chat: Chat, title: string, notice: Meta | RawNotice | undefined): void {
  const from = notice === undefined ? undefined : isMeta(notice) ? notice.from : idText(notice.from.uid)
  const words = isMeta(notice) ? notice.content : ''
  chat.feed.push({ kind: 'contact', title, text: [from === undefined ? '' : nameOf(chat, from), words].filter(Boolean).join(': ') })
}

export function tellGroup(chat: Chat, title: string, notice: Meta | RawNotice | GroupBanNotice | undefined): void {
  const group = notice && groupOf(notice)
  const who = isGroupBanNotice(notice) ? (notice.all ? 'everybody' : notice.toUids.map((uid) => nameOf(chat, String(uid))).join(', ')) : ''
  chat.feed.push({ kind: 'group', title, text: [group === undefined ? '' : nameOf(chat, group), who].filter(Boolean).join(': ') })
}

function groupOf(notice: Meta | RawNotice | GroupBanNotice): string | undefined {
  if (isMeta(notice)) return notice.to
  if (isGroupBanNotice(notice)) return String(notice.groupId)
  // The contract says nothing about the payload of an undecoded notice, so look before you take.
  const { gid } = notice.payload
  return typeof gid === 'object' && gid !== null && 'uid' in gid && isLong(gid.uid) ? idText(gid.uid) : undefined
}
