import type { Member } from '../documentation.js'

/** Deeper than this a name with dots is no path, but an attempt to build something enormous. */
const deepest = 20

/**
 * Puts `res.uid` into `res`, and `list[].uid` into a `list[]` beside `list`, which is told to be the
 * same thing later. An owner that nobody documents gets a member that says nothing but its name.
 */
export function nestMembers(flat: readonly Member[]): Member[] {
  const top: Member[] = []
  // Of names that stand twice, the later one takes what follows it.
  const byPath = new Map<string, Member>()
  for (const member of flat) {
    const parts = partsOf(member.name)
    const siblings = siblingsFor(parts.slice(0, -1), top, byPath, member.line)
    const placed = { ...member, name: parts.at(-1)!, members: [...member.members] }
    siblings.push(placed)
    byPath.set(member.name, placed)
  }
  return top
}

function siblingsFor(owners: readonly string[], top: Member[], byPath: Map<string, Member>, line: number): Member[] {
  let siblings = top
  owners.forEach((name, index) => {
    const path = owners.slice(0, index + 1).join('.')
    let owner = byPath.get(path)
    if (!owner) {
      owner = { name, description: '', optional: false, members: [], line }
      siblings.push(owner)
      byPath.set(path, owner)
    }
    siblings = owner.members
  })
  return siblings
}

/** Dots at an end belong to the name. */
function partsOf(name: string): string[] {
  const parts = name.split('.', deepest + 1)
  return parts.length > deepest || parts.includes('') ? [name] : parts
}
