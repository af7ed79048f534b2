/** A whole contract made of a page alone, as the files of a spec. */
import { blockEntry, type Layout, type Value } from '../../edit/index.js'
import { words } from '../../names.js'
import type { OutputFile } from '../../files.js'
import { byPlace, type Page, type PageEntry } from '../page.js'
import { endlessTypes } from '../write/endless.js'
import { eventValue, typedefValue } from '../write/shape.js'
import type { Mapping, Shaping } from '../write/shaping.js'
import { takenNames } from '../write/sound-names.js'
import { typeNameFor } from '../write/value-names.js'
import { mostBytes, weightOf } from './sound-page.js'

export interface InitialSettings {
  /** What the package is called. */
  name: string
  /** Of the page. */
  title: string
  /** YYYY-MM-DD */
  date: string
  /** Where the schemas of the format are, seen from the spec. */
  schemas: string
  /** Names that cannot be those of types. */
  avoid: ReadonlySet<string>
}

export interface InitialSpec { files: OutputFile[]; doubts: Shaping['doubts'] }

/** What the types of the page are called. */
export interface NamedSpec extends InitialSpec { names: ReadonlyMap<string, string> }

interface DomainPart { name: string; title: string; weight: number; events: PageEntry[]; types: PageEntry[] }

const layout: Layout = { step: 2, indentsLists: true, lineEnd: '\n' }
/** A file holds so many declarations at most: longer ones are hard to find the way in, and a file of the format has an end. */
const mostInFile = 250
/** So much of a module's name tells it apart. */
const longestModule = 60

/** Every module is a domain, in the page's order. */
export function initialSpec(page: Page, settings: InitialSettings): NamedSpec {
  const domains = domainsOf(page)
  const names = new Map<string, string>()
  const taken = takenNames([...settings.avoid, ...page.events.map(({ name }) => name), 'index'])
  for (const { name } of page.types) {
    const own = typeNameFor(name, (candidate) => taken.has(candidate))
    taken.add(own)
    names.set(name, own)
  }
  const events = new Set(page.events.map(({ name }) => name))
  const doubts: Shaping['doubts'] = []
  const shared: Pick<Shaping, 'typeOf' | 'isEvent' | 'isTaken' | 'endless' | 'doubts'> = { typeOf: (name) => names.get(name), isEvent: (name) => events.has(name), isTaken: (name) => taken.has(name), endless: endlessTypes(page), doubts }
  const made = new Map<string, Mapping>()
  const files = domains.map((domain): OutputFile => {
    const own: Shaping = { ...shared, enums: new Map(), typedefs: new Map(), enumFor: (_, values) => sameIn(made, _, values) }
    const text = domainText(domain, names, own, settings)
    for (const [name, value] of own.enums) made.set(name, value)
    for (const name of [...own.enums.keys(), ...own.typedefs.keys()]) taken.add(name)
    return { path: `${domain.name}.yaml`, text }
  })
  return { files: [{ path: 'contract.yaml', text: contractText(domains, settings) }, ...files], doubts, names }
}

/** An enum that another file has for a member of that name. */
function sameIn(made: ReadonlyMap<string, Mapping>, member: string, values: readonly { value: unknown; label: string }[]): string | undefined {
  const wanted = JSON.stringify(values.map(({ value, label }) => [value, label]))
  return [...made].find(([, { description, values: items }]) => description === `The values of \`${member}\`.`
    && JSON.stringify((items as { value: unknown; description: string }[]).map(({ value, description: label }) => [value, label])) === wanted)?.[0]
}

function domainsOf({ events, types }: Page): DomainPart[] {
  const parts = new Map<string, DomainPart>()
  const names = new Set<string>()
  const counts = new Map<string, number>()
  const partOf = ({ module = 'events' }: PageEntry, weight: number): DomainPart => {
    const title = module.slice(0, longestModule)
    const base = title.toLowerCase()
    let count = counts.get(base) ?? 1
    const last = parts.get(`${base} ${count}`)
    if (last && last.events.length + last.types.length < mostInFile && last.weight + weight <= mostBytes) return last
    if (last) count += 1
    counts.set(base, count)
    const name = domainName(count === 1 ? base : `${base} ${count}`, names)
    names.add(name)
    const part = { name, title: words(`${title} ${count === 1 ? '' : count}`.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()) || 'Events', weight: 0, events: [], types: [] }
    parts.set(`${base} ${count}`, part)
    return part
  }
  for (const entry of [...types, ...events].toSorted(byPlace)) {
    const weight = weightOf(entry)
    const part = partOf(entry, weight)
    part.weight += weight
    part[entry.kind === 'event' ? 'events' : 'types'].push(entry)
  }
  return [...parts.values()]
}

function domainName(wanted: string, taken: ReadonlySet<string>): string {
  const slug = wanted.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 60) || 'events'
  const base = /^(?:contract|index|enums|con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? `${slug}-events` : slug
  let name = base
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`
  return name
}

function domainText({ title, events, types }: DomainPart, names: ReadonlyMap<string, string>, shaping: Shaping, { schemas, title: page }: InitialSettings): string {
  const sections = { enums: new Map<string, Mapping>(), typedefs: new Map<string, Mapping>(), events: new Map<string, Mapping>() }
  for (const entry of types) {
    const name = names.get(entry.name) ?? entry.name
    const { kind, value } = typedefValue(entry, name, shaping)
    sections[kind].set(name, value)
  }
  for (const entry of events) sections.events.set(entry.name, eventValue(entry, shaping))
  for (const [name, value] of shaping.enums) sections.enums.set(name, value)
  for (const [name, value] of shaping.typedefs) sections.typedefs.set(name, value)
  const body = Object.entries(sections).flatMap(([section, declared]) => (declared.size === 0 ? [] : [`${section}:\n${[...declared].map(([key, value]) => `  ${printed(key, value, 2)}`).join('\n\n')}`]))
  return [`# yaml-language-server: $schema=${schemas}format.schema.json`, `${printed('title', title)}\n${printed('description', `What \`${plainWords(page)}\` documents of it.`)}`, ...body].join('\n').replace(/\n(?=(?:enums|typedefs|events):\n)/g, '\n\n') + '\n'
}

function contractText(domains: readonly DomainPart[], { name, title, date, schemas }: InitialSettings): string {
  const entries: [string, Value][] = [
    ['name', name], ['version', '0.1.0'], ['description', `Events and types that \`${plainWords(title)}\` documents.`], ['license', 'UNLICENSED'],
    ['source', { title, date, sdk: 'unknown' }], ['domains', domains.map((domain) => domain.name)],
  ]
  return [`# yaml-language-server: $schema=${schemas}contract.schema.json`, ...entries.map(([key, value]) => printed(key, value)), ''].join('\n')
}

function printed(key: string, value: Value, column = 0): string {
  return blockEntry(key, value, column, layout)
}

/** Fit to stand between backticks. */
function plainWords(text: string): string {
  return text.replaceAll('`', "'").replace(/\s+/g, ' ').trim()
}
