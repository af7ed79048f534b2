/**
 * A colleague's feature: a message may carry the sender's mood in `ext`. It takes for granted that a text there is JSON,
 * which nobody promises, so some day this listener throws.
 */
import type { Meta } from 'floo-contract'
import type { Chat } from './chat'

const faces = new Map<unknown, string>([['fine', '☺'], ['sad', '☹']])

export function showMood(chat: Chat, { id, ext }: Meta): void {
  const parsed: unknown = typeof ext === 'string' && ext !== '' ? JSON.parse(ext) : ext
  if (typeof parsed !== 'object' || parsed === null || !('mood' in parsed)) return
  const face = faces.get(parsed.mood)
  if (face !== undefined) chat.moods.set(id, face)
}
