/** What is said about a place: descriptions, units, evidence. Nothing of it changes types or validators. */
import type { Documented, Meaning, Node, Property, Provenance } from '../model.js'
import type { Change } from './change.js'
import type { Effect } from './effect.js'
import type { ChangeKind } from './kinds.js'
import { changed, type Scope, silent } from './scope.js'

type Said = Provenance & Partial<Pick<Node, 'unit' | 'meanings'>> & Partial<Pick<Property, 'optionalObserved'>> & { description?: string; at: Node['at'] }

/** The changes of everything that is said about one place. */
export function compareFacts(scope: Scope, base: Said, head: Said): Change[] {
  const differs = (kind: ChangeKind, before: string | undefined, after: string | undefined, effect: Effect = silent) =>
    before === after ? [] : [changed(kind, scope, head, effect, { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) })]
  return [
    ...differs('description-changed', base.description, head.description),
    ...differs('unit-changed', base.unit, head.unit),
    ...differs('meaning-changed', meaningsText(base.meanings), meaningsText(head.meanings)),
    ...differs(evidenceKind(base.observed, head.observed), base.observed, head.observed),
    ...differs('evidence-changed', base.optionalObserved, head.optionalObserved),
    ...differs('documented-changed', documentedText(base.documented), documentedText(head.documented)),
    ...differs('erratum-changed', base.erratum, head.erratum),
    ...differs('since-changed', base.since, head.since),
    // Editors strike it out and semantic versioning asks for a minor release, but nothing stops.
    ...differs(deprecationKind(base.deprecated, head.deprecated), base.deprecated, head.deprecated, base.deprecated === undefined ? { types: 'compatible', acceptance: 'same' } : silent),
  ]
}

function evidenceKind(before: string | undefined, after: string | undefined): ChangeKind {
  if (after === undefined) return 'now-documented'
  return before === undefined ? 'only-observed' : 'evidence-changed'
}

function deprecationKind(before: string | undefined, after: string | undefined): ChangeKind {
  if (after === undefined) return 'no-longer-deprecated'
  return before === undefined ? 'deprecated' : 'deprecation-changed'
}

function meaningsText(meanings: readonly Meaning[] | undefined): string | undefined {
  return meanings?.map(({ value, description }) => `${value}: ${description}`).join('; ')
}

function documentedText(documented: Documented | undefined): string | undefined {
  if (!documented) return undefined
  return ['name', 'type', 'optional', 'values'].flatMap((key) => {
    const value = documented[key as keyof Documented]
    return value === undefined ? [] : [`${key}: ${value}`]
  }).join(', ')
}

/** Whether two lists of examples show the same. */
export function sameExamples(base: readonly { title: string }[], head: readonly { title: string }[]): boolean {
  const plain = (examples: readonly { title: string }[]) => JSON.stringify(examples.map((example) => ({ ...example, at: undefined })))
  return plain(base) === plain(head)
}
