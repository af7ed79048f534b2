/** Single values that mean something special in a range of others: `-1 means for ever`. They are no enum. */
import { labelsOf, type Labelled } from './labels.js'
import type { LabelledList } from './labelled-list.js'
import type { Marker } from './markers.js'

export interface Special { entries: Labelled[]; unsure?: string }

/** How far before its first value a list says what it counts. */
const lookBack = 300

const ranges = /time|durat|expir|interval|period|ttl|size|bytes|length|count|number of|how many|limit|maxim|minim|\bmax\b|\bmin\b|seconds|minutes|hours|\bdays\b|capacity|amount|quota|balance|\bage\b|index|position|offset|between|时间|时长|期限|间隔|秒|分钟|小时|天数|数量|人数|个数|次数|大小|上限|最大|最小|长度|有效期|容量|余额/i
const kinds = /type|mode|status|\bstates?\b|kind|categor|flag|option|level|setting|method|role|whether|relation|result|类型|模式|状态|方式|类别|分类|级别|设置|选项|标志|是否|关系|结果|角色/i

interface Said { ranges: boolean; kinds: boolean }

function said(plain: string, at: number): Said {
  const lead = plain.slice(Math.max(0, at - lookBack), at)
  return { ranges: ranges.test(lead), kinds: kinds.test(lead) }
}

/** Whether a list of numbers is one of sentinels; and whether it is unsure which of the two. */
export function isSpecial({ entries, kind }: LabelledList, plain: string, hasUnit: boolean): { special: boolean; unsure?: string } {
  const [first] = entries
  if (kind !== 'number' || !first) return { special: false }
  const values = entries.map(({ marker }) => Number(marker.value))
  const { ranges: isRange, kinds: isKind } = said(plain, first.marker.start)
  const hint = (isRange || hasUnit) && !isKind
  const unsure = 'it may be a list of values, or of what is special in a range'
  if (values.every((value) => value <= 0)) return isKind ? { special: false, ...((isRange || hasUnit) && { unsure }) } : { special: true, ...(!hint && { unsure }) }
  if (hint) return { special: values.length === 2 && values.some((value) => value < 0), unsure }
  const isFar = values.length === 2 && Math.abs((values[0] ?? 0) - (values[1] ?? 0)) > 1 && first.marker.style === 'means' && !isKind
  return isFar ? { special: true, unsure } : { special: false, ...(hasUnit && { unsure }) }
}

/** Before a number that is counted or compared, not given. */
const compared = /(?:\b(?:at|from|than|by|since|version|below|above|over|under|starts|until|step|after|before)|大于|小于|超过|低于|高于|版本|从) ?$/i

/** Single values where there is no list; and all of them where one is that "or less". */
export function specials(text: string, plain: string, markers: Marker[], until: number, hasUnit: boolean): Special | undefined {
  if (markers.length > 100) return undefined
  const found = markers.filter((marker) => marker.kind === 'number' && mayStandAlone(marker, plain))
  const distinct = found.filter(({ value }, index) => found.findIndex((each) => each.value === value) === index)
  const [first] = distinct
  if (!first || distinct.length > 3 || found.length > 20) return undefined
  const entries = labelsOf(text, plain, distinct, until)
  if (entries.some(({ label }) => label === '')) return undefined
  const { ranges: isRange, kinds: isKind } = said(plain, first.start)
  const isTold = distinct.every(({ style, value }) => Number(value) <= 0 && (style === 'means' || style === 'for' || (style === 'is' && first.boundary !== 'blank')))
  const isPlaced = distinct.every(({ boundary, style, start }) => boundary !== 'blank' || style === 'means' || /(?:set to|use|pass|with|值|设为|传) ?$/i.test(plain.slice(Math.max(0, start - 10), start)))
  const reason = entries.some(({ others }) => others) ? 'other values are spoken of too' : (isTold && isPlaced ? undefined
    : (distinct.every(({ value, boundary }) => Number(value) <= 0 && boundary !== 'blank') && (isRange || hasUnit) && !isKind ? undefined : 'it may be more, or less, than one special value'))
  return { entries, ...(reason !== undefined && { unsure: reason }) }
}

function mayStandAlone({ style, value, boundary, weak, start, labelStart, ofRange }: Marker, plain: string): boolean {
  if (weak || compared.test(plain.slice(Math.max(0, start - 10), start))) return false
  if (ofRange) return true
  if (style === 'bare' || style === 'if') return false
  if (style === 'means') return true
  if (Number(value) > 0 || (boundary === 'blank' && style !== 'for')) return false
  // `0-based` is a word.
  return style !== 'dash' || /[ ]/.test(plain.slice(start, labelStart)) || /[㐀-鿿]/.test(plain[labelStart] ?? '')
}
