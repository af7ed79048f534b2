import type { Member } from '../documentation.js'

/** Where a value is told twice, as a property of the comment and in the code, it is one. */
export function mergeMembers(members: readonly Member[]): Member[] {
  const byName = new Map<string, Member>()
  for (const member of members) {
    const known = byName.get(member.name)
    byName.set(member.name, known ? { ...known, ...member, description: known.description || member.description, line: known.line } : member)
  }
  return [...byName.values()]
}
