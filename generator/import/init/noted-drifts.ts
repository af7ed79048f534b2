/** What a contract cannot say as the page does, it notes as documented: page and contract say the same then. */
import { type Edit, follow, insertEntry, type Place, placesIn, replaceScalar, replaceValue, textAt } from '../../edit/index.js'
import type { SourceFile } from '../../files.js'
import type { Model } from '../../model.js'
import { compare } from '../compare/index.js'
import type { Drift } from '../drift.js'
import type { Page } from '../page.js'
import { spelt } from '../write/noted.js'
import { edited, errorsOf, type Judges } from './sources.js'

/** A note may uncover what is inside. */
const mostRounds = 6

/** `isMeant` says which differences are to be noted; all others stay. */
export function withNotes(sources: SourceFile[], page: Page, { understand }: Pick<Judges, 'understand'>, isMeant: (drift: Drift) => boolean = () => true): SourceFile[] {
  let state = sources
  for (let round = 0; round < mostRounds; round += 1) {
    const { model } = understand(state)
    const drifts = model ? notable(page, model).filter(isMeant) : []
    const next = edited(state, drifts.map((drift) => ({ at: drift.at })), (place, index) => noteFor(place, drifts[index] as Notable))
    if (next === state || errorsOf(understand(next)).length > 0) break
    state = next
  }
  return state
}

type Notable = Drift & { kind: 'type-changed' | 'width-changed' | 'optional-changed' | 'values-listed' }

const kinds: ReadonlySet<Drift['kind']> = new Set(['type-changed', 'width-changed', 'optional-changed', 'values-listed'])

function notable(page: Page, model: Model): Notable[] {
  return compare(page, model).filter((drift): drift is Notable => kinds.has(drift.kind) && drift.unsure === undefined)
}

function noteFor(place: Place, drift: Notable): Edit[] {
  const known = follow(place, ['documented'])
  const [key, value] = entryFor(drift)
  if (!known) return [insertEntry(place, 'documented', { [key]: value }, follow(place, ['type']) ? 'type' : 'description')]
  if (placesIn(known).length === 0) return key === 'type' ? [replaceScalar(known, value)] : [replaceValue(known, { type: textAt(known) ?? '', [key]: value })]
  const noted = follow(known, [key])
  return [noted ? replaceScalar(noted, value) : insertEntry(known, key, value)]
}

function entryFor(drift: Notable): [string, string | boolean] {
  switch (drift.kind) {
    case 'type-changed': return ['type', spelt(drift.type, drift.width)]
    case 'width-changed': return ['type', drift.width ?? 'number']
    case 'optional-changed': return ['optional', drift.optional]
    case 'values-listed': return ['values', drift.values.map(({ value }) => value).join(', ')]
  }
}
