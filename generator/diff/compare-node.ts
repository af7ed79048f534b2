/** Two nodes at the same place: what they stand for, and what is said about them. */
import { type Constraints, constraintsOf, type Node, type Type } from '../model.js'
import { type Part, partsOf } from './atoms.js'
import { type Change, levelOf } from './change.js'
import { compareArguments } from './compare-arguments.js'
import { compareFacts } from './compare-facts.js'
import { compareProperties } from './compare-properties.js'
import { compareVariants } from './compare-variants.js'
import { type Effect, effectOf } from './effect.js'
import { constraintText, formText } from './form-text.js'
import { pairForms } from './pair-forms.js'
import { sameType } from './same-type.js'
import { changed, gone, type Scope } from './scope.js'

/** All changes at and below a node. */
export function compareNode(scope: Scope, base: Node, head: Node): Change[] {
  return [...compareForms(scope, base, head), ...compareShapes(scope, base.type, head.type), ...compareFacts(scope, base, head)]
}

/** Of a value that is a function a validator only asks whether it is one. */
function unchecked(change: Change): Change {
  const verdicts = { ...change.verdicts, validators: 'none' as const }
  return { ...change, verdicts, acceptance: 'same', level: levelOf(verdicts) }
}

/** Inline shapes of the same make are compared member by member. */
function compareShapes(scope: Scope, base: Type, head: Type): Change[] {
  if (base.kind === 'object' && head.kind === 'object') return compareProperties(scope, base.properties, head.properties)
  if (base.kind === 'variants' && head.kind === 'variants' && base.discriminator === head.discriminator) return compareVariants(scope, base, head)
  if (base.kind === 'callback' && head.kind === 'callback') return compareArguments({ ...scope, direction: 'in' }, base.args, head.args).map(unchecked)
  return []
}

/**
 * What a node stands for may change in several ways at once. They are told one after the other, and
 * the effect of each is measured with those before it done. What only moves, as from the observed
 * forms into the type, is no loss.
 */
export function compareForms(scope: Scope, base: Node, head: Node): Change[] {
  const changes: Change[] = []
  const [first, last] = [partsOf(base, scope.base), partsOf(head, scope.head)]
  let parts = first
  const step = (next: Part[], report: (effect: Effect) => Change) => {
    changes.push(report(effectOf(parts, next, scope.direction, { first, last })))
    parts = next
  }
  const replaced = (form: Node, by: Node) => parts.flatMap((part) => (isPartOf(part, form) ? partsOf({ ...by, also: [] }, scope.head) : [part]))

  const { kept, dropped, added } = pairForms(base.also ?? [], head.also ?? [], scope)
  for (const form of added) step([...parts, ...partsOf(form, scope.head)], (effect) => changed('form-added', scope, form, effect, { after: formText(form) }))
  if (!sameType(base.type, head.type, scope)) step(replaced(base, head), (effect) => changed('type-changed', scope, head, effect, { before: formText(base), after: formText(head) }))
  else for (const { key, ...values } of constraintChanges(base, head)) {
    const next = parts.map((part) => ('type' in part && isPartOf(part, base) ? { ...part, constraints: withLimit(part.constraints, key, head[key]) } : part))
    step(next, (effect) => changed(kindOf(values), scope, head, effect, values))
  }
  for (const [before, after] of kept) {
    if (sameType(before.type, after.type, scope) && constraintText(constraintsOf(before)) === constraintText(constraintsOf(after))) continue
    step(replaced(before, after), (effect) => changed('type-changed', scope, after, effect, { before: formText(before), after: formText(after) }))
  }
  for (const form of dropped) step(parts.filter((part) => !isPartOf(part, form)), (effect) => gone('form-removed', scope, form, effect, { before: formText(form) }))
  return [...changes, ...kept.flatMap(([before, after]) => [...compareShapes(scope, before.type, after.type), ...compareFacts(scope, before, after)])]
}

function isPartOf(part: Part, { type }: Node): boolean {
  return 'type' in part && part.type === type
}

interface ConstraintChange { key: keyof Constraints; before?: string; after?: string }

/** One limit may take the place of another, so that those that come are told before those that go. */
function constraintChanges(base: Node, head: Node): ConstraintChange[] {
  const [before, after] = [constraintsOf(base) ?? {}, constraintsOf(head) ?? {}]
  const keys = Object.keys({ ...after, ...before }) as (keyof Constraints)[]
  return keys.filter((key) => before[key] !== after[key]).sort((one, other) => Number(after[one] === undefined) - Number(after[other] === undefined)).map((key) => ({ key, ...named('before', key, before), ...named('after', key, after) }))
}

function named(side: 'before' | 'after', key: keyof Constraints, constraints: Constraints) {
  return constraints[key] === undefined ? {} : { [side]: constraintText({ [key]: constraints[key] }) }
}

function kindOf({ before, after }: Omit<ConstraintChange, 'key'>) {
  if (before === undefined) return 'constraint-added'
  return after === undefined ? 'constraint-removed' : 'constraint-changed'
}

function withLimit<Key extends keyof Constraints>(constraints: Constraints | undefined, key: Key, value: Constraints[Key] | undefined): Constraints {
  const { [key]: _, ...rest } = constraints ?? {}
  return value === undefined ? rest : { ...rest, [key]: value }
}
