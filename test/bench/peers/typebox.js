import { Type } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { schemaOf } from '../from-model.js'

const words = {
  string: () => Type.String(), boolean: () => Type.Boolean(), number: () => Type.Number(), null: () => Type.Null(), any: () => Type.Unknown(),
  int32: () => Type.Integer({ minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }),
  int64: () => Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  object: () => Type.Object({}), pattern: (pattern) => Type.String({ pattern }),
  values: (list) => Type.Union(list.map((value) => Type.Literal(value))), array: (item) => Type.Array(item), union: (list) => Type.Union(list),
  tuple: (list) => Type.Tuple(list), variants: (_tag, list) => Type.Union(list),
  shape: (members) => Type.Object(Object.fromEntries(members.map(({ name, optional, schema }) => [name, optional ? Type.Optional(schema) : schema]))),
}

export const typebox = {
  make: (model, node) => ({ compiled: TypeCompiler.Compile(schemaOf(model, node, words)) }),
  is: 'compiled.Check(value)', issues: 'compiled.Check(value) || [...compiled.Errors(value)].length === 0',
}
