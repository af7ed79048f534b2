/** Where a comparison stands: both Models, the path of names that leads here, what the app does here. */
import type { Span } from '../files.js'
import type { Direction } from '../model.js'
import { type Acceptance, type Change, levelOf, type Verdict } from './change.js'
import type { Effect } from './effect.js'
import type { ChangeKind } from './kinds.js'
import type { World } from './world.js'

export interface Scope {
  base: World
  head: World
  /** What changes here are about, from the outside in. */
  subject: string
  direction: Direction
}

/** What is felt of a change besides what the docs say. */
export const silent: Effect = { types: 'none', acceptance: 'same' }

/** The same place with another property, argument or variant behind it. */
export function inside(scope: Scope, step: string): Scope {
  return { ...scope, subject: scope.subject + step }
}

interface Place { at: Span }

/** A change at a place of the head. */
export function changed(kind: ChangeKind, scope: Scope, place: Place, effect: Effect, values: Values = {}): Change {
  return changeOf(kind, scope, 'head', place, effect, values)
}

/** A change of which the head has no trace: its place is the base's. */
export function gone(kind: ChangeKind, scope: Scope, place: Place, effect: Effect, values: Values = {}): Change {
  return changeOf(kind, scope, 'base', place, effect, values)
}

interface Values { before?: string; after?: string; validators?: Verdict }

function changeOf(kind: ChangeKind, { subject, direction }: Scope, side: Change['side'], { at }: Place, { types, acceptance }: Effect, { before, after, validators }: Values): Change {
  const verdicts = { types, validators: validators ?? verdictOf(acceptance), docs: 'compatible' as const }
  return {
    kind,
    subject,
    side,
    at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(types === 'none' && acceptance === 'same' ? {} : { direction }),
    verdicts,
    acceptance,
    level: levelOf(verdicts),
  }
}

/** Validators break when they refuse what they accepted. */
function verdictOf(acceptance: Acceptance): Verdict {
  if (acceptance === 'same') return 'none'
  return acceptance === 'wider' ? 'compatible' : 'breaking'
}
