/** Places where a text may begin to say what one value means: `0 - `, `1表示`, `text: `, `true if `. */
import type { ValueKind } from './fit.js'
import type { Token } from './tokens.js'

export type Style = 'dash' | 'colon' | 'equals' | 'for' | 'means' | 'is' | 'if' | 'paren' | 'bare'

export interface Marker {
  kind: ValueKind
  value: string | number | boolean
  style: Style
  /** How it is set off from what stands before it. */
  boundary: 'start' | 'colon' | 'list' | 'lead' | 'blank'
  quoted: boolean
  /** The word after it begins with a number: it may be a range, `0 - 23`. */
  weak: boolean
  /** "0 or less means": one value of a range. */
  ofRange: boolean
  start: number
  labelStart: number
  /** Of `0 (x)`, where the parenthesis closes. */
  labelEnd?: number
}

/** Where a new value may begin. */
const listMarks = ',;、./|()[]*'
const leads = /^(?:be|are|is|as|values?|其中|为|是|有|包括|分别为|可以是|取值|取值为|如下)$/i
const joins = /^(?:and|or)$/i
const hanJoins = /[和或且而及]$/
const wordStyles: Record<string, Style> = {
  for: 'for', means: 'means', mean: 'means', meaning: 'means', represents: 'means', indicates: 'means', denotes: 'means', stands: 'means', is: 'is', if: 'if', when: 'if',
}
const hanStyle = /^(?:时|则|时则)?(?:就)?(表示为?|代表着?|意味着|指的是|对应|说明|意思是|指|即|为|是)/

/** All such places, left to right. */
export function markersIn(tokens: Token[]): Marker[] {
  const markers: Marker[] = []
  for (let index = 0; index < tokens.length; index++) {
    const marker = markerAt(tokens, index)
    if (marker) markers.push(marker)
  }
  return markers
}

function markerAt(tokens: Token[], index: number): Marker | undefined {
  const token = tokens[index]
  if (!token || token.kind === 'mark' || token.kind === 'han') return undefined
  const boundary = boundaryAt(tokens, index)
  const read = valueOf(token)
  if (!boundary || !read) return undefined
  const after = separatorAt(tokens, index, read.kind)
  return after && { ...read, boundary, quoted: token.kind === 'quoted', ofRange: false, start: token.start, ...after }
}

/** What a token is as a value. */
export function valueOf(token: Token): Pick<Marker, 'kind' | 'value'> | undefined {
  if (token.kind === 'number') return { kind: 'number', value: Number(token.text) }
  if (token.kind === 'quoted') return /^[-+]?\d{1,15}$/.test(token.text) ? { kind: 'number', value: Number(token.text) } : { kind: 'word', value: token.text }
  if (/^(?:true|false)$/i.test(token.text)) return { kind: 'boolean', value: token.text.toLowerCase() === 'true' }
  return token.kind === 'word' ? { kind: 'word', value: token.text } : undefined
}

function boundaryAt(tokens: Token[], index: number): Marker['boundary'] | undefined {
  const before = tokens[index - 1]
  const { gap, kind } = tokens[index] as Token
  if (!before) return 'start'
  if (before.kind === 'mark') {
    // An item of a list in lines: `Bread: - 0: raw - 1: baked`
    if (before.text === '-' && gap && (before.gap || index === 1) && tokens[index - 2]?.kind !== 'number') return 'list'
    if (before.text === ':') return 'colon'
    // `v.2` and `@2` are no values.
    return listMarks.includes(before.text) && (gap || before.text !== '.' || kind !== 'number' || tokens[index - 2]?.kind === 'han') ? 'list' : undefined
  }
  if (before.kind === 'han') return leads.test(before.text) ? 'lead' : (hanJoins.test(before.text) ? 'list' : 'blank')
  if (!gap) return undefined
  if (before.kind === 'word' && joins.test(before.text)) return 'list'
  const isLead = before.kind === 'word' && (leads.test(before.text) || (before.text === 'of' && /^one$/i.test(tokens[index - 2]?.text ?? '')))
  return isLead ? 'lead' : 'blank'
}

type Separator = Pick<Marker, 'style' | 'weak' | 'labelStart'> & Partial<Pick<Marker, 'labelEnd' | 'ofRange'>>

function separatorAt(tokens: Token[], index: number, kind: ValueKind): Separator | undefined {
  const next = tokens[index + 1]
  if (!next) return undefined
  if (next.kind === 'mark') return markSeparator(tokens, index)
  if (next.kind === 'number' || next.kind === 'quoted') return undefined
  const labelled = (style: Style, at: number): Separator => ({ style, weak: false, labelStart: at })
  if (next.kind === 'word') {
    const style = next.gap ? wordStyles[next.text.toLowerCase()] : undefined
    const skipped = next.text === 'stands' && tokens[index + 2]?.text === 'for' ? tokens[index + 2] ?? next : next
    if (style) return labelled(style, skipped.end)
    if (kind === 'number' && /^(?:or|and)$/i.test(next.text)) return rangeOfValues(tokens, index)
    return kind === 'number' && next.gap ? labelled('bare', next.start) : undefined
  }
  // `0否 1是`: the word for "is" is the one for "yes".
  const isYes = kind === 'number' && next.text === '是' && !/^(?:word|han|quoted|number)$/.test(next.gap ? '' : tokens[index + 2]?.kind ?? '')
  const verb = isYes ? null : hanStyle.exec(next.text)
  if (verb) return labelled(/^[为是即指]$/.test(verb[1] ?? '') ? 'is' : 'means', next.start + verb[0].length)
  const range = kind === 'number' && /^(?:或|及|和|以下|以内)/.test(next.text) ? rangeOfValues(tokens, index) : undefined
  return range ?? (kind === 'word' ? undefined : labelled('bare', next.start))
}

function markSeparator(tokens: Token[], index: number): Separator | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]]
  if (!token || !next) return undefined
  let last = index + 1
  if (next.text === '(') return parenthesis(tokens, index)
  // `--`, `->`, `==`, `=>`
  while (last < index + 3 && '-=>'.includes(tokens[last]?.text ?? ' ') && '-=>'.includes(tokens[last + 1]?.text ?? ' ') && !tokens[last + 1]?.gap) last++
  const mark = tokens[last] as Token
  const label = tokens[last + 1]
  const style = ({ '-': 'dash', '>': 'dash', ':': 'colon', '=': 'equals' } as const)[next.text]
  if (!style || !label) return undefined
  const weak = label.kind === 'number' || (label.kind === 'word' && /^\d/.test(label.text))
  // `12:30`, `2024-12`
  if (weak && !label.gap && !next.gap && style !== 'equals') return undefined
  // `http://`, `key:value` inside of a sentence
  if (style === 'colon' && token.kind === 'word' && !label.gap && label.text === '/') return undefined
  return { style, weak: weak && style === 'dash', labelStart: mark.end }
}

/** Longer is no label. */
const longestLabel = 40

function parenthesis(tokens: Token[], index: number): Separator | undefined {
  let depth = 0
  for (let at = index + 1; at < tokens.length && at <= index + longestLabel; at++) {
    const { text, start, kind } = tokens[at] as Token
    if (kind !== 'mark') continue
    if (text === '(') depth++
    if (text === ')' && --depth === 0) return { style: 'paren', weak: false, labelStart: tokens[index + 1]?.end ?? start, labelEnd: start }
  }
  return undefined
}

/** `0 or less than the current time means no limit`: the verb stands in the same clause. */
function rangeOfValues(tokens: Token[], index: number): Separator | undefined {
  for (let at = index + 1; at < tokens.length && at <= index + longestLabel / 2; at++) {
    const { text, kind, end, start } = tokens[at] as Token
    if (kind === 'mark' && ',;:.'.includes(text)) return undefined
    if (kind === 'word' && /^(?:means?|represents|indicates|for|is)$/i.test(text)) return { style: 'means', weak: false, ofRange: true, labelStart: end }
    const verb = kind === 'han' ? /(?:表示|代表|意味着|为)/.exec(text) : null
    if (verb) return { style: 'means', weak: false, ofRange: true, labelStart: start + verb.index + verb[0].length }
  }
  return undefined
}
