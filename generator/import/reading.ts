/** What is understood of the words of a page. Each reading says whether it is sure; what is not, is told and never written into a spec. */
import type { Unit } from '../model.js'

/** A type of a page as it is meant. Names are as written, without module or mark: `module:types~Meta` is Meta. */
export type DocumentedType =
  /** `any` is `*`; `function` is one of which nothing more is known. */
  | { kind: 'scalar'; name: 'string' | 'number' | 'boolean' | 'object' | 'any' | 'null' | 'undefined' | 'function' }
  /** `isEvent` where it was written `event:x`. */
  | { kind: 'name'; name: string; isEvent?: true }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'array'; items: DocumentedType }
  | { kind: 'map'; values: DocumentedType }
  | { kind: 'union'; members: DocumentedType[] }
  | { kind: 'object'; properties: { name: string; type: DocumentedType; optional: boolean }[] }

export type TypeReading =
  | { type: DocumentedType; /** `{number=}` */ optional: boolean; /** Why something else may be meant. */ unsure?: string }
  | { problem: string }

/** What the description of a member says besides its meaning. */
export interface ProseReading {
  /** The text without the glued width and without surrounding punctuation that belonged to it; all else stays. */
  text: string
  width?: Sure<'int32' | 'int64'>
  /** A closed list of values with what each means: an enum, or the two meanings of a boolean. */
  values?: Sure<ListedValue[]>
  /** Single values that mean something special in a range of others: -1 for ever. No enum. */
  sentinels?: Sure<ListedValue[]>
  unit?: Sure<Unit>
  /** A value said to be the default: "(default)", "默认". */
  default?: Sure<string | number | boolean>
}

export interface Sure<Value> { value: Value; /** Absent where it is sure. */ unsure?: string }

export interface ListedValue { value: string | number | boolean; /** The page's words for it; empty where it only lists the values. */ label: string }
