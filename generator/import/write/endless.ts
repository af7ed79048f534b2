/** Types of a page that lead back to themselves: where a contract has to break the circle. */
import type { Page, PageEntry, PageMember } from '../page.js'
import type { DocumentedType } from '../reading.js'

/** The types, by their identity, of members that may have to be missing, and of typedefs that can only be any. */
export type Endless = ReadonlySet<DocumentedType>

type ByName = ReadonlyMap<string, PageEntry>

export function endlessTypes({ types }: Pick<Page, 'types'>): Endless {
  const byName: ByName = new Map(types.map((entry) => [entry.name, entry]))
  const aliases = endlessAliases(types, byName)
  return new Set([...aliases, ...endlessMembers(types, byName, aliases)])
}

/** Names that only rename one another. */
function endlessAliases(types: readonly PageEntry[], byName: ByName): Set<DocumentedType> {
  const found = new Set<DocumentedType>()
  const done = new Set<PageEntry>()
  for (const start of types) {
    // A stack of our own: a chain may be longer than calls can be deep.
    const stack = [{ entry: start, names: renamed(start) }]
    const open = new Set([start])
    while (stack.length > 0) {
      const { entry, names } = stack.at(-1) as (typeof stack)[number]
      const next = byName.get(names.shift() ?? '')
      if (next && open.has(next) && entry.type) found.add(entry.type)
      else if (next && !done.has(next)) {
        open.add(next)
        stack.push({ entry: next, names: found.has(next.type as DocumentedType) ? [] : renamed(next) })
        continue
      }
      if (next) continue
      if (names.length > 0) continue
      done.add(entry)
      open.delete(entry)
      stack.pop()
    }
  }
  return found
}

function renamed({ kind, type, members }: PageEntry): string[] {
  return kind === 'typedef' && members.length === 0 && type ? namesIn(type) : []
}

function namesIn(type: DocumentedType): string[] {
  if (type.kind === 'name') return [type.name]
  return type.kind === 'union' ? type.members.flatMap(namesIn) : []
}

/** Members that a value would need for ever, one for each circle. */
function endlessMembers(types: readonly PageEntry[], byName: ByName, aliases: Endless): Set<DocumentedType> {
  const broken = new Set<DocumentedType>(aliases)
  const users = new Map<string, PageEntry[]>()
  for (const entry of types) for (const name of new Set(needsOf(entry, broken, () => false).flatMap(({ names }) => names))) users.set(name, [...(users.get(name) ?? []), entry])
  const finite = new Set<PageEntry>()
  const isFinite = (name: string) => { const entry = byName.get(name); return entry === undefined || finite.has(entry) }
  const settle = (entries: readonly PageEntry[]) => {
    const waiting = [...entries]
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      if (finite.has(entry) || needsOf(entry, broken, isFinite).length > 0) continue
      finite.add(entry)
      waiting.push(...(users.get(entry.name) ?? []))
    }
  }
  settle(types)
  for (const entry of types) {
    if (finite.has(entry)) continue
    for (const { type } of needsOf(entry, broken, isFinite)) broken.add(type)
    settle([entry])
  }
  return broken
}

interface Need { type: DocumentedType; names: string[] }

/** What every value of a type has to hold, as far as nothing tells that it ends. */
function needsOf({ kind, type, members }: PageEntry, broken: Endless, isFinite: (name: string) => boolean): Need[] {
  if (kind === 'callback' || kind === 'enum' || type?.kind === 'array') return []
  return members.length > 0 ? members.flatMap((member) => ofMember(member, broken, isFinite)) : type ? ofType(type, broken, isFinite) : []
}

function ofMember({ optional, isList, members, type }: PageMember, broken: Endless, isFinite: (name: string) => boolean): Need[] {
  if (optional || isList) return []
  if (members.length > 0) return type?.kind === 'array' || type?.kind === 'map' ? [] : members.flatMap((member) => ofMember(member, broken, isFinite))
  return type ? ofType(type, broken, isFinite) : []
}

function ofType(type: DocumentedType, broken: Endless, isFinite: (name: string) => boolean): Need[] {
  if (broken.has(type)) return []
  switch (type.kind) {
    case 'name': return isFinite(type.name) ? [] : [{ type, names: [type.name] }]
    case 'object': return type.properties.flatMap(({ optional, type: own }) => (optional ? [] : ofType(own, broken, isFinite)))
    case 'union': {
      const needs = type.members.map((member) => ofType(member, broken, isFinite))
      return needs.some((one) => one.length === 0) ? [] : [{ type, names: needs.flat().flatMap(({ names }) => names) }]
    }
    default: return []
  }
}
