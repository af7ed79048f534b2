/** What `diff` found, as programs read it; what people read is made of the same. */
import { type Acceptance, type Change, type Level, levelOfAll, type Verdicts } from '../diff/change.js'
import { type ChangeKind, sentenceOf } from '../diff/kinds.js'
import { isEnough, recommendedVersion } from '../diff/version.js'
import type { Contract } from '../model.js'
import { type NamedFile, nameFile, type Side } from './diff-side.js'
import { type Place, placeOf, sourceTexts } from './finding.js'

/** A change and where it stands: in a file of the head, or of the base what is gone. */
export interface ReportedChange extends Place, NamedFile {
  kind: ChangeKind
  subject: string
  before?: string
  after?: string
  sentence: string
  /** What the app does with the values concerned: receives them, sends them, or both. */
  direction?: 'in' | 'out' | 'both'
  verdicts: Verdicts
  /** What becomes of the values that validators accept. */
  acceptance: Acceptance
  level: Level
  side: 'base' | 'head'
}

export interface ReportedSide { name: string; version: string; source: string }

/** What `diff --json` prints; its `changes` alone are what `--format json` prints. */
export interface DiffReport {
  /** Nothing of what `--fail-on` names. */
  ok: boolean
  base: ReportedSide
  head: ReportedSide
  /** The step that the changes ask for. */
  recommended: Level | 'none'
  /** `recommended` is absent where the base's is no semantic version. `isEnough`: the head has it, or a later one. */
  version: { base: string; head: string; recommended?: string; isEnough: boolean }
  /** How many changes break types or validators. */
  breaking: number
  /** Breaking ones first. */
  changes: ReportedChange[]
  /** What `--bump` and `--changelog` changed. */
  written: string[]
}

export type FailOn = 'breaking' | 'any'

interface Compared { side: Side; contract: Contract }

/** Puts together what two contracts differ in. */
export function diffReport(changes: readonly Change[], base: Compared, head: Compared, failOn: FailOn | undefined): DiffReport {
  const texts = { base: sourceTexts(base.side.sources), head: sourceTexts(head.side.sources) }
  const level = levelOfAll(changes)
  const recommended = recommendedVersion(base.contract.version, level)
  const breaking = changes.filter((change) => change.level === 'major').length
  const failing = failOn === 'any' ? changes.length : failOn === 'breaking' ? breaking : 0
  const reported = changes.map((change): ReportedChange => {
    const { at, kind, subject, before, after, direction, verdicts, acceptance, side } = change
    const named = nameFile((side === 'base' ? base : head).side, side, at.file)
    return {
      ...placeOf(at, texts[side]), ...named, kind, subject,
      ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }),
      sentence: sentenceOf(change), ...(direction && { direction }), verdicts, acceptance, level: change.level, side,
    }
  })
  return {
    ok: failing === 0,
    base: reportedSide(base),
    head: reportedSide(head),
    recommended: level ?? 'none',
    version: {
      base: base.contract.version, head: head.contract.version, ...(recommended === undefined ? {} : { recommended }),
      isEnough: recommended !== undefined && isEnough(head.contract.version, recommended),
    },
    breaking,
    changes: levels.flatMap((wanted) => reported.filter((change) => change.level === wanted)),
    written: [],
  }
}

/** From what concerns everybody to what concerns readers. */
export const levels: readonly Level[] = ['major', 'minor', 'patch']

export const headings: Readonly<Record<Level, string>> = { major: 'Breaking', minor: 'Compatible', patch: 'In the docs only' }

function reportedSide({ side, contract }: Compared): ReportedSide {
  return { name: contract.name, version: contract.version, source: side.source }
}
