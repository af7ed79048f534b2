/** Argument lists as schemas of arrays. */
import type { Argument } from '../../model.js'
import type { Schema, Scope } from './schema.js'
import { nodeSchema } from './type-schema.js'

/**
 * The arguments of an event or a callback by position. Where the last ones may be left out, each
 * length is a branch of its own: a strict reader of tuples refuses a `minItems` below their length.
 */
export function argsSchema(args: Argument[], scope: Scope): Schema {
  const required = args.findLastIndex(({ optional }) => !optional) + 1
  const schemas = args.map((arg) => nodeSchema(arg, scope, arg.name))
  if (required === args.length) return tuple(schemas)
  const lengths = Array.from({ length: args.length - required + 1 }, (_, left) => args.length - left)
  const shared = lengths.filter((length) => length > 0).length > 1
  const items = shared ? args.map(({ name }) => ({ $ref: `#/$defs/${name}` })) : schemas
  return {
    type: 'array',
    anyOf: lengths.map((length) => ({ description: lengthText(args.slice(length)), ...tuple(items.slice(0, length)) })),
    ...(shared ? { $defs: new Map(args.map(({ name }, index) => [name, schemas[index]])) } : {}),
  }
}

function lengthText(left: Argument[]): string {
  return left.length === 0 ? 'With every argument.' : `Without ${left.map(({ name }) => name).join(', ')}.`
}

function tuple(items: Schema[]): Schema {
  if (items.length === 0) return { type: 'array', maxItems: 0 }
  return { type: 'array', prefixItems: items, minItems: items.length, items: false }
}
