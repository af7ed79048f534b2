/** `floo-schema check`: is the committed package what the spec says? Writes nothing but a record into the cache folder, where all is well. */
import { resolve } from 'node:path'
import { wordsOf } from '../diagnostics.js'
import type { OutputFile } from '../files.js'
import { manifestName } from '../io/manifest.js'
import { isUpToDate, type Plan, plan } from '../io/plan.js'
import { readOutput, readOutputText } from '../io/read-output.js'
import { lookAtSpec } from '../io/save-glance.js'
import { outputRules } from '../output-rules.js'
import { compileSpec } from './compile-spec.js'
import { conflictFinding, inFolder } from './conflicts.js'
import { shorten } from './excerpt.js'
import { type Finding, startOf } from './finding.js'
import { reportOf, type SpecReport, summaryOfContract } from './generate.js'
import { keepRecords } from './keep-records.js'
import { momentOf } from './moment.js'
import { generateCommand, type SpecOptions } from './options.js'
import { contractSummary, othersText, upToDateText } from './outcome.js'
import { outputOf } from './present.js'
import { counted } from '../counted.js'
import { type Shown, summaryOf } from './report.js'
import type { Terminal } from './terminal.js'

/** So many stale files are shown as text; programs get all. */
const mostShown = 10

/** The exit code: 0 when the folder is up to date, otherwise 1. */
export async function check(options: SpecOptions, terminal: Terminal): Promise<number> {
  const moment = momentOf(terminal)
  const before = lookAtSpec(options.spec, terminal.cwd)
  const { compilation, shown, key } = await compileSpec(options, terminal)
  const { model, files } = compilation
  const { say, show, finish } = outputOf(options, terminal)
  if (model === undefined) {
    show(shown)
    say(summaryOf(shown.map(({ finding }) => finding)))
    finish(reportOf(options.out, shown))
    return 1
  }

  const out = resolve(terminal.cwd, options.out)
  const disk = readOutput(out, files)
  const planned = plan(files, disk)
  const stale = staleFiles(planned, files, out, options)
  const all = [...shown, ...stale]
  const isForPeople = options.format === 'text'
  show(isForPeople ? all.slice(0, shown.length + mostShown) : all)
  if (isForPeople && stale.length > mostShown) {
    say(`and ${stale.length - mostShown} more`)
    say('')
  }
  const others = disk.others ?? []
  finish({ ...reportOf(options.out, all, model, planned), others } satisfies SpecReport)
  const note = othersText(options.out, others)
  if (note !== undefined) say(note)
  if (isUpToDate(planned)) {
    if (shown.length > 0) say(summaryOf(shown.map(({ finding }) => finding)))
    const contract = contractSummary(summaryOfContract(model))
    say(upToDateText(options.out, contract))
    // Warnings are to be told every time.
    if (shown.length === 0) keepRecords(options, { key, files, plan: planned, contract, hasWritten: false, before, since: moment.epoch() }, terminal.cwd)
    return 0
  }
  const force = planned.conflicts.some((conflict) => conflict.isReplaceable)
  say(`${counted(stale.length, 'file')} in ${options.out} out of date; run \`${generateCommand(options, { force })}\``)
  return 1
}

/** Every file that generate would touch or stumble over, with the first line that differs. */
function staleFiles(planned: Plan, files: readonly OutputFile[], out: string, options: SpecOptions): Shown[] {
  const wanted = new Map(files.map(({ path, text }) => [path, text]))
  const show = (path: string, finding: Finding): Shown => {
    const difference = firstDifference(readOutputText(out, path), wanted.get(path))
    return { finding: { ...finding, ...startOf(finding.file, difference?.line) }, lines: difference?.lines ?? [] }
  }
  const stale = (path: string, state: string): Shown => {
    const place = startOf(inFolder(options.out, path))
    const rule = outputRules['stale-output']
    return show(path, { ...place, rule: 'stale-output', severity: rule.severity, ...wordsOf(rule, { state }), related: [] })
  }
  const found = [
    ...planned.conflicts.map((conflict) => show(conflict.path, conflictFinding(conflict, options))),
    ...planned.update.map(({ path }) => stale(path, 'is out of date')),
    ...planned.create.map(({ path }) => stale(path, 'is missing')),
    ...planned.remove.map((path) => stale(path, 'is no longer generated')),
  ]
  if (found.length > 0 || !planned.manifest.isStale) return found
  return [stale(manifestName, 'is out of date')]
}

interface Difference {
  line: number
  lines: string[]
}

/** The first line that differs, from both sides. */
function firstDifference(old: string | undefined, wanted: string | undefined): Difference | undefined {
  if (old === undefined || wanted === undefined || old === wanted) return undefined
  const [before, after] = [old.split('\n'), wanted.split('\n')]
  const index = after.findIndex((line, at) => line !== before[at])
  const at = index < 0 ? after.length : index
  const side = (sign: string, line: string | undefined) => (line === undefined ? [] : [`  ${sign} ${shorten(line)}`])
  return { line: at + 1, lines: [...side('-', before[at]), ...side('+', after[at])] }
}
