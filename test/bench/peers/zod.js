import { z } from 'zod'
import { schemaOf } from '../from-model.js'

const words = {
  string: () => z.string(), boolean: () => z.boolean(), number: () => z.number(), null: () => z.null(), any: () => z.unknown(),
  int32: () => z.int32(), int64: () => z.int(), object: () => z.looseObject({}),
  pattern: (text) => z.string().regex(new RegExp(text)),
  values: (list) => z.literal(list), array: (item) => z.array(item), union: (list) => z.union(list),
  tuple: (list) => z.tuple(list), variants: (tag, list) => z.discriminatedUnion(tag, list),
  shape: (members) => z.looseObject(Object.fromEntries(members.map(({ name, optional, schema }) => [name, optional ? schema.optional() : schema]))),
}

export const zod = {
  make: (model, node) => ({ schema: schemaOf(model, node, words) }),
  is: 'schema.safeParse(value).success', issues: 'schema.safeParse(value).error === undefined',
}
