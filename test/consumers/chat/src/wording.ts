/** Words for people. */
import { type EnumLabel, MessageType, MessageTypeLabels } from 'floo-contract'
import type { Chat, Message } from './chat'

/** The label of an enum's value. In mode `report` a value may come that has none. */
export function labelOf<Value extends string | number>(labels: Readonly<Record<Value, EnumLabel>>, value: Value): string {
  const known: EnumLabel | undefined = labels[value]
  return known?.label ?? String(value)
}

export function nameOf(chat: Chat, id: string): string {
  return chat.names.get(id) || id
}

/** One line that stands for a message. */
export function lineOf({ type, content, attach }: Message): string {
  if (type === undefined || type === MessageType.Text) return content || '(no text)'
  const name = typeof attach === 'object' && typeof attach['dName'] === 'string' ? attach['dName'] : content
  return `${labelOf(MessageTypeLabels, type)} ${name}`.trim()
}

/** Hours and minutes; nothing for a time that no clock shows. */
export function timeOf(timestamp: string): string {
  const date = new Date(Number(timestamp))
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(11, 16)
}
