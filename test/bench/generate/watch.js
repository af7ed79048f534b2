/** What a save costs while `generate --watch` runs: from the moment of writing until the line that says that the output follows. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { cli } from './project.js'

/** A first save comes after somebody has read what there is. */
const pause = 500
/** So long a round may take, in milliseconds. */
const longest = 300_000

/** One run per save, after one that does not count where there are several; with CPU seconds and memory where the platform tells them. */
export async function watchTimes(project, rounds) {
  const saves = rounds > 1 ? rounds + 1 : 1
  return (await saved(project, saves, pause, project.edit)).slice(saves - rounds)
}

/** Each of many saves, the first ones included, in the order in which they were made. */
export function savesInTurn(project, saves) {
  return saved(project, saves, pause / 2, project.editAnew)
}

async function saved(project, saves, rest, edit) {
  const child = spawn(process.execPath, [cli, 'generate', '--watch'], { cwd: project.place, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => { said += text })
  child.stderr.setEncoding('utf8').on('data', (text) => { said += text })
  try {
    await until(() => said.includes('watching '), child, () => said)
    const runs = []
    for (let save = 0; save < saves; save += 1) {
      await calm(child.pid, rest)
      said = ''
      const [before, start] = [cpuOf(child.pid), performance.now()]
      edit(save)
      await until(() => /^\d.* changed in .*\n/m.test(said), child, () => said)
      const wall = (performance.now() - start) / 1000
      if (rest === pause) await calm(child.pid, rest)
      runs.push({ wall, cpu: before === undefined ? undefined : cpuOf(child.pid) - before, memory: peakOf(child.pid) })
    }
    return runs
  } finally {
    child.kill()
  }
}

/** Looks often: a save is told within some tens of milliseconds. */
async function until(isSo, child, said) {
  const end = performance.now() + longest
  while (!isSo()) {
    if (child.exitCode !== null || performance.now() > end) throw new Error(`generate --watch did not answer\n${said()}`)
    await wait(1)
  }
}

/** Waits until the process has nothing more to do, such as what it does ahead for the next save. */
async function calm(pid, rest) {
  let before
  do {
    before = cpuOf(pid)
    await wait(rest)
  } while (before !== undefined && cpuOf(pid) - before > 0.02)
}

/** Seconds; Linux counts them in hundredths, others do not tell. */
function cpuOf(pid) {
  const text = fromProc(pid, 'stat')
  if (text === undefined) return undefined
  const [user, system] = text.slice(text.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number)
  return (user + system) / 100
}

function peakOf(pid) {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(fromProc(pid, 'status') ?? '') ?? []
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

function fromProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}
