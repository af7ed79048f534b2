/** Folders, with the reason why one cannot be made. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from './errors.js'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` says "does not exist"
 * of a read-only disk.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    // Another run may have made it in between.
    mkdirSync(path, { recursive: true })
  }
}
