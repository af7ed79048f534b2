/** A contract made of a page, mended until it has no errors and nothing but descriptions is left to do. */
import type { Diagnostic } from '../../diagnostic.js'
import { follow, insertEntry } from '../../edit/index.js'
import type { SourceFile } from '../../files.js'
import type { Page } from '../page.js'
import type { InitialSettings, InitialSpec } from './initial-spec.js'
import { mended } from './mended.js'
import { withNotes } from './noted-drifts.js'
import { withExamples } from './shown-examples.js'
import { soundPage } from './sound-page.js'
import { edited, filesOf, type Judges } from './sources.js'

export type { Judges, Understood } from './sources.js'

export interface InitialContract extends InitialSpec {
  /** Errors that are left: none, if this is right. */
  problems: Diagnostic[]
}

/** Each round excuses what the one before has uncovered. */
const mostRounds = 12

export function initialContract(page: Page, settings: Omit<InitialSettings, 'avoid'>, judges: Judges): InitialContract {
  const sound = soundPage(page)
  const { sources, doubts, problems, page: kept } = mended(sound.page, settings, judges)
  const told = [...sound.doubts, ...doubts]
  if (problems.length > 0) return { files: filesOf(sources), doubts: told, problems }
  const shown = withExamples(withNotes(sources, page, judges), kept, judges)
  return { files: filesOf(excused(shown, judges)), doubts: told, problems: [] }
}

/** What the page has so, the contract has so for a reason: the page. */
const reason = 'the documented page has it so'

function excused(sources: SourceFile[], { understand, styleOf }: Judges): SourceFile[] {
  let state = sources
  for (let round = 0; round < mostRounds; round += 1) {
    const findings = styleOf(understand(state), state).filter(({ rule }) => rule !== 'imported-text')
    const next = edited(state, findings, (place, index) => {
      const { rule } = findings[index] as Diagnostic
      if (rule === 'missing-unit') return [insertEntry(place, 'unit', 'unknown', 'type')]
      if (rule === 'unused-typedef') return [insertEntry(place, 'direction', 'both', 'description')]
      const lint = follow(place, ['lint'])
      if (!lint) return [insertEntry(place, 'lint', { [rule]: reason })]
      return follow(lint, [rule]) ? [] : [insertEntry(lint, rule, reason)]
    })
    if (next === state) break
    state = next
  }
  return state
}
