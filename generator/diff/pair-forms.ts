/** Which of the further forms of a node is which. */
import type { Form } from '../model.js'
import { sameType } from './same-type.js'
import type { Scope } from './scope.js'

export interface PairedForms {
  kept: [base: Form, head: Form][]
  dropped: Form[]
  added: Form[]
}

/** Forms of the same type belong together; of what is left, the first of the one and of the other. */
export function pairForms(base: readonly Form[], head: readonly Form[], scope: Scope): PairedForms {
  const added = [...head]
  const dropped: Form[] = []
  const kept: [Form, Form][] = []
  for (const form of base) {
    const index = added.findIndex((other) => sameType(form.type, other.type, scope))
    const [same] = index < 0 ? [] : added.splice(index, 1)
    if (same) kept.push([form, same])
    else dropped.push(form)
  }
  const changed = dropped.splice(0, Math.min(dropped.length, added.length))
  return { kept: [...kept, ...changed.map((form, index): [Form, Form] => [form, added[index] ?? form])], dropped, added: added.slice(changed.length) }
}
