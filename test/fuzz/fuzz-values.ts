/**
 * Values near each type of each contract, seed after seed until it is told to stop: all who can judge a
 * value say the same of it, the guard and the code by ajv first of all.
 */
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '../../generator/pipeline.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { arbitraryFor } from '../values/arbitrary-values.js'
import { readerOf } from '../values/leaves.js'
import { loadPackage, type Subject } from '../values/load-package.js'
import { agree, type Judge, judgeOf } from '../values/opinions.js'
import { verdictsOn } from '../values/verdicts.js'
import { contracts } from './spec.js'
import { writeOutputs } from '../io/write-outputs.js'

interface Target { subject: Subject; judge: Judge; values: fc.Arbitrary<unknown> }

/** Values of a subject that are made in one go. */
const goOf = 50

/** From seed `first` on, at most `runs` values and at most for `seconds`; how many do not hold. */
export async function fuzzValues(first: number, runs: number, seconds: number): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'floo-schema-fuzz-'))
  try {
    const targets = (await Promise.all(contracts.map(async ({ sources }, index) => await targetsOf(sources, join(work, String(index)))))).flat()
    return judgeAll(targets, first, runs, seconds)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function targetsOf(sources: Parameters<typeof compile>[0], folder: string): Promise<Target[]> {
  writeOutputs(folder, (await compile(sources, readTemplates())).files)
  const { model, subjects } = await loadPackage(folder)
  const reader = readerOf(model)
  const judge = judgeOf(model, reader)
  return subjects.map((subject) => ({ subject, judge, values: arbitraryFor(subject, reader) }))
}

function judgeAll(targets: readonly Target[], first: number, runs: number, seconds: number): number {
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  const counts = { values: 0, accepted: 0, byInterpreter: 0, bySchema: 0 }
  let findings = 0
  let told = 0
  for (let seed = first; counts.values < runs && elapsed() < seconds; seed += 1) {
    for (const { subject, judge, values } of targets) {
      for (const value of fc.sample(values, { seed, numRuns: goOf })) {
        const opinions = judge(subject, value)
        counts.values += 1
        counts.accepted += Number(opinions.validator)
        counts.byInterpreter += Number(opinions.interpreter !== undefined)
        counts.bySchema += Number(opinions.schema !== undefined)
        const problems = [...(agree(opinions) ? [] : [JSON.stringify(opinions)]), ...verdictsOn(subject, value)]
        if (problems.length === 0) continue
        findings += 1
        process.stdout.write(`seed ${seed}, ${subject.name}: ${problems.join('; ')}\n  ${fc.stringify(value)}\n`)
      }
    }
    if (elapsed() < told + 10) continue
    told = elapsed()
    process.stdout.write(`${told.toFixed(0)} s: seed ${seed}, ${counts.values} values, ${findings} findings\n`)
  }
  process.stdout.write(`${counts.values} values of ${targets.length} types and events in ${elapsed().toFixed(0)} s: ${counts.accepted} accepted; judged by the guard, the code by ajv and the tests' own reading, by the check of examples ${counts.byInterpreter}, by ajv with the JSON Schema ${counts.bySchema}\n${findings} findings\n`)
  return findings
}
