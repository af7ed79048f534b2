/** Changes of texts and names that leave a contract right: everything that refers to a name follows. */
import { hostileText, identifier, wireName } from './hostile.js'
import type { Place } from './places.js'
import type { Random } from './random.js'
import { placesOf, type Spec } from './spec.js'
import { isMapping, type Tree } from './tree.js'

export type Mutation = (spec: Spec, random: Random) => void

function placesOfKind(spec: Spec, ...kinds: string[]): Place[] {
  return placesOf(spec).filter(({ kind }) => kinds.includes(kind))
}

const text: Mutation = (spec, random) => {
  for (let count = 1 + random.below(6); count > 0; count -= 1) random.some(placesOfKind(spec, 'text'))?.set(hostileText(random))
}

const everyText: Mutation = (spec, random) => {
  const same = hostileText(random)
  for (const place of placesOfKind(spec, 'text')) place.set(random.chance(0.5) ? same : hostileText(random))
}

const typeName: Mutation = (spec, random) => {
  const entry = random.some(placesOfKind(spec, 'enum', 'typedef'))?.entry
  if (!entry) return
  const [from, to] = [entry.key, identifier(random)]
  entry.key = to
  for (const place of placesOfKind(spec, 'type')) {
    if (typeof place.value === 'string') place.set(place.value.replace(/[A-Za-z_$][\w$]*/g, (name) => (name === from ? to : name)))
  }
}

const eventName: Mutation = (spec, random) => {
  const entry = random.some(placesOfKind(spec, 'event'))?.entry
  if (!entry) return
  const [from, to] = [entry.key, wireName(random)]
  entry.key = to
  replaceData(spec, from, to)
}

const argumentName: Mutation = (spec, random) => {
  const entry = random.some(placesOfKind(spec, 'argument'))?.entry
  if (entry) entry.key = identifier(random)
}

/** A property's name wherever it stands: examples are values of types that have it. */
const propertyName: Mutation = (spec, random) => {
  const from = random.some(placesOfKind(spec, 'property'))?.entry?.key
  if (from === undefined) return
  const to = random.chance(0.3) ? identifier(random) : hostileText(random).slice(0, 900)
  for (const { kind, entry, ownerKind, value, set } of placesOf(spec)) {
    if (entry?.key === from && (kind === 'property' || ownerKind === 'data')) entry.key = to
    if (kind === 'discriminator' && value === from) set(to)
  }
}

/** A value of an enum of texts, with its variants and where examples have it. */
const wireValue: Mutation = (spec, random) => {
  const place = random.some(placesOfKind(spec, 'wire value').filter(({ value }) => typeof value === 'string'))
  if (!place || typeof place.value !== 'string') return
  const [from, to] = [place.value, hostileText(random).slice(0, 900)]
  place.set(to)
  for (const { entry } of placesOfKind(spec, 'variant')) if (entry?.key === from) entry.key = to
  replaceData(spec, from, to)
}

function replaceData(spec: Spec, from: string, to: string): void {
  for (const { value, set } of placesOfKind(spec, 'data')) if (value === from) set(to)
}

const memberName: Mutation = (spec, random) => {
  random.some(placesOfKind(spec, 'member name'))?.set(identifier(random))
}

const domainName: Mutation = (spec, random) => {
  const domain = random.some(spec.domains)
  if (!domain) return
  const to = random.pick(['con', 'nul', 'a-', 'a--b', 'x0', 'toc', 'readme', 'zz', 'constructor', 'a'.repeat(120), 'index', 'enums', 'contract', '-', 'É'])
  for (const place of placesOfKind(spec, 'domain name')) if (place.value === domain.name) place.set(to)
  domain.name = to
}

const head: Mutation = (spec, random) => {
  const values: Readonly<Record<string, readonly Tree[]>> = {
    package: ['a', '@a/b', '~x', '0', 'constructor', '@x/__proto__', 'a'.repeat(214), '@~a/..', 'node_modules', 'A', '..'],
    version: ['0.0.0', '1.2.3-rc.1+b', '999999999999999999999.0.0', '1.0.0-', '1.0', 3.1],
    homepage: ['https://x', 'http://[::1]/?a=b&c#*/', 'https://x.example/)](y)', 'https://x/{{y}}', 'ftp://x', 'https://x/<'],
    date: ['0000-00-00', '9999-99-99', '2024-1-1'],
  }
  const place = random.some(placesOf(spec).filter(({ kind }) => Object.hasOwn(values, kind)))
  place?.set(random.pick(values[place.kind] ?? ['x']))
}

/** Declarations in another order, some in another file. */
const order: Mutation = (spec, random) => {
  const sections = spec.domains.flatMap(({ root }) => (isMapping(root) ? root.entries : [])).flatMap(({ key, value }) => (isMapping(value) ? [{ key, value }] : []))
  const one = random.some(sections)
  const other = random.some(sections.filter(({ key }) => key === one?.key))
  if (!one || !other) return
  const moved = one.value.entries.splice(random.below(one.value.entries.length), 1)
  other.value.entries.splice(random.below(other.value.entries.length + 1), 0, ...moved)
}

const changelog: Mutation = (spec, random) => {
  spec.changelog = Array.from({ length: random.below(5) }, () => hostileText(random).replace(/[^\n -~]/g, '?')).join('\n')
}

export const renames: readonly Mutation[] = [text, text, text, everyText, typeName, typeName, eventName, argumentName, propertyName, propertyName, wireValue, memberName, domainName, head, order, changelog]
