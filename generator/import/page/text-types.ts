/** Where a type ends that stands in running text, with nothing but a blank between it and the words behind it. */

export interface TypeAt {
  type: string
  rest: string
  /** All of its words are known, or its spelling is one that only types have. */
  isKnown: boolean
  /** The line ended inside it: `object.<string,`, `Meta |`. */
  isOpen: boolean
}

const scalars = new Set([
  'string', 'number', 'boolean', 'object', 'function', 'undefined', 'null', 'symbol', 'bigint', 'any', '*', 'String', 'Number', 'Boolean', 'Object', 'Function', 'Array', 'int32', 'int64', 'integer', 'bool',
  'Promise', 'Date', 'RegExp', 'Blob', 'ArrayBuffer', 'Uint8Array', 'FormData', 'Buffer', 'HTMLElement',
])

export type Names = ReadonlySet<string>

/** `undefined` where no type can stand. */
export function readTypeAt(text: string, names: Names): TypeAt | undefined {
  const atoms: string[] = []
  let rest = text
  for (;;) {
    const { atom, isClosed } = atomAt(rest)
    if (atom === '' || !isTypeLike(atom, isClosed)) return atoms.length > 0 ? done(atoms, rest, names, true) : undefined
    atoms.push(atom)
    rest = rest.slice(atom.length).trimStart()
    if (!isClosed) return { ...done(atoms, rest, names, true), isKnown: true }
    if (!rest.startsWith('|')) return done(atoms, rest, names, false)
    rest = rest.slice(1).trimStart()
  }
}

function done(atoms: readonly string[], rest: string, names: Names, isOpen: boolean): TypeAt {
  return { type: atoms.join(' | '), rest, isKnown: atoms.length > 1 || atoms.every((atom) => isKnownType(atom, names)), isOpen }
}

/** Up to the next blank that stands in no brackets and no quotes. */
function atomAt(text: string): { atom: string; isClosed: boolean } {
  let depth = 0
  let quote = ''
  let end = 0
  for (; end < text.length; end += 1) {
    const character = text.charAt(end)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if ('<({['.includes(character)) depth += 1
    else if ('>)}]'.includes(character) && text.charAt(end - 1) !== '=') depth -= 1
    else if (depth <= 0 && (character === ' ' || (character === '|' && end > 0 && text.charAt(end + 1) === ' '))) break
  }
  return { atom: text.slice(0, end), isClosed: depth <= 0 && quote === '' }
}

const name = /^[?!]?(?:\.{3})?(?:module:|event:)?[A-Za-z_$][\w$]*(?:[./~#:-][\w$]+)*(?:\[\])*$/
const literal = /^(?:"[^"]*"|'[^']*'|\*)$/
const shape = /^[?!]?(?:\.{3})?(?:[A-Za-z_$][\w$.~:]*\.?<.*>(?:\[\])*|\(.*\|.*\)(?:\[\])*|\{.*\}|(?:function|[A-Z]\w*)\(.*\).*)$/

function isTypeLike(atom: string, isClosed: boolean): boolean {
  if (!isClosed) return /^(?:[?!]|\.{3})?[A-Za-z_$][\w$.]*\.?<[^<>]*/.test(atom)
  return parts(atom).every((part) => name.test(part) || literal.test(part) || shape.test(part))
}

function isKnownType(atom: string, names: Names): boolean {
  if (literal.test(atom) || shape.test(atom)) return true
  const all = parts(atom)
  return all.length > 1 || all.every((part) => /\[\]$|^module:|^event:|^[?!]/.test(part) || isTypeWord(part, names))
}

function parts(atom: string): string[] {
  return /[<({"']/.test(atom) ? [atom] : atom.split('|')
}

function isTypeWord(word: string, names: Names): boolean {
  return scalars.has(word) || names.has(word) || names.has(word.replace(/^.*[~.:]/, ''))
}

/**
 * A union that has lost its bars: `Meta undefined Notification content`. Its words are all known and different, and
 * what follows does not go on in small letters. Sure only where it can end in one place.
 */
export function readLostUnion(text: string, names: Names): TypeAt | 'unsure' | undefined {
  const words = text.split(' ')
  // A width behind a type is a word of the description.
  const known = words.findIndex((word, index) => !isTypeWord(word, names) || /^int(?:32|64)$/.test(word) || words.indexOf(word) < index)
  const most = known < 0 ? words.length : known
  if (most < 2) return undefined
  const ends = Array.from({ length: most }, (_, index) => index + 1).filter((end) => !/^[a-z]/.test(words[end] ?? ''))
  const [end] = ends
  if (end === undefined || ends.length > 1) return 'unsure'
  return { type: words.slice(0, end).join(' | '), rest: words.slice(end).join(' '), isKnown: true, isOpen: false }
}
