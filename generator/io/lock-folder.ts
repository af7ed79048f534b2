/**
 * The lock as it lies on the disk: a folder that holds one file, named by chance, which says whose it
 * is. It is moved into place complete, so no lock is ever without its owner; and nobody can remove a
 * lock but by the name of its file, so that of two who break the lock of a dead one, the second
 * cannot take away what the first has taken meanwhile.
 */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MachineError, systemCode } from './errors.js'
import { readBytes } from './read-file.js'
import { quietly, removeTemporaryFolder, temporaryName } from './temporary.js'

export const lockName = '.floo-schema.lock'

/** What says whose a lock is, is shorter. */
const longestText = 1024

/** Whether the lock is the holder's of this id now; not where somebody else's is. */
export function takeLock(lock: string, id: string, text: string): boolean {
  const prepared = join(dirname(lock), temporaryName())
  try {
    mkdirSync(prepared)
    writeFileSync(join(prepared, id), text, { flag: 'wx' })
    renameSync(prepared, lock)
    return true
  } catch (error) {
    quietly(() => removeTemporaryFolder(prepared))
    // There is a lock, or another run that tidies up took away what was prepared. Windows says EPERM of a lock.
    if (isByOthers(error) || lstatSync(lock, { throwIfNoEntry: false })) return false
    throw error
  }
}

/** What stands in the lock's place. A plain file has no id: an earlier version wrote its lock so. */
export interface Standing { id?: string; text: string }

/** Nothing where nothing is, or what is there is just being put up or taken down. */
export function lookAtLock(lock: string): Standing | undefined {
  try {
    const status = lstatSync(lock, { throwIfNoEntry: false })
    if (status === undefined) return undefined
    if (status.isFile()) return { text: textOf(lock) }
    if (!status.isDirectory()) throw inTheWay(lock)
    const names = readdirSync(lock)
    if (!names.every(isId)) throw inTheWay(lock)
    const [id] = names
    if (id !== undefined) return { id, text: textOf(join(lock, id)) }
    // Windows does not move a folder to where an empty one is.
    rmdirSync(lock)
  } catch (error) {
    if (!isByOthers(error)) throw error
  }
  return undefined
}

/** Removes the lock if it is still the one that was looked at. */
export function removeLock(lock: string, { id }: Pick<Standing, 'id'>): void {
  try {
    if (id === undefined) return unlinkSync(lock)
    unlinkSync(join(lock, id))
    rmdirSync(lock)
  } catch (error) {
    if (!isByOthers(error)) throw error
  }
}

/** Whether the lock is still the holder's of this id. */
export function hasLock(lock: string, id: string): boolean {
  return lstatSync(join(lock, id), { throwIfNoEntry: false }) !== undefined
}

function isId(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name)
}

function textOf(path: string): string {
  const bytes = readBytes(path, { most: longestText })
  if (bytes === undefined) throw inTheWay(path)
  return new TextDecoder().decode(bytes)
}

/** Another run took the lock, or gave it back, at this moment. */
function isByOthers(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')
}

function inTheWay(path: string): MachineError {
  return new MachineError(`${path} is in the way: it is nothing that floo-schema wrote; delete it`)
}
