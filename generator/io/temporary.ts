/** What exists for a moment: files written in full, then renamed to what they replace; a lock in the making. */
import { randomBytes } from 'node:crypto'
import { closeSync, linkSync, lstatSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDone, ownTag } from './owner-tag.js'

const pattern = /^\.floo-schema-[0-9a-f]{16}(?:-(?<tag>\d+-\d*-[0-9a-f]{8}))?\.tmp$/

/** Whether a file or folder of this name is one of ours for a moment; where nobody is at work, one that a killed run left behind. */
export function isTemporary(name: string): boolean {
  return pattern.test(name)
}

/** Whether it is one that a killed run left behind, though others may be at work. */
export function isLeftover(name: string): boolean {
  const tag = pattern.exec(name)?.groups?.['tag']
  return tag !== undefined && isDone(tag)
}

export function temporaryName(): string {
  return `.floo-schema-${randomName()}-${ownTag()}.tmp`
}

/** A name that cannot be guessed. */
export function randomName(): string {
  return randomBytes(8).toString('hex')
}

/**
 * Puts a text in a file's place as a whole or not at all. The name in between cannot be guessed and
 * must be new, so that no link waits under it. A link in the file's place is replaced, not followed.
 */
export function replaceFile(path: string, text: string | Uint8Array, mode = 0o666): void {
  placeFile(path, text, mode, renameSync)
}

/** The same where nothing is; what came to be there meanwhile stays, and EEXIST is thrown. */
export function createFile(path: string, text: string): void {
  placeFile(path, text, 0o666, (temporary) => {
    try {
      linkSync(temporary, path)
    } catch (error) {
      // Not every disk has links.
      if (lstatSync(path, { throwIfNoEntry: false })) throw error
      renameSync(temporary, path)
    }
    removeQuietly(temporary)
  })
}

function placeFile(path: string, text: string | Uint8Array, mode: number, place: (temporary: string, path: string) => void): void {
  const temporary = join(dirname(path), temporaryName())
  const file = openSync(temporary, 'wx', mode)
  try {
    try {
      writeFileSync(file, text)
    } finally {
      closeSync(file)
    }
    place(temporary, path)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
}

/** Removes a folder that was to become a lock; one that holds anything else stays. */
export function removeTemporaryFolder(path: string): void {
  if (path === '') return
  for (const name of readdirSync(path)) if (/^[0-9a-f]{16}$/.test(name)) unlinkSync(join(path, name))
  rmdirSync(path)
}

/** For files whose removal must not hide why it is needed; the next run removes what is left. */
export function removeQuietly(path: string): void {
  quietly(() => rmSync(path, { force: true }))
}

/** Does what may fail, because the next run does it again. */
export function quietly(action: () => void): void {
  try {
    action()
  } catch {
    // The next run will find it.
  }
}
