/** The fuzzers as long runs: of specs, or of values. */
import { parseArgs } from 'node:util'
import { fuzzSpecs } from './fuzz-specs.js'
import { fuzzValues } from './fuzz-values.js'

const usage = 'npm run fuzz -- [specs] [--seed 1] [--runs 20000] [--seconds 600]\nnpm run fuzz -- values [--seed 1] [--runs 1000000] [--seconds 600]\n'

/** The exit code: 0 if everything holds, 1 if something does not, 2 for arguments that are none. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { seed: { type: 'string' }, runs: { type: 'string' }, seconds: { type: 'string' } }, allowPositionals: true })
  const [what = 'specs', ...surplus] = positionals
  const [fuzz, enough] = what === 'specs' ? [fuzzSpecs, 20_000] : what === 'values' ? [fuzzValues, 1_000_000] : []
  const [seed, runs, seconds] = [Number(values.seed ?? 1), Number(values.runs ?? (values.seconds === undefined ? enough : Infinity)), Number(values.seconds ?? Infinity)]
  if (!fuzz || surplus.length > 0 || ![seed, runs, seconds].every((value) => value >= 0)) {
    process.stderr.write(usage)
    return 2
  }
  return await fuzz(seed, runs, seconds) === 0 ? 0 : 1
}
