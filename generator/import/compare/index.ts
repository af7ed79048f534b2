/** A page against a spec: everything that the two say otherwise, in the page's order. */
import type { Event, Model, Typedef } from '../../model.js'
import { nodeOf } from '../../model.js'
import type { Drift } from '../drift.js'
import { type Names, namesBy, namesOf } from '../kinds.js'
import type { Page, PageEntry } from '../page.js'
import { collidingNames } from '../write/sound-names.js'
import { compareExamples } from './examples.js'
import { addInner } from './inner.js'
import { compareMarks } from './marks.js'
import { compareMembers } from './members.js'
import { compareNode } from './node.js'
import { type Seen, seenValues } from './seen.js'
import { compareValues } from './values.js'

/** What comparing needs everywhere. */
export interface Comparison {
  model: Model
  names: Names
  /** Values of enums that the page lists or shows. */
  seen: Seen
  /** Typedefs that stand for what the page has inside others. */
  inner: Set<string>
}

/** Everything that the page adds, drops and changes. Nothing that the spec notes as documented, erratum or observed is told. */
export function compare(page: Page, model: Model): Drift[] {
  const comparison: Comparison = { model, names: namesOf(page, model), seen: seenValues(), inner: new Set() }
  const events = comparePart(page.events, model.events, 'event', new Set(), (entry, event) => compareEvent(entry, event, comparison))
  const types = comparePart(page.types, [...model.typedefs, ...model.enums], 'type', comparison.inner, (entry, declared) => compareType(entry, declared, comparison))
  return [...events, ...types, ...compareValues(comparison.seen)]
}

type Declared = Model['events'][number] | Model['typedefs'][number] | Model['enums'][number]

function comparePart<Part extends Declared>(entries: readonly PageEntry[], declared: readonly Part[], what: 'event' | 'type', inner: ReadonlySet<string>, compareOne: (entry: PageEntry, part: Part) => Drift[]): Drift[] {
  const byName = new Map(declared.flatMap((part) => namesBy(part).map((name): [string, Part] => [name, part])))
  const found = new Set<Part>()
  // Types are given other names, and events cannot be.
  const colliding = what === 'event' ? collidingNames([...new Set([...declared, ...entries].map(({ name }) => name))]) : new Map<string, string>()
  let after: string | undefined
  const drifts = entries.flatMap((entry): Drift[] => {
    const part = byName.get(entry.name)
    const owner = colliding.get(entry.name)
    if (!part) return [{ ...(owner === undefined ? {} : { unsure: `in the output its name would be that of ${owner}` }), kind: `${what}-added`, subject: entry.name, says: `is a new ${what === 'event' ? 'event' : entry.kind}`, places: [entry.place], entry, ...(after === undefined ? {} : { after }) }]
    found.add(part)
    after = part.name
    const lifted: Drift[] = part.observed === undefined ? [] : [{ kind: 'observed-documented', subject: part.name, says: 'was only observed and is documented now', places: [entry.place], spec: part.at, at: part.at, what: 'node' }]
    return [...lifted, ...compareMarks(entry, part, part.name, part.at), ...compareOne(entry, part)]
  })
  // Enums are ours as a rule: a page lists their values in prose.
  const isExpected = (part: Part) => !('values' in part) && !inner.has(part.name) && part.observed === undefined && part.deprecated === undefined
  const dropped = declared.filter((part) => isExpected(part) && !found.has(part)).map((part): Drift => ({
    kind: 'dropped', subject: part.name, says: 'is no longer there', places: [], spec: part.at, at: part.at, what: what === 'event' ? 'event' : 'typedef',
  }))
  return [...drifts, ...dropped]
}

function compareEvent(entry: PageEntry, event: Event, comparison: Comparison): Drift[] {
  const drifts = compareMembers(entry.members, [event.args], { at: event.at, part: 'args', owner: event.name }, comparison)
  compareExamples(entry, event, comparison)
  return drifts
}

function compareType(entry: PageEntry, declared: Typedef | Model['enums'][number], comparison: Comparison): Drift[] {
  if ('values' in declared) {
    comparison.seen.addEntry(entry, declared)
    return []
  }
  addInner(entry.type, nodeOf(declared).type, comparison)
  switch (declared.kind) {
    // Made of the events, so that they cannot say anything else.
    case 'derived': return []
    case 'callback': return compareMembers(entry.members, [declared.type.args], { at: declared.at, part: 'args', owner: declared.name }, comparison)
    case 'object': return compareMembers(entry.members, [declared.properties], { at: declared.at, part: 'properties', owner: declared.name }, comparison)
    case 'variants': return compareMembers(entry.members, declared.type.variants.map(({ properties }) => properties), { at: declared.at, part: 'properties', owner: declared.name }, comparison)
    case 'alias': return entry.type === undefined ? [] : compareNode({ ...entry, type: entry.type, optional: false, others: [] }, [declared], declared.name, comparison)
  }
}
