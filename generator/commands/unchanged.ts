/**
 * The quick answer to `generate` and `check` where nothing has changed since an earlier run: what is
 * read says the same as then, and the output folder holds exactly what was made of it. Loads neither
 * the compiler nor the libraries; whatever is out of the ordinary is left to the real command.
 */
import { resolve } from 'node:path'
import { tidy } from '../io/leftovers.js'
import { hashOf, manifestName } from '../io/manifest.js'
import { type PastRun, inputsKey, recallRun } from '../io/past-runs.js'
import { type DiskState, readOutput } from '../io/read-output.js'
import { readSpec } from '../io/read-spec.js'
import { templatesOf } from '../io/read-templates.js'
import { lookAtSpec, saveGlance } from '../io/save-glance.js'
import { doneText, othersText, outcomeText, upToDateText } from './outcome.js'
import { momentOf } from './moment.js'
import { plainRun } from './plain-run.js'
import { paint, type Terminal } from './terminal.js'
import { visible } from './visible.js'

/** The exit code, once everything was said; nothing where the real command is needed. */
export function unchanged(argv: readonly string[], terminal: Terminal): number | undefined {
  const moment = momentOf(terminal)
  const asked = plainRun(argv)
  if (!asked) return undefined
  const { command, spec, out } = asked
  const { cwd } = terminal
  try {
    if (command === 'generate') tidy(resolve(cwd, spec))
    const before = lookAtSpec(spec, cwd)
    const sources = readSpec(spec, cwd)
    const past = recallRun(inputsKey(sources, templatesOf(asked, cwd)), cwd)
    const disk = past && readOutput(resolve(cwd, out), [])
    const outputs = disk && outputsOf(past, disk)
    if (!past || outputs === undefined) return undefined
    const say = (line: string) => terminal.out.write(`${visible(line)}\n`)
    if (command === 'check') {
      const note = othersText(out, disk?.others ?? [])
      if (note !== undefined) say(note)
      say(upToDateText(out, past.contract))
    } else {
      terminal.out.write(`${paint(visible(past.contract), 'bold', terminal.out.color)}\n`)
      say(outcomeText(out, { created: 0, updated: 0, removed: 0, unchanged: outputs.size }))
      say(doneText(terminal.now() - moment.started))
    }
    if (asked.templates === undefined) saveGlance({ spec, out, cwd, found: { contract: past.contract, count: outputs.size }, before, outputs: new Map([[manifestName, past.manifest], ...outputs]), hasWritten: false, since: moment.epoch() })
    return 0
  } catch {
    // The real command meets the same and says it well.
    return undefined
  }
}

/** The files in the folder with their hashes, if it is exactly what the run made. */
function outputsOf({ manifest }: PastRun, disk: DiskState): Map<string, string> | undefined {
  if (disk.manifestText === undefined || hashOf(disk.manifestText) !== manifest || disk.leftovers.length > 0 || disk.isLocked) return undefined
  const outputs = new Map<string, string>()
  for (const [path, hashes] of disk.manifest.hashes) {
    const found = disk.found.get(path)
    if (found?.kind !== 'file' || found.spelling !== path || hashes.length !== 1 || hashes[0] !== found.hash) return undefined
    outputs.set(path, found.hash)
  }
  return outputs
}
