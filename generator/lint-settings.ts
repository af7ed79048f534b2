/** What a contract says about rules of style: which count how much, and what they do not concern. Not part of the Model. */
import type { Severity } from './diagnostic.js'
import type { Span } from './files.js'

export interface LintSettings {
  /** Severities that differ from a rule's own, by rule. */
  severities: ReadonlyMap<string, Severity | 'off'>
  /** Places that a rule does not concern. */
  exceptions: LintException[]
  /** Descriptions that are still the documented page's own text. */
  imported: ImportedText[]
  /** Words of the contract's own that no dictionary has. */
  words: string[]
  /** How names are written, by kind, where the contract says it. */
  casing: Partial<Record<NamedKind, Casing[]>>
}

/** A rule does not concern a place and what is inside it. */
export interface LintException {
  rule: string
  reason: string
  /** The place that is excepted: from its key, or of an item of a list from its start. */
  at: Span
  /** The rule's name below `lint`. */
  keyAt: Span
}

/** The description of a part that an import has taken over. */
export interface ImportedText {
  /** The part. */
  at: Span
  /** Its description. */
  textAt: Span
  name: string
}

/** What names belong to, as the key `casing` has it. */
export const namedKinds = ['events', 'typedefs', 'enums', 'values', 'properties', 'arguments'] as const
export type NamedKind = (typeof namedKinds)[number]

export const casings = ['camelCase', 'PascalCase', 'snake_case', 'kebab-case', 'SCREAMING_CASE'] as const
export type Casing = (typeof casings)[number]
