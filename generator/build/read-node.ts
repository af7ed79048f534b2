/** Syntax to Model for everything that stands for a value. Wrong kinds were reported by the format check and are skipped. */
import { report } from '../diagnostics.js'
import {
  type Argument, type Constraints, type Documented, type Form, type Node, type Property, type Provenance, type Type,
  type Unit, units, type Variant, type VariantsType,
} from '../model.js'
import { closest } from '../names.js'
import { parseType, unreadable } from './parse-type.js'
import type { Findings, Place, Reading } from './reading.js'
import { child, type Entry, entriesOf, entry, itemsOf, type MapSyntax, placeOfEntry, placeWithin, type Syntax, textOf, toJson } from './syntax.js'

interface Context {
  place: Place
  where: string
  findings: Findings
  /** Inside something that the page does not have at all, `observed` says nothing about optionality. */
  observed: boolean
}

/** Reads a node's type, constraints, meaning and provenance, and leaves a reading for the checks. */
export function readNode(syntax: MapSyntax, context: Context): Node {
  const uses: Reading['uses'] = []
  const type = readShape(syntax, context, uses)
  const node: Node = { type, ...readConstraints(syntax), ...readMeaning(syntax), ...readProvenance(syntax), at: syntax.at }
  context.findings.readings.push({ node, place: context.place, where: context.where, syntax, uses })
  const forms = readForms(syntax, context)
  return Object.assign(node, forms.length > 0 ? { also: forms } : {})
}

const ways = ['type', 'properties', 'discriminator', 'callback', 'derived']

function readShape(syntax: MapSyntax, context: Context, uses: Reading['uses']): Type {
  const variants = entry(syntax, 'discriminator') ?? entry(syntax, 'variants')
  const said = ways.filter((way) => entry(syntax, way) && !(way === 'properties' && variants))
  if (!entry(syntax, 'discriminator') && entry(syntax, 'variants')) said.push('variants')
  const complete = !variants || (entry(syntax, 'discriminator') && entry(syntax, 'variants'))
  if ((said.length !== 1 && !(said.length === 0 && hasMisspelt(syntax))) || !complete) {
    const found = said.length === 0 ? 'says none' : said.length > 1 ? `has ${said.join(' and ')}` : `has ${said[0]} without ${said[0] === 'variants' ? 'discriminator' : 'variants'}`
    const options = 'type, properties, discriminator with variants, callback'
    const place = said.length > 1 ? (entry(syntax, said[1] ?? '')?.keyAt ?? syntax.at) : headOf(syntax)
    context.findings.problems.push(report('type-count', place, { where: context.where, found, ways: context.place === 'typedef' ? `${options}, derived` : options }))
  }
  if (!complete) return unreadable
  switch (said[0]) {
    case 'type': return readExpression(syntax, context, uses)
    case 'properties': return { kind: 'object', properties: readProperties(syntax, context) }
    case 'discriminator': return readVariants(syntax, context)
    case 'callback': return { kind: 'callback', args: readArguments(child(syntax, 'callback'), context.findings, context.observed) }
    case 'derived': return { kind: 'derived', from: textOf(syntax, 'derived') === 'event-callback' ? 'event-callback' : 'event-name' }
    default: return unreadable
  }
}

/** Whether a key was likely meant to be one of the ways, which the format check has told. */
function hasMisspelt(syntax: MapSyntax): boolean {
  return syntax.entries.some(({ key }) => !ways.includes(key) && closest(key, ways))
}

/** The beginning of a mapping: its first key, so that a caret does not underline the whole body. */
function headOf(syntax: MapSyntax) {
  return syntax.entries[0]?.keyAt ?? syntax.at
}

function readExpression(syntax: MapSyntax, { findings }: Context, uses: Reading['uses']): Type {
  const value = child(syntax, 'type')
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return unreadable
  const parsed = parseType(value.value)
  if ('problem' in parsed) {
    findings.problems.push(report('type-syntax', placeWithin(value, parsed.start, parsed.end), { text: value.value, problem: parsed.problem }))
    return unreadable
  }
  for (const { name, start, end } of parsed.names) uses.push({ name, at: placeWithin(value, start, end) })
  return parsed.type
}

function readProperties(syntax: Syntax | undefined, context: Context): Property[] {
  return maps(entriesOf(syntax, 'properties')).map((item) => {
    const { key, value } = item
    const where = `the property ${key}`
    const observed = textOf(value, 'observed') !== undefined
    const node = readNode(value, { ...context, place: 'property', where, observed: context.observed || observed })
    const evidence = textOf(child(value, 'optional'), 'observed')
    return {
      name: key,
      ...node,
      at: placeOfEntry(item),
      description: textOf(value, 'description') ?? '',
      optional: evidence !== undefined || isTrue(child(value, 'optional')) || (observed && !context.observed),
      ...(evidence === undefined ? {} : { optionalObserved: evidence }),
    }
  })
}

/** Every variant is complete, so a few lines can stand for millions. */
const mostCopies = 50_000

function readVariants(syntax: MapSyntax, context: Context): VariantsType {
  const common = readProperties(syntax, context)
  const entries = entriesOf(syntax, 'variants')
  const { findings } = context
  findings.copies += common.length * entries.length
  if (findings.copies > mostCopies) {
    if (findings.copies - common.length * entries.length <= mostCopies) findings.problems.push(report('too-many-variants', headOf(syntax), { common: common.length, variants: entries.length, limit: mostCopies }))
    return { kind: 'variants', discriminator: '', variants: [] }
  }
  const variants = maps(entries).map((item): Variant => ({
    value: item.key,
    description: textOf(item.value, 'description') ?? '',
    properties: [...common, ...readProperties(item.value, context)],
    ...readProvenance(item.value),
    at: placeOfEntry(item),
  }))
  return { kind: 'variants', discriminator: textOf(syntax, 'discriminator') ?? '', variants }
}

/** The arguments below `args`, of an event or a callback. */
export function readArguments(syntax: Syntax | undefined, findings: Findings, observed: boolean): Argument[] {
  return maps(entriesOf(syntax, 'args')).map((item) => {
    const { key, value } = item
    const node = readNode(value, { place: 'argument', where: `the argument ${key}`, findings, observed })
    return { name: key, ...node, at: placeOfEntry(item), description: textOf(value, 'description') ?? '', optional: false }
  })
}

function readForms(syntax: MapSyntax, context: Context): Form[] {
  const place = context.place === 'argument' ? 'argument form' : 'form'
  return itemsOf(syntax, 'also').filter((item) => item.kind === 'map').map((item, index) => {
    const description = textOf(item, 'description')
    const node = readNode(item, { ...context, place, where: `form ${index + 1} of ${context.where}`, observed: true })
    return { ...node, ...(description === undefined ? {} : { description }), observed: textOf(item, 'observed') ?? '' }
  })
}

const numeric = [
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems',
  'maxItems', 'minProperties', 'maxProperties',
] as const

/** The keys of a node that are constraints. */
export const constraintKeys = [...numeric, 'pattern', 'startsWith', 'uniqueItems'] as const satisfies (keyof Constraints)[]

const constraintNames: ReadonlySet<string> = new Set(constraintKeys)

/** Whether a node has a constraint at all, which few have. */
export function isConstrained(syntax: MapSyntax): boolean {
  return syntax.entries.some(({ key }) => constraintNames.has(key))
}

function readConstraints(syntax: MapSyntax): Constraints {
  const constraints: Constraints = {}
  if (!isConstrained(syntax)) return constraints
  for (const key of numeric) {
    const value = child(syntax, key)
    if (value?.kind === 'scalar' && typeof value.value === 'number') constraints[key] = value.value
  }
  for (const key of ['pattern', 'startsWith'] as const) {
    const value = textOf(syntax, key)
    if (value !== undefined) constraints[key] = value
  }
  if (isTrue(child(syntax, 'uniqueItems'))) constraints.uniqueItems = true
  return constraints
}

function readMeaning(syntax: MapSyntax): Pick<Node, 'unit' | 'meanings'> {
  const unit = units.find((candidate) => candidate === textOf(syntax, 'unit')) satisfies Unit | undefined
  const meanings = itemsOf(syntax, 'meanings').flatMap((item) => {
    const value = child(item, 'value')
    if (value?.kind !== 'scalar' || (typeof value.value !== 'boolean' && typeof value.value !== 'number')) return []
    return [{ value: value.value, description: textOf(item, 'description') ?? '' }]
  })
  return { ...(unit ? { unit } : {}), ...(meanings.length > 0 ? { meanings } : {}) }
}

/** `observed`, `documented`, `erratum`, `since`, `deprecated`, as far as they are there. */
export function readProvenance(syntax: Syntax): Provenance {
  const provenance: Provenance = {}
  for (const key of ['observed', 'erratum', 'since', 'deprecated'] as const) {
    const text = textOf(syntax, key)
    if (text !== undefined) provenance[key] = text
  }
  const documented = child(syntax, 'documented')
  if (documented?.kind === 'map') provenance.documented = { ...(toJson(documented) as Documented) }
  if (documented?.kind === 'scalar' && typeof documented.value === 'string') provenance.documented = { type: documented.value }
  return provenance
}

export type MapEntry = Entry & { value: MapSyntax }

/** The entries whose value is a mapping. */
export function maps(entries: Entry[]): MapEntry[] {
  return entries.filter((candidate): candidate is MapEntry => candidate.value.kind === 'map')
}

export function isTrue(syntax: Syntax | undefined): boolean {
  return syntax?.kind === 'scalar' && syntax.value === true
}
