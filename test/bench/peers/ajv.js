import { Ajv } from 'ajv'
import { schemaOf } from '../from-model.js'

const words = {
  string: () => ({ type: 'string' }), boolean: () => ({ type: 'boolean' }), number: () => ({ type: 'number' }), null: () => ({ type: 'null' }), any: () => ({}),
  int32: () => ({ type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }),
  int64: () => ({ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  object: () => ({ type: 'object' }), pattern: (pattern) => ({ type: 'string', pattern }),
  values: (list) => ({ enum: list }), array: (items) => ({ type: 'array', items }), union: (anyOf) => ({ anyOf }),
  tuple: (items) => ({ type: 'array', items, minItems: items.length, additionalItems: false }),
  variants: (propertyName, oneOf) => ({ type: 'object', required: [propertyName], discriminator: { propertyName }, oneOf }),
  shape: (members) => ({
    type: 'object',
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
    required: members.filter(({ optional }) => !optional).map(({ name }) => name),
  }),
}

function make(model, node) {
  const schema = schemaOf(model, node, words)
  return { first: new Ajv({ discriminator: true }).compile(schema), all: new Ajv({ discriminator: true, allErrors: true }).compile(schema) }
}

export const ajv = { make, is: 'first(value)', issues: 'all(value) || all.errors.length === 0' }
