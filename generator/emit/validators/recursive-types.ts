/** Which types hold themselves, so that whoever checks a value has to count how deep it is. */
import { type Model, nodeOf } from '../../model.js'
import { namesInNode } from '../../references.js'
import { oncePerPart } from '../remember.js'

const namesUsedBy = oncePerPart((typedef: Model['typedefs'][number]) => namesInNode(nodeOf(typedef)))

/** Reached from themselves: what is left when those are taken away, again and again, that refer to nothing left. */
export function recursiveTypes(typedefs: Model['typedefs']): Set<string> {
  const left = new Map(typedefs.map((typedef) => [typedef.name, new Set(namesUsedBy(typedef))]))
  const users = new Map(typedefs.map(({ name }): [string, string[]] => [name, []]))
  for (const [name, used] of left) {
    for (const other of used) {
      const uses = users.get(other)
      if (uses) uses.push(name)
      else used.delete(other)
    }
  }
  const done = [...left].flatMap(([name, used]) => (used.size === 0 ? [name] : []))
  for (let name = done.pop(); name !== undefined; name = done.pop()) {
    left.delete(name)
    for (const user of users.get(name) ?? []) {
      const used = left.get(user)
      used?.delete(name)
      if (used?.size === 0) done.push(user)
    }
  }
  return new Set(left.keys())
}
