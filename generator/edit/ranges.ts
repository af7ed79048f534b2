/** Which stretches of a file belong to an entry or an item. */
import { type CST, isMap, isPair, isScalar, isSeq, type Node, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Span } from '../files.js'
import { type OpenSource, type Place, rangeOf } from './open-source.js'

export function keySpan(place: Place): Span | undefined {
  return place.pair && spanOf(place, ...rangeOf(place.pair.key))
}

/** The value without what follows it: comments, white space. */
export function valueSpan(place: Place): Span | undefined {
  return isThere(place.value) ? spanOf(place, rangeOf(place.value)[0], endOf(place)) : undefined
}

/** Key and value, or the item with its dash, without a comment behind it. */
export function wholeSpan(place: Place): Span {
  return spanOf(place, startOf(place), endOf(place))
}

function spanOf({ source }: Place, start: number, end: number): Span {
  return { file: source().file, start, end }
}

/** Where an entry or item begins: at its key or at the `?` before it, at its dash, or in [ ] at its value. */
export function startOf({ within, index, pair, value }: Place): number {
  const sign = isSeq(within) && within.flow !== true ? signOf(dashesOf(within)[index], 'seq-item-ind') : signOf(pair?.srcToken?.start, 'explicit-key-ind')
  const node = pair?.key ?? value
  return sign?.offset ?? (node ? rangeOf(node)[0] : 0)
}

/** The tokens before each item of a list; what has no dash are comments at its end. */
function dashesOf(list: YAMLSeq): CST.SourceToken[][] {
  const items = list.srcToken?.type === 'block-seq' ? list.srcToken.items : []
  return items.map(({ start }) => start).filter((start) => signOf(start, 'seq-item-ind'))
}

function signOf(tokens: readonly CST.SourceToken[] | undefined, type: CST.TokenType): CST.SourceToken | undefined {
  return tokens?.find((token) => token.type === type)
}

/** Where the last character of an entry or item has ended. */
export function endOf(place: Place): number {
  const { text } = place.source()
  if (isThere(place.value)) return contentEnd(place.value, text)
  return place.pair ? keyEnd(place.pair) : startOf(place) + (place.within?.flow === true ? 0 : 1)
}

/** Behind the colon of a key without a value, if it has one. */
function keyEnd({ key, srcToken }: NonNullable<Place['pair']>): number {
  const colon = signOf(srcToken?.sep, 'map-value-ind')
  return colon ? colon.offset + 1 : rangeOf(key)[1]
}

/** A block reaches up to the end of its last part: comments below that are not its own. */
function contentEnd(node: Node, text: string): number {
  const [start, end] = rangeOf(node)
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1)
    const part = isPair(last) ? last.value : last
    if (isThere(part)) return contentEnd(part, text)
    if (isPair(last)) return keyEnd(last as NonNullable<Place['pair']>)
    if (isSeq(node)) return (signOf(dashesOf(node).at(-1), 'seq-item-ind')?.offset ?? end) + 1
  }
  return isKept(node, text) ? end : Math.min(end, lineEnd(text, start + text.slice(start, end).trimEnd().length))
}

function isThere(node: unknown): node is Node {
  if (typeof node !== 'object' || node === null || !('range' in node)) return false
  const [start, end] = rangeOf(node as Node)
  return end > start
}

/** A block scalar that keeps the empty lines at its end: `|+`. */
export function isKept(node: Node, text: string): boolean {
  const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  return isBlock && /^[|>]\d*\+/.test(text.slice(rangeOf(node)[0], rangeOf(node)[0] + 4))
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Behind the line break of the line in which `offset` lies; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** The end of a line without its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = nextLine(text, offset)
  return offset + text.slice(offset, next).replace(/\r?\n$/, '').length
}

/** How far the entries or items of a block stand from the left. */
export function columnOf(block: YAMLMap | YAMLSeq, { text }: OpenSource): number {
  const [start] = rangeOf(block)
  return start - lineStart(text, start)
}
