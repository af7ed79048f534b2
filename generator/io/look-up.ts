/** What lies under one path of the output folder. Symbolic links are seen, never followed. */
import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, systemCode } from './errors.js'
import { readPieces } from './read-file.js'

export type Found =
  /** `spelling` is the path as the disk has it: some disks find `meta.js` under `Meta.js` too. */
  | { kind: 'file'; hash: string; spelling: string }
  | { kind: 'link' }
  /** A folder, a pipe, a device. */
  | { kind: 'other' }
  /** A folder on the way is a file or a symbolic link; links are never followed. */
  | { kind: 'blocked'; by: string }

/** The folders that were looked into, by path; shared by the look-ups of one reading. */
export type Folders = Map<string, Folder>

export type Folder =
  | { kind: 'entries'; entries: ReadonlyMap<string, Dirent>; folded: ReadonlyMap<string, Dirent> }
  | { kind: 'missing' }
  | { kind: 'blocked'; by: string }

/** Nothing where nothing is. `path` is relative to `out`. */
export function lookUp(path: string, out: string, folders: Folders): Found | undefined {
  const folder = openFolder(parentOf(path), out, folders)
  if (folder.kind === 'missing') return undefined
  if (folder.kind === 'blocked') return folder
  const entry = folder.entries.get(nameOf(path)) ?? otherSpelling(path, out, folder.folded)
  if (entry === undefined) return undefined
  if (entry.isSymbolicLink()) return { kind: 'link' }
  if (!entry.isFile()) return { kind: 'other' }
  const hash = createHash('sha256')
  const isFile = ifThere(join(out, path), (place) => readPieces(place, (piece) => hash.update(piece)))
  if (isFile === undefined) return undefined
  return isFile ? { kind: 'file', hash: hash.digest('hex'), spelling: within(parentOf(path), entry.name) } : { kind: 'other' }
}

/** Nothing where another run has removed the file since the folder was listed. */
export function ifThere<Result>(place: string, read: (place: string) => Result): Result | undefined {
  return attempt('read', place, () => {
    try {
      return read(place)
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

function openFolder(path: string, out: string, folders: Folders): Folder {
  const known = folders.get(path)
  if (known) return known
  const folder = listFolder(path, out, folders)
  folders.set(path, folder)
  return folder
}

function listFolder(path: string, out: string, folders: Folders): Folder {
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

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A path from its folder, which may be the output folder itself, and its name. */
export function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
