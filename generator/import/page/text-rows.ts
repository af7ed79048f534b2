/** How a row begins in a text that has only blanks between its columns. */
import { type Names, readTypeAt, type TypeAt } from './text-types.js'

export interface TableContext {
  /** The names in the parentheses of the heading; others are no rows. */
  params: readonly string[]
  isEnum: boolean
  /** All that the page declares. */
  names: Names
  hasBars: boolean
  /** Of the longest line in a table: a wrapped line has no room for the word that begins the next one. */
  width: number
}

export interface RowStart {
  name: string
  /** Type and description. */
  typed: string
  type: TypeAt
  hasUnion: boolean
  isOpen: boolean
  rest: string
}

const rowName = /^\[?(?:\.{3})?[A-Za-z_$][\w$-]*(?:\[\])*(?:\.[\w$-]+(?:\[\])*)*(?:=[^\s\]]*)?\]?[:：]?$/
/** No page has these as names, and every text has them. */
const proseWords = new Set(['an', 'the', 'and', 'or', 'of', 'is', 'are', 'was', 'be'])
/** Some pages have. Before a word that is no known type they are prose. */
const likelyProse = new Set(['a', 'all', 'also', 'any', 'as', 'at', 'but', 'by', 'can', 'each', 'every', 'for', 'from', 'has', 'have', 'if', 'in', 'into', 'its', 'must', 'no', 'not', 'on', 'only', 'per', 'than', 'that', 'then', 'this', 'to', 'via', 'when', 'which', 'will', 'with', 'your'])

export function isRowName(text: string): boolean {
  return text.length < 200 && rowName.test(text) && !proseWords.has(text)
}

/** `unsure` where it looks like a row, and its type is no word that is known. */
export function rowStart(text: string, context: TableContext): RowStart | 'unsure' | undefined {
  const blank = text.indexOf(' ')
  const name = blank < 0 ? text : text.slice(0, blank)
  const typed = blank < 0 ? '' : text.slice(blank + 1)
  if (!isRowName(name) || typed === '') return undefined
  const own = plain(name)
  const first = own.replace(/[.[].*$/, '')
  if (context.params.length > 0 && !context.params.includes(first)) return undefined
  const type = readTypeAt(typed, context.names)
  if (!type) return undefined
  const start = { name, typed, type, hasUnion: type.type.includes(' | '), isOpen: type.isOpen, rest: typed }
  // `… 2 - refused int32` may be wrapped in front of its last two words.
  if (/^int(?:32|64)$/.test(typed) && context.params.length === 0) return 'unsure'
  if (type.isKnown) return start
  // A dotted name of a parameter stands in no sentence.
  if (context.params.length > 0 && own.includes('.')) return start
  if (!/^[A-Z]/.test(type.type)) return undefined
  return context.params.length > 0 ? start : 'unsure'
}

function plain(name: string): string {
  return name.replace(/^\[|\]?[:：]?$/g, '').replace(/^\.{3}|=.*$/g, '')
}

/** In a table whose lines are wrapped, words like `number of members` may go on with the line before. */
export function mayBeProse({ name, type }: RowStart, before: string): boolean {
  return /^[a-z]+$/.test(name) && /^[a-z]/.test(type.rest) && !/[.;:!?。；]$/.test(before)
}

/** The text breaks off where more must follow: `0 - all, 1 -`. */
export function breaksOff(text: string): boolean {
  return /(?: [-–—=|]|[(（])$/.test(text)
}

/** A name and a word that is no type the page knows: a row of its own, or how the line before goes on. */
export function unknownType(text: string, before: string | undefined, wraps: boolean, { names, width }: TableContext): RowStart | 'unsure' | undefined {
  const [name = ''] = text.split(' ', 1)
  const typed = text.slice(name.length + 1)
  const type = readTypeAt(typed, names)
  if (!type) return undefined
  const start = { name, typed, type, hasUnion: false, isOpen: type.isOpen, rest: typed }
  if (before === undefined) return start
  const isFull = before.length + 1 + name.length > width
  if (isFull && likelyProse.has(name)) return undefined
  return isFull || wraps || likelyProse.has(name) || /^int(?:32|64)$/.test(typed) ? 'unsure' : start
}

/** Rows of parameters that stand on one line, which the names in the heading tell surely. */
export function splitJoined(text: string, context: TableContext, seen: Set<string>): string[] {
  if (context.params.length === 0) return [text]
  const words = text.split(' ')
  const rows: string[][] = []
  words.forEach((word, index) => {
    const isStart = index === 0 || startsRow(word, words.slice(index + 1, index + 12).join(' '), context, seen)
    if (isStart) {
      seen.add(plain(word))
      rows.push([])
    }
    rows.at(-1)?.push(word)
  })
  return rows.map((row) => row.join(' '))
}

function startsRow(word: string, behind: string, { params, names }: TableContext, seen: Set<string>): boolean {
  const own = plain(word)
  if (!isRowName(word) || seen.has(own) || !params.includes(own.replace(/[.[].*$/, ''))) return false
  const type = readTypeAt(behind, names)
  return type !== undefined && type.isKnown
}
