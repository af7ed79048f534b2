/** A node's constraints as keywords: those that bite on one kind of JSON value. */
import type { Constraints } from '../../model.js'
import type { Schema } from './schema.js'

/** JSON Schema's `type`. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

const keywords = {
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: ['minLength', 'maxLength'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties'],
} as const

/** The constraints that apply to values of the type. */
export function constraintsOn(type: JsonType, constraints: Constraints): Schema {
  const kind = type === 'integer' ? 'number' : type
  if (kind === 'boolean' || kind === 'null') return {}
  const present = keywords[kind].filter((keyword) => constraints[keyword] !== undefined)
  const schema = Object.fromEntries(present.map((keyword) => [keyword, constraints[keyword]]))
  return kind === 'string' ? { ...schema, ...patterns(constraints) } : schema
}

/** A schema has one `pattern`; a second one needs a place of its own. */
function patterns({ pattern, startsWith }: Constraints): Schema {
  const all = [...(startsWith === undefined ? [] : [`^${literally(startsWith)}`]), ...(pattern === undefined ? [] : [pattern])]
  const [only] = all
  if (all.length > 1) return { allOf: all.map((one) => ({ pattern: one })) }
  return only === undefined ? {} : { pattern: only }
}

/** Only the characters that a pattern with the `u` flag lets escape. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** An integer of limited width: the tighter of its own bounds and the node's. */
export function boundedInteger(limit: { minimum: number; maximum: number }, constraints: Constraints): Schema {
  return {
    type: 'integer',
    ...constraintsOn('integer', constraints),
    minimum: Math.max(limit.minimum, constraints.minimum ?? limit.minimum),
    maximum: Math.min(limit.maximum, constraints.maximum ?? limit.maximum),
  }
}

export const int32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }
export const int64 = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
