/** Where in a JSON text the value stands to which a path leads. */
import type { Node } from 'jsonc-parser'
import type { Range } from './positions.js'

export type Path = readonly (string | number)[]

/** The value at the path. Where something is missing, what it is missing from: the innermost value that is there. */
export function locate(tree: Node | undefined, path: Path): Range {
  let node = tree
  for (const step of path) {
    const next = node && partOf(node, step)
    if (next === undefined) break
    node = next
  }
  return { offset: node?.offset ?? 0, length: node?.length ?? 0 }
}

function partOf({ type, children = [] }: Node, step: string | number): Node | undefined {
  if (type === 'array') return children[Number(step)]
  // Of a key that is written twice, JSON takes the last.
  return type === 'object' ? children.findLast((member) => keyOf(member)?.value === String(step))?.children?.[1] : undefined
}

/** The key of a member of an object. */
export function keyOf({ children }: Node): Node | undefined {
  return children?.[0]
}
