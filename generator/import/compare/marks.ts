/** `@deprecated` and `@since`, where a page has them. */
import type { Span } from '../../files.js'
import type { Provenance } from '../../model.js'
import type { Drift } from '../drift.js'
import type { PagePlace } from '../page.js'

export function compareMarks(page: { deprecated?: string; since?: string; place: PagePlace }, spec: Provenance, subject: string, at: Span): Drift[] {
  const changed = (mark: 'deprecated' | 'since', text: string, says: string): Drift => ({ kind: 'mark-changed', subject, says, places: [page.place], spec: at, at, mark, text })
  const { deprecated, since } = page
  return [
    // How it is worded is the spec's own affair.
    ...(deprecated !== undefined && spec.deprecated === undefined ? [changed('deprecated', deprecated, 'is deprecated')] : []),
    ...(since !== undefined && since !== '' && spec.since === undefined ? [changed('since', since, `is there since ${since}`)] : []),
  ]
}
