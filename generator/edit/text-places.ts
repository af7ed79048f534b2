/** Where a part of a scalar's text stands in the file, also in folded and escaped texts. */
import type { Span } from '../files.js'
import { type Place, rangeOf, textAt } from './open-source.js'
import { valueSpan } from './ranges.js'

/**
 * The stretch that a part of the text was read from. It begins and ends at characters that are no
 * white space, because line breaks and indentation stand for others than themselves. Nothing where
 * the part holds no such character, or the place no text.
 */
export function stretchOf(place: Place, start: number, end: number): Span | undefined {
  return stretchesOf(place)(start, end)
}

/** The same for many parts of one text. */
export function stretchesOf(place: Place): (start: number, end: number) => Span | undefined {
  const value = textAt(place)
  const span = valueSpan(place)
  if (value === undefined || !span || !place.value) return () => undefined
  const before = inkBefore(value)
  const stretches = stretchesOfInk(place.source().text.slice(...rangeOf(place.value)))
  return (start, end) => {
    const [first, last] = [before[Math.min(start, value.length)] ?? 0, (before[Math.min(end, value.length)] ?? 0) - 1]
    const [from, to] = [stretches[2 * first], stretches[2 * last + 1]]
    return last < first || from === undefined || to === undefined ? undefined : { file: span.file, start: span.start + from, end: span.start + to }
  }
}

/** How many characters before each place are no white space. */
function inkBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  for (let index = 0; index < text.length; index += 1) before[index + 1] = (before[index] ?? 0) + (/\s/.test(text.charAt(index)) ? 0 : 1)
  return before
}

/** Start and end of every character that is no white space, one after the other; both halves of an escaped pair at the same place. */
function stretchesOfInk(written: string): number[] {
  const stretches: number[] = []
  for (const { start, end, ink } of inkOf(written)) {
    const isVerbatim = end - start === ink
    for (let index = 0; index < ink; index += 1) stretches.push(isVerbatim ? start + index : start, isVerbatim ? start + index + 1 : end)
  }
  return stretches
}

/** The pieces of a scalar as it is written, each with the number of characters it stands for that are no white space. */
function* inkOf(written: string): Generator<{ start: number; end: number; ink: number }> {
  const quote = written[0] === '"' || written[0] === "'" ? written[0] : ''
  const isBlock = /^[|>]/.test(written)
  const from = isBlock ? written.indexOf('\n') + 1 : quote.length
  const until = quote === '' ? written.length : written.lastIndexOf(quote)
  const piece = quote === '"' ? inDouble : quote === "'" ? inSingle : inPlain
  for (const match of written.slice(from, until).matchAll(piece)) {
    const start = from + match.index
    yield { start, end: start + match[0].length, ink: inkOfPiece(match[0], quote) }
  }
}

const inDouble = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n|[^])|[^\s\\]+/g
const inSingle = /''|[^\s']+/g
const inPlain = /\S+/g

/** How many characters are no white space. */
function countInk(text: string): number {
  return text.replace(/\s+/g, '').length
}

function inkOfPiece(piece: string, quote: string): number {
  if (piece === "''" && quote === "'") return 1
  if (quote !== '"' || !piece.startsWith('\\')) return piece.length
  if (/^\\[xuU]/.test(piece)) return countInk(String.fromCodePoint(Math.min(Number.parseInt(piece.slice(2), 16), 0x10FFFF)))
  return /^\\[\s0abtnvfre_NLP]/.test(piece) ? Number(/^\\[0abe]/.test(piece) || piece === '\\N') : 1
}
