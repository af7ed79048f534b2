import { expect, test } from 'vitest'
import { buildBody, rulesOf } from './sources.js'

/** Mappings are read without a prototype: nothing may ask them for their text. */
test.each([
  ['a mapping for a unit', 'typedefs:\n  A: { description: x, type: int64, unit: { a: 1 } }\n', ['bad-value']],
  ['a list of mappings for a direction', 'typedefs:\n  A: { description: x, type: int64, direction: [{ a: 1 }] }\n', ['bad-value']],
  ['a mapping for the type of an enum', 'enums:\n  A: { description: x, type: { a: 1 }, values: [{ value: 0, name: B, description: y }] }\n', ['bad-value']],
  ['a mapping for a name', 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: { a: 1 }, description: y }] }\n', ['wrong-kind']],
  ['distinct items that are mappings', 'typedefs:\n  A: { description: x, type: "object[]", uniqueItems: true, examples: [{ title: y, value: [{ a: { b: 1 } }, { a: 2, c: [{}] }] }] }\n', []],
  ['equal items in another order', 'typedefs:\n  A: { description: x, type: "object[]", uniqueItems: true, examples: [{ title: y, value: [{ a: 1, b: {} }, { b: {}, a: 1 }] }] }\n', ['bad-example']],
])('%s', (_, body, want) => {
  expect([...new Set(rulesOf(buildBody(body)))]).toEqual(want)
})
