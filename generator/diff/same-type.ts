/** Whether two types say the same, each in its own Model. */
import type { Type } from '../model.js'
import type { World } from './world.js'

interface Worlds { base: World; head: World }

/** Inline shapes of the same make count as the same: their members are compared one by one. */
export function sameType(base: Type, head: Type, worlds: Worlds): boolean {
  switch (base.kind) {
    case 'scalar': return head.kind === 'scalar' && base.name === head.name
    case 'ref': return head.kind === 'ref' && worlds.base.headName(base.name) === head.name
    case 'array': return head.kind === 'array' && sameType(base.items, head.items, worlds)
    case 'map': return head.kind === 'map' && sameType(base.values, head.values, worlds)
    case 'union': return head.kind === 'union' && base.members.length === head.members.length && isPermutation(base.members, head.members, worlds)
    case 'variants': return head.kind === 'variants' && base.discriminator === head.discriminator
    case 'derived': return head.kind === 'derived' && base.from === head.from
    default: return base.kind === head.kind
  }
}

/** A union is the same in any order. */
function isPermutation(base: readonly Type[], head: readonly Type[], worlds: Worlds): boolean {
  const left = [...head]
  return base.every((type) => {
    const index = left.findIndex((other) => sameType(type, other, worlds))
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  })
}
