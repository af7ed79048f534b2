/** A source file as text and tree, in which places of the Model are found again. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { SourceFile, Span } from '../files.js'
import { decoded } from './apply-edits.js'
import type { ScalarValue } from './write-scalar.js'

export interface OpenSource {
  file: string
  /** Without a byte order mark, as spans count. */
  text: string
  /** How its lines end. */
  lineEnd: '\n' | '\r\n'
  root: Place
  /** Entries of mappings by the start of their key, items of lists by their own. */
  starts: ReadonlyMap<number, Place>
}

/** An entry of a mapping, an item of a list, or the whole file. */
export interface Place {
  source: () => OpenSource
  /** What it is a part of, and which one of its parts; nothing for the whole file. */
  within?: YAMLMap | YAMLSeq
  index: number
  /** Only an entry has a key. */
  pair?: Pair<Scalar, Node | null>
  value: Node | null
  /** Stands between { } or [ ]. */
  inFlow: boolean
}

export type Step = string | number

/** Opens a file that the format accepts; what does not even parse is a mistake of the caller. */
export function openSource(file: SourceFile): OpenSource {
  const text = decoded(file)
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false, keepSourceTokens: true })
  const [error] = document.errors
  if (error) throw new Error(`${file.path} is not YAML: ${error.message}`)
  const starts = new Map<number, Place>()
  const source = (): OpenSource => opened
  const root: Place = { source, value: document.contents, index: 0, inFlow: false }
  const opened: OpenSource = { file: file.path, text, lineEnd: lineEndOf(text), root, starts }
  collect(root, starts)
  return opened
}

/** The outermost of what starts at one place counts: an item, not the first key in it. */
function collect(place: Place, starts: Map<number, Place>): void {
  const start = place.pair?.key.range?.[0] ?? place.value?.range?.[0]
  if (start !== undefined && !starts.has(start)) starts.set(start, place)
  for (const inner of placesIn(place)) collect(inner, starts)
}

/** The entries or items of a place, in order. */
export function placesIn({ source, value, inFlow }: Place): Place[] {
  if (!isMap(value) && !isSeq(value)) return []
  const shared = { source, within: value, inFlow: inFlow || value.flow === true }
  if (isSeq(value)) return value.items.map((item, index) => ({ ...shared, index, value: item as Node | null }))
  return value.items.flatMap((item, index) => {
    if (!isScalar(item.key)) return []
    const pair = item as Pair<Scalar, Node | null>
    return [{ ...shared, index, pair, value: pair.value }]
  })
}

/**
 * What is found from the place of a part of the Model (an entry's span starts at its key) along keys
 * and indexes: `find(source, property.at, ['documented', 'type'])`.
 */
export function find(source: OpenSource, at: Span, path: readonly Step[] = []): Place | undefined {
  return follow(source.starts.get(at.start), path)
}

/** What is found from a place along keys and indexes. */
export function follow(place: Place | undefined, path: readonly Step[]): Place | undefined {
  return path.reduce<Place | undefined>((outer, step) => outer && placesIn(outer).find((inner, index) => (inner.pair ? keyOf(inner) === step : index === step)), place)
}

/** The key as it names things: `0:` and `true:` are names too. */
export function keyOf({ pair, source }: Place): string | undefined {
  if (!pair) return undefined
  return typeof pair.key.value === 'string' ? pair.key.value : source().text.slice(...rangeOf(pair.key)).trimEnd()
}

/** The scalar of a place whose value is one. */
export function scalarAt({ value }: Place): ScalarValue | undefined {
  const scalar = isScalar(value) ? value.value : undefined
  return typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean' || scalar === null ? scalar : undefined
}

/** The text of a place whose value is one. */
export function textAt(place: Place): string | undefined {
  const scalar = scalarAt(place)
  return typeof scalar === 'string' ? scalar : undefined
}

export function rangeOf(node: Node): [start: number, end: number] {
  const [start = 0, end = 0] = node.range ?? []
  return [start, end]
}

/** As the first line ends. */
function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}
