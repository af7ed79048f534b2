/** The fuzzers as long runs: of specs, of values, or of texts. */
import { parseArgs } from 'node:util'
import { fuzzSpecs } from './fuzz-specs.js'
import { fuzzTexts } from './fuzz-texts.js'
import { fuzzValues } from './fuzz-values.js'

const fuzzers = { specs: { fuzz: fuzzSpecs, enough: 20_000 }, values: { fuzz: fuzzValues, enough: 1_000_000 }, texts: { fuzz: fuzzTexts, enough: Infinity } }
const usage = `npm run fuzz -- [${Object.keys(fuzzers).join(' | ')}] [--seed 1] [--runs 20000] [--seconds 600]\n`

/** The exit code: 0 if everything holds, 1 if something does not, 2 for arguments that are none. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { seed: { type: 'string' }, runs: { type: 'string' }, seconds: { type: 'string' } }, allowPositionals: true })
  const [what = 'specs', ...surplus] = positionals
  const { fuzz, enough = 0 } = Object.entries(fuzzers).find(([name]) => name === what)?.[1] ?? {}
  const [seed, runs, seconds] = [Number(values.seed ?? 1), Number(values.runs ?? (values.seconds === undefined ? enough : Infinity)), Number(values.seconds ?? Infinity)]
  if (!fuzz || surplus.length > 0 || ![seed, runs, seconds].every((value) => value >= 0)) {
    process.stderr.write(usage)
    return 2
  }
  return await fuzz(seed, runs, seconds) === 0 ? 0 : 1
}
