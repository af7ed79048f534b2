/** From Model types to the schemas that ajv compiles: nothing but keywords of ours and what they need. */
import { type Argument, type Constraints, constraintsOf, formsOf, isUndefined, type Model, type Node, nodeOf, type Property, type Type } from '../../model.js'
import { typeExpression } from '../../type-expression.js'
import { recursiveTypes } from './recursive-types.js'

/** A schema over the keywords of `keywords.ts`; each of them is optional. */
export interface Rules {
  /** The kinds of value that fit, in the spec's spelling. */
  is?: string[]
  /** The listed values of an enum. */
  among?: { name: string; values: (string | number)[] }
  /** The names of all events. */
  eventName?: string[]
  /** A typedef with a validator of its own; `recursive` where its values may hold values of it. */
  calls?: { name: string; recursive: boolean }
  members?: Record<string, Rules>
  /** Of each member what is expected, in the same order, and whether it may be missing. */
  memberRules?: MemberRule[]
  /** The members that must be there, and the object's own. */
  required?: string[]
  /** The rules for every item of a list. */
  each?: Rules
  /** The rules for every member of a map. */
  every?: Rules
  either?: Rules[]
  /** Shapes by the value of the member `tag`. */
  variants?: Record<string, Rules>
  tag?: string
  args?: Rules[]
  argRules?: MemberRule[]
  within?: Constraints
}

/** The rules for parts of a value, and the branches of a choice. */
export function partsOf(rules: Rules): Rules[] {
  const { members = {}, variants = {}, args = [], each, every } = rules
  return [...Object.values(members), ...Object.values(variants), ...(rules.either ?? []), ...args, ...[each, every].filter((part) => part !== undefined)]
}

/** A member or argument: what it must be and, for who misses it, what it would say. */
export interface MemberRule { name: string; optional: boolean; expected: string; meaning: string }

/** Rules that nothing breaks. */
export function isAnything(rules: Rules): boolean {
  return Object.keys(rules).length === 0
}

/** Which names have a validator of their own, and which are enums. */
export interface Names {
  enums: ReadonlyMap<string, Model['enums'][number]>
  typedefs: ReadonlyMap<string, Model['typedefs'][number]>
  events: readonly string[]
  /** The typedefs whose values may hold values of the same typedef, at any depth. */
  recursive: ReadonlySet<string>
}

export function namesOf({ enums, typedefs, events }: Model): Names {
  return {
    enums: new Map(enums.map((item) => [item.name, item])),
    typedefs: new Map(typedefs.map((item) => [item.name, item])),
    events: events.map(({ name }) => name),
    recursive: recursiveTypes(typedefs),
  }
}

/** All that rules say of names: two contracts of which this is the same make the same rules of the same part. */
export function namesAsText({ enums, typedefs, events, recursive }: Names): string {
  const listeners = [...typedefs.values()].flatMap((typedef) => (typedef.kind === 'derived' ? [[typedef.name, typedef.type.from]] : []))
  return JSON.stringify([[...enums.values()].map(({ name, type, open, values }) => [name, type, open, values.map(({ value }) => value)]), listeners, events, [...recursive]])
}

/** What a typedef's own module checks. */
export function typedefRules(typedef: Model['typedefs'][number], names: Names): Rules {
  return nodeRules(nodeOf(typedef), names)
}

/** What the module of an event or callback checks: the list of arguments. */
export function argumentRules(args: readonly Argument[], names: Names): Rules {
  return {
    args: args.map((arg) => nodeRules(arg, names)),
    argRules: args.map(memberRule),
  }
}

/** All forms of a node; kinds of plain values are asked for in one go. */
function nodeRules(node: Node, names: Names): Rules {
  return either(formsOf(node).filter(({ type }) => !isUndefined(type)).map((form) => formRules(form, names)))
}

function formRules(form: Node, names: Names): Rules {
  const within = constraintsOf(form)
  const rules = typeRules(form.type, names)
  return within ? { ...rules, within } : rules
}

function typeRules(type: Type, names: Names): Rules {
  switch (type.kind) {
    case 'scalar':
      return type.name === 'any' ? {} : { is: [type.name] }
    case 'array':
      return listRules(typeRules(type.items, names))
    case 'map':
      return entriesRules(typeRules(type.values, names))
    case 'union':
      return either(type.members.filter((member) => !isUndefined(member)).map((member) => typeRules(member, names)))
    case 'object':
      return shapeRules(type.properties, names)
    case 'variants': {
      const variants = type.variants.map(({ value, properties }) =>
        [value, variantRules(type.discriminator, properties, names)] as const)
      return { tag: type.discriminator, variants: Object.fromEntries(variants) }
    }
    case 'callback':
      return { is: ['function'] }
    case 'derived':
      return type.from === 'event-name' ? { eventName: [...names.events] } : { is: ['function'] }
    case 'ref':
      return refRules(type.name, names)
  }
}

/** Anything may be in a list of anything, or in such a map. */
function listRules(each: Rules): Rules {
  return isAnything(each) ? { is: ['array'] } : { each }
}

function entriesRules(every: Rules): Rules {
  return isAnything(every) ? { is: ['object'] } : { every }
}

function refRules(name: string, names: Names): Rules {
  const found = names.enums.get(name)
  if (found?.open) return { is: [found.type] }
  if (found) return { among: { name, values: found.values.map(({ value }) => value) } }
  const typedef = names.typedefs.get(name)
  // A listener is a function whatever its event, so there is nothing of its own to call.
  return typedef?.kind === 'derived' && typedef.type.from === 'event-callback' ? { is: ['function'] } : { calls: { name, recursive: names.recursive.has(name) } }
}

function shapeRules(properties: readonly Property[], names: Names): Rules {
  return {
    members: Object.fromEntries(properties.map((property) => [property.name, nodeRules(property, names)])),
    memberRules: properties.map(memberRule),
    required: properties.filter(({ optional }) => !optional).map(({ name }) => name),
  }
}

/** Whoever chose the variant has looked at the discriminator, but not whose it is. */
function variantRules(discriminator: string, properties: readonly Property[], names: Names): Rules {
  const rules = shapeRules(properties.filter(({ name }) => name !== discriminator), names)
  return { ...rules, required: [discriminator, ...rules.required ?? []] }
}

function memberRule(member: Property | Argument): MemberRule {
  return { name: member.name, optional: member.optional, expected: expectation(member), meaning: firstSentence(member.description) }
}

const longestMeaning = 120

/** The beginning of a description, which says what a thing is. */
function firstSentence(description: string): string {
  const [sentence = ''] = /^[^]*?(?:[.!?](?=\s)|[\u3002\uFF01\uFF1F]|$)/.exec(description.trim()) ?? []
  const text = sentence.replace(/\s+/g, ' ').replace(/[.\u3002]$/, '')
  if (text.length <= longestMeaning) return text
  const characters = [...text]
  return characters.length > longestMeaning ? `${characters.slice(0, longestMeaning - 3).join('').replace(/\s\S{1,20}$/, '')}...` : text
}

/** One check where all branches only ask for kinds; no branches at all accept nothing but a missing value. */
function either(branches: Rules[]): Rules {
  const [only] = branches
  if (branches.length === 1 && only) return only
  if (branches.some(isAnything)) return {}
  if (branches.every((branch) => branch.is && Object.keys(branch).length === 1)) {
    return { is: branches.length === 0 ? ['undefined'] : [...new Set(branches.flatMap((branch) => branch.is ?? []))] }
  }
  return { either: branches }
}

/** What a value must be, in the spec's spelling with all its forms. */
function expectation(node: Node): string {
  const forms = formsOf(node).map(({ type }) => type).flatMap((type) => (type.kind === 'union' ? type.members : [type]))
  return [...new Set(forms.filter((type) => !isUndefined(type)).map(typeExpression))].join(' | ')
}
