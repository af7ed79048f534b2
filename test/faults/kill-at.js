/**
 * Loaded before a program with `--import`: ends it in the middle of the given call that changes
 * something below a folder. `KILL_BELOW` is the folder, `KILL_AT` the number of the call, from 1, and
 * `KILL_WITH` the signal; of what a write would write, half is written.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { KILL_BELOW: root = '', KILL_AT: at, KILL_WITH: signal = 'SIGKILL' } = process.env
const names = ['openSync', 'writeSync', 'writeFileSync', 'renameSync', 'linkSync', 'unlinkSync', 'rmSync', 'rmdirSync', 'mkdirSync']
const files = new Set()
let [count, depth] = [0, 0]

for (const name of names) {
  const real = fs[name]
  fs[name] = (...args) => {
    const [place, second] = args
    const isReading = name === 'openSync' && typeof second === 'number'
    const concerns = typeof place === 'number' ? files.has(place) : String(place).startsWith(root)
    if (depth > 0 || isReading || !concerns) return real(...args)
    depth += 1
    try {
      count += 1
      if (count === Number(at)) {
        if (name === 'writeFileSync' && signal === 'SIGKILL') real(place, String(second).slice(0, String(second).length / 2))
        process.kill(process.pid, signal)
      }
      const result = real(...args)
      if (name === 'openSync') files.add(result)
      return result
    } finally {
      depth -= 1
    }
  }
}
syncBuiltinESMExports()
// Whoever asks for no call wants to know how many there are.
if (at === 'Infinity') process.on('exit', () => process.stderr.write(`${count} calls\n`))
