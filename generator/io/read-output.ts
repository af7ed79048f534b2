/** What lies in the output folder, as far as it concerns the files that are listed or wanted. */
import { join } from 'node:path'
import type { OutputFile } from '../files.js'
import { ownFilesIn } from './look-into.js'
import { lockName } from './lock-folder.js'
import { type Folder, type Folders, type Found, type HashOfFile, ifThere, lookUp } from './look-up.js'
import { type Manifest, manifestName, parseManifest } from './manifest.js'
import { othersIn } from './others.js'
import { within } from './paths.js'
import { readBytes } from './read-file.js'
import { isTemporary } from './temporary.js'

export interface DiskState {
  manifest: Manifest
  /** The manifest's text as it is; absent where there is none. */
  manifestText?: string
  /** By path; a path that is not in it has nothing in its place. */
  found: ReadonlyMap<string, Found>
  /** Temporary files and folders of a run that was killed. */
  leftovers: readonly string[]
  /** What else lies in the folders of our files, by path; a folder with nothing of ours in it ends with `/`. Hidden names and `node_modules` do not count. */
  others?: readonly string[]
  /** Another run is writing, or was killed while it did. */
  isLocked?: boolean
}

/** Nothing that we write is so large; what is longer, somebody else wrote, and its start shows that too. */
const mostBytes = 64 * 1024 * 1024

/** The list of what is ours in a folder, as far as there is one. */
export function readManifest(out: string, folders: Folders = new Map()): { manifest: Manifest; manifestText: string | undefined } {
  const manifestText = readManifestText(out, lookUp(manifestName, out, folders))
  return { manifest: manifestText === undefined ? { hashes: new Map() } : parseManifest(manifestText), manifestText }
}

/** Looks at everything that `files` or the manifest name. The folder itself may be missing. `hash` says what files hold, if not by reading them. */
export function readOutput(out: string, files: readonly OutputFile[], hash?: HashOfFile): DiskState {
  const folders: Folders = new Map()
  const { manifest, manifestText } = readManifest(out, folders)
  const found = new Map<string, Found>()
  const own = [...new Set([...files.map((file) => file.path), ...manifest.hashes.keys()])]
  for (const path of own) {
    const state = lookUp(path, out, folders, hash)
    if (state) found.set(path, state)
  }
  for (const { path } of files) {
    if (found.get(path)?.kind !== 'folder') continue
    const holds = ownFilesIn(path, out, folders, manifest.hashes.keys(), isTemporary)
    if (holds) found.set(path, { kind: 'folder', holds })
  }
  const leftovers = [...new Set([...folders.values()].flatMap((folder) => folder.kind === 'entries' ? temporaries(folder) : []))]
  const top = folders.get('')
  const isLocked = top?.kind === 'entries' && top.entries.has(lockName)
  return {
    manifest,
    ...(manifestText === undefined ? {} : { manifestText }),
    found,
    leftovers,
    // Few ask for them, and it means to go through all there is once more.
    get others() { return othersIn(folders, own, found) },
    isLocked,
  }
}

/** The text of one output file, for showing what differs; nothing where it is not a plain file. */
export function readOutputText(out: string, path: string): string | undefined {
  return lookUp(path, out, new Map())?.kind === 'file' ? textOf(join(out, path)) : undefined
}

/** A list in which something else stands in the list's place reads as an empty, so damaged, text. */
function readManifestText(out: string, state: Found | undefined): string | undefined {
  if (state === undefined) return undefined
  return state.kind === 'file' ? textOf(join(out, manifestName)) : ''
}

function textOf(place: string): string | undefined {
  const bytes = ifThere(place, () => readBytes(place, { most: mostBytes }))
  return bytes && new TextDecoder().decode(bytes)
}

/** A lock in the making is a folder, and lies where the lock will. */
function temporaries({ spelling, entries }: Folder & { kind: 'entries' }): string[] {
  const own = [...entries.values()].filter((entry) => isTemporary(entry.name) && (entry.isFile() || (entry.isDirectory() && spelling === '')))
  return own.map(({ name }) => within(spelling, name))
}
