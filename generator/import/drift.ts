/** What a page says otherwise than a spec: the result of comparing the two, and all that is needed to change the spec. */
import type { Span } from '../files.js'
import type { PageEntry, PageMember, PagePlace } from './page.js'
import type { DocumentedType, ListedValue } from './reading.js'
import type { Unit } from '../model.js'

export type Drift = DriftBase & (
  | { kind: 'event-added' | 'type-added'; entry: PageEntry; /** The one before it on the page that the spec has, too. */ after?: string }
  /** `at` is the node that has the properties or arguments; `after` the key in the spec that it follows, none where it comes first. */
  | { kind: 'member-added'; member: PageMember; at: Span; part: 'properties' | 'args'; owner: string; after?: string }
  | { kind: 'value-added'; at: Span; base: 'int32' | 'string'; values: ListedValue[] }
  /** The spec has it as observed. */
  | { kind: 'observed-documented'; at: Span; what: 'node' | 'value' }
  | { kind: 'dropped'; at: Span; what: 'event' | 'typedef' | 'member' | 'value' }
  | { kind: 'type-changed'; at: Span; type: DocumentedType; width?: 'int32' | 'int64'; /** Position of the observed form that the page has now. */ form?: number }
  | { kind: 'width-changed'; at: Span; width?: 'int32' | 'int64'; /** The type's own expression. */ type: string; isNoted: boolean }
  | { kind: 'optional-changed'; at: Span; optional: boolean }
  | { kind: 'unit-changed'; at: Span; unit: Unit }
  | { kind: 'values-listed'; at: Span; owner: string; /** Its name. */ member: string; values: ListedValue[] }
  | { kind: 'mark-changed'; at: Span; mark: 'deprecated' | 'since'; text: string }
)

export interface DriftBase {
  /** `Meta.type`, `onGroupMessage(meta)`, `AuthMode 3`. */
  subject: string
  /** What is different, as a sentence without its subject: `is new`, `is no longer there`. */
  says: string
  /** Where the page says it; where something is gone, none. */
  places: PagePlace[]
  /** The part of the spec that it is about, if there is one. */
  spec?: Span
  /** Why the page may mean something else. Such a drift is told and never written. */
  unsure?: string
}
