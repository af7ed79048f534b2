/** What lies in the output folder, as far as it concerns the files that are listed or wanted. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../files.js'
import { attempt, systemCode } from './errors.js'
import { hashOf, type Manifest, manifestName, parseManifest } from './manifest.js'
import { isTemporary } from './temporary.js'

export type Found =
  /** `spelling` is the path as the disk has it: some disks find `meta.js` under `Meta.js` too. */
  | { kind: 'file'; hash: string; spelling: string }
  | { kind: 'link' }
  /** A folder, a pipe, a device. */
  | { kind: 'other' }
  /** A folder on the way is a file or a symbolic link; links are never followed. */
  | { kind: 'blocked'; by: string }

export interface DiskState {
  manifest: Manifest
  /** The manifest's text as it is; absent where there is none. */
  manifestText?: string
  /** By path; a path that is not in it has nothing in its place. */
  found: ReadonlyMap<string, Found>
  /** Temporary files of a run that was killed. */
  leftovers: readonly string[]
}

/** Looks at everything that `files` or the manifest name. The folder itself may be missing. */
export function readOutput(out: string, files: readonly OutputFile[]): DiskState {
  const folders = new Map<string, Folder>()
  const manifestText = readManifestText(out, lookUp(manifestName, out, folders))
  const manifest = manifestText === undefined ? { hashes: new Map() } : parseManifest(manifestText)
  const found = new Map<string, Found>()
  for (const path of new Set([...files.map((file) => file.path), ...manifest.hashes.keys()])) {
    const state = lookUp(path, out, folders)
    if (state) found.set(path, state)
  }
  const leftovers = [...folders].flatMap(([path, folder]) => folder.kind === 'entries' ? temporaries(path, folder) : [])
  return { manifest, ...(manifestText === undefined ? {} : { manifestText }), found, leftovers }
}

/** The text of one output file, for showing what differs; nothing where it is not a plain file. */
export function readOutputText(out: string, path: string): string | undefined {
  if (lookUp(path, out, new Map())?.kind !== 'file') return undefined
  const bytes = readIfThere(join(out, path))
  return bytes && new TextDecoder().decode(bytes)
}

/** A list in which something else stands in the list's place reads as an empty, so damaged, text. */
function readManifestText(out: string, state: Found | undefined): string | undefined {
  if (state === undefined) return undefined
  const bytes = state.kind === 'file' ? readIfThere(join(out, manifestName)) : new Uint8Array()
  return bytes && new TextDecoder().decode(bytes)
}

type Folder =
  | { kind: 'entries'; entries: ReadonlyMap<string, Dirent>; folded: ReadonlyMap<string, Dirent> }
  | { kind: 'missing' }
  | { kind: 'blocked'; by: string }

function lookUp(path: string, out: string, folders: Map<string, Folder>): Found | undefined {
  const folder = openFolder(parentOf(path), out, folders)
  if (folder.kind === 'missing') return undefined
  if (folder.kind === 'blocked') return folder
  const entry = folder.entries.get(nameOf(path)) ?? otherSpelling(path, out, folder.folded)
  if (entry === undefined) return undefined
  if (entry.isSymbolicLink()) return { kind: 'link' }
  if (!entry.isFile()) return { kind: 'other' }
  const bytes = readIfThere(join(out, path))
  return bytes && { kind: 'file', hash: hashOf(bytes), spelling: within(parentOf(path), entry.name) }
}

/** Nothing where another run has removed the file since the folder was listed. */
function readIfThere(place: string): Uint8Array | undefined {
  return attempt('read', place, () => {
    try {
      return readFileSync(place)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined
      throw error
    }
  })
}

/** The entry that a disk without upper and lower case finds under this name. */
function otherSpelling(path: string, out: string, folded: ReadonlyMap<string, Dirent>): Dirent | undefined {
  const entry = folded.get(nameOf(path).toLowerCase())
  return entry && lstatSync(join(out, path), { throwIfNoEntry: false }) ? entry : undefined
}

function openFolder(path: string, out: string, folders: Map<string, Folder>): Folder {
  const known = folders.get(path)
  if (known) return known
  const folder = listFolder(path, out, folders)
  folders.set(path, folder)
  return folder
}

function listFolder(path: string, out: string, folders: Map<string, Folder>): Folder {
  if (path !== '') {
    const above = openFolder(parentOf(path), out, folders)
    if (above.kind !== 'entries') return above
    const entry = above.entries.get(nameOf(path))
    if (entry === undefined) return { kind: 'missing' }
    if (!entry.isDirectory()) return { kind: 'blocked', by: path }
  }
  return attempt('read', join(out, path), () => {
    try {
      const entries = readdirSync(join(out, path), { withFileTypes: true })
      return {
        kind: 'entries',
        entries: new Map(entries.map((entry) => [entry.name, entry])),
        folded: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
      }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return { kind: 'missing' }
      throw error
    }
  })
}

function temporaries(path: string, folder: Folder & { kind: 'entries' }): string[] {
  const entries = [...folder.entries.values()].filter((entry) => entry.isFile() && isTemporary(entry.name))
  return entries.map(({ name }) => within(path, name))
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
