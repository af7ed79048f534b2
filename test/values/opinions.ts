/** The witnesses of a value: whoever can judge it says whether it fits. */
import { argumentMismatches, mismatches } from '../../generator/build/mismatch.js'
import type { Model } from '../../generator/model.js'
import type { Reader } from './leaves.js'
import type { Subject } from './load-package.js'

export interface Opinions {
  /** The printed guard. */
  validator: boolean
  /** The code by ajv that explains what the guard refuses. */
  explainer: boolean
  /** The tests' own reading of the Model. */
  reader: boolean
  /** The check of examples, which knows values that a spec file can hold. */
  interpreter?: boolean
  /** The JSON Schema, which knows JSON. */
  schema?: boolean
}

export type Judge = (subject: Subject, value: unknown) => Opinions

export function judgeOf(model: Model, reader: Reader): Judge {
  const lookup = {
    enums: new Map(model.enums.map((item) => [item.name, item])),
    typedefs: new Map(model.typedefs.map((typedef) => [typedef.name, typedef])),
    events: new Map(model.events.map((event) => [event.name, event])),
  }
  const interpret = ({ args, node }: Subject, value: unknown): boolean => {
    if (args) return Array.isArray(value) && argumentMismatches(value, args, lookup).length === 0
    return node !== undefined && mismatches(value, node, lookup).length === 0
  }
  const read = ({ args, node }: Subject, value: unknown): boolean => {
    if (node) return reader.accepts(reader.leavesOf(node), value)
    if (!args || !Array.isArray(value)) return false
    const fits = args.every((arg, index) => (value[index] === undefined ? arg.optional : reader.accepts(reader.leavesOf(arg), value[index])))
    return fits && value.slice(args.length).every((surplus) => surplus === undefined)
  }
  return (subject, value) => ({
    validator: subject.is(value),
    explainer: subject.explains(value),
    reader: read(subject, value),
    ...(isPlain(value, isInYaml) ? { interpreter: interpret(subject, value) } : {}),
    ...(subject.fitsSchema && isPlain(value, isInJson) ? { schema: subject.fitsSchema(value) } : {}),
  })
}

export function agree(opinions: Opinions): boolean {
  return new Set(Object.values(opinions)).size === 1
}

function isInYaml(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isInJson(value: unknown): boolean {
  return isInYaml(value) && (typeof value !== 'number' || Number.isFinite(value))
}

/** Lists without holes and plain objects, all the way down to scalars of a kind. */
function isPlain(value: unknown, isScalar: (value: unknown) => boolean): boolean {
  if (Array.isArray(value)) return Array.from(value as unknown[]).every((item) => isPlain(item, isScalar))
  if (typeof value !== 'object' || value === null) return isScalar(value)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every((member) => isPlain(member, isScalar))
}
