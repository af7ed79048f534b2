/**
 * One process: one regime and one question, with all contenders interleaved in it. What a check has met decides
 * how fast it is, so no process asks for anything else. Prints its samples as JSON.
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { valuesOf } from './shapes.js'

const { regime, question, shapes, peers, rounds, millis, warmup, bundle, modelPath } = JSON.parse(process.argv[2])
const model = JSON.parse(readFileSync(modelPath, 'utf8'))
const { contendersFor, loopFor } = await import(bundle)

const names = contendersFor(question, regime).filter((name) => peers.includes(name))
const races = shapes.map((shape) => {
  const values = valuesOf(model, shape, regime)
  return { shape, values, lanes: names.map((name) => ({ name, loop: loopFor(model, shape, name, question), passes: 1, nanos: [] })) }
})

/** Milliseconds of so many passes over the values. Every verdict counts, so none can be left out. */
function run({ loop, passes, name }, { shape, values }) {
  const start = performance.now()
  const passed = loop(values, passes)
  const took = performance.now() - start
  if (passed !== (regime === 'invalid' ? 0 : passes * values.length)) throw new Error(`${name} is wrong about ${shape}, ${regime}`)
  return took
}

/** Runs until the optimiser is done, and finds how many passes make a sample. */
function warmUp(lane, race) {
  const end = performance.now() + warmup
  let took = run(lane, race)
  while (took < millis || performance.now() < end) {
    if (took < millis) lane.passes = Math.ceil(lane.passes * Math.min(2, Math.max(1.1, (1.1 * millis) / Math.max(took, 0.01))))
    took = run(lane, race)
  }
}

function shuffled(list) {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]]
  }
  return copy
}

for (const race of races) for (const lane of race.lanes) warmUp(lane, race)
for (let round = 0; round < rounds; round++) {
  for (const race of races) {
    for (const lane of shuffled(race.lanes)) {
      // Nobody pays for what another one has left behind.
      globalThis.gc({ type: 'minor' })
      lane.nanos.push((run(lane, race) * 1e6) / (lane.passes * race.values.length))
    }
  }
}

const results = races.flatMap(({ shape, lanes }) => lanes.map(({ name, nanos }) => ({ regime, question, shape, name, nanos })))
process.stdout.write(JSON.stringify(results))
