/** One process and what it costs: seconds by the clock, CPU seconds of all its threads, and its peak of memory in MB. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The shell counts what its children used; Node knows that of itself only, and asking it would cost what is measured. */
const timed = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >"$OUTPUT" 2>&1'
const peakFile = (folder) => join(folder, 'peak')
const tellPeak = join(import.meta.dirname, 'peak.cjs')

/** Runs node with `args` in `cwd`; `scratch` is a folder for what is said meanwhile. A run that fails throws. */
export function measure(args, cwd, scratch) {
  const output = join(scratch, 'output')
  rmSync(peakFile(scratch), { force: true })
  const words = [process.execPath, '--require', tellPeak, ...args]
  const { status, stderr } = spawnSync('bash', ['-c', timed, 'bash', ...words], {
    cwd, encoding: 'utf8', env: { ...process.env, OUTPUT: output, BENCH_PEAK: peakFile(scratch), NO_COLOR: '1', CI: 'true' },
  })
  if (status !== 0) throw new Error(`${words.join(' ')}: ended with ${status}\n${readFileSync(output, 'utf8').slice(-2000)}`)
  const [wall, user, system] = stderr.trim().split(' ').map(Number)
  return { wall, cpu: user + system, memory: Number(readFileSync(peakFile(scratch), 'utf8')) / 1024 }
}
