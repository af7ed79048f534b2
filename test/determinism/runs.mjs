/**
 * Generates several times in one process, which is given as JSON: where, with which arguments, in which time zone. Prints
 * the exit codes.
 */
import { setFlagsFromString } from 'node:v8'
import { run } from '../../dist/commands/run.js'

// As the command line does: the optimiser is not paid back.
setFlagsFromString('--no-opt')

const codes = []
for (const { cwd, args, zone } of JSON.parse(process.argv[2])) {
  process.chdir(cwd)
  process.env.TZ = zone
  const silent = { write: () => undefined, color: false }
  codes.push(await run(['generate', ...args], { cwd, out: silent, err: process.stderr, now: () => performance.now(), epoch: () => Date.now() }))
}
console.log(JSON.stringify(codes))
