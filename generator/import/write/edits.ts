/** How a spec has to change for a page's drifts. Only stretches that a drift is about are touched. */
import { appendItem, type Edit, find, follow, insertEntry, openSource, type OpenSource, type Place, placesIn, remove, removeEntry, replaceScalar, replaceValue, textAt } from '../../edit/index.js'
import type { SourceFile, Span } from '../../files.js'
import type { Model } from '../../model.js'
import type { Drift } from '../drift.js'
import type { Page } from '../page.js'
import { domainFor } from './domain-for.js'
import { noteEdits, widthEdits } from './noted.js'
import { enumValueItems, enumOf, eventValue, expressionOf, memberValue, typedefValue } from './shape.js'
import { type Mapping, type Shaping, shapingFor } from './shaping.js'
import { argumentName } from './sound-names.js'

export interface Plan {
  edits: Edit[]
  /** Drifts that only a person can settle, and why. */
  left: { drift: Drift; why: string }[]
  doubts: Shaping['doubts']
}

export interface Material { page: Page; model: Model; sources: readonly SourceFile[] }

export interface Choices {
  /** Removes what the page no longer has; without it, it becomes deprecated. */
  prune: boolean
  /** New properties and arguments that cannot be required in this contract, and why. */
  optional?: ReadonlyMap<Drift, 'examples' | 'cycle'>
  /** Names that types cannot have, because the output has them. */
  avoid?: ReadonlySet<string>
}

export function planEdits(drifts: readonly Drift[], { page, model, sources }: Material, { prune, optional, avoid }: Choices): Plan {
  const opened = new Map<string, OpenSource>()
  const open = (file: string): OpenSource => {
    const known = opened.get(file)
    const source = sources.find(({ path }) => path === file)
    if (!known && !source) throw new Error(`${file} is not part of the spec`)
    const fresh = known ?? openSource(source as SourceFile)
    opened.set(file, fresh)
    return fresh
  }
  const shaping = shapingFor(page, model, drifts, avoid)
  const added: Addition[] = []
  const left: Plan['left'] = []
  const edits = drifts.flatMap((drift): Edit[] => {
    const made = drift.unsure === undefined ? editsFor(drift, { open, model, shaping, added, prune, optional: optional?.get(drift) }) : drift.unsure
    if (typeof made !== 'string') return made
    left.push({ drift, why: made })
    return []
  })
  return { edits: [...edits, ...insertAll(added, open)], left, doubts: shaping.doubts }
}

/** An entry that comes to a mapping of a file, which may have to be made first. */
interface Addition { at: Span | undefined; file: string; path: string[]; key: string; value: Mapping; after?: string | null }

interface Context { open: (file: string) => OpenSource; model: Model; shaping: Shaping; added: Addition[]; prune: boolean; optional: 'examples' | 'cycle' | undefined }

/** The edits, or why there can be none. */
function editsFor(drift: Drift, context: Context): Edit[] | string {
  const { open, model, shaping, added } = context
  const place = (at: Span, path: readonly (string | number)[] = []) => find(open(at.file), at, path)
  switch (drift.kind) {
    case 'event-added': {
      const file = domainFor(drift.entry.name, drift.after, model.events, model)
      return declare(file, drift.entry.name, drift.after, 'events', () => eventValue(drift.entry, shaping))
    }
    case 'type-added': {
      const name = shaping.typeOf(drift.entry.name) ?? drift.entry.name
      const file = domainFor(drift.entry.name, drift.after, [...model.typedefs, ...model.enums], model)
      const before = declarationsOf(shaping)
      const { kind, value } = typedefValue(drift.entry, name, shaping)
      added.push(addition(file, [kind], name, value, whereIn(drift.after, file, kind)))
      return newOnes(before, file)
    }
    case 'member-added': {
      const owner = place(drift.at)
      if (!owner) return 'its place was not found'
      const before = declarationsOf(shaping)
      const path = follow(owner, ['callback']) ? ['callback', drift.part] : [drift.part]
      if (drift.part === 'properties' && !follow(owner, path)) return 'the spec has no properties here'
      const key = keyFor(drift.part, drift.member.name, follow(owner, path))
      const value = memberValue(drift.member, drift.owner.replace(/[()]/g, ' '), drift.part, shaping, key)
      added.push({ at: drift.at, file: drift.at.file, path, key, value: context.optional ? optionally(value, drift.part, context.optional) : value, after: drift.after ?? null })
      return newOnes(before, drift.at.file)
    }
    case 'value-added': {
      const values = place(drift.at, ['values'])
      const subject = model.enums.find(({ at }) => at.start === drift.at.start && at.file === drift.at.file)
      if (!values || !subject) return 'its place was not found'
      const last = subject.values.findLastIndex(({ observed }) => observed === undefined)
      return enumValueItems(drift.values, subject.values.map(({ name }) => name)).map((item) => appendItem(values, item, last < 0 ? undefined : last))
    }
    case 'values-listed': {
      const type = place(drift.at, ['type'])
      if (!type || !/^(?:string|number|integer|int32)$/.test(textAt(type) ?? '')) return 'the spec has another type here'
      const before = declarationsOf(shaping)
      const name = enumOf(drift.member, drift.owner.replace(/[()]/g, ' '), drift.values, shaping)
      return [replaceScalar(type, name), ...newOnes(before, drift.at.file)]
    }
    case 'observed-documented': return liftedEdits(place(drift.at), drift.what)
    case 'dropped': {
      const gone = place(drift.at)
      if (!gone) return 'its place was not found'
      return context.prune ? remove(gone) : [insertEntry(gone, 'deprecated', 'The documented page no longer has it.', 'description')]
    }
    case 'type-changed': return typeEdits(drift, place(drift.at), context)
    case 'width-changed': return widthEdits(drift, place(drift.at))
    case 'optional-changed': return optionalEdits(drift.optional, place(drift.at))
    case 'unit-changed': return markEdits(place(drift.at), 'unit', drift.unit, 'type')
    case 'mark-changed': return markEdits(place(drift.at), drift.mark, drift.text || 'The page marks it as deprecated.', 'description')
  }

  function declare(file: string, key: string, after: string | undefined, section: string, make: () => Mapping): Edit[] {
    const before = declarationsOf(shaping)
    added.push(addition(file, [section], key, make(), whereIn(after, file, section)))
    return newOnes(before, file)
  }

  /** Behind its neighbour on the page; first, if it is first there; last, where the neighbour is in another file. */
  function whereIn(after: string | undefined, file: string, section: string): string | null | undefined {
    if (after === undefined) return null
    return follow(open(file).root, [section, after]) ? after : undefined
  }

  /** The enums and types that shaping has made since, which go to the same file. */
  function newOnes(before: ReturnType<typeof declarationsOf>, file: string): Edit[] {
    for (const section of ['enums', 'typedefs'] as const) {
      for (const [key, value] of shaping[section]) if (!before[section].has(key)) added.push(addition(file, [section], key, value))
    }
    return []
  }
}

/** A property is called as on the page; an argument, which becomes a parameter, as near to it as can be. */
function keyFor(part: 'properties' | 'args', name: string, holder: Place | undefined): string {
  if (part === 'properties') return name
  return argumentName(name, holder ? placesIn(holder).length : 0, (candidate) => holder !== undefined && follow(holder, [candidate]) !== undefined)
}

/** What the contract's own examples do without is not required, whatever the page says. */
function optionally({ type, ...rest }: Mapping, part: 'properties' | 'args', why: 'examples' | 'cycle'): Mapping {
  const own: Mapping = type === undefined ? {} : { type }
  if (part === 'args') return typeof type === 'string' ? { type: `${type} | undefined`, ...rest } : { ...own, ...rest }
  return { ...own, optional: why === 'cycle' ? true : { observed: 'the examples of this contract do not have it' }, ...rest }
}

function addition(file: string, path: string[], key: string, value: Mapping, after?: string | null): Addition {
  return { at: undefined, file, path, key, value, ...(after === undefined ? {} : { after }) }
}

function declarationsOf({ enums, typedefs }: Shaping) {
  return { enums: new Set(enums.keys()), typedefs: new Set(typedefs.keys()) }
}

/** What comes to one mapping comes together, so that a mapping that is not there yet is made once. */
function insertAll(added: readonly Addition[], open: (file: string) => OpenSource): Edit[] {
  const groups = new Map<string, Addition[]>()
  for (const one of added) {
    const key = JSON.stringify([one.file, one.at?.start ?? -1, ...one.path])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [{ file, at, path }] = group as [Addition]
    const owner = at ? find(open(file), at) : open(file).root
    const mapping = follow(owner, path)
    if (mapping && placesIn(mapping).length > 0) return group.map(({ key, value, after }) => insertEntry(mapping, key, value, after))
    const all = Object.fromEntries(group.map(({ key, value }) => [key, value]))
    if (mapping) return [replaceValue(mapping, all)]
    const outer = owner && (path.length > 1 ? follow(owner, path.slice(0, -1)) : owner)
    return outer ? [insertEntry(outer, path.at(-1) ?? '', all, sectionBefore(outer, path.at(-1)))] : []
  })
}

/** Enums come first in a file, then typedefs, then events. */
function sectionBefore(owner: Place, key: string | undefined): string {
  const order = ['description', 'enums', 'typedefs', 'events']
  return order.slice(0, Math.max(1, order.indexOf(key ?? ''))).findLast((candidate) => follow(owner, [candidate])) ?? 'description'
}

/** The evidence goes where it still holds: that the SDK does not always send it. */
function liftedEdits(place: Place | undefined, what: 'node' | 'value'): Edit[] | string {
  const observed = place && follow(place, ['observed'])
  if (!place || !observed) return 'its place was not found'
  const isProperty = what === 'node' && isBelow(place, 'properties')
  const evidence = isProperty && !follow(place, ['optional']) ? textAt(observed) : undefined
  return [...(evidence === undefined ? [] : [insertEntry(place, 'optional', { observed: evidence }, firstOf(place, ['type', 'properties']))]), ...remove(observed)]
}

function firstOf(place: Place, keys: readonly string[]): string | undefined {
  return keys.find((key) => follow(place, [key]))
}

/** Does the entry stand in a mapping under that key? */
function isBelow(place: Place, key: string): boolean {
  const holds = (outer: Place): boolean => placesIn(outer).some((inner) => (inner.pair?.key.value === key && inner.value === place.within) || holds(inner))
  return holds(place.source().root)
}

function typeEdits(drift: Drift & { kind: 'type-changed' }, place: Place | undefined, { shaping }: Context): Edit[] | string {
  const type = place && follow(place, ['type'])
  if (!place || !type) return 'the spec has a shape here, not a type'
  if (drift.form !== undefined) {
    const forms = follow(place, ['also'])
    const form = forms && placesIn(forms)[drift.form]
    const expression = form && follow(form, ['type'])
    if (!forms || !form || !expression) return 'the observed form has a shape of its own'
    return [replaceScalar(type, `${textAt(type)} | ${textAt(expression)}`), ...remove(placesIn(forms).length === 1 ? forms : form)]
  }
  if (follow(place, ['documented'])) return noteEdits(place, drift)
  const before = shaping.doubts.length
  const expression = expressionOf(drift.type, drift.width, drift.subject, shaping)
  return shaping.doubts.length > before || expression === 'any' ? 'the new type is not clear' : [replaceScalar(type, expression)]
}

function optionalEdits(optional: boolean, place: Place | undefined): Edit[] | string {
  if (!place) return 'its place was not found'
  const documented = follow(place, ['documented'])
  if (!optional) return documented ? removeEntry(documented, 'optional') : 'the spec says nothing about it'
  const known = follow(place, ['optional'])
  if (isBelow(place, 'properties')) return known ? [replaceValue(known, true)] : [insertEntry(place, 'optional', true, firstOf(place, ['type', 'properties']))]
  const type = follow(place, ['type'])
  return type ? [replaceScalar(type, `${textAt(type)} | undefined`)] : 'the argument has a shape of its own'
}

function markEdits(place: Place | undefined, key: string, value: string, after: string): Edit[] | string {
  const known = place && follow(place, [key])
  if (known) return [replaceScalar(known, value)]
  return place ? [insertEntry(place, key, value, after)] : 'its place was not found'
}
