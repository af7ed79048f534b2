/** `floo-schema generate`: the spec becomes the package. */
import { resolve } from 'node:path'
import { tidy } from '../io/leftovers.js'
import { isUpToDate, type Plan } from '../io/plan.js'
import { lookAtSpec } from '../io/save-glance.js'
import { updateOutput } from '../io/update-output.js'
import type { Model } from '../model.js'
import { compileSpec } from './compile-spec.js'
import { conflictFinding } from './conflicts.js'
import type { Finding } from './finding.js'
import { keepRecords } from './keep-records.js'
import { momentOf } from './moment.js'
import type { SpecOptions } from './options.js'
import { contractSummary, doneText, outcomeText } from './outcome.js'
import { outputOf } from './present.js'
import { counted } from '../counted.js'
import { type Shown, summaryOf } from './report.js'
import type { Terminal } from './terminal.js'

export interface GenerateOptions extends SpecOptions {
  force: boolean
}

/** The exit code: 0, or 1 when nothing was written because of what was found. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const moment = momentOf(terminal)
  tidy(resolve(terminal.cwd, options.spec))
  const before = lookAtSpec(options.spec, terminal.cwd)
  const { compilation, shown, key } = await compileSpec(options, terminal)
  const { model, files } = compilation
  const { say, show, finish } = outputOf(options, terminal)
  if (model === undefined) {
    show(shown)
    say(`${summaryOf(shown.map(({ finding }) => finding))}; nothing was written`)
    finish(reportOf(options.out, shown))
    return 1
  }

  const plan = await updateOutput(resolve(terminal.cwd, options.out), files, options)
  const conflicts = plan.conflicts.map((conflict) => ({ finding: conflictFinding(conflict, options), lines: [] }))
  const all = [...shown, ...conflicts]
  show(all)
  finish(reportOf(options.out, all, model, plan))
  if (conflicts.length > 0) {
    say(`${counted(conflicts.length, 'file')} in the way; nothing was written`)
    return 1
  }
  if (shown.length > 0) say(summaryOf(shown.map(({ finding }) => finding)))
  const contract = contractSummary(summaryOfContract(model))
  say(contract, contract)
  say(outcomeText(options.out, { created: plan.create.length, updated: plan.update.length, removed: plan.remove.length, unchanged: plan.unchanged.length }))
  say(doneText(terminal.now() - moment.started))
  // Warnings are to be told every time.
  if (shown.length === 0) keepRecords(options, { key, files, plan, contract, hasWritten: !isUpToDate(plan), before, since: moment.epoch() }, terminal.cwd)
  return 0
}

/** What `generate --json` and `check --json` print. */
export interface SpecReport {
  /** No error among the findings. */
  ok: boolean
  /** Absent when the spec has errors. */
  contract?: { name: string; version: string; events: number; typedefs: number; enums: number }
  out: string
  /** What was done; from check, or with conflicts among the findings, what would have been. */
  files?: { created: string[]; updated: string[]; removed: string[]; unchanged: number }
  /** From check: what else lies in the folders of the output. It is not ours, so it is left alone, and no error. */
  others?: readonly string[]
  findings: Finding[]
}

/** The report of a run; without a model where the spec has errors. */
export function reportOf(out: string, shown: readonly Shown[], model?: Model, plan?: Plan): SpecReport {
  const findings = shown.map(({ finding }) => finding)
  return {
    ok: findings.every((finding) => finding.severity !== 'error'),
    ...(model && { contract: summaryOfContract(model) }),
    out,
    ...(plan && {
      files: {
        created: plan.create.map(({ path }) => path),
        updated: plan.update.map(({ path }) => path),
        removed: plan.remove,
        unchanged: plan.unchanged.length,
      },
    }),
    findings,
  }
}

/** The contract in figures. */
export function summaryOfContract({ contract, events, typedefs, enums }: Model) {
  const { name, version } = contract
  return { name, version, events: events.length, typedefs: typedefs.length, enums: enums.length }
}
