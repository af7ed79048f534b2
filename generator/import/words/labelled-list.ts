/** Chooses among the places where values may begin those that make a list. */
import type { ValueKind } from './fit.js'
import type { Marker, Style } from './markers.js'
import { labelsOf, type Labelled } from './labels.js'

export interface LabelledList { kind: ValueKind; entries: Labelled[]; unsure?: string }

/** Nobody documents more values than these, and what has more is no list. */
const most = 1000
/** What there is a number of. */
const measured = /^(?:(?:(?:milli|micro)?seconds?|secs?|ms|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|bytes?|kb|mb|gb|px|pixels?|characters?|chars?|percent)(?![a-z])|(?:[天秒次条位年月日]|分钟|小时|毫秒|个月|字节)(?![\u3400-\u9FFF]))/i
/** Words that follow a number in prose. */
const counted = /^(?:(?:people|persons?|users?|members?|items?|messages?|in|of|to|or|and|at|on|by|more|less|than|up|per|is|are|was|out|after|before|with)(?![a-z])|[个天秒分小次条位年月日人种时级倍字到至以或和毫点号页台张层行岁元])/i
const mixable = new Set<Style>(['dash', 'colon', 'equals', 'for', 'means', 'paren'])

/** The list with the most values; of several, the first. */
export function labelledList(text: string, plain: string, all: Marker[], until: number): LabelledList | undefined {
  const markers = all.filter(({ ofRange }) => !ofRange)
  if (markers.length < 2) return undefined
  let best: LabelledList | undefined
  const offer = (list: LabelledList | undefined): void => {
    if (list && list.entries.length > (best?.entries.length ?? 1)) best = list
  }
  for (const kind of ['boolean', 'number', 'word'] as const) {
    const own = markers.filter((marker) => marker.kind === kind)
    for (const style of new Set(own.map((marker) => marker.style))) {
      const styled = own.filter((marker) => marker.style === style)
      const chosen = kind === 'word' ? chosenWords(styled) : chosenValues(styled)
      if (isNamed(plain, chosen[0])) continue
      offer(judged(kind, labelsOf(text, plain, chosen, until), style))
    }
    const mixed = own.filter(({ style, boundary }) => mixable.has(style) && boundary !== 'blank')
    if (kind !== 'word' && new Set(mixed.map(({ style }) => style)).size > 1) {
      const list = judged(kind, labelsOf(text, plain, chosenValues(mixed), until), 'dash')
      offer(list && { ...list, unsure: 'the values are spelt in different ways' })
    }
    // Words that are followed by dashes stand in the labels of numbers too.
    if (best) return best
  }
  return best
}

/** Numbers and true or false: all places if the numbers then count up or down, else those behind punctuation. */
function chosenValues(markers: Marker[]): Marker[] {
  if (markers.length > most) return []
  if (areDistinct(markers) && countsOn(markers)) return withoutRanges(markers)
  const parted = markers.filter(({ boundary }, index) => index === 0 || boundary !== 'blank')
  // A number in front of the list that belongs to the sentence: `Since 2 - ...`
  const [first, ...rest] = parted
  const tail = first?.boundary === 'blank' && rest.length > 1 && (!areDistinct(parted) || (countsOn(rest) && !countsOn(parted))) ? rest : parted
  if (tail.length > 1 && areDistinct(tail)) return withoutRanges(tail)
  return areDistinct(markers) && markers.length > 2 ? withoutRanges(markers) : []
}

/** `Version 2: …`, `groups of 2 for …`: numbers of something else. */
function isNamed(plain: string, first: Marker | undefined): boolean {
  return first?.boundary === 'blank' && first.kind === 'number' && /\b(?:versions?|v|since|chapter|section|page|step|of|at|from|than|about|to) $/i.test(plain.slice(Math.max(0, first.start - 10), first.start))
}

function withoutRanges(markers: Marker[]): Marker[] {
  return markers.every(({ weak }) => weak) ? [] : markers
}

/** Words begin behind punctuation only. */
function chosenWords(markers: Marker[]): Marker[] {
  const ahead = markers.filter(({ boundary }) => boundary !== 'blank')
  // `Types: text: …`
  const [first, second] = ahead
  const parted = first && second && second.start - first.labelStart <= 1 ? ahead.slice(1) : ahead
  return parted.length <= most && areDistinct(parted) ? parted : []
}

function areDistinct(markers: Marker[]): boolean {
  return new Set(markers.map(({ value }) => value)).size === markers.length
}

function countsOn(markers: Marker[]): boolean {
  if (markers.some(({ kind }) => kind !== 'number')) return true
  const steps = new Set(markers.slice(1).map(({ value }, index) => Number(value) - Number(markers[index]?.value)))
  return steps.size === 0 || (steps.size === 1 && (steps.has(1) || steps.has(-1)))
}

function isCountable(markers: Marker[]): boolean {
  return countsOn(markers.toSorted((one, other) => Number(one.value) - Number(other.value)))
}

function judged(kind: ValueKind, entries: Labelled[], style: Style): LabelledList | undefined {
  if (entries.length < 2) return undefined
  const labels = entries.map(({ label }) => label)
  const markers = entries.map(({ marker }) => marker)
  if (labels.some((label) => label === '' || label.length > 2000) || new Set(labels).size === 1) return undefined
  if (entries.some(({ others }) => others)) return kind === 'boolean' ? undefined : { kind, entries, unsure: 'other values are spoken of too' }
  if (kind === 'boolean') return booleans(entries, labels)
  if (kind === 'number') {
    if (style === 'bare') return bare(entries, labels, markers)
    if (style === 'if' || labels.every((label) => measured.test(label))) return undefined
    if (['for', 'is', 'paren'].includes(style) && !isCountable(markers)) return { kind, entries, unsure: 'the numbers do not count on' }
    const isGap = markers.slice(1).every(({ boundary }) => boundary === 'blank') && !isCountable(markers)
    return { kind, entries, ...(isGap && { unsure: 'nothing stands between the values' }) }
  }
  return words(entries, markers, style)
}

function booleans(entries: Labelled[], labels: string[]): LabelledList | undefined {
  if (entries.length !== 2 || labels.some((label) => /^(?:otherwise|else|否则)/i.test(label))) return undefined
  return { kind: 'boolean', entries }
}

/** `0 normal, 1 dissolved`: a reader may well be wrong about it. */
function bare(entries: Labelled[], labels: string[], markers: Marker[]): LabelledList | undefined {
  const isIn = markers.every(({ boundary }, index) => boundary !== 'blank' || (index > 0 && markers.slice(1).every((each) => each.boundary === 'blank')))
  const lowest = Math.min(...markers.map(({ value }) => Number(value)))
  if (!isIn || !isCountable(markers) || lowest > 1 || labels.some((label) => counted.test(label) || measured.test(label))) return undefined
  return { kind: 'number', entries, unsure: 'nothing stands between the values and their meanings' }
}

/** Words that values are made of: `text`, `user_operation`, `KICKED`, `relogin-manually`; not the first of a sentence. */
export const wireWord = /^(?:[a-z][\w$-]*|[A-Z][A-Z0-9_-]+)$/

function words(entries: Labelled[], markers: Marker[], style: Style): LabelledList | undefined {
  const [first] = markers
  if (!first || style === 'bare' || style === 'if') return undefined
  const isQuoted = markers.every(({ quoted }) => quoted)
  const isIntroduced = first.boundary === 'colon' || first.boundary === 'lead'
  const isWire = isQuoted || markers.every(({ value }) => wireWord.test(String(value)))
  if (!isWire && !isIntroduced) return undefined
  const reason = !isWire ? 'the values look like words of a sentence'
    : (['for', 'is'].includes(style) && !isQuoted ? 'it may be a sentence'
      : (!isIntroduced && (first.boundary === 'list' || style === 'colon' || style === 'paren') && !isQuoted ? 'the words may be names of properties' : undefined))
  if (['for', 'is'].includes(style) && !isQuoted && !isIntroduced) return undefined
  return { kind: 'word', entries, ...(reason !== undefined && { unsure: reason }) }
}
