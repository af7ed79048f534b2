/** What kinds of values a type has, in the words of a page, so that a page's type and a spec's can be compared. */
import type { Enum, Model, Node, Type, Typedef } from '../model.js'
import type { Page, PageEntry } from './page.js'
import type { DocumentedType } from './reading.js'
import { readType } from './words/read-type.js'

/** Names by what they stand for, of a page and of a spec. */
export interface Names {
  entries: ReadonlyMap<string, PageEntry>
  typedefs: ReadonlyMap<string, Typedef>
  enums: ReadonlyMap<string, Enum>
}

export function namesOf(page: Page, model: Pick<Model, 'typedefs' | 'enums'>): Names {
  return {
    entries: new Map([...page.types, ...page.events].map((entry) => [entry.name, entry])),
    typedefs: new Map(model.typedefs.flatMap((typedef) => namesBy(typedef).map((name) => [name, typedef]))),
    enums: new Map(model.enums.flatMap((subject) => namesBy(subject).map((name) => [name, subject]))),
  }
}

/** The names under which a page may have it: its own, and what the page is said to call it. */
export function namesBy({ name, documented }: { name: string; documented?: { name?: string } }): string[] {
  return documented?.name === undefined || documented.name === name ? [name] : [documented.name, name]
}

/** Names lead to names; further than this nobody follows them. */
const deepest = 20

/** `number`, `string`, `boolean`, `object`, `any`, `null`, `undefined`, `function`, `X[]`, `map<X>`, and names. */
export function kindsOfPage(type: DocumentedType): string[] {
  switch (type.kind) {
    case 'scalar': return [type.name]
    case 'name': return [type.name]
    case 'literal': return [typeof type.value]
    case 'array': return [`(${sorted(kindsOfPage(type.items)).join(' | ')})[]`]
    case 'map': return [`map<${sorted(kindsOfPage(type.values)).join(' | ')}>`]
    case 'union': return sorted(type.members.flatMap(kindsOfPage))
    case 'object': return ['object']
  }
}

export function kindsOfSpec(type: Type, names: Names): string[] {
  switch (type.kind) {
    case 'scalar': return [type.name.startsWith('int') ? 'number' : type.name]
    case 'ref': {
      const base = names.enums.get(type.name)?.type
      return [base === undefined ? type.name : base === 'string' ? 'string' : 'number']
    }
    case 'array': return [`(${sorted(kindsOfSpec(type.items, names)).join(' | ')})[]`]
    case 'map': return [`map<${sorted(kindsOfSpec(type.values, names)).join(' | ')}>`]
    case 'union': return sorted(type.members.flatMap((member) => kindsOfSpec(member, names)))
    case 'callback': return ['function']
    case 'derived': return [type.from === 'event-name' ? 'string' : 'function']
    case 'object':
    case 'variants': return ['object']
  }
}

/** What a node says that the page says: what it notes as documented, else its own type. */
export function documentedKinds(node: Node, names: Names): string[] {
  const text = node.documented?.type
  const reading = text === undefined ? undefined : readType(text)
  return reading && 'type' in reading ? kindsOfPage(reading.type) : kindsOfSpec(node.type, names)
}

/** Do both mean the same? Names that only one of them has are looked through. */
export function isSameKinds(page: readonly string[], spec: readonly string[], names: Names): boolean {
  if (isSame(page, spec)) return true
  const open = (kinds: readonly string[], others: readonly string[]) => sorted(kinds.flatMap((kind) => (others.includes(kind) ? [kind] : opened(kind, names, 0))))
  const [one, other] = [open(page, spec), open(spec, page)]
  // A page's `object` and bare list may be told more exactly, but not the other way round.
  return isSame(one, other) || (one.length === other.length && one.every((kind) => other.includes(kind) || other.some((exact) => isRoughly(kind, exact, names))))
}

const plainKinds: ReadonlySet<string> = new Set(['number', 'string', 'boolean', 'object', 'any', 'null', 'undefined', 'function'])

function isRoughly(kind: string, exact: string, names: Names): boolean {
  // What nothing documents can only be told roughly.
  const isUnknown = /^[A-Za-z_$][\w$.]*$/.test(kind) && !plainKinds.has(kind) && !names.entries.has(kind) && !names.typedefs.has(kind) && !names.enums.has(kind)
  if (isUnknown && (exact === 'object' || exact === 'any')) return true
  const [, item = ''] = /^\((.*)\)\[\]$/.exec(exact) ?? []
  return (kind === 'object' && exact.startsWith('map<')) || (kind === '(any)[]' && item !== '') || (kind === '(object)[]' && opened(item, names, 0).join() === 'object')
}

/** What a name stands for, in the spec, or else on the page. */
function opened(kind: string, names: Names, depth: number): string[] {
  if (depth > deepest) return [kind]
  const typedef = names.typedefs.get(kind)
  if (typedef) return (typedef.kind === 'object' ? ['object'] : kindsOfSpec(typedef.type, names)).flatMap((inner) => (inner === kind ? [kind] : opened(inner, names, depth + 1)))
  const subject = names.enums.get(kind)
  if (subject) return [subject.type === 'string' ? 'string' : 'number']
  const entry = names.entries.get(kind)
  if (!entry || entry.name === 'object') return [kind]
  if (entry.kind === 'callback') return ['function']
  return entry.type && entry.members.length === 0 ? kindsOfPage(entry.type).flatMap((inner) => (inner === kind ? [kind] : opened(inner, names, depth + 1))) : ['object']
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)]
  return first.size === second.size && [...first].every((kind) => second.has(kind))
}

function sorted(kinds: readonly string[]): string[] {
  return [...new Set(kinds)].sort()
}

/** The width that a spec says that the page gives: none where it notes that the page has only `number`. */
export function documentedWidth(node: Node, names: Names): 'int32' | 'int64' | undefined {
  const text = node.documented?.type
  if (text === undefined) return widthOf(node.type, names, 0)
  const [, width] = /\bint(32|64)\b/i.exec(text) ?? []
  return width === undefined ? undefined : width === '32' ? 'int32' : 'int64'
}

function widthOf(type: Type, names: Names, depth: number): 'int32' | 'int64' | undefined {
  const first = (types: readonly Type[]) => types.map((inner) => widthOf(inner, names, depth + 1)).find((width) => width !== undefined)
  switch (type.kind) {
    case 'scalar': return type.name === 'int32' || type.name === 'int64' ? type.name : undefined
    case 'array': return first([type.items])
    case 'map': return first([type.values])
    case 'union': return first(type.members)
    case 'ref': {
      if (names.enums.get(type.name)?.type === 'int32') return 'int32'
      const typedef = names.typedefs.get(type.name)
      return depth < deepest && typedef?.kind === 'alias' ? widthOf(typedef.type, names, depth + 1) : undefined
    }
    default: return undefined
  }
}

/** The enums that the values of a type come from, whatever they are wrapped in. */
export function enumsOf(type: Type, names: Names, depth = 0): Enum[] {
  switch (type.kind) {
    case 'array': return enumsOf(type.items, names, depth)
    case 'map': return enumsOf(type.values, names, depth)
    case 'union': return type.members.flatMap((member) => enumsOf(member, names, depth))
    case 'ref': {
      const subject = names.enums.get(type.name)
      if (subject) return [subject]
      const typedef = names.typedefs.get(type.name)
      return depth < deepest && typedef?.kind === 'alias' ? enumsOf(typedef.type, names, depth + 1) : []
    }
    default: return []
  }
}
