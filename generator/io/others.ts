/** What lies between the files of the output and is none of them: somebody's own, or what a build cache brought back. */
import type { Folders, Found } from './look-up.js'
import { bytewise } from './order.js'
import { foldersAbove, within } from './paths.js'

/** Tools keep what is theirs under such names, and a package what it depends on. */
function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/**
 * What the folders hold besides these paths and what was found under them. A folder in which nothing
 * is ours ends with `/`, and stands for all that is in it.
 */
export function othersIn(folders: Folders, own: readonly string[], found: ReadonlyMap<string, Found>): string[] {
  const ownFolders = ['', ...foldersAbove(own)]
  const opened = ownFolders.flatMap((path) => {
    const folder = folders.get(path)
    return folder?.kind === 'entries' ? [folder] : []
  })
  // A disk without upper and lower case may spell them otherwise.
  const spelt = [...found.values()].flatMap((state) => (state.kind === 'file' ? [state.spelling] : []))
  const known = new Set([...own, ...ownFolders, ...spelt, ...opened.map(({ spelling }) => spelling)])
  const others = opened.flatMap(({ spelling, entries }) => [...entries.values()].filter(({ name }) => !isSkipped(name) && !known.has(within(spelling, name))).map((entry) => within(spelling, entry.isDirectory() ? `${entry.name}/` : entry.name)))
  return [...new Set(others)].sort(bytewise)
}
