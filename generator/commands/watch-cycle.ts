/** One round of watching: read, and if anything says something else than before, generate and tell. */
import { join, resolve } from 'node:path'
import { counted } from '../counted.js'
import { sentenceOf } from '../diff/kinds.js'
import type { SourceFile, Templates } from '../files.js'
import { longestStep } from '../io/glance.js'
import { knownHashes } from '../io/known-hashes.js'
import { hashOf, parseManifest } from '../io/manifest.js'
import { inputsKey, saveRun } from '../io/past-runs.js'
import type { Plan } from '../io/plan.js'
import { readSpec } from '../io/read-spec.js'
import { quietly } from '../io/temporary.js'
import { templatesOf } from '../io/read-templates.js'
import { updateOutput } from '../io/update-output.js'
import type { Model } from '../model.js'
import { conflictFinding } from './conflicts.js'
import { fail } from './fail.js'
import { type GenerateOptions, reportOf, summaryOfContract } from './generate.js'
import { contractSummary } from './outcome.js'
import { outputOf } from './present.js'
import { type Shown, summaryOf } from './report.js'
import { namingTemplates, shownOf } from './compile-spec.js'
import type { Terminal } from './terminal.js'
import { printJsonLine } from './visible.js'

/** So many changes are told by name. */
const mostTold = 5

/** A spec of this many bytes is read and printed in a moment, so often that the engine knows the way. */
const [smallEnough, warmUps] = [500_000, 6]

interface Inputs { sources: SourceFile[]; templates: Templates }

/** The round as a function that knows the one before. It never throws: whatever is wrong is told, and the next round may be better. */
export function cycleOf(options: GenerateOptions, terminal: Terminal): () => Promise<void> {
  const { say, show } = outputOf(options, terminal)
  let seen: Inputs | undefined
  let last: Model | undefined
  let complaint = ''
  const hash = knownHashes(() => terminal.epoch())
  let later: NodeJS.Timeout | undefined

  return async () => {
    clearTimeout(later)
    const started = terminal.now()
    try {
      const [sources, read] = [readSpec(options.spec, terminal.cwd), templatesOf(options, terminal.cwd)]
      // The same object where nothing has changed, so that whoever works with it knows.
      const templates = seen && hasSameTexts(seen.templates, read) ? seen.templates : read
      if (seen?.templates === templates && hasSameBytes(seen.sources, sources)) return
      seen = { sources, templates }
      await generateFrom(seen, started)
      complaint = ''
    } catch (error) {
      // A checkout takes the folder away for a moment: that is told once, not with every touch.
      seen = undefined
      const text = error instanceof Error ? error.message : String(error)
      if (text !== complaint) fail(error, options.json, terminal)
      complaint = text
    }
  }

  async function generateFrom({ sources, templates }: Inputs, started: number): Promise<void> {
    const { compile } = await import('../pipeline.js')
    const { model, files, diagnostics } = await namingTemplates(options, terminal.cwd, () => compile(sources, templates))
    const shown = shownOf(sources, diagnostics)
    const plan = model && await updateOutput(resolve(terminal.cwd, options.out), files, { ...options, hash })
    const conflicts = plan?.conflicts.map((conflict) => ({ finding: conflictFinding(conflict, options), lines: [] })) ?? []
    const all = [...shown, ...conflicts]
    const took = terminal.now() - started
    if (options.json) terminal.out.write(printJsonLine({ ...reportOf(options.out, all, model, plan), milliseconds: Math.round(took) }))
    else show(all)
    if (!model || !plan || conflicts.length > 0) return say(`${summaryOf(all.map(({ finding }) => finding))}; ${options.out} stays as it is`)
    await tell(model, plan, shown, took)
    // Code that has run a few times is compiled by the engine: better now than after the first saves.
    if (!last && sources.reduce((sum, { bytes }) => sum + bytes.length, 0) < smallEnough) for (let round = 0; round < warmUps; round += 1) await compile(sources, templates)
    last = model
    if (shown.length === 0) saveRun(inputsKey(sources, templates), { manifest: hashOf(Buffer.from(plan.manifest.text)), contract: contractSummary(summaryOfContract(model)) }, terminal.cwd)
    // Once it is old enough for the disk's times to tell each change; a save that comes before reads it itself.
    later = setTimeout(() => readBack(plan), longestStep + 1).unref()
  }

  /** Reads what was written while nobody waits, so that the next save knows it. */
  function readBack({ create, update, manifest }: Plan): void {
    if (create.length + update.length === 0) return
    parseManifest(manifest.text)
    for (const { path } of [...create, ...update]) quietly(() => hash(join(resolve(terminal.cwd, options.out), path)))
  }

  async function tell(model: Model, plan: Plan, shown: readonly Shown[], took: number): Promise<void> {
    if (shown.length > 0) say(summaryOf(shown.map(({ finding }) => finding)))
    if (!last) {
      const contract = contractSummary(summaryOfContract(model))
      say(contract, contract)
    } else for (const line of await changesFrom(last, model)) say(line)
    const touched = plan.create.length + plan.update.length + plan.remove.length
    say(`${counted(touched, 'file')} of ${plan.create.length + plan.update.length + plan.unchanged.length + plan.remove.length} changed in ${options.out}, ${Math.round(took)} ms`)
    if (!last) say(`watching ${options.spec}; Ctrl+C ends it`)
  }
}

/** What the save did to the contract, the worst first. */
async function changesFrom(before: Model, after: Model): Promise<string[]> {
  const { compare } = await import('../diff/index.js')
  const changes = compare(before, after)
  const rank = { major: 0, minor: 1, patch: 2 }
  const sorted = changes.toSorted((one, other) => rank[one.level] - rank[other.level])
  const lines = sorted.slice(0, mostTold).map((change) => `${change.level === 'major' ? 'breaking: ' : ''}${sentenceOf(change)}`)
  return changes.length > mostTold ? [...lines, `and ${counted(changes.length - mostTold, 'more change')}`] : lines
}

function hasSameBytes(one: readonly SourceFile[], other: readonly SourceFile[]): boolean {
  return one.length === other.length
    && one.every(({ path, bytes }, index) => path === other[index]?.path && Buffer.compare(bytes, other[index].bytes) === 0)
}

function hasSameTexts(one: Templates, other: Templates): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text)
}
