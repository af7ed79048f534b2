/** Specs, seed after seed until it is told to stop: whatever they say, the compiler answers as it promises. */
import { rules } from '../../generator/diagnostics.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { findingOf } from './finding.js'
import { isOfBytes, type Mutant, mutantOf } from './mutant.js'
import { judge, type Verdict } from './oracle.js'
import { reordered } from './order.js'
import { type Made, problemsOfPackages } from './packages.js'
import { startWatchdog } from './watchdog.js'

const templates = readTemplates()

interface Tally { runs: number; valid: number; packages: number; findings: string[]; hits: Map<string, number>; slowest: string; slowestRate: number; slowestSeconds: number }

/** From seed `first` on, at most `runs` of them and at most for `seconds`; how many do not hold. */
export async function fuzzSpecs(first: number, runs: number, seconds: number): Promise<number> {
  const tally: Tally = { runs: 0, valid: 0, packages: 0, findings: [], hits: new Map(), slowest: '', slowestRate: 0, slowestSeconds: 0 }
  const watchdog = startWatchdog()
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  let batch: Made[] = []
  let told = 0
  for (let seed = first; seed < first + runs && elapsed() < seconds; seed += 1) {
    watchdog.watch(seed)
    const mutant = mutantOf(seed)
    const verdict = await judge(mutant.sources, templates)
    const { compilation } = verdict
    count(tally, mutant, verdict)
    const isValid = compilation !== undefined && compilation.files.length > 0
    const unordered = isValid && seed % 4 === 1 ? await reordered(mutant.sources, compilation, templates) : []
    tell(tally, mutant, [...verdict.problems, ...unordered])
    if (isValid && (seed % 3 === 0 || runs === 1)) batch.push({ seed, compilation })
    if (batch.length >= 40) {
      watchdog.rest()
      await use(tally, batch)
      batch = []
    }
    if (elapsed() > told + 10) {
      told = elapsed()
      process.stdout.write(`${told.toFixed(0)} s: seed ${seed}, ${tally.runs} runs, ${tally.valid} valid, ${tally.packages} used, ${tally.findings.length} findings\n`)
    }
  }
  watchdog.stop()
  await use(tally, batch)
  summarize(tally, elapsed())
  return tally.findings.length
}

async function use(tally: Tally, batch: readonly Made[]): Promise<void> {
  if (batch.length === 0) return
  tally.packages += batch.length
  const bySeed = new Map<number, string[]>()
  for (const [seed, problem] of await problemsOfPackages(batch)) bySeed.set(seed, [...(bySeed.get(seed) ?? []), problem])
  for (const [seed, problems] of bySeed) tell(tally, mutantOf(seed), problems)
}

function tell(tally: Tally, mutant: Mutant, problems: readonly string[]): void {
  if (problems.length === 0) return
  const finding = findingOf(mutant, problems)
  tally.findings.push(`seed ${mutant.seed}: ${problems[0]?.split('\n')[0]}`)
  process.stdout.write(`${finding}\n`)
}

function count(tally: Tally, { seed, sources }: Mutant, { compilation, seconds, bytes }: Verdict): void {
  tally.runs += 1
  if (compilation && compilation.files.length > 0) tally.valid += 1
  for (const rule of new Set(compilation?.diagnostics.map((diagnostic) => diagnostic.rule))) tally.hits.set(rule, (tally.hits.get(rule) ?? 0) + 1)
  tally.slowestSeconds = Math.max(tally.slowestSeconds, seconds)
  // The constant share of a run says nothing about large specs.
  const rate = bytes > 20_000 ? (seconds * 1e6) / bytes : 0
  if (rate <= tally.slowestRate) return
  tally.slowestRate = rate
  tally.slowest = `seed ${seed}${isOfBytes(seed) ? ' (bytes)' : ''}, ${sources.length} files, ${bytes} bytes in ${seconds.toFixed(2)} s`
}

function summarize(tally: Tally, seconds: number): void {
  const never = Object.keys(rules).filter((rule) => !tally.hits.has(rule))
  const hits = [...tally.hits].sort(([, one], [, other]) => other - one).map(([rule, times]) => `  ${rule}: ${times}`)
  process.stdout.write([
    `${tally.runs} runs in ${seconds.toFixed(0)} s, ${tally.valid} valid (${((100 * tally.valid) / Math.max(1, tally.runs)).toFixed(1)} %), ${tally.packages} type-checked and imported`,
    'mutants that break a rule:', ...hits, `never: ${never.join(', ') || 'none'}`,
    `slowest: ${tally.slowestSeconds.toFixed(2)} s; by size ${tally.slowestRate.toFixed(1)} s/MB (${tally.slowest})`,
    `${tally.findings.length} findings`, ...tally.findings, '',
  ].join('\n'))
}
