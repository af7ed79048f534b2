/** What is valid JSON, but means something else than somebody may think. */
import type { Node } from 'jsonc-parser'
import { keyOf } from './locate-issues.js'
import type { Range } from './positions.js'

export type Warning = Range & (
  /** A whole number that JavaScript cannot hold: what is written, and what is read. */
  | { kind: 'lost-digits'; written: string; read: string }
  /** A key that the same object has once more, further down. */
  | { kind: 'repeated-key'; key: string }
)

export function warningsOf(text: string, tree: Node | undefined): Warning[] {
  const found: Warning[] = []
  const waiting = tree ? [tree] : []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'number') found.push(...lostDigits(text, node))
    if (node.type === 'object') found.push(...repeatedKeys(node))
    waiting.push(...(node.children ?? []))
  }
  return found.sort((one, other) => one.offset - other.offset)
}

function lostDigits(text: string, { offset, length }: Node): Warning[] {
  const written = text.slice(offset, offset + length)
  const value = Number(written)
  if (Number.isFinite(value)) {
    if (!/^-?\d+$/.test(written) || BigInt(written) === BigInt(value)) return []
  }
  return [{ kind: 'lost-digits', offset, length, written, read: String(value) }]
}

function repeatedKeys({ children = [] }: Node): Warning[] {
  const later = new Set<string>()
  return children.toReversed().flatMap((member): Warning[] => {
    const node = keyOf(member)
    const key = String(node?.value)
    const isRepeated = later.has(key)
    later.add(key)
    return node && isRepeated ? [{ kind: 'repeated-key', key, offset: node.offset, length: node.length }] : []
  })
}
