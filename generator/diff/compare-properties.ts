/** The properties of two shapes, one by one. */
import type { Property } from '../model.js'
import { partsOf } from './atoms.js'
import type { Change } from './change.js'
import { compareNode } from './compare-node.js'
import { type Effect, effectOf } from './effect.js'
import { formText } from './form-text.js'
import { pairByName } from './pair-by-name.js'
import { likenessOfNodes } from './likeness.js'
import { changed, gone, inside, type Scope } from './scope.js'

/** Properties of the same name belong together, and of the rest those that look like a new name for the same. */
export function compareProperties(scope: Scope, base: readonly Property[], head: readonly Property[]): Change[] {
  const { kept, renamed, removed, added } = pairByName(base, head, (before, after) => likenessOfNodes(before, after, scope))
  return [
    ...kept.flatMap(([before, after]) => compareProperty(inside(scope, `.${after.name}`), before, after)),
    ...renamed.flatMap(([before, after]) => compareRenamed(scope, before, after)),
    ...added.map((property) => changed('property-added', inside(scope, `.${property.name}`), property, effectOfAdding(property, scope), { after: formText(property), validators: property.optional ? 'compatible' : 'breaking' })),
    ...removed.map((property) => gone('property-removed', inside(scope, `.${property.name}`), property, { types: 'breaking', acceptance: property.optional ? 'same' : 'wider' }, { before: formText(property), validators: 'compatible' })),
  ]
}

/** Whoever sends a value has to give what is required; whoever receives one gets more than before. */
function effectOfAdding({ optional }: Property, { direction }: Scope): Effect {
  if (optional) return { types: 'compatible', acceptance: 'same' }
  return { types: direction === 'in' ? 'compatible' : 'breaking', acceptance: 'narrower' }
}

function compareProperty(scope: Scope, base: Property, head: Property): Change[] {
  return [...compareOptional(scope, base, head), ...compareNode(scope, base, head)]
}

function compareOptional(scope: Scope, base: Property, head: Property): Change[] {
  if (base.optional === head.optional) return []
  const own = partsOf(base, scope.base)
  const absent = [...own, { type: { kind: 'scalar' as const, name: 'undefined' as const }, world: scope.base }]
  if (head.optional) {
    // Nobody who sends it has to do anything.
    const types = scope.direction === 'out' ? 'compatible' : effectOf(own, absent, 'in').types
    return [changed('made-optional', scope, head, { types: types === 'none' ? 'compatible' : types, acceptance: 'wider' })]
  }
  return [changed('made-required', scope, head, { types: scope.direction === 'in' ? 'compatible' : 'breaking', acceptance: 'narrower' })]
}

/** On the wire a new name is one property less and another more. */
function compareRenamed(scope: Scope, base: Property, head: Property): Change[] {
  const acceptance = base.optional ? (head.optional ? 'same' : 'narrower') : head.optional ? 'wider' : 'different'
  const effect: Effect = { types: 'breaking', acceptance }
  const validators = head.optional ? 'compatible' : 'breaking'
  const names = { before: `${scope.subject}.${base.name}`, after: `${scope.subject}.${head.name}` }
  return [
    changed('property-renamed', inside(scope, `.${head.name}`), head, effect, { ...names, validators }),
    ...compareProperty(inside(scope, `.${head.name}`), base, head),
  ]
}
