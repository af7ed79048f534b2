/** Shapes told apart by one property: what all have in common first, then each. */
import type { Property, Variant, VariantsType } from '../model.js'
import type { Change } from './change.js'
import { compareFacts } from './compare-facts.js'
import { compareProperties } from './compare-properties.js'
import { changed, gone, inside, type Scope } from './scope.js'

export function compareVariants(scope: Scope, base: VariantsType, head: VariantsType): Change[] {
  const [before, after] = [byValue(base), byValue(head)]
  const at = (variant: Variant) => inside(scope, `(${variant.value})`)
  return [
    ...compareProperties(scope, commonOf(base), commonOf(head)),
    ...head.variants.flatMap((variant) => {
      const other = before.get(variant.value)
      // An app that handles each variant has one more to handle; what it sends is still right.
      if (!other) return [changed('variant-added', at(variant), variant, { types: scope.direction === 'out' ? 'compatible' : 'breaking', acceptance: 'wider' })]
      return [...compareProperties(at(variant), ownOf(other), ownOf(variant)), ...compareFacts(at(variant), other, variant)]
    }),
    ...base.variants.filter(({ value }) => !after.has(value)).map((variant) => gone('variant-removed', at(variant), variant, { types: 'breaking', acceptance: 'narrower' })),
  ]
}

function byValue({ variants }: VariantsType): ReadonlyMap<string, Variant> {
  return new Map(variants.map((variant) => [variant.value, variant]))
}

/** What all have in common is written once, and in none of them. */
function commonOf({ variants: [first] }: VariantsType): Property[] {
  return first?.properties.filter((property) => !isWithin(property, first)) ?? []
}

function ownOf(variant: Variant): Property[] {
  return variant.properties.filter((property) => isWithin(property, variant))
}

function isWithin({ at }: Property, variant: Variant): boolean {
  return at.start >= variant.at.start && at.end <= variant.at.end
}
