/** JSON as text: two spaces, keys in the order given. */
import { escapeUnit } from './characters.js'

/**
 * A JSON file. ASCII only, so that nothing invisible hides in it and no reader depends on an
 * encoding. A `Map` is printed as an object: it keeps the order of keys such as "10" and takes any
 * key, where an object sorts them first.
 */
export function jsonText(value: unknown): string {
  const text = hasOrderedKeys(value) ? prettyJson(value) : JSON.stringify(value, asObject, 2)
  return `${text.replace(/[^\n -~]/g, escapeUnit)}\n`
}

/** A value as it stands in a file so many levels deep; `joinedJson` makes a file of such. */
export function jsonPart(value: unknown, levels: number): string {
  return jsonText(value).trimEnd().replaceAll('\n', `\n${'  '.repeat(levels)}`)
}

/** A file of an object whose members are parts one level deep, or lists of parts two levels deep: as `jsonText` would print it at once. */
export function joinedJson(members: Readonly<Record<string, string | readonly string[]>>): string {
  // Parts are long, so that they are put together once.
  const pieces: string[] = []
  for (const [key, part] of Object.entries(members)) {
    pieces.push(`${pieces.length === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `)
    if (typeof part === 'string') pieces.push(part)
    else if (part.length === 0) pieces.push('[]')
    else {
      part.forEach((item, index) => { pieces.push(index === 0 ? '[\n    ' : ',\n    ', item) })
      pieces.push('\n  ]')
    }
  }
  return `${pieces.join('')}\n}\n`
}

/** Whether somewhere a `Map` has a key that an object would put in front of the others. */
function hasOrderedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Map) return [...(value as Map<string, unknown>)].some(([key, part]) => /^\d+$/.test(key) || hasOrderedKeys(part))
  return Object.values(value).some(hasOrderedKeys)
}

/** The engine's own printer is several times as fast as ours, and knows no maps. */
function asObject(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value
}

/**
 * The same for people: letters as they are, no line end after the last line, and whatever fits into
 * `width` columns in one line. Of the first line so many columns are taken already.
 */
export function prettyJson(value: unknown, width = 0, indent = '', taken = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const line = width > 0 ? oneLine(value, width - taken) : undefined
  if (line !== undefined) return line
  const inner = `${indent}  `
  const parts = partsOf(value).map(([label, part]) => `${inner}${label}${prettyJson(part, width, inner, inner.length + label.length + 1)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

/** The value in one line, if there is room for it; what is found to be longer is not printed to its end. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return within(JSON.stringify(value) ?? 'null', room)
  const parts: string[] = []
  let left = room
  for (const [label, part] of partsOf(value)) {
    const text = oneLine(part, left - label.length)
    if (text === undefined) return undefined
    parts.push(`${label}${text}`)
    left -= label.length + text.length
  }
  const line = parts.join(', ')
  return within(Array.isArray(value) ? `[${line}]` : line === '' ? '{}' : `{ ${line} }`, room)
}

function within(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined
}

/** Items, or members with their keys as labels. As in `JSON.stringify`, `undefined` is no member. */
function partsOf(value: object): [label: string, part: unknown][] {
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => ['', item])
  const members = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)
  return members.filter(([, part]) => part !== undefined).map(([key, part]) => [`${JSON.stringify(key)}: `, part])
}
