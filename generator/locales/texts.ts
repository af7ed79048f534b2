/** All texts of a contract that another language may give anew, each by the path that names it in an overlay. */
import type { Span } from '../files.js'
import type { Argument, Domain, Enum, EnumValue, Event, Form, Model, Node, Property, Provenance, Type, Typedef, Variant } from '../model.js'
import { nodeOf } from '../model.js'

/** One text: where it stands in an overlay, what it says, and what it belongs to. */
export interface Text {
  /** The keys that lead to it: `domains`, `group`, `events`, `onGroupCreated`, `description`. */
  path: readonly string[]
  text: string
  /** The part of the spec that says it. */
  at: Span
  /** Says something else in its place. Texts that a contract says once and the Model holds several times have several. */
  replace(text: string): void
}

type Visit = (text: Text) => void

/** Every text, in the contract's order. Common properties of variants come once for each variant, under the same path. */
export function forEachText({ contract, enums, typedefs, events }: Model, visit: Visit): void {
  visitKeys(contract, ['description'], contract.at, ['contract'], visit)
  for (const domain of contract.domains) {
    const isOwn = (part: { domain: string }) => part.domain === domain.name
    visitDomain(domain, visit)
    for (const item of enums.filter(isOwn)) forEachTextOfEnum(item, visit)
    for (const typedef of typedefs.filter(isOwn)) forEachTextOfTypedef(typedef, visit)
    for (const event of events.filter(isOwn)) forEachTextOfEvent(event, visit)
  }
}

/** Those that the contract says of itself and of its domains. */
export function forEachTextOfContract(contract: Model['contract'], visit: Visit): void {
  visitKeys(contract, ['description'], contract.at, ['contract'], visit)
  for (const domain of contract.domains) visitDomain(domain, visit)
}

function visitDomain(domain: Domain, visit: Visit): void {
  visitKeys(domain, ['title', 'description'], domain.at, ['domains', domain.name], visit)
}

export function forEachTextOfEvent(event: Event, visit: Visit): void {
  const path = ['domains', event.domain, 'events', event.name]
  visitKeys(event, described, event.at, path, visit)
  for (const arg of event.args) visitMember(arg, [...path, 'args', arg.name], visit)
  visitTitles(event.examples, path, visit)
}

const reasons = ['observed', 'erratum', 'deprecated'] as const satisfies (keyof Provenance)[]
const described = ['description', ...reasons] as const

export function forEachTextOfEnum(item: Enum, visit: Visit): void {
  const path = ['domains', item.domain, 'enums', item.name]
  visitKeys(item, described, item.at, path, visit)
  for (const value of item.values) {
    visitKeys<keyof EnumValue>(value, ['label', ...described], value.at, [...path, 'values', value.name], visit)
  }
}

export function forEachTextOfTypedef(typedef: Typedef, visit: Visit): void {
  const path = ['domains', typedef.domain, 'typedefs', typedef.name]
  visitKeys(typedef, described, typedef.at, path, visit)
  visitInside(nodeOf(typedef), path, visit)
  visitTitles(typedef.examples, path, visit)
}

function visitMember(member: Property | Argument, path: readonly string[], visit: Visit): void {
  visitKeys(member, described, member.at, path, visit)
  if ('optionalObserved' in member && member.optionalObserved !== undefined) {
    const { optionalObserved: text } = member
    visit({ path: [...path, 'optional', 'observed'], text, at: member.at, replace: (other) => { member.optionalObserved = other } })
  }
  visitInside(member, path, visit)
}

/** What stands below a node: meanings of values, further forms, members of its shape. */
function visitInside(node: Node, path: readonly string[], visit: Visit): void {
  for (const meaning of node.meanings ?? []) visitKeys(meaning, ['description'], node.at, [...path, 'meanings', String(meaning.value)], visit)
  visitShape(node.type, path, visit)
  for (const [index, form] of (node.also ?? []).entries()) visitForm(form, [...path, 'also', String(index)], visit)
}

function visitForm(form: Form, path: readonly string[], visit: Visit): void {
  visitKeys(form, described, form.at, path, visit)
  visitInside(form, path, visit)
}

function visitShape(type: Type, path: readonly string[], visit: Visit): void {
  switch (type.kind) {
    case 'object': return visitProperties(type.properties, path, visit)
    case 'callback': return type.args.forEach((arg) => visitMember(arg, [...path, 'args', arg.name], visit))
    case 'array': return visitShape(type.items, path, visit)
    case 'map': return visitShape(type.values, path, visit)
    case 'union': return type.members.forEach((member) => visitShape(member, path, visit))
    case 'variants': return visitVariants(type.variants, path, visit)
  }
}

/** What stands outside a variant is common to all of them, and stands so in an overlay too. */
function visitVariants(variants: readonly Variant[], path: readonly string[], visit: Visit): void {
  const isOwn = ({ at }: Property, variant: Variant) => at.start >= variant.at.start && at.end <= variant.at.end
  for (const variant of variants) visitProperties(variant.properties.filter((property) => !isOwn(property, variant)), path, visit)
  for (const variant of variants) {
    const own = [...path, 'variants', variant.value]
    visitKeys(variant, described, variant.at, own, visit)
    visitProperties(variant.properties.filter((property) => isOwn(property, variant)), own, visit)
  }
}

function visitProperties(properties: readonly Property[], path: readonly string[], visit: Visit): void {
  for (const property of properties) visitMember(property, [...path, 'properties', property.name], visit)
}

function visitTitles(examples: readonly { title: string; at: Span }[], path: readonly string[], visit: Visit): void {
  for (const [index, example] of examples.entries()) visitKeys(example, ['title'], example.at, [...path, 'examples', String(index)], visit)
}

function visitKeys<Key extends string>(owner: { [key in Key]?: unknown }, keys: readonly Key[], at: Span, path: readonly string[], visit: Visit): void {
  for (const key of keys) {
    const text = owner[key]
    if (typeof text === 'string') visit({ path: [...path, key], text, at, replace: (other) => { owner[key] = other } })
  }
}
