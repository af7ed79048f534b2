import { type } from 'arktype'
import { schemaOf } from '../from-model.js'

const words = {
  string: () => type.string, boolean: () => type.boolean, number: () => type('number'), null: () => type.null, any: () => type.unknown,
  int32: () => type('-2147483648 <= number.integer <= 2147483647'), int64: () => type('number.safe & number.integer'), object: () => type.object,
  pattern: (text) => type(new RegExp(text)),
  values: (list) => type.enumerated(...list), array: (item) => item.array(), union: (list) => list.reduce((all, next) => all.or(next)),
  tuple: (list) => type(list), variants: (_tag, list) => list.reduce((all, next) => all.or(next)),
  shape: (members) => type(Object.fromEntries(members.map(({ name, optional, schema }) => [optional ? `${name}?` : name, optional ? schema.or(type.undefined) : schema]))),
}

export const arktype = {
  make: (model, node) => ({ schema: schemaOf(model, node, words), errors: type.errors }),
  is: 'schema.allows(value)', issues: '!(schema(value) instanceof errors)',
}
