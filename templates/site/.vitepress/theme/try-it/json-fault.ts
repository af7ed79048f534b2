/** Why a text is not JSON: the first thing wrong with it, named by what somebody most likely meant to write. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser'
import type { Range } from './positions.js'

export type Problem =
  | 'value' | 'key' | 'colon' | 'comma' | 'brace' | 'bracket'
  | 'trailing-comma' | 'behind-end' | 'comment' | 'open-text' | 'escape' | 'control-character'
  | 'quotes' | 'bare-key' | 'undefined' | 'no-number' | 'number' | 'capital' | 'invisible' | 'symbol'

export interface JsonFault extends Range {
  problem: Problem
  /** What stands there, short and visible; empty at the end of the text. */
  found: string
}

const byCode: Readonly<Record<string, Problem>> = {
  InvalidSymbol: 'symbol', PropertyNameExpected: 'key', ValueExpected: 'value', ColonExpected: 'colon', CommaExpected: 'comma',
  CloseBraceExpected: 'brace', CloseBracketExpected: 'bracket', EndOfFileExpected: 'behind-end', InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment', UnexpectedEndOfString: 'open-text', UnexpectedEndOfNumber: 'number', InvalidUnicode: 'escape',
  InvalidEscapeCharacter: 'escape', InvalidCharacter: 'control-character',
}

/** What a word or sign that JSON does not have was meant to be. */
const symbols: readonly (readonly [RegExp, Problem])[] = [
  [/^['`‘’“”„«»＂＇]/u, 'quotes'],
  [/^undefined$/, 'undefined'],
  [/^-?(?:NaN|Infinity)$/, 'no-number'],
  [/^[-+.\d]/, 'number'],
  [/^(?:true|false|null|none|nil)$/i, 'capital'],
  [/^[\p{Z}\p{C}]/u, 'invisible'],
]

/** Of the faults that the parser found, the first counts: the others follow from it. */
export function faultOf(text: string, [first]: readonly ParseError[]): JsonFault {
  if (first === undefined) return { offset: 0, length: 0, problem: 'value', found: '' }
  const { offset, length } = first
  const written = text.slice(offset, offset + length)
  const at = (problem: Problem, start = offset, size = length): JsonFault => {
    const found = text.slice(start, start + size)
    return { problem, offset: start, length: found.length, found: visible(found) }
  }
  const problem = byCode[printParseErrorCode(first.error)] ?? 'symbol'
  const before = text.slice(0, offset).trimEnd()
  switch (problem) {
    case 'value':
    case 'key':
      return before.endsWith(',') && /^[\]}]/.test(written) ? at('trailing-comma', before.length - 1, 1) : at(problem)
    case 'comma':
      return before.length === offset && /\d$/.test(before) && /^\d/.test(written) ? at('number', offset - 1, length + 1) : at(problem)
    case 'escape': {
      const wrong = /^(?:[^\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/.exec(written)?.[0].length ?? 0
      return at(problem, offset + wrong, 2)
    }
    case 'control-character':
      // eslint-disable-next-line no-control-regex
      return at(problem, offset + Math.max(0, written.search(/[\u0000-\u001F]/)), 1)
    case 'symbol': {
      const meant = symbolProblem(text, offset, written)
      return meant === 'invisible' ? at(meant, offset, 1) : at(meant)
    }
    default:
      return at(problem)
  }
}

function symbolProblem(text: string, offset: number, written: string): Problem {
  // The sign and the word behind it are two symbols, and the digits before one are part of what was meant.
  const word = written === '-' ? `-${/^\w*/.exec(text.slice(offset + 1))?.[0]}` : written
  if (/\d$/.test(text.slice(0, offset))) return 'number'
  const meant = symbols.find(([pattern]) => pattern.test(word))?.[1]
  if (meant) return meant
  return /^\s*:/.test(text.slice(offset + written.length)) ? 'bare-key' : 'symbol'
}

const longest = 24

/** Short, and with names for characters that nobody sees. */
function visible(text: string): string {
  const characters = Array.from(text)
  const short = characters.length > longest ? [...characters.slice(0, longest), '…'] : characters
  return short.map((character) => (/[\p{Z}\p{C}]/u.test(character) && character !== ' ' ? codeOf(character) : character)).join('')
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
