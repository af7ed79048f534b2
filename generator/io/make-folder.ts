/** Folders, with the reason why one cannot be made. */
import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { MachineError, systemCode } from './errors.js'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` says "does not exist"
 * of a read-only disk, and tries for ever where a folder cannot be made below one that is there.
 */
export function makeFolder(path: string): void {
  if (make(path)) return
  makeFolder(dirname(path))
  if (!make(path)) mkdirSync(path)
}

/** Whether the folder is there now; not where the one above it is missing. */
function make(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') return isFolder(path, error)
    if (code === 'ENOENT' && dirname(path) !== path) return false
    throw error
  }
}

/** Throws the reason where something else is in the place. */
function isFolder(path: string, error: unknown): true {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return true
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw new MachineError(`cannot use ${path}: it is a symbolic link that leads to no folder`)
  throw error
}
