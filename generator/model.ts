/**
 * The Model: what `build` makes of the spec files and everything else works on. Plain JSON: every
 * reference resolves, every order is fixed (the contract's domain order, inside a domain the
 * file's). In memory each part knows its place as `at`; `generated/model.json` is the same without.
 */
import type { Span } from './files.js'

export interface Model {
  contract: Contract
  enums: Enum[]
  typedefs: Typedef[]
  events: Event[]
}

export interface Contract {
  /** npm name of the generated package. */
  name: string
  version: string
  description: string
  /** SPDX identifier. */
  license: string
  homepage?: string
  source: DocumentedSource
  domains: Domain[]
  /** All of `contract.yaml`. */
  at: Span
}

/** The documented page that the contract captures, and the SDK release it belongs to. */
export interface DocumentedSource {
  title: string
  date: string
  sdk: string
}

export interface Domain {
  /** The file's name without `.yaml`. */
  name: string
  title: string
  description: string
  /** All of its file. */
  at: Span
}

/** Where a fact comes from, and how it stands to the documented page. */
export interface Provenance {
  /** Evidence for something that the page does not have. */
  observed?: string
  /** What the page says where the contract says otherwise. */
  documented?: Documented
  /** Why the page is wrong, or says two things. */
  erratum?: string
  /** First SDK release that has it. */
  since?: string
  /** What to use instead, and why. */
  deprecated?: string
}

export interface Documented {
  name?: string
  /** The page's own spelling of the type. */
  type?: string
  optional?: boolean
  values?: string
}

export type EnumBase = 'int32' | 'string'

export interface Enum extends Provenance {
  name: string
  domain: string
  type: EnumBase
  /** Values that are not listed are accepted too. */
  open: boolean
  description: string
  values: EnumValue[]
  at: Span
}

export interface EnumValue extends Provenance {
  name: string
  value: number | string
  /** For people; the name split into words where the spec gives none. */
  label: string
  description: string
  at: Span
}

export const scalarNames = [
  'string', 'number', 'integer', 'int32', 'int64', 'boolean', 'object', 'any', 'null', 'undefined',
] as const
export type ScalarName = (typeof scalarNames)[number]

export type Type =
  | ScalarType
  | RefType
  | ArrayType
  | MapType
  | UnionType
  | ObjectType
  | VariantsType
  | CallbackType
  | DerivedType

export interface ScalarType { kind: 'scalar'; name: ScalarName }
/** Names a typedef or an enum of the same Model. */
export interface RefType { kind: 'ref'; name: string }
export interface ArrayType { kind: 'array'; items: Type }
export interface MapType { kind: 'map'; values: Type }
export interface UnionType { kind: 'union'; members: Type[] }
export interface ObjectType { kind: 'object'; properties: Property[] }
/** Shapes told apart by one string property; each variant is complete, common properties first. */
export interface VariantsType { kind: 'variants'; discriminator: string; variants: Variant[] }
export interface CallbackType { kind: 'callback'; args: Argument[] }
export interface DerivedType { kind: 'derived'; from: 'event-name' | 'event-callback' }

export interface Variant extends Provenance {
  /** The discriminator's value. */
  value: string
  description: string
  properties: Property[]
  at: Span
}

/** `unknown` is an answer too: the documented page does not say it, and nobody has found out. */
export const units = ['epoch-ms', 'epoch-s', 'ms', 's', 'min', 'hour', 'hour-of-day', 'byte', 'unknown'] as const
export type Unit = (typeof units)[number]

/** JSON Schema's names and meanings; `startsWith` is ours. They belong to the node's own `type`. */
export interface Constraints {
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  startsWith?: string
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  minProperties?: number
  maxProperties?: number
}

/** Whatever stands for a value: its type, and what the type alone does not say. */
export interface Node extends Provenance, Constraints {
  type: Type
  unit?: Unit
  /** Documents single values; restricts nothing. */
  meanings?: Meaning[]
  /** Forms that arrive besides the documented one. */
  also?: Form[]
  at: Span
}

export interface Meaning { value: boolean | number; description: string }

export interface Form extends Node { observed: string; description?: string }

export interface Property extends Node {
  name: string
  description: string
  /** May be missing, or an own property with the value `undefined`. */
  optional: boolean
  /** Evidence, where the page has it as required. */
  optionalObserved?: string
}

export interface Argument extends Node {
  name: string
  description: string
  /** Admits `undefined`, so a listener may be called without it. */
  optional: boolean
  /** The exported name of an inline shape, e.g. `FlooNoticePayload`. */
  payload?: string
}

/** What the app does with values of a type: receives them, sends them, or both. */
export type Direction = 'in' | 'out' | 'both'

interface TypedefBase extends Omit<Node, 'type'> {
  name: string
  domain: string
  description: string
  direction: Direction
  examples: ValueExample[]
}

export type Typedef =
  | (TypedefBase & { kind: 'object'; properties: Property[] })
  | (TypedefBase & { kind: 'alias'; type: Type })
  | (TypedefBase & { kind: 'variants'; type: VariantsType })
  | (TypedefBase & { kind: 'callback'; type: CallbackType })
  | (TypedefBase & { kind: 'derived'; type: DerivedType })

export interface Event extends Provenance {
  name: string
  domain: string
  description: string
  args: Argument[]
  examples: ArgsExample[]
  at: Span
}

export interface ValueExample { title: string; value: unknown; at: Span }
export interface ArgsExample { title: string; args: unknown[]; at: Span }

/** A typedef's body as a type, whatever its kind. */
export function bodyOf(typedef: Typedef): Type {
  return typedef.kind === 'object' ? { kind: 'object', properties: typedef.properties } : typedef.type
}

/** A typedef as a node, so that what works on nodes works on typedefs. */
export function nodeOf(typedef: Typedef): Node {
  return { ...typedef, type: bodyOf(typedef) }
}

/** The documented form and then the observed ones: what a validator accepts, in order. */
export function formsOf(node: Node): Node[] {
  return [node, ...(node.also ?? [])]
}

const constraintKeys = [
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'pattern',
  'startsWith', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties',
] as const satisfies readonly (keyof Constraints)[]

/** Only the constraints of a node, in a fixed order; absent where it has none. */
export function constraintsOf(node: Node): Constraints | undefined {
  const entries = constraintKeys.filter((key) => node[key] !== undefined).map((key) => [key, node[key]])
  return entries.length > 0 ? (Object.fromEntries(entries) as Constraints) : undefined
}

/** Only at the top of an argument: it may be left out. */
export function isUndefined(type: Type): boolean {
  return type.kind === 'scalar' && type.name === 'undefined'
}
