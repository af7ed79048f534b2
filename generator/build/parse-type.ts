/** Type expressions: `int64`, `Meta[]`, `map<string>`, `(int64 | string)[]`. */
import { type ScalarName, scalarNames, type Type } from '../model.js'

/** A declared name in an expression, with its place in the text. */
export interface NameUse { name: string; start: number; end: number }
export interface TypeProblem { problem: string; start: number; end: number }
export type ParsedType = { type: Type; names: NameUse[] } | TypeProblem

interface Token { text: string; start: number }

/** Where the reader stands. The first problem is kept; whatever is read after it is thrown away. */
interface Cursor { tokens: Token[]; next: number; end: number; depth: number; names: NameUse[]; failure?: TypeProblem }

const depthLimit = 32
const lengthLimit = 60_000
const tooDeep = `it nests deeper than ${depthLimit} levels`
/** Stands for what could not be read: a name that nothing can have, so that nothing is said about it. */
export const unreadable: Type = { kind: 'ref', name: '' }

/** What was read before: a contract says the same few types again and again. Nobody changes what was read. */
const known = new Map<string, ParsedType>()
const mostKnown = 10_000

/** Reads an expression, or says what is wrong and where in the text. */
export function parseType(text: string): ParsedType {
  const before = known.get(text)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const parsed = readType(text)
  known.set(text, parsed)
  return parsed
}

function readType(text: string): ParsedType {
  if (text.length > lengthLimit) return { problem: `it is longer than ${lengthLimit} characters`, start: 0, end: 1 }
  const tokens = [...text.matchAll(/[A-Za-z_$][\w$]*|\S/g)].map((match) => ({ text: match[0], start: match.index }))
  const cursor: Cursor = { tokens, next: 0, end: text.length, depth: 0, names: [] }
  const type = readUnion(cursor)
  const rest = cursor.tokens[cursor.next]
  if (rest) fail(cursor, rest.text === ')' || rest.text === '>' ? `${rest.text} closes nothing` : `expected | or the end before ${rest.text}`)
  return cursor.failure ?? { type, names: cursor.names }
}

function readUnion(cursor: Cursor): Type {
  const members = [readPostfix(cursor)]
  while (take(cursor, '|')) members.push(readPostfix(cursor))
  const [only] = members
  return members.length === 1 && only ? only : { kind: 'union', members: members.flatMap(membersOf) }
}

/** `A | (B | C)` is the same type as `A | B | C`. */
function membersOf(type: Type): Type[] {
  return type.kind === 'union' ? type.members : [type]
}

function readPostfix(cursor: Cursor): Type {
  let type = readPrimary(cursor)
  for (let depth = 1; take(cursor, '['); depth += 1) {
    expect(cursor, ']')
    type = depth > depthLimit ? fail(cursor, tooDeep) : { kind: 'array', items: type }
  }
  return type
}

function readPrimary(cursor: Cursor): Type {
  if (take(cursor, '(')) return nested(cursor, ')')
  const token = cursor.tokens[cursor.next]
  if (!token || !/^[A-Za-z_$]/.test(token.text)) return fail(cursor, token ? `expected a type before ${token.text}` : 'a type is missing at the end')
  cursor.next += 1
  if (token.text === 'map' && take(cursor, '<')) return { kind: 'map', values: nested(cursor, '>') }
  if (isScalarName(token.text)) return { kind: 'scalar', name: token.text }
  cursor.names.push({ name: token.text, start: token.start, end: token.start + token.text.length })
  return { kind: 'ref', name: token.text }
}

function nested(cursor: Cursor, close: string): Type {
  cursor.depth += 1
  if (cursor.depth > depthLimit) return fail(cursor, tooDeep)
  const type = readUnion(cursor)
  expect(cursor, close)
  cursor.depth -= 1
  return type
}

function isScalarName(text: string): text is ScalarName {
  return (scalarNames as readonly string[]).includes(text)
}

function take(cursor: Cursor, text: string): boolean {
  if (cursor.failure || cursor.tokens[cursor.next]?.text !== text) return false
  cursor.next += 1
  return true
}

function expect(cursor: Cursor, text: string): void {
  const found = cursor.tokens[cursor.next]
  if (!take(cursor, text)) fail(cursor, found ? `expected ${text} before ${found.text}` : `${text} is missing at the end`)
}

function fail(cursor: Cursor, problem: string): Type {
  const token = cursor.tokens[cursor.next]
  const start = token?.start ?? Math.max(cursor.end - 1, 0)
  cursor.failure ??= { problem, start, end: start + (token?.text.length ?? 1) }
  cursor.next = cursor.tokens.length
  return unreadable
}
