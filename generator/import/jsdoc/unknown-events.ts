import type { Entry, Unread } from '../documentation.js'
import { placeOf } from './names.js'

/** Events that something is said to fire, though nothing says what they are. */
export function unknownEvents(fired: readonly { text: string; line: number }[], entries: readonly Entry[]): Unread[] {
  const known = new Set(entries.filter(({ kind }) => kind === 'event').map(({ name }) => name))
  return fired.flatMap(({ text, line }): Unread[] => {
    const { name } = placeOf(text.trim().split(/\s/, 1)[0]!, true)
    if (name === '' || known.has(name)) return []
    known.add(name)
    return [{ line, text: `@fires ${name}`, why: 'nothing documents this event' }]
  })
}
