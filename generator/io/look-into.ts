/** A folder that is in the place of a file: may it go? */
import { type Folders, openFolder } from './look-up.js'
import { foldersAbove, within } from './paths.js'

/**
 * The files below the folder, if there is nothing but files of this list, temporary files, and the
 * folders that they need; nothing if somebody else has put anything there.
 */
export function ownFilesIn(path: string, out: string, folders: Folders, listed: Iterable<string>, isTemporary: (name: string) => boolean): string[] | undefined {
  const files = new Set(listed)
  const needed = new Set(foldersAbove(files))
  const found: string[] = []
  const isOwn = (folder: string): boolean => {
    const state = needed.has(folder) ? openFolder(folder, out, folders) : undefined
    return state?.kind === 'entries' && [...state.entries.values()].every((entry) => {
      const inside = within(folder, entry.name)
      if (entry.isDirectory()) return isOwn(inside)
      if (!files.has(inside)) return entry.isFile() && isTemporary(entry.name)
      found.push(inside)
      return true
    })
  }
  return isOwn(path) ? found : undefined
}
