/** Widths of integers that are glued to the words. */
import type { DocumentedType, Sure } from '../reading.js'
import { doubt, isScalar } from './fit.js'
import { plainForms, type Token, tokensOf } from './tokens.js'

export type Width = 'int32' | 'int64'

interface Found { width: Width; /** What to take out of the text; absent where it is part of a sentence. */ cut?: [number, number]; unsure?: string }

/** Words after which a width is spoken of, not said. */
const inSentence = /^(?:an?|as|is|are|of|or|to|than|not|no|fit|fits|into|exceed|within|max|maximum|min|minimum|be|between|and|the|for|in|with|from|by|any|if|unlike|use|uses|like)$/i

/** The width that a description says, and the description without it. */
export function takeWidth(text: string, type: DocumentedType | undefined): { text: string; width?: Sure<Width> } {
  const plain = plainForms(text)
  // Most descriptions end here.
  if (!/int ?(?:32|64)/i.test(plain)) return { text }
  const tokens = tokensOf(plain)
  const found = tokens.flatMap((token, index) => widthAt(plain, tokens, token, index) ?? [])
  const [first] = found
  if (!first) return { text }
  const differ = found.some(({ width }) => width !== first.width) ? 'the words say two widths' : undefined
  const typeDoubt = type && !isScalar(type, 'number') ? 'the type is not number' : undefined
  const sure = found.find(({ unsure }) => unsure === undefined)
  const width = { value: (sure ?? first).width, ...doubt(differ, typeDoubt, (sure ?? first).unsure) }
  if (differ !== undefined) return { text, width }
  let [rest, end] = ['', 0]
  for (const { cut } of found) {
    if (!cut || cut[0] < end) continue
    rest += text.slice(end, cut[0])
    end = cut[1]
  }
  return { text: (rest + text.slice(end)).trim(), width }
}

function widthAt(plain: string, tokens: Token[], token: Token, index: number): Found | undefined {
  if (token.kind !== 'word') return undefined
  let next = tokens[index + 1]
  let last = token
  let name = token.text
  if (/^int$/i.test(name) && (next?.text === '32' || next?.text === '64')) {
    name += next.text
    last = next
    next = tokens[index + 2]
  }
  // `UserIDint64`: a capital before it, which is not the U of UInt64.
  if (/[A-Z]{2}int(?:32|64)$/.test(name)) return { width: name.slice(-5) as Width, unsure: 'the width is written as part of a word' }
  if (!/^int(?:32|64)$/i.test(name)) return undefined
  const width = name.toLowerCase() as Width
  if (next?.kind === 'word' && !next.gap) return undefined
  const before = tokens[index - 1]
  if (before?.kind === 'word' && inSentence.test(before.text)) return { width, unsure: 'the width is part of a sentence' }
  if (next?.text === '[' || next?.text === '<') return { width, unsure: 'the width may be that of a list' }
  const [start, end] = joined(plain, tokens, index, last, next)
  const position = tokens.indexOf(last, index)
  const after = tokens.slice(position + 1, position + 4).find((each) => each.start >= end)
  const isOpen = !before || before.kind === 'mark' || token.gap || before.kind === 'han'
  const isClosed = !after || after.kind === 'mark' || (plain[start - 1] === '(' && plain[end] === ')') || (!before && end > last.end)
  if (!isOpen || !isClosed) return { width, unsure: 'the width is part of a sentence' }
  return { width, cut: cutFor(plain, start, end) }
}

/** The width with the words that belong to it: `type: int64`, `int64类型`, `int64 type`. */
function joined(plain: string, tokens: Token[], index: number, last: Token, next: Token | undefined): [number, number] {
  let start = tokens[index]?.start ?? 0
  let end = last.end
  if (next && (/^(?:类型|整型|整数|型)$/.test(next.text) || (/^(?:type|integer)$/i.test(next.text)))) end = next.end
  let back = index - 1
  if (tokens[back]?.text === ':' && /^(?:type|类型|数据类型)$/i.test(tokens[back - 1]?.text ?? '')) start = tokens[--back]?.start ?? start
  else if (/^(?:type|类型|数据类型|类型为)$/i.test(tokens[back]?.text ?? '') && tokens[back - 1]?.kind === 'mark') start = tokens[back]?.start ?? start
  // At the head of a text, what joins follows.
  if (start === 0 && /^[,:;.-]/.test(plain.slice(end).trimStart())) end += plain.slice(end).indexOf(plain.slice(end).trimStart()) + 1
  return [start, end]
}

const joiners = /[ ,;:.、|/-]/

function cutFor(plain: string, start: number, end: number): [number, number] {
  if (plain[start - 1] === '(' && plain[end] === ')') return withJoiners(plain, start - 1, end + 1, / /)
  if (plain[start - 1] === '[' && plain[end] === ']') return withJoiners(plain, start - 1, end + 1, / /)
  if (plain[start - 1] === '(') {
    let after = end
    while (/[ ,;]/.test(plain[after] ?? '')) after++
    return [start, after]
  }
  return withJoiners(plain, start, end, joiners)
}

function withJoiners(plain: string, start: number, end: number, marks: RegExp): [number, number] {
  let from = start
  while (from > 0 && marks.test(plain[from - 1] ?? '')) from--
  return [from, end]
}
