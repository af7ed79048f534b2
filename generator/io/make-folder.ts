/** Folders, with the reason why one cannot be made. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from './errors.js'

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
    if (code === 'EEXIST') return true
    if (code === 'ENOENT' && dirname(path) !== path) return false
    throw error
  }
}
