/** Processes that are told to die, or to work at once. Needs `npm run build`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Ended { code: number | null; signal: string | null; out: string; err: string }

/** Runs Node with these arguments until it ends. */
export async function runNode(args: readonly string[], env: Record<string, string> = {}, cwd = import.meta.dirname): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => { text.out += part })
  child.stderr.setEncoding('utf8').on('data', (part: string) => { text.err += part })
  const [code, signal] = await once(child, 'close') as [number | null, string | null]
  return { code, signal, ...text }
}

export const own = (name: string) => join(import.meta.dirname, name)

/** `--import` and what it needs, for a process that dies at a call. */
export function dying(below: string, at: number, signal = 'SIGKILL'): { args: string[]; env: Record<string, string> } {
  return { args: ['--import', own('kill-at.js')], env: { KILL_BELOW: below, KILL_AT: String(at), KILL_WITH: signal } }
}

/** Does all of them, two at a time. */
export async function twoAtATime<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items]
  const take = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all([take(), take()])
}
