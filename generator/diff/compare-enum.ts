/** Two enums of the same name, or of names that stand for the same. */
import type { Enum, EnumValue } from '../model.js'
import type { Change } from './change.js'
import { compareFacts } from './compare-facts.js'
import { acceptanceOf, type Effect } from './effect.js'
import { likenessOfValues } from './likeness.js'
import { pairByName } from './pair-by-name.js'
import { changed, gone, inside, type Scope, silent } from './scope.js'

export function compareEnum(scope: Scope, base: Enum, head: Enum): Change[] {
  const { kept, renamed, removed, added } = pairByName(base.values, head.values, likenessOfValues)
  const at = ({ name }: EnumValue) => inside(scope, `.${name}`)
  // An open enum accepts whatever is not listed.
  const isOpen = base.open && head.open
  const valued = (types: Effect['types'], acceptance: Effect['acceptance']): Effect => ({ types, acceptance: isOpen ? 'same' : acceptance })
  return [
    ...compareBase(scope, base, head),
    ...kept.flatMap(([before, after]) => [
      ...(before.value === after.value ? [] : [changed('enum-value-changed', at(after), after, valued('breaking', acceptanceOf(has(head, before.value), has(base, after.value))), { before: shown(before.value), after: shown(after.value) })]),
      ...compareValue(at(after), before, after),
    ]),
    ...renamed.flatMap(([before, after]) => [
      changed('enum-value-renamed', at(after), after, { types: 'breaking', acceptance: 'same' }, { before: `${scope.subject}.${before.name}`, after: after.name }),
      ...compareValue(at(after), { ...before, label: after.label }, after),
    ]),
    ...added.map((value) => changed('enum-value-added', at(value), value, valued(typesOfAdding(base, scope), 'wider'), { after: shown(value.value) })),
    ...removed.map((value) => gone('enum-value-removed', at(value), value, valued('breaking', 'narrower'), { before: shown(value.value) })),
    ...compareFacts(scope, base, head),
  ]
}

/** Code that handles each value that may arrive has one more to handle, if it could know them all. */
function typesOfAdding({ open }: Enum, { direction }: Scope): Effect['types'] {
  return open || direction === 'out' ? 'compatible' : 'breaking'
}

function compareBase(scope: Scope, base: Enum, head: Enum): Change[] {
  if (base.type !== head.type) return [changed('enum-base-changed', scope, head, { types: 'breaking', acceptance: 'different' }, { before: base.type, after: head.type })]
  if (base.open === head.open) return []
  if (head.open) return [changed('enum-opened', scope, head, { types: scope.direction === 'out' ? 'compatible' : 'breaking', acceptance: 'wider' })]
  return [changed('enum-closed', scope, head, { types: scope.direction === 'in' ? 'compatible' : 'breaking', acceptance: 'narrower' })]
}

function compareValue(scope: Scope, base: EnumValue, head: EnumValue): Change[] {
  return [
    ...(base.label === head.label ? [] : [changed('label-changed', scope, head, silent, { before: base.label, after: head.label })]),
    ...compareFacts(scope, base, head),
  ]
}

function has({ values }: Enum, value: number | string): boolean {
  return values.some((other) => other.value === value)
}

function shown(value: number | string): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
