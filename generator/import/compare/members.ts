/** Properties and arguments of a page against those of a spec. */
import type { Span } from '../../files.js'
import type { Argument, Node, Property, Type } from '../../model.js'
import { nodeOf } from '../../model.js'
import type { Drift } from '../drift.js'
import type { Names } from '../kinds.js'
import type { PageMember } from '../page.js'
import type { Comparison } from './index.js'
import { compareMarks } from './marks.js'
import { addInner } from './inner.js'
import { compareNode } from './node.js'

export interface Owner {
  /** The node that has them. */
  at: Span
  part: 'properties' | 'args'
  /** `Meta`, `onGroupMessage`, `flooNotice(res)`. */
  owner: string
}

/** `lists` are those of each variant where there are variants, which a page does not tell apart. */
export function compareMembers(members: readonly PageMember[], lists: readonly (readonly (Property | Argument)[])[], owner: Owner, comparison: Comparison): Drift[] {
  const known = lists.flat()
  const found = new Set<Property | Argument>()
  let after: string | undefined
  const drifts = members.flatMap((member, index): Drift[] => {
    const parts = partsFor(member, index, members, lists, owner)
    const subject = subjectOf(owner, member.name)
    if (parts.length === 0) {
      return [{ kind: 'member-added', subject, says: owner.part === 'args' ? 'is a new argument' : 'is a new property', places: [member.place], spec: owner.at, ...owner, member, ...(after === undefined ? {} : { after }) }]
    }
    for (const part of parts) found.add(part)
    after = parts[0]?.name
    return compareMember(member, parts, subject, comparison)
  })
  const gone = known.filter((part) => !found.has(part) && part.observed === undefined && part.deprecated === undefined && members.length > 0)
  return [...drifts, ...once(gone).map((part): Drift => ({ kind: 'dropped', subject: subjectOf(owner, part.name), says: 'is no longer there', places: [], spec: part.at, at: part.at, what: 'member' }))]
}

function compareMember(member: PageMember, parts: readonly (Property | Argument)[], subject: string, comparison: Comparison): Drift[] {
  const [first] = parts
  if (!first) return []
  const lifted: Drift[] = first.observed === undefined ? [] : [{ kind: 'observed-documented', subject, says: 'was only observed and is documented now', places: [member.place], spec: first.at, at: first.at, what: 'node' }]
  const inner = parts.map((part) => innerOf(part, comparison.names)).find((shape) => shape !== undefined)
  if (inner?.name !== undefined) comparison.inner.add(inner.name)
  for (const part of parts) addInner(member.type, part.type, comparison)
  const own = compareNode(member, parts, subject, comparison)
  // Where the kind is another one, what is inside is another thing, too.
  const isOther = own.some(({ kind }) => kind === 'type-changed')
  const below = isOther || !inner || member.members.length === 0 ? [] : compareMembers(member.members, inner.lists, { at: inner.at, part: 'properties', owner: inner.name ?? subject }, comparison)
  return [...lifted, ...compareMarks(member, first, subject, first.at), ...own, ...below]
}

/** The spec's properties of that name; of an argument also the one at its place, if neither name is known. */
function partsFor(member: PageMember, index: number, members: readonly PageMember[], lists: readonly (readonly (Property | Argument)[])[], { part }: Owner): (Property | Argument)[] {
  const named = lists.flat().filter((candidate) => isCalled(candidate, member.name))
  if (named.length > 0 || part === 'properties') return named
  const at = lists[0]?.[index]
  return at && !members.some(({ name }) => isCalled(at, name)) ? [at] : []
}

function isCalled({ name, documented }: Property | Argument, wanted: string): boolean {
  const page = documented?.name?.replace(/(?:\[\])*[:：]?$/, '')
  return page === undefined ? name === wanted : name === wanted || page === wanted || page.split('.').at(-1) === wanted
}

/** What an object's own members are, behind names and lists; `name` where it is a typedef's. */
function innerOf(node: Node, names: Names): { lists: (readonly Property[])[]; at: Span; name?: string } | undefined {
  return inside(node.type, node.at, names, 0)
}

function inside(type: Type, at: Span, names: Names, depth: number): { lists: (readonly Property[])[]; at: Span; name?: string } | undefined {
  switch (type.kind) {
    case 'object': return { lists: [type.properties], at }
    case 'variants': return { lists: type.variants.map(({ properties }) => properties), at }
    case 'array': return inside(type.items, at, names, depth)
    case 'map': return inside(type.values, at, names, depth)
    case 'union': return type.members.map((member) => inside(member, at, names, depth)).find((found) => found !== undefined)
    case 'ref': {
      const typedef = names.typedefs.get(type.name)
      // A type with a section of its own is compared there.
      if (!typedef || names.entries.has(type.name) || depth > 20) return undefined
      const found = inside(nodeOf(typedef).type, typedef.at, names, depth + 1)
      return found && { name: typedef.name, ...found }
    }
    default: return undefined
  }
}

function subjectOf({ part, owner }: Owner, name: string): string {
  return part === 'args' ? `${owner}(${name})` : `${owner}.${name}`
}

/** A property that all variants share is in each of them. */
function once<Part extends { at: Span }>(parts: readonly Part[]): Part[] {
  const starts = new Set<string>()
  return parts.filter(({ at }) => {
    const key = `${at.start} ${at.file}`
    if (starts.has(key)) return false
    starts.add(key)
    return true
  })
}
