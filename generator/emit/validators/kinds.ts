/** The kinds of value, as conditions in code. None of them runs code of the value. */
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import { all } from './join.js'
import { enumImport } from './names.js'
import type { Rules } from './rules.js'

const conditions: Readonly<Record<string, (data: Name) => Code>> = {
  string: (data) => _`typeof ${data} !== "string"`,
  boolean: (data) => _`typeof ${data} !== "boolean"`,
  number: (data) => _`!Number.isFinite(${data})`,
  integer: (data) => _`!Number.isInteger(${data})`,
  int32: (data) => _`!(typeof ${data} === "number" && (${data} | 0) === ${data})`,
  int64: (data) => _`!Number.isSafeInteger(${data})`,
  object: (data) => _`!(typeof ${data} === "object" && ${data} !== null && !Array.isArray(${data}))`,
  array: (data) => _`!Array.isArray(${data})`,
  null: (data) => _`${data} !== null`,
  undefined: (data) => _`${data} !== undefined`,
  function: (data) => _`typeof ${data} !== "function"`,
}

/** When a value is not of the kind. */
export function isNot(kind: string, data: Name): Code {
  const condition = conditions[kind]
  if (!condition) throw new Error(`no such kind of value: ${kind}`)
  return condition(data)
}

/** When a value is of none of the kinds. */
export function isNoneOf(kinds: readonly string[], data: Name): Code {
  const left = new Set(kinds)
  const joined = objectLike.filter(({ kinds: parts }) => parts.every((kind) => left.has(kind)) && parts.every((kind) => left.delete(kind)))
  return all([...[...left].map((kind) => isNot(kind, data)), ...joined.map(({ misfit }) => misfit(data))])
}

/** What `typeof` calls an object, where several of them fit. */
const objectLike: { kinds: string[]; misfit: (data: Name) => Code }[] = [
  { kinds: ['object', 'array', 'null'], misfit: (data) => _`typeof ${data} !== "object"` },
  { kinds: ['object', 'array'], misfit: (data) => _`(typeof ${data} !== "object" || ${data} === null)` },
  { kinds: ['object', 'null'], misfit: (data) => _`(typeof ${data} !== "object" || Array.isArray(${data}))` },
]

/** So many values are compared one by one where they are used, in guards and in what explains; more are looked up. */
const mostCompared = { guard: 32, explain: 10 }

/** When a value is none of an enum's. */
export function isNotAmong({ name, values }: NonNullable<Rules['among']>, data: Name, place: keyof typeof mostCompared): Code {
  if (values.length > mostCompared[place]) return _`!${new Name('listed')}(${enumImport(name)}, ${data})`
  return all(values.map((value) => _`${data} !== ${value}`))
}
