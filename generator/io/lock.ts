/** One writer at a time in an output folder. */
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { attempt, MachineError, systemCode } from './errors.js'
import { makeFolder } from './make-folder.js'
import { readBytes } from './read-file.js'
import { removeQuietly } from './temporary.js'

const lockName = '.floo-schema.lock'
/** A run holds the lock while it writes, which takes a fraction of a second. */
const patience = { tries: 200, pause: 50 }
/** An empty lock is one whose owner was killed before it wrote its name, if it stays empty so long. */
const triesUntilEmptyIsStale = 10
/** The id of a process is shorter. */
const longestOwner = 32
/** The locks of this process, to tell them from those of a killed one that had the same id. */
const held = new Set<string>()

/**
 * Runs `action` while no other process writes to `out`. The lock of a process that is gone is taken
 * over; one that is held for ten seconds is a MachineError. Also released when the process exits.
 */
export async function withLock<Result>(
  out: string,
  action: () => Promise<Result>,
  { tries, pause } = patience,
): Promise<Result> {
  const path = join(out, lockName)
  attempt('create', out, () => makeFolder(out))
  for (let count = 1; !attempt('write', path, () => take(path)); count += 1) {
    const owner = attempt('read', path, () => ownerOf(path))
    if (!held.has(path) && isGone(owner, count)) attempt('remove', path, () => rmSync(path, { force: true }))
    else if (count >= tries) {
      const hint = `if none is running, delete ${path}`
      throw new MachineError(`another run of floo-schema (process ${owner || '?'}) is writing to ${out}; ${hint}`)
    } else await wait(pause)
  }
  const release = () => {
    held.delete(path)
    removeQuietly(path)
  }
  held.add(path)
  process.once('exit', release)
  try {
    return await action()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
  try {
    writeFileSync(path, String(process.pid))
    return true
  } catch (error) {
    removeQuietly(path)
    throw error
  }
}

/** Nothing where the lock was released meanwhile. */
function ownerOf(path: string): string | undefined {
  let bytes: Uint8Array | undefined
  try {
    bytes = readBytes(path, { most: longestOwner })
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
  if (bytes === undefined) throw new MachineError(`${path} is in the way: it is not a file that floo-schema wrote; delete it`)
  return new TextDecoder().decode(bytes)
}

function isGone(owner: string | undefined, count: number): boolean {
  if (owner === undefined) return false
  const id = Number(owner)
  if (owner === '' || !Number.isSafeInteger(id) || id <= 0) return count >= triesUntilEmptyIsStale
  if (id === process.pid) return true
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}
