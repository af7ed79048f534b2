import * as v from 'valibot'
import { schemaOf } from '../from-model.js'

const int = (least, most) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const words = {
  string: () => v.string(), boolean: () => v.boolean(), number: () => v.pipe(v.number(), v.finite()), null: () => v.null(), any: () => v.unknown(),
  int32: () => int(-(2 ** 31), 2 ** 31 - 1), int64: () => v.pipe(v.number(), v.safeInteger()), object: () => v.looseObject({}),
  pattern: (text) => v.pipe(v.string(), v.regex(new RegExp(text))),
  values: (list) => v.picklist(list), array: (item) => v.array(item), union: (list) => v.union(list),
  tuple: (list) => v.strictTuple(list), variants: (tag, list) => v.variant(tag, list),
  shape: (members) => v.looseObject(Object.fromEntries(members.map(({ name, optional, schema }) => [name, optional ? v.optional(schema) : schema]))),
}

export const valibot = {
  make: (model, node) => ({ schema: schemaOf(model, node, words), is: v.is, safeParse: v.safeParse }),
  is: 'is(schema, value)', issues: 'safeParse(schema, value).issues === undefined',
}
