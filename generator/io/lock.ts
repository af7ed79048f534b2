/** One writer at a time in an output folder. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { attempt, MachineError } from './errors.js'
import { hasLock, lockName, lookAtLock, removeLock, type Standing, takeLock } from './lock-folder.js'
import { type OwnerState, parseOwner, printOwner, stateOf, thisProcess } from './lock-owner.js'
import { makeFolder } from './make-folder.js'
import { quietly, randomName } from './temporary.js'

/** A run holds the lock while it writes, which takes a fraction of a second; `pause` in milliseconds. */
const usual = { tries: 200, pause: 50 }

/** The locks that this process holds. */
const held = new Set<string>()

/**
 * Runs `action` while no other process writes to `out`. A lock whose owner has ended is broken at
 * once; one whose owner cannot be asked for, because the text is damaged or comes from another
 * container, machine or boot, after ten seconds. One whose owner is alive and holds it for ten seconds
 * is a MachineError. Also released when the process exits.
 *
 * `action` gets a function that throws when the lock was lost after all, which can happen to a run
 * that was stopped for long; it is to be called before each change.
 */
export async function withLock<Result>(out: string, action: (confirm: () => void) => Promise<Result>, patience = usual): Promise<Result> {
  const lock = join(out, lockName)
  const id = randomName()
  const release = () => {
    held.delete(id)
    quietly(() => removeLock(lock, { id }))
  }
  await take(out, lock, id, patience)
  held.add(id)
  process.once('exit', release)
  try {
    return await action(() => confirm(lock, id))
  } finally {
    process.off('exit', release)
    release()
  }
}

async function take(out: string, lock: string, id: string, { tries, pause }: typeof usual): Promise<void> {
  const text = printOwner(thisProcess())
  const tryToTake = () => {
    attempt('create', out, () => makeFolder(out))
    return takeLock(lock, id, text)
  }
  let last: string | undefined
  for (let looks = 1; !attempt('write', lock, tryToTake); looks += 1) {
    const standing = attempt('read', lock, () => lookAtLock(lock))
    // Others take turns: what must not take for ever is one of them.
    if (standing?.id !== last) looks = 1
    last = standing?.id
    const state = standing && stateOfHolder(standing)
    if (standing && (state === 'gone' || (state === 'unknown' && looks >= tries))) attempt('remove', lock, () => removeLock(lock, standing))
    else if (looks >= tries) throw new MachineError(`${runOf(standing, state)} is writing to ${out}; let it finish, or end it`)
    else await wait(pause)
  }
}

/** A lock that this process does not know may have been left by it, or be held by a twin of this module. */
function stateOfHolder({ id = '', text }: Standing): OwnerState {
  if (held.has(id)) return 'alive'
  const owner = parseOwner(text)
  const state = stateOf(owner)
  return owner?.process === process.pid && state === 'alive' ? 'unknown' : state
}

function runOf(standing: Standing | undefined, state: OwnerState | undefined): string {
  const owner = parseOwner(standing?.text ?? '')
  const isStopped = state === 'stopped' ? ', which is stopped' : ''
  return `another run of floo-schema${owner ? ` (process ${owner.process}${isStopped})` : ''}`
}

/** Removes the lock of a run that has ended, where this run has no need of the lock. */
export function removeDeadLock(out: string): void {
  const lock = join(out, lockName)
  quietly(() => {
    const standing = lookAtLock(lock)
    if (standing && stateOfHolder(standing) === 'gone') removeLock(lock, standing)
  })
}

function confirm(lock: string, id: string): void {
  if (attempt('read', lock, () => hasLock(lock, id))) return
  throw new MachineError(`this run was stopped for so long that ${lock} has been taken from it; run it again`)
}
