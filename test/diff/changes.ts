/** Changes made by hand, for tests of what is done with them. */
import { type Change, levelOf, type Verdicts } from '../../generator/diff/change.js'
import type { ChangeKind } from '../../generator/diff/kinds.js'

const breaking: Verdicts = { types: 'breaking', validators: 'breaking', docs: 'compatible' }
const compatible: Verdicts = { types: 'compatible', validators: 'compatible', docs: 'compatible' }
const silent: Verdicts = { types: 'none', validators: 'none', docs: 'compatible' }

type Given = Partial<Change> & { subject?: string }

export function change(kind: ChangeKind, given: Given = {}): Change {
  const verdicts = given.verdicts ?? silent
  const start = given.at ?? { file: 'spec/contract.yaml', start: 6, end: 10 }
  return { kind, subject: 'Item.name', side: 'head', acceptance: 'same', ...given, verdicts, at: start, level: levelOf(verdicts) }
}

/** The property is gone, which an app feels everywhere. */
export const removed = (given: Given = {}) => change('property-removed', { side: 'base', verdicts: breaking, direction: 'in', acceptance: 'narrower', ...given })
export const added = (given: Given = {}) => change('property-added', { verdicts: compatible, direction: 'in', acceptance: 'wider', after: 'string', ...given })
export const reworded = (subject: string) => change('description-changed', { subject, before: 'An old text.', after: 'A new text.' })
