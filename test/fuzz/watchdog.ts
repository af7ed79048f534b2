/** A thread beside the fuzzer's: it still runs when a mutant sends the fuzzer into an endless loop. */
import { Worker } from 'node:worker_threads'

const limit = 120

// `cell[0]` is the seed at work, -1 for none.
const source = `
const { workerData } = require('node:worker_threads')
const cell = new Float64Array(workerData)
let [seed, since] = [-1, 0]
setInterval(() => {
  if (cell[0] !== seed) [seed, since] = [cell[0], Date.now()]
  if (seed < 0 || Date.now() - since < ${limit} * 1000) return
  require('node:fs').writeSync(1, 'seed ' + seed + ' has not come back for ${limit} s\\nagain: npm run fuzz -- --seed ' + seed + ' --runs 1\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)
`

export function startWatchdog() {
  const cell = new Float64Array(new SharedArrayBuffer(8)).fill(-1)
  const worker = new Worker(source, { eval: true, workerData: cell.buffer })
  worker.unref()
  return {
    watch: (seed: number) => { cell[0] = seed },
    rest: () => { cell[0] = -1 },
    stop: () => { void worker.terminate() },
  }
}
