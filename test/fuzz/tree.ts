/** YAML as a tree that may hold anything: equal keys, any order, text that is printed as it is. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'

export interface Entry { key: string; value: Tree }
export interface Mapping { entries: Entry[] }
/** Goes to the file as it is, so that it may be no YAML at all. */
export interface Raw { raw: string }
export type Tree = string | number | boolean | null | Raw | Tree[] | Mapping

export function isMapping(tree: Tree | undefined): tree is Mapping {
  return typeof tree === 'object' && tree !== null && 'entries' in tree && !Array.isArray(tree)
}

export function mapping(members: Readonly<Record<string, Tree>>): Mapping {
  return { entries: Object.entries(members).map(([key, value]) => ({ key, value })) }
}

export function readTree(text: string): Tree {
  return treeOf(parseDocument(text).contents)
}

function treeOf(node: unknown): Tree {
  if (isMap(node)) return { entries: node.items.map(({ key, value }) => ({ key: isScalar(key) ? String(key.value) : '', value: treeOf(value) })) }
  if (isSeq(node)) return node.items.map(treeOf)
  return isScalar(node) ? (node.value as Tree) : null
}

export function copyOf<Of extends Tree>(tree: Of): Of {
  const copy = Array.isArray(tree) ? tree.map(copyOf) : isMapping(tree) ? { entries: tree.entries.map(copyEntry) } : tree
  return copy as Of
}

export function copyEntry({ key, value }: Entry): Entry {
  return { key, value: copyOf(value) }
}

export function valueOf(tree: Tree | undefined, key: string): Tree | undefined {
  return isMapping(tree) ? tree.entries.find((entry) => entry.key === key)?.value : undefined
}

/** Sets a member, or adds it at the end. */
export function setMember(tree: Mapping, key: string, value: Tree): void {
  const entry = tree.entries.find((member) => member.key === key)
  if (entry) entry.value = value
  else tree.entries.push({ key, value })
}

export function dropMembers(tree: Mapping, isDropped: (entry: Entry) => boolean): void {
  tree.entries = tree.entries.filter((entry) => !isDropped(entry))
}

/** The mapping under a key, made where there is none. */
export function section(tree: Mapping, key: string): Mapping {
  const found = valueOf(tree, key)
  if (isMapping(found)) return found
  const made: Mapping = { entries: [] }
  setMember(tree, key, made)
  return made
}
