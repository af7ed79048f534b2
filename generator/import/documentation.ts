/**
 * What a page of documentation says, whatever its form: the common noun between the readers of the
 * forms and everything that compares. Texts are the page's own, with entities and escapes taken
 * back and white space collapsed to single blanks; nothing is understood yet.
 */

export const sourceForms = ['jsdoc', 'markdown', 'json', 'text', 'html'] as const
export type SourceForm = (typeof sourceForms)[number]

export interface Documentation {
  /** As messages name it. */
  file: string
  form: SourceForm
  /** In the page's order. A section that stands twice is here twice. */
  entries: Entry[]
  /** What looked like documentation and could not be read. */
  unread: Unread[]
}

export interface Entry {
  kind: 'event' | 'typedef' | 'callback' | 'enum'
  /** Without module, quotes and mark of the kind: `flooNotice`, not `module:types.event:flooNotice`. */
  name: string
  /**
   * Of a typedef or an enum, as written and without braces: `object`, `string`, `Array.<number>`. An
   * event has one where it was written with `@type` and `@property`: its members are then the
   * properties of the one value that it hands over, not its parameters.
   */
  type?: string
  description: string
  /** Properties of a typedef, values of an enum, parameters of an event or a callback. */
  members: Member[]
  /** As they stand, line breaks included, without the lines of blanks around them. */
  examples: Example[]
  /** The text of the mark; empty where it has none. */
  deprecated?: string
  since?: string
  /** Module or class that it belongs to, without `module:`. */
  module?: string
  /** Counted from 1. */
  line: number
}

export interface Member {
  /** The last part of a dotted name, as it stands, a colon at its end included. */
  name: string
  /** As written, without braces: `Meta | undefined`, `Array.<number>`. */
  type?: string
  description: string
  optional: boolean
  /** Of a parameter or property; the value of a member of an enum. */
  default?: string
  /** `res.uid` is a member of `res`. */
  members: Member[]
  deprecated?: string
  since?: string
  line: number
}

export interface Example { text: string; line: number }

export interface Unread { line: number; text: string; why: string }
