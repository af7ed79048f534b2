/** JSON as text: two spaces, keys in the order given. */
import { escapeUnit } from './characters.js'

/**
 * A JSON file. ASCII only, so that nothing invisible hides in it and no reader depends on an
 * encoding. A `Map` is printed as an object: it keeps the order of keys such as "10" and takes any
 * key, where an object sorts them first.
 */
export function jsonText(value: unknown): string {
  return `${prettyJson(value).replace(/[^\n -~]/g, escapeUnit)}\n`
}

/** The same with letters as they are and without the last line's end, for people. */
export function prettyJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown) => `${inner}${prettyJson(item, inner)}`)
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`
  }
  const members = (value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value))
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${inner}${JSON.stringify(key)}: ${prettyJson(member, inner)}`)
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
}
