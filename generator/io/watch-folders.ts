/** Tells when something in a folder was touched. What it was, whoever reads the folder sees. */
import { statSync } from 'node:fs'
import { attempt } from './errors.js'

export interface WatchedFolder {
  path: string
  /** How far down: 0 for the files of the folder alone. */
  depth: number
}

export interface Watch {
  /** Whether one of the folders is gone, or another one stands in its place: a watch stays with the old one. */
  isStale(): boolean
  stop(): Promise<void>
}

/** Calls `touched` at once for every event; bursts are for the caller to wait out. Resolves when everything is watched. */
export async function watchFolders(folders: readonly WatchedFolder[], touched: () => void): Promise<Watch> {
  // No CommonJS can load it but so.
  const { watch } = await import('chokidar')
  const before = folders.map(identityOf)
  const watchers = folders.map(({ path, depth }) => watch(path, { depth, ignoreInitial: true, atomic: false }))
  const stop = async () => { await Promise.all(watchers.map((watcher) => watcher.close())) }
  for (const watcher of watchers) watcher.on('all', touched).on('raw', touched)
  await Promise.all(watchers.map((watcher, index) => new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve).on('error', (error) => reject(refused(error, folders[index]?.path ?? '')))
  })))
  return { stop, isStale: () => folders.some((folder, index) => identityOf(folder) !== before[index]) }
}

function identityOf({ path }: WatchedFolder): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0
}

/** The machine's reason, as that of any other failure. */
function refused(error: unknown, path: string): unknown {
  try {
    return attempt('watch', path, () => { throw error })
  } catch (reason) {
    return reason
  }
}
