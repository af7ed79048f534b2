/**
 * Source code as a flat list of tokens, with the JSDoc comments between them. A scan and no syntax
 * tree: it takes the same time for every byte, and no nesting is too deep for it.
 */
import type * as TsMorph from 'ts-morph'
import { typescript } from '../typescript.js'

export interface Code {
  text: string
  /** A `SyntaxKind` for each token that is neither blank nor comment. */
  kinds: number[]
  starts: number[]
  ends: number[]
  /** What a string says, by the index of its token. */
  strings: Map<number, string>
  /** The index of the token that closes what a token opens. */
  closings: Map<number, number>
  /** The line of a place in the text, counted from 1. */
  lineAt(offset: number): number
}

export interface Comment {
  text: string
  /** Counted from 1. */
  line: number
  /** Index of the token behind it. */
  next: number
  closed: boolean
}

/** Expects line feeds alone as line breaks. */
export function scanCode(text: string): { code: Code; comments: Comment[] } {
  const ts = typescript()
  const { SyntaxKind } = ts
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  const code: Code = { text, kinds: [], starts: [], ends: [], strings: new Map(), closings: new Map(), lineAt: lineCounter(text) }
  const comments: Comment[] = []
  const slashes = slashReader(SyntaxKind)
  /** What each open brace is: of a template, or any other. */
  const braces: boolean[] = []
  /** Tokens that are open, of any sort: code with wrong pairs is none that is worth more. */
  const open: number[] = []
  const opening = new Set<number>([SyntaxKind.OpenBraceToken, SyntaxKind.OpenBracketToken, SyntaxKind.OpenParenToken, SyntaxKind.TemplateHead])
  const closing = new Set<number>([SyntaxKind.CloseBraceToken, SyntaxKind.CloseBracketToken, SyntaxKind.CloseParenToken, SyntaxKind.TemplateTail])

  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const start = scanner.getTokenStart()
    if (kind === SyntaxKind.MultiLineCommentTrivia) {
      // As jsdoc has it, three stars make an ordinary comment of it.
      if (text.startsWith('/**', start) && text[start + 3] !== '*' && text[start + 3] !== '/') {
        comments.push({ text: text.slice(start, scanner.getTokenEnd()), line: code.lineAt(start), next: code.kinds.length, closed: !scanner.isUnterminated() })
      }
      continue
    }
    // One stray character makes the scanner take all that follows for a binary file.
    if (kind === SyntaxKind.NonTextFileMarkerTrivia) { scanner.resetTokenState(start + 1); continue }
    if (kind <= SyntaxKind.LastTriviaToken && kind >= SyntaxKind.FirstTriviaToken) continue

    if (kind === SyntaxKind.CloseBraceToken && braces.pop() === true) {
      kind = scanner.reScanTemplateToken(false)
      if (kind === SyntaxKind.TemplateMiddle) braces.push(true)
    }
    else if (kind === SyntaxKind.OpenBraceToken) braces.push(false)
    else if (kind === SyntaxKind.TemplateHead) braces.push(true)
    else if ((kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) && slashes.startsPattern()) {
      kind = SyntaxKind.RegularExpressionLiteral
      scanner.resetTokenState(endOfPattern(text, start))
    }
    slashes.seen(kind)
    if (kind === SyntaxKind.StringLiteral || kind === SyntaxKind.NoSubstitutionTemplateLiteral) code.strings.set(code.kinds.length, scanner.getTokenValue())
    if (opening.has(kind)) open.push(code.kinds.length)
    else if (closing.has(kind)) {
      const opener = open.pop()
      if (opener !== undefined) code.closings.set(opener, code.kinds.length)
    }
    code.kinds.push(kind)
    code.starts.push(start)
    code.ends.push(scanner.getTokenEnd())
  }
  return { code, comments }
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/**
 * Whether a slash divides or starts a pattern: a pattern cannot stand behind a value. What a closing
 * parenthesis ends is known by what stood before the opening one.
 */
function slashReader(SyntaxKind: typeof TsMorph.ts.SyntaxKind): { startsPattern(): boolean; seen(kind: number): void } {
  const conditions = new Set<number>([SyntaxKind.IfKeyword, SyntaxKind.WhileKeyword, SyntaxKind.ForKeyword, SyntaxKind.WithKeyword])
  const values = new Set<number>([
    SyntaxKind.Identifier, SyntaxKind.PrivateIdentifier, SyntaxKind.StringLiteral, SyntaxKind.NumericLiteral, SyntaxKind.BigIntLiteral,
    SyntaxKind.RegularExpressionLiteral, SyntaxKind.NoSubstitutionTemplateLiteral, SyntaxKind.TemplateTail, SyntaxKind.CloseBracketToken,
    SyntaxKind.PlusPlusToken, SyntaxKind.MinusMinusToken, SyntaxKind.ThisKeyword, SyntaxKind.SuperKeyword, SyntaxKind.NullKeyword,
    SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword,
  ])
  const parentheses: boolean[] = []
  let last: number = SyntaxKind.Unknown
  let afterValue = false
  return {
    startsPattern: () => !afterValue,
    seen(kind) {
      if (kind === SyntaxKind.OpenParenToken) { parentheses.push(conditions.has(last)); afterValue = false }
      else if (kind === SyntaxKind.CloseParenToken) afterValue = parentheses.pop() !== true
      // `a!` is a value still, `a.return` one already.
      else if (kind === SyntaxKind.ExclamationToken) afterValue = afterValue && last !== SyntaxKind.Unknown
      else if (last === SyntaxKind.DotToken || last === SyntaxKind.QuestionDotToken) afterValue = true
      else afterValue = values.has(kind) || (kind >= SyntaxKind.AbstractKeyword && kind <= SyntaxKind.LastKeyword && kind !== SyntaxKind.OfKeyword)
      last = kind
    },
  }
}

/** Behind the slash that ends a pattern; the end of the line where none does. */
function endOfPattern(text: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '\n') return at
    if (character === '\\' && text[at + 1] !== '\n') at++
    else if (character === '[') inClass = true
    else if (character === ']') inClass = false
    else if (character === '/' && !inClass) return at + 1
  }
  return text.length
}
