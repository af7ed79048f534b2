/** Cuts a text into the labels of its values. */
import type { Marker } from './markers.js'

export interface Labelled { marker: Marker; label: string; /** It was said to be the default. */ isDefault: boolean; /** Behind it, all other values are spoken of. */ others: boolean }

/** Marks that part values, and the words that do. */
const between = /[\s,;、|/。，；．.]/
const joins = /(?:^|[ ,;，；、])(?:and|or)$/i
const otherValues = /[,;，；。] ?(?:otherwise|others?(?: values?)?|all other|any other|else|其他|其它|其余|否则)(?![a-z])/i
const defaultMark = / ?[([（【] ?(?:(?:by |the )?default(?: value)?|默认值?|缺省值?) ?[)\]）】] ?/i

/**
 * The labels between the chosen markers, which are in order. `plain` has the plain forms of `text`;
 * `until` is where the list ends at the latest.
 */
export function labelsOf(text: string, plain: string, chosen: Marker[], until = text.length): Labelled[] {
  const ends = chosen.map((marker, index) => chosen[index + 1]?.start ?? (until > marker.labelStart ? until : text.length))
  const inner = chosen.slice(0, -1).map((marker, index) => plain.slice(marker.labelStart, ends[index]))
  const repeated = repeatedBefore(plain, chosen, inner)
  return chosen.map((marker, index) => {
    const isLast = index === chosen.length - 1
    const end = marker.labelEnd ?? (isLast ? endOfLast(plain, marker.labelStart, ends[index] ?? 0, inner) : (ends[index] ?? 0) - repeated)
    const raw = trimmed(text.slice(marker.labelStart, end), isLast)
    const rest = otherValues.exec(raw)
    const own = rest && isLast ? raw.slice(0, rest.index).trimEnd() : raw
    const isDefault = defaultMark.test(own)
    return { marker, label: isDefault ? trimmed(own.replace(defaultMark, ' '), isLast) : own, isDefault, others: rest !== null }
  })
}

/** `type 0=text, type 1=image`: how much in front of each value belongs to it. */
function repeatedBefore(plain: string, [first]: Marker[], inner: string[]): number {
  if (first?.boundary !== 'blank' || inner.length === 0) return 0
  const word = /(?:[a-z]{1,20}|[\u3400-\u9FFF]{1,8}) ?$/i.exec(plain.slice(Math.max(0, first.start - 22), first.start))?.[0].toLowerCase() ?? ''
  return word !== '' && inner.every((label) => new RegExp(`[ ,;]${word}$`, 'i').test(label)) ? word.length : 0
}

/** The last label ends with its sentence, unless labels before it hold sentences, and at the parenthesis around the list. */
function endOfLast(plain: string, start: number, end: number, inner: string[]): number {
  const others = inner.map((label) => label.trimEnd().replace(/[.,;] ?(?:and|or)?$/, '').trimEnd())
  const endsAtStop = inner.length > 0 && !others.some((label) => sentenceEnd(label, 0) >= 0)
  const endsAtSemicolon = inner.length > 0 && !others.some((label) => label.includes(';'))
  let depth = 0
  for (let at = start; at < end; at++) {
    const char = plain[at] ?? ''
    if (char === '(' || char === '[') depth++
    if ((char === ')' || char === ']') && --depth < 0) return at
    if (depth === 0 && endsAtSemicolon && char === ';') return at
    if (depth === 0 && (endsAtStop || inner.length === 0) && char === '.' && isSentenceEnd(plain, at)) return at
  }
  return end
}

function sentenceEnd(plain: string, start: number): number {
  for (let at = start; at < plain.length; at++) if (plain[at] === '.' && isSentenceEnd(plain, at)) return at
  return -1
}

/** `。` or a full stop with a capital behind it; not that of `e.g.` or `3.0`. */
function isSentenceEnd(plain: string, at: number): boolean {
  const next = plain.slice(at + 1, at + 3)
  return /^ ?[A-Z\u3400-\u9FFF]/.test(next) && !/\.[a-z]$/i.test(plain.slice(at - 2, at))
}

function trimmed(label: string, isLast: boolean): string {
  let [start, end] = [0, label.length]
  while (start < end && /[\s,:：]/.test(label[start] ?? '')) start++
  // The dots of "and so on" stay.
  if (!isLast || !/\.\.|…/.test(label.slice(-3))) while (end > start && between.test(label[end - 1] ?? '')) end--
  const kept = label.slice(start, end)
  const joined = joins.exec(kept)
  if (joined) return kept.slice(0, joined.index).replace(/[ ,;，；、]{1,3}$/, '')
  // `0表示x和1表示y`
  return isLast ? kept : kept.replace(/(?:[ ，,；;、]?(?:[和或而及]|以及)|\s[-*•])$/, '')
}
