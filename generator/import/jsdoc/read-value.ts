/** What stands behind a tag: `{type} [name=default] - description`. */
import { decodeEntities, plainText } from './plain-text.js'

export interface Value {
  type?: string
  name: string
  optional: boolean
  default?: string
  description: string
}

/** Undefined where braces of a type or brackets of a name are never closed. */
export function readValue(text: string): Value | undefined {
  const typed = readType(text)
  if (!typed) return undefined
  const named = readName(typed.rest.trimStart())
  if (!named) return undefined
  // Some write the type behind the name.
  const late = typed.type === undefined ? readType(named.rest) : undefined
  const type = typed.type ?? late?.type
  const { rest, ...name } = named
  return { ...name, ...(type === undefined ? {} : { type }), optional: named.optional || (type?.endsWith('=') ?? false), description: plainText(withoutHyphen(late?.rest ?? rest)) }
}

/** A type in braces at the start, if there is one. Undefined where it never ends. */
export function readType(text: string): { type?: string; rest: string } | undefined {
  const start = text.search(/\S/)
  if (start === -1 || text[start] !== '{' || text[start + 1] === '@') return { rest: text }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) {
      const type = decodeEntities(text.slice(start + 1, at).replaceAll(/\\([{}])/g, '$1')).replaceAll(/\s+/g, ' ').trim()
      return { ...(type === '' ? {} : { type }), rest: text.slice(at + 1) }
    }
  }
  return undefined
}

function readName(text: string): (Omit<Value, 'description'> & { rest: string }) | undefined {
  if (!text.startsWith('[')) {
    const end = text.search(/\s/)
    const word = end === -1 ? text : text.slice(0, end)
    return { ...withDefault(word), optional: false, rest: end === -1 ? '' : text.slice(end) }
  }
  const end = endOfBracket(text)
  return end === -1 ? undefined : { ...withDefault(text.slice(1, end)), optional: true, rest: text.slice(end + 1) }
}

function withDefault(inside: string): { name: string; default?: string } {
  const equals = inside.indexOf('=')
  if (equals < 1) return { name: inside.trim() }
  const value = inside.slice(equals + 1).trim()
  return { name: inside.slice(0, equals).trim(), ...(value === '' ? {} : { default: value }) }
}

/** A default may hold brackets and strings. Where that does not come out, the first bracket ends it. */
function endOfBracket(text: string): number {
  let depth = 0
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quote !== '') { if (character === quote) quote = '' }
    else if (text[at - 1] === '=' && /["'`]/.test(character)) quote = character
    else if (character === '[') depth++
    else if (character === ']' && --depth === 0) return at
  }
  return text.indexOf(']')
}

/** One hyphen may stand between name and description, on the same line; the sign of a number is none. */
function withoutHyphen(text: string): string {
  return text.replace(/^[^\S\n]{0,200}-(?!\d)/, '')
}
