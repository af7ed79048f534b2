/** What a contract says about a text: accepted, or what is wrong with it and where. */
import type { Node } from 'jsonc-parser'
import type { JsonFault } from './json-fault.js'
import { locate, type Path } from './locate-issues.js'
import { lineStartsOf, type Place, placeOf, type Range } from './positions.js'
import { readJson } from './read-json.js'
import { type Warning, warningsOf } from './warn-of.js'

/** A validator as the contract's package has it. */
export type Validate = (value: unknown, options?: { maxIssues?: number }) => { readonly issues?: readonly Issue[] | undefined }

export interface Issue {
  readonly path: Path
  readonly message: string
}

/** What is tried: one value of a type, or the arguments of a call, as an array. */
export interface Judged {
  shape: 'value' | 'arguments'
  validate: Validate
}

export type Finding = Place & (
  | { kind: 'issue'; message: string }
  | ({ kind: 'fault' } & Pick<JsonFault, 'problem' | 'found'>)
  | Warning
)

/** What somebody may have meant who wrote something else than is asked for. */
export type Hint =
  /** A whole line of a recording; what is asked for stands inside of it. */
  | { kind: 'recorded'; inner: Range }
  /** A single argument without the array around it. */
  | { kind: 'no-array' }

export interface Verdict {
  state: 'empty' | 'too-long' | 'broken' | 'refused' | 'accepted'
  findings: Finding[]
  /** Whether there is more wrong than is listed. */
  isCut: boolean
  hint?: Hint
}

/** More than anybody reads, and little enough for checking it while it is typed. */
export const longestText = 200_000
const mostIssues = 30
const mostWarnings = 10

export function judge(text: string, { shape, validate }: Judged): Verdict {
  if (text.length > longestText) return { state: 'too-long', findings: [], isCut: false }
  if (text.trim() === '') return { state: 'empty', findings: [], isCut: false }
  const starts = lineStartsOf(text)
  const reading = readJson(text)
  if (reading.fault) return { state: 'broken', findings: [{ kind: 'fault', ...reading.fault, ...placeOf(starts, reading.fault) }], isCut: false }

  const { value, tree } = reading
  const warnings = warningsOf(text, tree).slice(0, mostWarnings).map((warning): Finding => ({ ...warning, ...placeOf(starts, warning) }))
  const { issues } = validate(value, { maxIssues: mostIssues + 1 })
  if (!issues) return { state: 'accepted', findings: warnings, isCut: false }
  const shown = issues.slice(0, mostIssues).map(({ path, message }): Finding => ({ kind: 'issue', message, ...placeOf(starts, locate(tree, path)) }))
  const hint = hintOf(shape, value, tree)
  return { state: 'refused', findings: [...shown, ...warnings].sort((one, other) => one.offset - other.offset), isCut: issues.length > mostIssues, ...(hint && { hint }) }
}

function hintOf(shape: Judged['shape'], value: unknown, tree: Node | undefined): Hint | undefined {
  if (Array.isArray(value)) return undefined
  const inner = shape === 'arguments' ? 'args' : 'value'
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, inner) && Object.hasOwn(value, shape === 'arguments' ? 'event' : 'type')) {
    return { kind: 'recorded', inner: locate(tree, [inner]) }
  }
  return shape === 'arguments' ? { kind: 'no-array' } : undefined
}
