import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Lookup } from './lookup.js'
import type { Reading } from './reading.js'
import { entriesOf, entry, nodeAt } from './syntax.js'

/** The discriminator tells the variants apart, and each of its values has exactly one. */
export function checkVariants({ node: { type }, syntax }: Reading, lookup: Lookup): Diagnostic[] {
  if (type.kind !== 'variants' || type.variants.length === 0) return []
  const name = type.discriminator
  const at = nodeAt(syntax, ['discriminator']).at
  const common = entriesOf(syntax, 'properties')
  const property = type.variants[0]?.properties.find((candidate) => candidate.name === name)
  if (!property || !common.some(({ key }) => key === name)) {
    return [report('bad-discriminator', at, { name, problem: 'there is no such property common to all variants' })]
  }
  const values = property.type.kind === 'ref' ? lookup.enums.get(property.type.name) : undefined
  const problem = !values ? 'its type is no enum' : values.type !== 'string' ? `${values.name} is not a string enum`
    : values.open ? `${values.name} is open, so other values may arrive` : property.optional ? 'it may be missing'
    : property.also ? 'it has other forms' : undefined
  if (problem !== undefined || !values) return [report('bad-discriminator', at, { name, problem: problem ?? '' })]

  const wanted = new Set(values.values.map(({ value }) => String(value)))
  const variants = entriesOf(syntax, 'variants')
  const had = new Set(variants.map(({ key }) => key))
  const missing = [...wanted].filter((value) => !had.has(value))
  const unknown = variants.filter(({ key }) => !wanted.has(key))
  const again = variants.flatMap(({ key, value }) =>
    entriesOf(value, 'properties').filter((own) => entry(nodeAt(syntax, ['properties']), own.key)).map((own) => ({ variant: key, own })))
  return [
    ...missing.map((value) => report('missing-variant', entry(syntax, 'variants')?.keyAt ?? at, { value, name: values.name })),
    ...unknown.map(({ key, keyAt }) => report('unknown-variant', keyAt, { value: key, name: values.name })),
    ...again.map(({ variant, own }) => report('duplicate-property', own.keyAt, { name: own.key, variant: `the variant ${variant}` })),
  ]
}
