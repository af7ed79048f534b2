/** What a page says, as the spec's own YAML: nodes with their types, and the enums and types that they need besides. */
import { isReserved } from '../../names.js'
import { listedValues } from '../compare/seen.js'
import type { PageEntry, PageMember } from '../page.js'
import type { DocumentedType, ListedValue } from '../reading.js'
import { enumOfEntry, isInt32 } from './enum-values.js'
import type { Mapping, Shaping } from './shaping.js'
import { argumentName } from './sound-names.js'
import { freeName, inventedName, valueNames } from './value-names.js'

/** Says that the description is still the page's own. */
const mark = { imported: true } as const

/** What stands for a text that the page does not have. A description is never empty. */
const noText = 'The page does not describe it.'

export function eventValue(entry: PageEntry, shaping: Shaping): Mapping {
  return { description: entry.prose.text || noText, ...marksOf(entry), ...mark, ...argsOf(entry.members, entry.name, shaping) }
}

/** A typedef of the page; `enum` says that it is one of these. */
export function typedefValue(entry: PageEntry, name: string, shaping: Shaping): { kind: 'typedefs' | 'enums'; value: Mapping } {
  const base = { description: entry.prose.text || noText, ...marksOf(entry), ...mark, ...(name === entry.name ? {} : { documented: { name: entry.name } }) }
  const listed = enumValuesOf(entry)
  if (listed) return { kind: 'enums', value: { ...base, ...enumBody(listed) } }
  if (entry.kind === 'callback') {
    return { kind: 'typedefs', value: { ...base, ...(takesEvents(entry, shaping) ? { derived: 'event-callback' } : { callback: argsOf(entry.members, name, shaping, true) }) } }
  }
  if (entry.kind === 'enum') {
    shaping.doubts.push({ subject: name, says: 'its values are neither whole numbers of 32 bits nor texts, and are left out' })
    return { kind: 'typedefs', value: { ...base, type: expressionOf(entry.type ?? { kind: 'scalar', name: 'any' }, undefined, name, shaping) } }
  }
  if (entry.type && entry.members.length === 0 && shaping.endless.has(entry.type) && entry.type.kind !== 'object') {
    shaping.doubts.push({ subject: name, says: 'its type only leads back to itself, taken for anything' })
    return { kind: 'typedefs', value: { ...base, type: 'any' } }
  }
  const isObject = entry.members.length > 0 || !entry.type || entry.type.kind === 'object'
  if (isObject && entry.type?.kind !== 'array') return { kind: 'typedefs', value: { ...base, properties: propertiesOf(membersOf(entry), name, shaping) } }
  return { kind: 'typedefs', value: { ...base, ...typeOfMember({ ...entry, isList: false, name }, name, shaping) } }
}

/** A property or an argument. */
export function memberValue(page: PageMember, owner: string, part: 'properties' | 'args', shaping: Shaping, key = page.name): Mapping {
  const member = page.type && shaping.endless.has(page.type) && part === 'properties' ? { ...page, optional: true } : page
  const { prose, place: _, ...rest } = member
  const path = `${owner}.${member.name}`
  const isOptional = member.optional || mayBeUndefined(member.type)
  const shaped = typeOfMember(rest.members.length > 0 || member.type ? member : { ...member, type: { kind: 'scalar', name: 'any' } }, owner, shaping)
  // Only a type with a name can be one or nothing.
  const body = part === 'args' && isOptional && shaped['type'] === undefined ? { type: declared(inventedName(owner, key), shaped, shaping) } : shaped
  if (member.unsureType !== undefined) shaping.doubts.push({ subject: path, says: `its type ${member.typeText ?? ''} is not certain: ${member.unsureType}` })
  const type = body['type']
  const optional = !isOptional ? {} : part === 'properties' ? { optional: true } : typeof type === 'string' && type !== 'any' ? { type: `${type} | undefined` } : {}
  const unit = unitOf(member, body)
  const { type: expression, documented, ...shape }: Mapping = { ...body, ...optional }
  const isRenamed = key !== member.written.replace(/\[\]/g, '')
  const noted = isRenamed ? { name: member.written, ...(documented === undefined ? {} : { type: documented }) } : documented
  return {
    ...(expression === undefined ? {} : { type: expression }), ...(noted === undefined ? {} : { documented: noted }), ...(unit === undefined ? {} : { unit }),
    description: prose.text || noText, ...marksOf(member), ...mark, ...shape,
  }
}

export function enumValueItems(values: readonly ListedValue[], taken: Iterable<string> = []): Mapping[] {
  const names = valueNames(values, taken)
  return values.map(({ value, label }, index) => ({ value, name: names[index] ?? '', description: label || noText, ...mark }))
}

/** The type of an enum's values as an expression of the spec, with the width where the page says one. */
export function expressionOf(type: DocumentedType, width: 'int32' | 'int64' | undefined, owner: string, shaping: Shaping): string {
  switch (type.kind) {
    case 'scalar':
      if (type.name === 'undefined') shaping.doubts.push({ subject: owner, says: 'a value that is always undefined is none, taken for anything' })
      return type.name === 'undefined' ? 'any' : type.name === 'number' ? (width ?? 'number') : type.name === 'function' ? 'any' : type.name
    case 'name': {
      const name = shaping.typeOf(type.name)
      if (name === undefined) shaping.doubts.push({ subject: owner, says: `nothing documents the type ${type.name}, taken for any object` })
      return name ?? 'object'
    }
    case 'literal': return typeof type.value === 'number' ? 'number' : typeof type.value
    case 'array': return `${grouped(expressionOf(type.items, width, owner, shaping))}[]`
    case 'map': return `map<${expressionOf(type.values, width, owner, shaping)}>`
    case 'object': return type.properties.length === 0 ? 'object' : declared(owner, { properties: recordOf(type.properties, owner, shaping) }, shaping)
    case 'union': {
      const members = [...new Set(type.members.map((member) => expressionOf(member, width, owner, shaping)))].filter((member) => member !== 'undefined')
      return members.includes('any') ? 'any' : members.join(' | ') || 'any'
    }
  }
}

/** A typedef that stands for another type has as much as a member. */
function typeOfMember(member: Pick<PageMember, 'name' | 'type' | 'isList' | 'prose' | 'members' | 'place'>, owner: string, shaping: Shaping): Mapping {
  const inner = inventedName(owner, member.name)
  const { type } = member
  const width = sure(member.prose.width)
  if (type?.kind === 'scalar' && type.name === 'function') return { callback: member.members.length > 0 ? argsOf(member.members, inner, shaping, true) : {} }
  const members = membersOf(member)
  if (members.length > 0) {
    if (isTooDeep(member)) {
      shaping.doubts.push({ subject: `${owner}.${member.name}`, says: 'it nests too deep for one type, taken for any object' })
      return { type: 'object' }
    }
    if (!member.isList && type?.kind !== 'array') return { properties: propertiesOf(members, inner, shaping) }
    return { type: `${declared(`${inner}Item`, { properties: propertiesOf(members, inner, shaping) }, shaping)}${'[]'.repeat(Math.max(1, Math.min(listsOf(type), 10)))}` }
  }
  const listed = enumValuesOf(member)
  if (listed && type) {
    const name = enumOf(member.name, owner, listed, shaping)
    const expression = type.kind === 'array' ? `${name}[]` : withNull(type, name)
    // An enum of numbers has a width, which the page may not say.
    const isNumber = listed.some(({ value }) => typeof value === 'number')
    return { type: expression, ...(isNumber && width === undefined ? { documented: expression.replace(name, 'number') } : {}) }
  }
  return { type: expressionOf(type ?? { kind: 'scalar', name: 'any' }, width, inner, shaping) }
}

/** Values that are certain, and no mere yes and no. */
function enumValuesOf(part: Pick<PageMember, 'type' | 'prose' | 'members'> & { kind?: PageEntry['kind'] }): ListedValue[] | undefined {
  if (part.kind === 'enum') return enumOfEntry(part)
  const listed = listedValues(part)
  if (!listed || listed.unsure !== undefined || listed.values.length === 0) return undefined
  const kinds = new Set(listed.values.map(({ value }) => typeof value))
  const values = [...new Map(listed.values.toReversed().map((one) => [one.value, one])).values()].toReversed()
  return kinds.size === 1 && !kinds.has('boolean') && values.every(({ value }) => typeof value === 'string' || isInt32(value)) ? values : undefined
}

function enumBody(values: readonly ListedValue[]): Mapping {
  const isText = values.some(({ value }) => typeof value === 'string')
  const all = isText ? values.map(({ value, label }) => ({ value: String(value), label })) : values
  return { type: isText ? 'string' : 'int32', values: enumValueItems(all) }
}

/** The enum that the spec has for it, or a new one. */
export function enumOf(member: string, owner: string, values: readonly ListedValue[], shaping: Shaping): string {
  const body = { description: `The values of \`${member}\`.`, ...mark, ...enumBody(values) }
  // The same values with other meanings are another enum.
  const made = [...shaping.enums].find(([, other]) => JSON.stringify(other) === JSON.stringify(body))?.[0]
  const known = made ?? shaping.enumFor(member, values)
  if (known !== undefined) return known
  const isFree = (candidate: string) => !isReserved(candidate) && !shaping.isTaken(candidate) && !shaping.enums.has(candidate)
  const short = inventedName(member)
  // `type` alone says nothing, `auth_mode` does.
  const isTelling = /[_-]|[a-z][A-Z]/.test(member) && isFree(short)
  const name = isTelling ? short : freeName(inventedName(owner, member), (candidate) => !isFree(candidate))
  shaping.enums.set(name, body)
  return name
}

function declared(wanted: string, body: Mapping, shaping: Shaping): string {
  const name = freeName(wanted, (candidate) => shaping.isTaken(candidate) || shaping.typedefs.has(candidate))
  shaping.typedefs.set(name, { description: noText, ...mark, ...body })
  return name
}

function argsOf(members: readonly PageMember[], owner: string, shaping: Shaping, isAlways = false): Mapping {
  const args = new Map<string, Mapping>()
  let isOpen = false
  for (const [index, member] of members.entries()) {
    const name = argumentName(member.name, index, (candidate) => args.has(candidate))
    // What stands behind something that may be left out may be left out, too.
    const value = memberValue(isOpen ? { ...member, optional: true } : member, owner, 'args', shaping, name)
    args.set(name, value)
    isOpen ||= /(?:^any|\bundefined)$/.test(String(value['type'] ?? ''))
  }
  return members.length > 0 || isAlways ? { args: Object.fromEntries(args) } : {}
}

function propertiesOf(members: readonly PageMember[], owner: string, shaping: Shaping): Mapping {
  return Object.fromEntries(members.map((member) => [member.name, memberValue(member, owner, 'properties', shaping)]))
}

/** Members with lines of their own, and those of a record type. */
function membersOf({ members, type }: Pick<PageMember, 'members' | 'type'> & { place: PageMember['place'] }): PageMember[] {
  if (members.length > 0 || type?.kind !== 'object') return members
  return type.properties.map(({ name, type: own, optional }) => ({ name, written: name, type: own, optional, prose: { text: '' }, members: [], isList: false, others: [], place: { file: '', line: 1 } }))
}

function recordOf(properties: (DocumentedType & { kind: 'object' })['properties'], owner: string, shaping: Shaping): Mapping {
  return propertiesOf(membersOf({ members: [], type: { kind: 'object', properties }, place: { file: '', line: 1 } }), owner, shaping)
}

/** A callback that any event may call. */
function takesEvents({ members }: PageEntry, { isEvent }: Shaping): boolean {
  const [only, ...others] = members
  const names = only?.type?.kind === 'union' ? only.type.members : []
  return others.length === 0 && names.length > 1 && names.every((member) => member.kind === 'name' && (member.isEvent === true || isEvent(member.name)))
}

function marksOf({ deprecated, since }: { deprecated?: string; since?: string }): Mapping {
  return { ...(deprecated === undefined ? {} : { deprecated: deprecated || 'The page marks it as deprecated.' }), ...(since ? { since } : {}) }
}

function mayBeUndefined(type: DocumentedType | undefined): boolean {
  return type?.kind === 'union' && type.members.some((member) => member.kind === 'scalar' && member.name === 'undefined')
}

function withNull(type: DocumentedType, name: string): string {
  const isNullable = type.kind === 'union' && type.members.some((member) => member.kind === 'scalar' && member.name === 'null')
  return isNullable ? `${name} | null` : name
}

function unitOf({ prose }: PageMember, { type }: Mapping): string | undefined {
  return typeof type === 'string' && /^(?:number|int32|int64|integer|string)$/.test(type) ? sure(prose.unit) : undefined
}

function sure<Known>(reading: { value: Known; unsure?: string } | undefined): Known | undefined {
  return reading?.unsure === undefined ? reading?.value : undefined
}

/** An expression that may stand before brackets. */
function grouped(expression: string): string {
  return expression.includes(' | ') ? `(${expression})` : expression
}

/** How many lists a type is wrapped in. */
function listsOf(type: DocumentedType | undefined): number {
  return type?.kind === 'array' ? 1 + listsOf(type.items) : 0
}

/** A file of the format has an end to its nesting. */
const deepest = 20

function isTooDeep(member: Pick<PageMember, 'members'>): boolean {
  let level = [member]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((one) => one.members)
  }
  return false
}
