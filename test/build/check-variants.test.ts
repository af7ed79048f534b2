import { describe, expect, test } from 'vitest'
import { buildBody, marksOf, modelOf, sentencesOf, unmarked } from './sources.js'

const kinds = [
  'enums:',
  '  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }, { value: b, name: B, description: y }] }',
  '  Open: { description: x, type: string, open: true, values: [{ value: a, name: A, description: y }] }',
  '  Code: { description: x, type: int32, values: [{ value: 1, name: A, description: y }] }',
].join('\n')

interface Parts { discriminator?: string; properties?: string; variants?: string }

function body({ discriminator = 'k', properties = 'k: { description: y, type: Kind }', variants = 'a: { description: z }, b: { description: z }' }: Parts): string {
  return `${kinds}\ntypedefs:\n  T:\n    description: x\n    discriminator: ${discriminator}\n    properties: { ${properties} }\n    variants: { ${variants} }\n`
}

describe('what does not tell the variants apart', () => {
  test.each([
    ['no such property', { discriminator: '«kind»' }, 'bad-discriminator', 'there is no such property common to all variants'],
    ['a property of one variant', { discriminator: '«m»', variants: 'a: { description: z, properties: { m: { description: z, type: Kind } } }, b: { description: z }' }, 'bad-discriminator', 'no such property common'],
    ['a text', { discriminator: '«k»', properties: 'k: { description: y, type: string }' }, 'bad-discriminator', 'its type is no enum'],
    ['an enum of numbers', { discriminator: '«k»', properties: 'k: { description: y, type: Code }' }, 'bad-discriminator', 'Code is not a string enum'],
    ['an open enum', { discriminator: '«k»', properties: 'k: { description: y, type: Open }' }, 'bad-discriminator', 'Open is open, so other values may arrive'],
    ['a property that may be missing', { discriminator: '«k»', properties: 'k: { description: y, type: Kind, optional: true }' }, 'bad-discriminator', 'it may be missing'],
    ['a property that was only observed', { discriminator: '«k»', properties: 'k: { description: y, type: Kind, observed: z }' }, 'bad-discriminator', 'it may be missing'],
    ['a property of two forms', { discriminator: '«k»', properties: 'k: { description: y, type: Kind, also: [{ type: int32, observed: z }] }' }, 'bad-discriminator', 'it has other forms'],
    ['a value of the enum that has no variant', { variants: 'a: { description: z }' }, 'missing-variant', 'the value b of Kind has no variant'],
    ['a variant that is no value of the enum', { variants: 'a: { description: z }, b: { description: z }, «c»: { description: z }' }, 'unknown-variant', 'c is not a value of Kind'],
    ['a property that is common and again in a variant', { properties: 'k: { description: y, type: Kind }, m: { description: y, type: int32 }', variants: 'a: { description: z }, b: { description: z, properties: { «m»: { description: z, type: int32 } } }' }, 'duplicate-property', 'stands again in the variant b'],
  ] as [string, Parts, string, string][])('%s', (_, parts, rule, text) => {
    const marked = rule === 'missing-variant' ? body(parts).replace('variants:', '«variants»:') : body(parts)
    expect(marksOf(marked)).toEqual([{ rule, marked }])
    expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain(text)
  })

  test('every missing and every unknown variant is told', () => {
    const { diagnostics } = buildBody(body({ variants: 'c: { description: z }, d: { description: z }' }))
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the value a of Kind has no variant', 'the value b of Kind has no variant', 'c is not a value of Kind', 'd is not a value of Kind',
    ])
  })
})

test('each variant is complete, common properties first', () => {
  const [typedef] = modelOf(body({ variants: 'b: { description: the second, properties: { n: { description: y, type: int32 } } }, a: { description: the first }' })).typedefs
  const variants = typedef?.kind === 'variants' ? typedef.type.variants : []
  expect(variants.map(({ value, description, properties }) => [value, description, properties.map(({ name }) => name)])).toEqual([
    ['b', 'the second', ['k', 'n']], ['a', 'the first', ['k']],
  ])
})
