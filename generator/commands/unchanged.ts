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
import { saveGlance } from '../io/save-glance.js'
import { doneText, othersText, outcomeText, upToDateText } from './outcome.js'
import { plainRun } from './plain-run.js'
import { paint, type Terminal } from './terminal.js'
import { visible } from './visible.js'

/** The exit code, once everything was said; nothing where the real command is needed. */
export function unchanged(argv: readonly string[], terminal: Terminal): number | undefined {
  const started = terminal.now()
  const asked = plainRun(argv)
  if (!asked) return undefined
  const { command, spec, out } = asked
  const { cwd } = terminal
  // What changes from here on may have been read before it did.
  const now = terminal.epoch()
  try {
    if (command === 'generate') tidy(resolve(cwd, spec))
    const sources = readSpec(spec, cwd)
    const past = recallRun(inputsKey(sources, templatesOf(asked, cwd)), cwd)
    const disk = past && readOutput(resolve(cwd, out), [])
    const outputs = disk && outputsOf(past, disk)
    if (!past || outputs === undefined) return undefined
    const found = { contract: past.contract, count: outputs.length }
    if (asked.templates === undefined) saveGlance({ spec, out, cwd, found, inputs: sources.map(({ path }) => path), outputs: [manifestName, ...outputs], now })
    const say = (line: string) => terminal.out.write(`${visible(line)}\n`)
    if (command === 'check') {
      const note = othersText(out, disk?.others ?? [])
      if (note !== undefined) say(note)
      say(upToDateText(out, past.contract))
    } else {
      terminal.out.write(`${paint(visible(past.contract), 'bold', terminal.out.color)}\n`)
      say(outcomeText(out, { created: 0, updated: 0, removed: 0, unchanged: outputs.length }))
      say(doneText(terminal.now() - started))
    }
    return 0
  } catch {
    // The real command meets the same and says it well.
    return undefined
  }
}

/** The files in the folder, if it is exactly what the run made. */
function outputsOf({ manifest }: PastRun, disk: DiskState): string[] | undefined {
  if (disk.manifestText === undefined || hashOf(disk.manifestText) !== manifest || disk.leftovers.length > 0 || disk.isLocked) return undefined
  const isRight = [...disk.manifest.hashes].every(([path, hashes]) => {
    const found = disk.found.get(path)
    return found?.kind === 'file' && found.spelling === path && hashes.length === 1 && hashes[0] === found.hash
  })
  return isRight ? [...disk.manifest.hashes.keys()] : undefined
}
