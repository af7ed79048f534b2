/** Files that exist for a moment: written in full, then renamed to what they replace. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const pattern = /^\.floo-schema-[0-9a-f]{16}\.tmp$/

/** Whether a file of this name is one that a killed run left behind. */
export function isTemporary(name: string): boolean {
  return pattern.test(name)
}

/**
 * Puts a text in a file's place as a whole or not at all. The name in between cannot be guessed and
 * must be new, so that no link waits under it. A link in the file's place is replaced, not followed.
 */
export function replaceFile(path: string, text: string): void {
  const temporary = join(dirname(path), `.floo-schema-${randomBytes(8).toString('hex')}.tmp`)
  const file = openSync(temporary, 'wx')
  try {
    try {
      writeFileSync(file, text)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
}

/** For files whose removal must not hide why it is needed; the next run removes what is left. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The next run will find it.
  }
}
