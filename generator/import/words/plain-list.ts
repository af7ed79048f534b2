/** Lists of values that say nothing of what each means: `Message types: text, image`, `one of 'a', 'b'`, `a|b|c`. */
import type { ValueKind } from './fit.js'
import { wireWord } from './labelled-list.js'
import { valueOf } from './markers.js'
import type { Token } from './tokens.js'

export interface PlainList { kind: ValueKind; values: (string | number | boolean)[]; unsure?: string }

/** How much the words before a list promise that values follow. */
type Lead = 'promise' | 'values' | 'noun' | 'verb' | 'parenthesis'

const nouns = /^(?:types?|kinds?|status(?:es)?|states?|modes?|categor(?:y|ies)|sources?|actions?|roles?|levels?|platforms?|methods?|results?|reasons?|gender|order|direction|priority|scope|visibility|permissions?)$/i
const valueNouns = /^(?:values?|options?|enum|enums|choices|enumeration)$/i
const hanValues = /(?:取值|可选值|可选项|枚举值?|可能的?值|有效值|合法值|其中之一|值)(?:范围)?(?:为|是|有|包括|包含|如下|分别为|分别是|可以是|可为)?$/
const hanNouns = /(?:性别|类型|种类|状态|模式|类别|分类|来源|方式|角色|级别|平台|动作|类)(?:为|是|有|包括|包含|分为|可为|可以是)?$/
const hanVerbs = /(?:可以是|可以为|可为|可取|分为|只能是|之一)$/
const separators = ',、/|;'
const joins = /^(?:and|or|和|或|或者|以及|及)$/i
const open = /^(?:etc|others?|more|等|等等|等类型)/i
const examples = /(?:e\.g\.?|for example|for instance|such as|like|例如|比如|譬如|如)[ :,]*$/i

const most = 1000
/** More words between which nothing stands are a sentence. */
const mostLost = 12

/** The first list in the text that is one. Behind `until` something else begins. */
export function plainList(plain: string, tokens: Token[], until: number): PlainList | undefined {
  let list: PlainList | undefined
  for (let index = 0; index < tokens.length && !list; index++) {
    const lead = leadAt(tokens, index)
    if (lead) list = listAt(plain, tokens, lead.from, lead.kind, until)
  }
  return list ?? barred(tokens)
}

function leadAt(tokens: Token[], index: number): { kind: Lead; from: number } | undefined {
  const word = (offset: number): string => tokens[index + offset]?.text.toLowerCase() ?? ''
  const token = tokens[index] as Token
  const isColon = word(1) === ':'
  if (token.kind === 'han') {
    if (/范围/.test(token.text)) return undefined
    const from = index + (isColon ? 2 : 1)
    if (hanValues.test(token.text)) return { kind: 'promise', from }
    if (hanNouns.test(token.text) && word(1) === '(') return { kind: 'parenthesis', from: index + 2 }
    if (hanNouns.test(token.text) && (isColon || /[为是有括含]$/.test(token.text))) return { kind: 'noun', from }
    return hanVerbs.test(token.text) ? { kind: 'verb', from } : undefined
  }
  if (token.kind !== 'word') return undefined
  const text = word(0)
  if (text === 'one' && word(1) === 'of') return { kind: 'values', from: index + 2 + (word(2) === ':' ? 1 : 0) }
  if (text === 'valued' && word(1) === 'as') return { kind: 'promise', from: index + 2 }
  if (valueNouns.test(text) && (isColon || /^(?:are|is|include)$/.test(word(1)))) return { kind: isColon ? 'promise' : 'values', from: index + 2 }
  if (nouns.test(text) && word(1) === '(') return { kind: 'parenthesis', from: index + 2 }
  if (nouns.test(text) && isColon) return { kind: 'noun', from: index + 2 }
  if (/^(?:can|may|must|could|should)$/.test(text) && word(1) === 'be') return { kind: 'verb', from: index + 2 + (word(2) === ':' || word(2) === 'either' ? 1 : 0) }
  return text === 'either' ? { kind: 'verb', from: index + 1 } : undefined
}

interface Items {
  tokens: Token[]
  /** The first token that is none of the list. */
  next: number
  /** How many of the items stand behind punctuation or a word that joins. */
  parted: number
}

function itemsFrom(tokens: Token[], from: number): Items {
  const items: Token[] = []
  let [at, parted] = [from, 0]
  while (at < tokens.length && items.length < most && items.length - parted <= mostLost) {
    const item = tokens[at] as Token
    if (!valueOf(item) || joins.test(item.text)) break
    items.push(item)
    let next = at + 1
    while (next < tokens.length && (separators.includes(tokens[next]?.text ?? ' ') || joins.test(tokens[next]?.text ?? ''))) next++
    if (next > at + 1) parted++
    else if (tokens[next]?.kind !== 'word') {
      at = next
      break
    }
    at = next
  }
  return { tokens: items, next: at, parted }
}

/** What stands in parentheses for other reasons. */
const remarks = /^(?:optional|required|nullable|deprecated|readonly|read-only|unique|number|string|boolean|object|array|null|undefined|integer)$/i
const openWord = /^(?:etc|others?|more)$/i
const exampleWord = /^(?:e|g|\.|,|:|such|as|for|example|like|例如|比如|如|譬如)$/i

/** Skips "e.g." in front of a list. */
function afterExampleWords(plain: string, tokens: Token[], from: number): number {
  const start = tokens[from]?.start ?? plain.length
  const isExample = examples.test(plain.slice(Math.max(0, start - 14), start)) || /^(?:e\.g|such as|for example|like |例如|比如|如|譬如)/i.test(plain.slice(start, start + 11))
  if (!isExample) return -1
  let at = from
  while (exampleWord.test(tokens[at]?.text ?? '')) at++
  return at
}

function listAt(plain: string, tokens: Token[], start: number, lead: Lead, until: number): PlainList | undefined {
  const behind = afterExampleWords(plain, tokens, start)
  const { tokens: items, next, parted } = itemsFrom(tokens, behind < 0 ? start : behind)
  const all = items.flatMap((item) => valueOf(item) ?? [])
  const ending = tokens[next]
  const isOpen = open.test(ending?.text ?? '') || all.some(({ value }) => openWord.test(String(value))) || (ending?.text === '.' && tokens[next + 1]?.text === '.')
  const values = all.filter(({ value }) => !/^(?:etc|more)$/i.test(String(value)))
  const [first] = values
  if (!first || first.kind === 'boolean' || !areAlike(values)) return undefined
  const areQuoted = items.every(({ kind }) => kind === 'quoted')
  if (!areQuoted && !isOpen && !endsAt(plain, ending) && (ending?.start ?? 0) < until) return undefined
  // Words that are not parted are a sentence, unless values were promised.
  const isLost = parted === 0
  if (isLost ? lead !== 'promise' || !items.every(({ text }) => /^[a-z]\w*$/.test(text)) : parted < items.length - 1) return undefined
  if (first.kind === 'word' && lead === 'verb' && !areQuoted && items.every(({ text }) => /(?:ed|en|ing)$/.test(text))) return undefined
  const reason = behind >= 0 ? 'they are only examples' : (isOpen ? 'the list is open' : (isLost ? 'nothing stands between the words' : doubtOf(items, first.kind, lead)))
  return { kind: first.kind, values: values.map(({ value }) => value), ...(reason !== undefined && { unsure: reason }) }
}

type Value = NonNullable<ReturnType<typeof valueOf>>

/** At least two, different ones of one kind. */
function areAlike(values: Value[]): boolean {
  return values.length > 1 && new Set(values.map(({ kind }) => kind)).size === 1 && new Set(values.map(({ value }) => value)).size === values.length
}

function doubtOf(items: Token[], kind: ValueKind, lead: Lead): string | undefined {
  if (kind !== 'word' || items.every((item) => item.kind === 'quoted')) return undefined
  if (!items.every(({ text }) => wireWord.test(text) && !/[a-z]-[a-z]/.test(text))) return 'the values look like words of a sentence'
  if (lead === 'parenthesis' && items.some(({ text }) => remarks.test(text))) return 'they may be remarks'
  return lead === 'verb' || lead === 'parenthesis' ? 'it may be a sentence' : undefined
}

/** At the end of the text, of its sentence, or of its parenthesis. */
function endsAt(plain: string, next: Token | undefined): boolean {
  if (!next) return true
  return next.kind === 'mark' && (next.text === ')' || next.text === ']' || (next.text === '.' && !/^[\w]/.test(plain.slice(next.end, next.end + 1))))
}

/** `a|b|c` needs no words before it. */
function barred(tokens: Token[]): PlainList | undefined {
  for (let index = 0; index + 2 < tokens.length; index++) {
    const items = barredFrom(tokens, index)
    if (items.length < 2) continue
    index += 2 * (items.length - 1)
    const values = items.flatMap((item) => valueOf(item) ?? [])
    const [first] = values
    if (!first || first.kind === 'boolean' || !areAlike(values)) continue
    const reason = values.length < 3 ? 'there are only two words' : doubtOf(items, first.kind, 'noun')
    return { kind: first.kind, values: values.map(({ value }) => value), ...(reason !== undefined && { unsure: reason }) }
  }
  return undefined
}

function barredFrom(tokens: Token[], index: number): Token[] {
  const items: Token[] = []
  for (let at = index; at < tokens.length && items.length < most && valueOf(tokens[at] as Token); at += 2) {
    items.push(tokens[at] as Token)
    if (tokens[at + 1]?.text !== '|') break
  }
  return items
}
