/** Why a text is not JSON. Engines say it in words of their own, with raw pieces of the text in them and often without a place. */

export interface JsonFault {
  /** Offset into the text, in UTF-16 units. */
  at: number
  problem: string
}

const blanks = new Set([' ', '\t', '\n', '\r'])
const words: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' }
const escapes = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't'])
const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** The first fault; nothing for a JSON document that nests no deeper than `deepest`. Takes no stack, however deep. */
export function jsonFault(text: string, deepest = Infinity): JsonFault | undefined {
  /** The sign that closes each open object or list, the innermost last. */
  const open: string[] = []
  let at = 0
  let fault: JsonFault | undefined
  const fail = (problem: string, place = at): false => {
    fault = { at: place, problem }
    return false
  }
  const wanted = (what: string): false => fail(`expected ${what}, got ${characterAt(text, at)}`)
  const skip = (): void => { while (blanks.has(text.charAt(at))) at += 1 }

  /** A string, from its quote on. */
  const string = (): boolean => {
    const start = at
    for (at += 1; at < text.length; at += 1) {
      const character = text.charAt(at)
      if (character === '"') return Boolean(at += 1)
      if (character < ' ') return fail(`${characterAt(text, at)} stands raw in a text`)
      if (character !== '\\') continue
      at += 1
      if (text.charAt(at) === 'u' && /^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5))) at += 4
      else if (!escapes.has(text.charAt(at)) && at < text.length) return fail('an escape that JSON does not have', at - 1)
    }
    return fail('a text that does not end', start)
  }

  /** A key with its colon. */
  const key = (what: string): boolean => {
    skip()
    if (text.charAt(at) !== '"') return wanted(what)
    if (!string()) return false
    skip()
    return text.charAt(at) === ':' ? Boolean(at += 1) : wanted('a colon')
  }

  /** A value, or as much of one as stands before its first inner value. */
  const value = (what: string): boolean => {
    const character = text.charAt(at)
    if (character === '"') return string()
    const word = words[character]
    if (word !== undefined && text.startsWith(word, at)) return Boolean(at += word.length)
    numbers.lastIndex = at
    if (!numbers.test(text)) return wanted(what)
    at = numbers.lastIndex
    return true
  }

  /** Opens what begins here; whether there is an inner value to come. */
  const enter = (): boolean => {
    const close = text.charAt(at) === '{' ? '}' : ']'
    if (open.length >= deepest) return fail(`nested deeper than ${deepest} levels`)
    at += 1
    skip()
    open.push(close)
    if (text.charAt(at) === close) return false
    return close === ']' || key('a key or }')
  }

  /** Closes what ends here and goes on to the next value; false at the end, and at a fault. */
  const leave = (): boolean => {
    for (skip(); open.length > 0; skip()) {
      const close = open.at(-1)
      if (text.charAt(at) === ',') {
        at += 1
        return close === ']' || key('a key')
      }
      if (text.charAt(at) !== close) return wanted(`a comma or ${close}`)
      at += 1
      open.pop()
    }
    return at < text.length && fail(`${characterAt(text, at)} behind the end of the document`)
  }

  for (let isMore = true; isMore; ) {
    skip()
    const isNested = text.charAt(at) === '{' || text.charAt(at) === '['
    if (isNested && enter()) continue
    if (fault || !(isNested || value('a value'))) break
    isMore = leave()
  }
  return fault
}

/** A character for a message: as it is, if it is a plain one. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  if (code === undefined) return 'the end of the line'
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return `the control character ${number}`
  return code < 0x7f ? String.fromCodePoint(code) : number
}
