/** What lies in the output folder, as far as it concerns the files that are listed or wanted. */
import { join } from 'node:path'
import type { OutputFile } from '../files.js'
import { type Folder, type Folders, type Found, ifThere, lookUp, within } from './look-up.js'
import { type Manifest, manifestName, parseManifest } from './manifest.js'
import { readBytes } from './read-file.js'
import { isTemporary } from './temporary.js'

export interface DiskState {
  manifest: Manifest
  /** The manifest's text as it is; absent where there is none. */
  manifestText?: string
  /** By path; a path that is not in it has nothing in its place. */
  found: ReadonlyMap<string, Found>
  /** Temporary files of a run that was killed. */
  leftovers: readonly string[]
}

/** Nothing that we write is so large; what is longer, somebody else wrote, and its start shows that too. */
const mostBytes = 64 * 1024 * 1024

/** Looks at everything that `files` or the manifest name. The folder itself may be missing. */
export function readOutput(out: string, files: readonly OutputFile[]): DiskState {
  const folders: Folders = new Map()
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

function temporaries(path: string, folder: Folder & { kind: 'entries' }): string[] {
  const entries = [...folder.entries.values()].filter((entry) => entry.isFile() && isTemporary(entry.name))
  return entries.map(({ name }) => within(path, name))
}
