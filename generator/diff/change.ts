/** What a change of the contract is, as a value: what changed, where, and what it means to whom. */
import type { Span } from '../files.js'
import type { ChangeKind } from './kinds.js'

/** `breaking` stops what worked; `compatible` is felt but stops nothing; `none` is not felt. */
export type Verdict = 'breaking' | 'compatible' | 'none'

/** What becomes of the values that the validators accept. */
export type Acceptance = 'same' | 'wider' | 'narrower' | 'different'

/** Semantic versioning's three steps. */
export type Level = 'major' | 'minor' | 'patch'

export interface Verdicts {
  /** Does code that compiled stop compiling? */
  types: Verdict
  /** Is a value refused that was accepted, or a validator gone? */
  validators: Verdict
  /** Does the reference say something else? */
  docs: Verdict
}

export interface Change {
  kind: ChangeKind
  /** What changed, by its names from the outside in: `RosterItem.auth_mode`, `onGroupMessage.meta`. */
  subject: string
  /** Where it stands: in the head, or in the base what the head no longer has. */
  side: 'base' | 'head'
  at: Span
  /** As it was and as it is now, in the spec's spelling; absent where there is nothing to show. */
  before?: string
  after?: string
  /** What the app does with the values concerned, where that decides the verdict. */
  direction?: 'in' | 'out' | 'both'
  verdicts: Verdicts
  acceptance: Acceptance
  level: Level
}

const levels: readonly Level[] = ['patch', 'minor', 'major']

/** The step that a change alone asks for. */
export function levelOf({ types, validators }: Verdicts): Level {
  if (types === 'breaking' || validators === 'breaking') return 'major'
  return types === 'compatible' || validators === 'compatible' ? 'minor' : 'patch'
}

/** The step that all changes together ask for; none where there are none. */
export function levelOfAll(changes: readonly Change[]): Level | undefined {
  return changes.map(({ level }) => level).sort((a, b) => levels.indexOf(b) - levels.indexOf(a))[0]
}
