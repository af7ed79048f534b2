import { describe, expect, test } from 'vitest'
import type { Property } from '../../generator/model.js'
import { domainText, modelOf } from './sources.js'

function propertiesOf(typedef: string): Property[] {
  const [found] = modelOf(`typedefs:\n  A: { description: x, ${typedef} }\n`).typedefs
  return found?.kind === 'object' ? found.properties : []
}

describe('optional and observed', () => {
  const property = (rest: string) => `properties: { p: { description: y, type: string${rest} } }`
  test.each([
    ['required', property(''), { optional: false }],
    ['optional', property(', optional: true'), { optional: true }],
    ['said to be required', property(', optional: false'), { optional: false }],
    ['optional in practice', property(', optional: { observed: z }'), { optional: true, optionalObserved: 'z' }],
    ['not on the page', property(', observed: z'), { optional: true, observed: 'z' }],
    ['not on the page, in a type that is not there either', `observed: w, ${property(', observed: z')}`, { optional: false, observed: 'z' }],
    ['optional, in a type that is not on the page', `observed: w, ${property(', observed: z, optional: true')}`, { optional: true, observed: 'z' }],
  ])('a property that is %s', (_, typedef, want) => {
    const { optional, observed, optionalObserved } = propertiesOf(typedef)[0] ?? {}
    expect({ optional, ...(observed === undefined ? {} : { observed }), ...(optionalObserved === undefined ? {} : { optionalObserved }) }).toEqual(want)
  })

  test('inside of something observed, what is observed is as required as it says', () => {
    const inner = 'q: { description: y, type: string, observed: z }'
    const [outer] = propertiesOf(`properties: { p: { description: y, observed: z, properties: { ${inner} } } }`)
    expect(outer?.optional).toBe(true)
    expect(outer?.type).toMatchObject({ kind: 'object', properties: [{ name: 'q', optional: false }] })
    const [form] = propertiesOf(`properties: { p: { description: y, type: string, also: [{ observed: z, properties: { ${inner} } }] } }`)[0]?.also ?? []
    expect(form?.type).toMatchObject({ kind: 'object', properties: [{ name: 'q', optional: false }] })
    const event = modelOf(`events:\n  e: { description: x, observed: w, args: { a: { description: y, properties: { ${inner} } } } }\n`).events[0]
    expect(event?.args[0]?.type).toMatchObject({ kind: 'object', properties: [{ name: 'q', optional: false }] })
  })
})

describe('payload names', () => {
  const shape = '{ description: y, properties: {} }'
  const named = '{ description: y, type: string }'
  test.each([
    ['of the only shape', 'onSold', `{ cake: ${shape} }`, { cake: 'OnSoldPayload' }],
    ['of the only shape among others', 'onSold', `{ price: ${named}, cake: ${shape} }`, { price: undefined, cake: 'OnSoldPayload' }],
    ['of several shapes', 'onSold', `{ cake: ${shape}, buyer: ${shape} }`, { cake: 'OnSoldCakePayload', buyer: 'OnSoldBuyerPayload' }],
    ['of a wire name that is no identifier', 'cake:sold-out', `{ cake: ${shape} }`, { cake: 'CakeSoldOutPayload' }],
    ['none for a callback', 'onSold', '{ done: { description: y, callback: { args: {} } } }', { done: undefined }],
    ['none for a form', 'onSold', `{ cake: { description: y, type: string, also: [{ observed: z, properties: {} }] } }`, { cake: undefined }],
  ])('%s', (_, event, args, want) => {
    const [found] = modelOf(`events:\n  ${event}: { description: x, args: ${args} }\n`).events
    expect(Object.fromEntries(found?.args.map(({ name, payload }) => [name, payload]) ?? [])).toEqual(want)
  })

  test('of a callback', () => {
    const [typedef] = modelOf(`typedefs:\n  Done: { description: x, callback: { args: { bill: ${shape} } } }\n`).typedefs
    expect(typedef?.kind === 'callback' && typedef.type.args[0]?.payload).toBe('DonePayload')
  })
})

test('everything that a node may say is in the Model', () => {
  const [property] = propertiesOf(`properties: { p: { description: y, type: int64, unit: epoch-ms, minimum: 0, maximum: 9, multipleOf: 3, meanings: [{ value: 0, description: never }], documented: { name: P, type: number, optional: true, values: 0 to 9 }, erratum: wrong, since: '1.1', deprecated: 'no', also: [{ type: string, observed: seen, description: digits, minLength: 1, startsWith: a }] } }`)
  expect(property).toMatchObject({
    name: 'p', description: 'y', type: { kind: 'scalar', name: 'int64' }, unit: 'epoch-ms', minimum: 0, maximum: 9, multipleOf: 3,
    meanings: [{ value: 0, description: 'never' }], documented: { name: 'P', type: 'number', optional: true, values: '0 to 9' },
    erratum: 'wrong', since: '1.1', deprecated: 'no', also: [{ type: { kind: 'scalar', name: 'string' }, observed: 'seen', description: 'digits', minLength: 1, startsWith: 'a' }],
  })
})

test('what the page says may be just its type', () => {
  expect(propertiesOf('properties: { p: { description: y, type: int64, documented: number } }')[0]?.documented).toEqual({ type: 'number' })
})

test('each declaration and member knows its place, name included', () => {
  const body = "enums:\n  E:\n    description: x\n    type: int32\n    values: [{ value: 0, name: Zero, description: y }]\ntypedefs:\n  T:\n    description: x\n    properties:\n      p: { description: y, type: string }\nevents:\n  sold: { description: x, args: { a: { description: y, type: string } } }\n"
  const { enums: [first], typedefs: [typedef], events: [event] } = modelOf(body)
  const text = domainText(body)
  const at = (part: { at: { start: number; end: number } } | undefined) => text.slice(part?.at.start, part?.at.end)
  expect(at(first)).toMatch(/^E:[^]*y \}\]$/)
  expect(at(first?.values[0])).toBe('{ value: 0, name: Zero, description: y }')
  expect(at(typedef)).toBe('T:\n    description: x\n    properties:\n      p: { description: y, type: string }')
  expect(at(typedef?.kind === 'object' ? typedef.properties[0] : undefined)).toBe('p: { description: y, type: string }')
  expect(at(event)).toMatch(/^sold: \{.*\}$/)
  expect(at(event?.args[0])).toBe('a: { description: y, type: string }')
})
