/** All documentation as one page: sections that stand twice are one entry, and types and prose are understood. */
import type { Documentation, Entry, Example, Member, Unread } from './documentation.js'
import type { DocumentedType, ProseReading } from './reading.js'
import { readProse } from './words/read-prose.js'
import { isEventName, isLegible, soundMarks, soundText } from './sound-text.js'
import { readType } from './words/read-type.js'

export interface Page {
  /** Events, and everything else, by name and in the order of their first section. */
  events: PageEntry[]
  types: PageEntry[]
  unread: (Unread & { file: string })[]
}

/** Where a page says something. Lines count from 1. */
export interface PagePlace { file: string; line: number }

export interface PageEntry {
  kind: Entry['kind']
  name: string
  /** Of the first section; `undefined` also where the type cannot be read. */
  type?: DocumentedType
  typeText?: string
  prose: ProseReading
  members: PageMember[]
  examples: (Example & { file: string })[]
  deprecated?: string
  since?: string
  module?: string
  place: PagePlace
}

export interface PageMember {
  /** Without a colon or brackets at its end. */
  name: string
  /** As the page has it. */
  written: string
  type?: DocumentedType
  typeText?: string
  /** Why the type is not to be relied on. */
  unsureType?: string
  optional: boolean
  prose: ProseReading
  default?: string
  /** What the items of a list have, where `isList`; else its own. */
  members: PageMember[]
  isList: boolean
  deprecated?: string
  since?: string
  place: PagePlace
  /** What other sections of the same name say of it, where they say something else. */
  others: PageMember[]
}

/** Understands documentation, all of whose files describe one SDK. */
export function pageOf(documentations: readonly Documentation[]): Page {
  const all = documentations.flatMap(({ file, entries: own }) => own.map((entry) => understoodEntry(entry, file)))
  const isEvent = ({ kind }: Pick<PageEntry, 'kind'>) => kind === 'event'
  const isNameless = (entry: PageEntry) => (isEvent(entry) ? !isEventName(entry.name) : !isLegible(entry.name))
  const entries = all.filter((entry) => !isNameless(entry))
  const nameless = all.filter(isNameless).map(({ kind, name, place }) => ({ line: place.line, text: name, why: `no ${kind} can have this name`, file: place.file }))
  return {
    events: merged(entries.filter(isEvent)),
    types: merged(entries.filter((entry) => !isEvent(entry))),
    unread: [...documentations.flatMap(({ file, unread }) => unread.map((one) => ({ ...one, file }))), ...nameless, ...entries.flatMap(({ members }) => unreadTypes(members))],
  }
}

/** Types that mean nothing to us: what they stand for is compared without them. */
function unreadTypes(members: readonly PageMember[]): (Unread & { file: string })[] {
  return members.flatMap(({ type, typeText, unsureType, place, members: inner }) => [
    ...(type === undefined && typeText !== undefined && unsureType !== undefined ? [{ ...place, text: typeText, why: `the type ${typeText.slice(0, 80)} cannot be read: ${unsureType}` }] : []),
    ...unreadTypes(inner),
  ])
}

function understoodEntry(entry: Entry, file: string): PageEntry {
  const { kind, type: typeText, description, examples, module, line } = entry
  const { type } = understoodType(typeText)
  return {
    kind, name: soundText(entry.name), prose: readProse(soundText(description), type), members: understoodMembers(argumentsOf(entry), file), place: { file, line },
    examples: examples.map((example) => ({ ...example, file })),
    ...(typeText === undefined ? {} : { typeText }), ...(type && { type }),
    ...soundMarks(entry), ...(module === undefined ? {} : { module: soundText(module) }),
  }
}

/** An event that is one value with properties has one argument, which the page gives no name. */
function argumentsOf({ kind, type, members, line }: Entry): readonly Member[] {
  if (kind !== 'event' || type === undefined) return members
  return [{ name: 'event', type, description: '', optional: false, members, line }]
}

function understoodMembers(members: readonly Member[], file: string): PageMember[] {
  return merged(members.map((member) => understoodMember(member, file)).filter(({ name }) => isLegible(name)))
}

function understoodMember(member: Member, file: string): PageMember {
  const { type: typeText, optional, description, members, line } = member
  const written = soundText(member.name)
  const { type, isOptional, unsure } = understoodType(typeText)
  return {
    name: written.replace(/(?:\[\])*[:：]?$/, ''), written, optional: optional || isOptional, isList: written.includes('[]'),
    prose: readProse(soundText(description), type), members: understoodMembers(members, file), place: { file, line }, others: [],
    ...(typeText === undefined ? {} : { typeText }), ...(type && { type }), ...(unsure === undefined ? {} : { unsureType: unsure }),
    ...(member.default === undefined ? {} : { default: soundText(member.default) }), ...soundMarks(member),
  }
}

function understoodType(text: string | undefined): { type?: DocumentedType; isOptional: boolean; unsure?: string } {
  if (text === undefined || text.trim() === '') return { isOptional: false }
  const reading = readType(text)
  if ('problem' in reading) return { isOptional: false, unsure: reading.problem }
  return { type: reading.type, isOptional: reading.optional, ...(reading.unsure === undefined ? {} : { unsure: reading.unsure }) }
}

/** One of each name. What comes again adds what is new, and is kept beside what is said already. */
function merged<Part extends PageEntry | PageMember>(parts: readonly Part[]): Part[] {
  const byName = new Map<string, Part>()
  for (const part of parts) {
    const first = byName.get(part.name)
    if (!first) byName.set(part.name, part)
    else byName.set(part.name, joined(first, part))
  }
  return [...byName.values()]
}

function joined<Part extends PageEntry | PageMember>(first: Part, again: Part): Part {
  const members = merged([...first.members, ...again.members])
  if ('others' in first && 'others' in again) {
    // `list` and `list[].x` are two lines about one member, which only the dots tell apart.
    const isSame = again.typeText === undefined || (again.typeText === first.typeText && again.optional === first.optional && JSON.stringify(again.prose) === JSON.stringify(first.prose))
    return { ...marksOf(again), ...first, members, isList: first.isList || again.isList, others: isSame ? first.others : [...first.others, again] }
  }
  if ('examples' in first && 'examples' in again) {
    const known = new Set(first.examples.map(({ text }) => text))
    return { ...marksOf(again), ...first, members, examples: [...first.examples, ...again.examples.filter(({ text }) => !known.has(text))] }
  }
  return first
}

/** What only one of two sections may say. */
function marksOf({ deprecated, since }: { deprecated?: string; since?: string }): { deprecated?: string; since?: string } {
  return { ...(deprecated === undefined ? {} : { deprecated }), ...(since === undefined ? {} : { since }) }
}

/** The order of a page whose files are read one after the other. */
export function byPlace(one: PageEntry, other: PageEntry): number {
  return one.place.file === other.place.file ? one.place.line - other.place.line : 0
}
