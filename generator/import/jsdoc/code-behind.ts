/** What the code behind a comment says: the name that it declares, and the values of an enumeration. */
import type { Member, Unread } from '../documentation.js'
import { typescript } from '../typescript.js'
import { plainText } from './plain-text.js'
import { splitComment } from './split-comment.js'
import type { Code, Comment } from './tokens.js'

/** A declaration that begins later than this many tokens behind its comment is another one. */
const near = 40

/** `x` of `export const x =`, of `exports.x =`, of `x: {` and of `enum x {`. */
export function nameBehind(code: Code, next: number): string | undefined {
  const { SyntaxKind } = typescript()
  let name: string | undefined
  for (let at = next; at < Math.min(next + near, code.kinds.length); at++) {
    const kind = code.kinds[at]!
    if (kind === SyntaxKind.Identifier) name = textOf(code, at)
    else if (kind === SyntaxKind.StringLiteral) name = code.strings.get(at)
    else if (kind !== SyntaxKind.DotToken && !(kind >= SyntaxKind.FirstKeyword && kind <= SyntaxKind.LastKeyword)) return name
    else if (kind === SyntaxKind.ExtendsKeyword || kind === SyntaxKind.ImplementsKeyword) return name
  }
  return name
}

/** The values of the object literal, or of TypeScript's `enum`, behind a comment. */
export function enumBehind(code: Code, next: number, commentsByNext: ReadonlyMap<number, Comment>): { members: Member[]; unread: Unread[] } {
  const { SyntaxKind } = typescript()
  const members: Member[] = []
  const unread: Unread[] = []
  const open = openBrace(code, next)
  if (open === undefined) return { members, unread }
  const isDeclaration = code.kinds.slice(next, open).includes(SyntaxKind.EnumKeyword)
  const close = code.closings.get(open)
  if (close === undefined) return { members, unread }

  let follows: number | undefined = 0
  for (let at = open + 1; at < close;) {
    const start = at
    while (at < close && code.kinds[at] !== SyntaxKind.CommaToken) at = (code.closings.get(at) ?? at) + 1
    const found = commentsByNext.get(start)
    const line = code.lineAt(code.starts[start]!)
    const name = code.strings.get(start) ?? (isName(code, start) ? textOf(code, start) : undefined)
    const separator = code.kinds[start + 1]
    const value: string | undefined = separator === SyntaxKind.ColonToken || separator === SyntaxKind.EqualsToken
      ? literalAt(code, start + 2, at)
      : isDeclaration && at === start + 1 && follows !== undefined ? String(follows) : undefined
    follows = value !== undefined && /^-?\d+$/.test(value) ? Number(value) + 1 : undefined
    if (name === undefined || value === undefined) {
      const text = code.text.slice(code.starts[start], code.ends[at - 1])
      unread.push({ line, text: plainText(text.slice(0, 200)), why: 'the value of an enumeration is not written out here' })
    }
    if (name !== undefined) members.push(memberOf(name, value, found, line))
    at++
  }
  return { members, unread }
}

function memberOf(name: string, value: string | undefined, comment: Comment | undefined, line: number): Member {
  const { description, tags } = comment ? splitComment(comment.text, comment.line) : { description: '', tags: [] }
  const tag = (title: string) => tags.find((each) => each.title === title)
  const deprecated = tag('deprecated')
  const since = tag('since')
  return {
    name,
    description: plainText(tag('description')?.text ?? tag('desc')?.text ?? '') || description,
    optional: false,
    ...(value === undefined ? {} : { default: value }),
    members: [],
    ...(deprecated ? { deprecated: plainText(deprecated.text) } : {}),
    ...(since ? { since: plainText(since.text) } : {}),
    line,
  }
}

function openBrace(code: Code, next: number): number | undefined {
  const { SyntaxKind } = typescript()
  for (let at = next; at < Math.min(next + near, code.kinds.length); at++) {
    if (code.kinds[at] === SyntaxKind.OpenBraceToken) return at
    if (code.kinds[at] === SyntaxKind.SemicolonToken) return undefined
  }
  return undefined
}

/** A text, a number or a word like `true`, alone or with a sign or `as const`. */
function literalAt(code: Code, start: number, end: number): string | undefined {
  const { SyntaxKind } = typescript()
  const last = end - start > 2 && code.kinds[end - 2] === SyntaxKind.AsKeyword ? end - 2 : end
  const sign = code.kinds[start] === SyntaxKind.MinusToken ? '-' : ''
  const at = sign === '' ? start : start + 1
  if (last !== at + 1) return undefined
  const kind = code.kinds[at]!
  if (kind === SyntaxKind.NumericLiteral) return `${sign}${Number(textOf(code, at).replaceAll('_', ''))}`
  if (sign !== '') return undefined
  const isWord = kind === SyntaxKind.TrueKeyword || kind === SyntaxKind.FalseKeyword || kind === SyntaxKind.NullKeyword
  return code.strings.get(at) ?? (isWord ? textOf(code, at) : undefined)
}

function isName(code: Code, at: number): boolean {
  const { SyntaxKind } = typescript()
  const kind = code.kinds[at]!
  return kind === SyntaxKind.Identifier || kind === SyntaxKind.NumericLiteral || (kind >= SyntaxKind.FirstKeyword && kind <= SyntaxKind.LastKeyword)
}

const textOf = (code: Code, at: number) => code.text.slice(code.starts[at], code.ends[at])
