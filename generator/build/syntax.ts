/** What is left of a YAML file after parsing: mappings, lists and scalars that know their place. */
import type { Span } from '../files.js'

export type Syntax = MapSyntax | ListSyntax | ScalarSyntax

export interface MapSyntax {
  kind: 'map'
  entries: Entry[]
  /** The same by key. */
  byKey: ReadonlyMap<string, Entry>
  at: Span
}
export interface Entry { key: string; keyAt: Span; value: Syntax }
export interface ListSyntax { kind: 'list'; items: Syntax[]; at: Span }
export interface ScalarSyntax {
  kind: 'scalar'
  value: string | number | boolean | null
  at: Span
  /** As it stands in the file, where that says more than the value: `3.0` is the number 3. */
  written?: string
  /** Offset of the text itself where it stands verbatim in the source, so that parts of it have a place. */
  textStart?: number
}

/** The value under a key, if `syntax` is a mapping that has it. */
export function child(syntax: Syntax | undefined, key: string): Syntax | undefined {
  return entry(syntax, key)?.value
}

export function entry(syntax: Syntax | undefined, key: string): Entry | undefined {
  return syntax?.kind === 'map' ? syntax.byKey.get(key) : undefined
}

/** The entries of the mapping under a key; none where there is no such mapping. */
export function entriesOf(syntax: Syntax | undefined, key: string): Entry[] {
  const value = child(syntax, key)
  return value?.kind === 'map' ? value.entries : []
}

/** The items of the list under a key; none where there is no such list. */
export function itemsOf(syntax: Syntax | undefined, key: string): Syntax[] {
  const value = child(syntax, key)
  return value?.kind === 'list' ? value.items : []
}

export function textOf(syntax: Syntax | undefined, key: string): string | undefined {
  const value = child(syntax, key)
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined
}

/** The node at a path of keys and indexes, or the nearest one above it. */
export function nodeAt(root: Syntax, path: readonly (string | number)[]): Syntax {
  let node = root
  for (const step of path) {
    const next = node.kind === 'list' ? node.items[Number(step)] : child(node, String(step))
    if (next === undefined) break
    node = next
  }
  return node
}

/** The plain JSON value. Mappings have no prototype, so that every key is only a key. */
export function toJson(syntax: Syntax): unknown {
  if (syntax.kind === 'scalar') return syntax.value
  if (syntax.kind === 'list') return syntax.items.map(toJson)
  const object: Record<string, unknown> = Object.create(null)
  for (const { key, value } of syntax.entries) object[key] = toJson(value)
  return object
}

/** From the key to the end of the value. */
export function placeOfEntry({ keyAt, value }: Entry): Span {
  return { ...keyAt, end: Math.max(value.at.end, keyAt.end) }
}

/** The place of a part of a scalar's text; of the whole scalar where the text is not verbatim. */
export function placeWithin(scalar: ScalarSyntax, start: number, end: number): Span {
  if (scalar.textStart === undefined) return scalar.at
  return { file: scalar.at.file, start: scalar.textStart + start, end: scalar.textStart + Math.max(end, start + 1) }
}
