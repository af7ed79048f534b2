/** One object of jsdoc's JSON. Whatever a member should be, it may be anything. */
import type { Member } from '../documentation.js'
import type { Doclet } from '../jsdoc/doclet.js'
import { ownerName, placeOf } from '../jsdoc/names.js'
import { decodeEntities, exampleText, plainText } from '../jsdoc/plain-text.js'
import { mergeMembers } from '../jsdoc/merge-members.js'

export type Raw = Record<string, unknown>

export const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const objectsOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Empty where it is nested too deeply to be written. */
export function jsonOf(value: unknown): string {
  try { return JSON.stringify(value) ?? '' }
  catch { return '' }
}

/** `other` is what a contract does not hold: classes, functions, modules. Undefined is no doclet at all. */
export function kindOf(raw: unknown): 'event' | 'typedef' | 'enum' | 'other' | undefined {
  if (!isObject(raw) || typeof raw['kind'] !== 'string') return undefined
  if (raw['isEnum'] === true || raw['kind'] === 'enum') return 'enum'
  return raw['kind'] === 'event' || raw['kind'] === 'typedef' ? raw['kind'] : 'other'
}

export const isHidden = (raw: Raw): boolean => raw['undocumented'] === true || raw['ignore'] === true || raw['access'] === 'private'

/** In the source file, where jsdoc tells it. */
export function lineOf(raw: unknown): number | undefined {
  const meta = isObject(raw) ? raw['meta'] : undefined
  const line = isObject(meta) ? meta['lineno'] : undefined
  return Number.isSafeInteger(line) && (line as number) > 0 ? (line as number) : undefined
}

export function fileOf(raw: Raw): string {
  const meta = raw['meta']
  return isObject(meta) ? `${textOf(meta['path']) ?? ''}/${textOf(meta['filename']) ?? ''}` : ''
}

interface Around { line: number; modules: ReadonlySet<string>; byOwner: ReadonlyMap<unknown, Raw[]> }

/** Undefined where it has no name. */
export function docletOf(raw: Raw, kind: 'event' | 'typedef' | 'enum', { line, modules, byOwner }: Around): Doclet | undefined {
  const path = textOf(raw['longname']) ?? textOf(raw['id']) ?? textOf(raw['name'])
  const place = path === undefined ? undefined : placeOf(path, kind === 'event')
  if (!place?.name) return undefined
  const type = typeOf(raw)
  const module = moduleOf(place, textOf(raw['memberof']), modules)
  const properties = membersOf(raw['properties'], line)
  return {
    kind,
    name: place.name,
    ...(module === undefined ? {} : { module }),
    ...(type === undefined ? {} : { type }),
    ...textsOfMarks(raw),
    params: membersOf(raw['params'], line),
    properties: kind === 'enum' ? valuesOf(raw, properties, byOwner, line) : properties,
    examples: textsOf(raw['examples']).map(exampleText).filter((text) => text !== '').map((text) => ({ text, line })),
    line,
  }
}

function moduleOf({ name, owner }: { name: string; owner?: string }, memberof: string | undefined, modules: ReadonlySet<string>): string | undefined {
  // jsdoc takes the first half of an event's name with a dot in it for the owner.
  const path = owner ?? (memberof !== undefined && name.startsWith(`${memberof}.`) ? undefined : memberof)
  return path === undefined ? undefined : ownerName(path, modules) || undefined
}

function membersOf(listed: unknown, line: number): Member[] {
  return objectsOf(listed).flatMap((raw): Member[] => {
    const name = textOf(raw['name'])?.replace(/^"(.*)"$/, '$1')
    if (!name) return []
    const type = typeOf(raw)
    const value = defaultOf(raw['defaultvalue'])
    return [{ name, ...(type === undefined ? {} : { type }), optional: raw['optional'] === true, ...(value === undefined ? {} : { default: value }), members: [], ...textsOfMarks(raw), line: lineOf(raw) ?? line }]
  })
}

/**
 * The values of an enumeration. jsdoc gives an empty one where it could not tell; of `export const` it
 * lists none, but documents each value for itself.
 */
function valuesOf(raw: Raw, properties: Member[], byOwner: ReadonlyMap<unknown, Raw[]>, line: number): Member[] {
  const listed = objectsOf(raw['properties']).length > 0 ? properties : membersOf(childrenOf(raw, byOwner), line)
  return mergeMembers(listed.map((member) => {
    if (member.default !== '') return member
    const { default: _, ...unknown } = member
    return unknown
  }))
}

function childrenOf(raw: Raw, byOwner: ReadonlyMap<unknown, Raw[]>): Raw[] {
  const longname = textOf(raw['longname']) ?? ''
  const inside = longname.replace(/\.([^.]*)$/, '~$1')
  return (byOwner.get(longname) ?? byOwner.get(inside) ?? []).map((child) => {
    const code = isObject(child['meta']) ? child['meta']['code'] : undefined
    return isObject(code) ? { defaultvalue: code['value'], ...child } : child
  })
}

/** As an author would have written it. jsdoc takes the marks off a type and tells them beside it. */
function typeOf(raw: Raw): string | undefined {
  const type = raw['type']
  const names = isObject(type) ? textsOf(type['names']).map(decodeEntities) : []
  if (names.length === 0) return undefined
  const union = names.join(' | ')
  const mark = raw['variable'] === true ? '...' : raw['nullable'] === true ? '?' : raw['nullable'] === false ? '!' : ''
  return mark !== '' && names.length > 1 ? `${mark}(${union})` : `${mark}${union}`
}

function defaultOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : jsonOf(value)
}

function textsOfMarks(raw: Raw): { description: string; deprecated?: string; since?: string } {
  const since = textOf(raw['since'])
  const deprecated = raw['deprecated'] === true ? '' : textOf(raw['deprecated'])
  return {
    description: plainText(textOf(raw['description']) ?? ''),
    ...(deprecated === undefined ? {} : { deprecated: plainText(deprecated) }),
    ...(since === undefined ? {} : { since: plainText(since) }),
  }
}
