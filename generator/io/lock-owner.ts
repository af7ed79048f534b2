/** Who holds a lock, in words that another process, container or machine can judge. */
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { systemCode } from './errors.js'

export interface Owner {
  process: number
  /** When the process began, as its machine counts: another one of the same number began later. */
  start: string
  /** Where its number means something: one boot of one machine, and there one space of numbers. */
  machine: string
}

/**
 * `gone`: has ended, beyond doubt. `alive`, or `stopped` like a job in the background: still there,
 * beyond doubt. `unknown`: nothing can be said from here; it counts as gone once it has been silent.
 */
export type OwnerState = 'gone' | 'alive' | 'stopped' | 'unknown'

export function thisProcess(): Owner {
  return { process: process.pid, start: statusOf(process.pid)?.start ?? '', machine: thisMachine() }
}

export function printOwner(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`
}

/** Nothing for what is not the text of an owner. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const { process: id, start, machine } = Object(JSON.parse(text)) as Record<string, unknown>
    const isOwner = typeof id === 'number' && Number.isSafeInteger(id) && id > 0 && typeof start === 'string' && typeof machine === 'string'
    return isOwner ? { process: id, start, machine } : undefined
  } catch {
    return undefined
  }
}

export function stateOf(owner: Owner | undefined): OwnerState {
  if (owner?.machine !== thisMachine()) return 'unknown'
  if (!isThere(owner.process)) return 'gone'
  const status = statusOf(owner.process)
  if (status === undefined || owner.start === '') return 'unknown'
  if (status.start !== owner.start || status.isDead) return 'gone'
  return status.isStopped ? 'stopped' : 'alive'
}

function isThere(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}

interface Status { start: string; isStopped: boolean; isDead: boolean }

/** What Linux tells of a process; nothing elsewhere. A dead one may wait to be buried for long. */
function statusOf(id: number): Status | undefined {
  const text = told(() => readFileSync(`/proc/${id}/stat`, 'latin1'))
  // Behind the name, which may hold anything, the 20th word is the time of the start.
  const words = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? []
  const [state = '', start] = [words[0], words[19]]
  return start === undefined ? undefined : { start, isStopped: /^[Tt]$/.test(state), isDead: /^[ZXx]$/.test(state) }
}

/** Containers of one machine share its boot, but count their processes from one each. */
function thisMachine(): string {
  const boot = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim())
  const space = told(() => readlinkSync('/proc/self/ns/pid'))
  return boot === undefined || space === undefined ? hostname() : `${boot} ${space}`
}

function told(ask: () => string): string | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
