/** What lies under one path of the output folder. Symbolic links are seen, never followed. */
import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { attempt, systemCode } from './errors.js'
import { nameOf, parentOf, within } from './paths.js'
import { readPieces } from './read-file.js'

export type Found =
  /** `spelling` is the path as the disk has it: some disks find `meta.js` under `Meta.js` too. */
  | { kind: 'file'; hash: string; spelling: string }
  | { kind: 'link' }
  /** `holds` are the files in it, if it holds nothing but what is listed as ours. */
  | { kind: 'folder'; holds?: readonly string[] }
  /** A pipe, a socket, a device. */
  | { kind: 'other' }
  /** A folder on the way is a file or a symbolic link; links are never followed. */
  | { kind: 'blocked'; by: string }

/** The folders that were looked into, by path; shared by the look-ups of one reading. */
export type Folders = Map<string, Folder>

export type Folder =
  | { kind: 'entries'; place: string; spelling: string; entries: ReadonlyMap<string, Dirent>; folded: ReadonlyMap<string, Dirent> }
  | { kind: 'missing' }
  | { kind: 'blocked'; by: string }

/** How to learn what a file holds; no hash where it is not a plain file. Throws where nothing is. */
export type HashOfFile = (place: string) => { hash: string | undefined }

/** Nothing where nothing is. `path` is relative to `out`. */
export function lookUp(path: string, out: string, folders: Folders, hash: HashOfFile = hashOfFile): Found | undefined {
  const folder = openFolder(parentOf(path), out, folders)
  if (folder.kind === 'missing') return undefined
  if (folder.kind === 'blocked') return folder
  const entry = entryOf(path, out, folder)
  if (entry === undefined) return undefined
  if (entry.isSymbolicLink()) return { kind: 'link' }
  if (entry.isDirectory()) return { kind: 'folder' }
  if (!entry.isFile()) return { kind: 'other' }
  const state = ifThere(`${folder.place}${sep}${nameOf(path)}`, hash)
  return state && (state.hash === undefined ? { kind: 'other' } : { kind: 'file', hash: state.hash, spelling: within(folder.spelling, entry.name) })
}

/** What lies there now: the hash of a plain file, or what else it is; nothing where nothing is. */
export function stateAt(place: string, hash: HashOfFile = hashOfFile): string | undefined {
  const status = attempt('read', place, () => lstatSync(place, { throwIfNoEntry: false }))
  if (!status?.isFile()) return status && (status.isSymbolicLink() ? 'link' : 'other')
  const state = ifThere(place, hash)
  return state && (state.hash ?? 'other')
}

export const hashOfFile: HashOfFile = (place) => {
  const hash = createHash('sha256')
  const isFile = readPieces(place, (piece) => hash.update(piece))
  return { hash: isFile ? hash.digest('hex') : undefined }
}

/** Nothing where another run has removed the file, or its folder, since the folder was listed. */
export function ifThere<Result>(place: string, read: (place: string) => Result): Result | undefined {
  return attempt('read', place, () => {
    try {
      return read(place)
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  })
}

function isGone(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** The entry of this name, or the one that a disk without upper and lower case finds under it. */
function entryOf(path: string, out: string, { entries, folded }: Folder & { kind: 'entries' }): Dirent | undefined {
  const entry = entries.get(nameOf(path))
  if (entry) return entry
  const other = folded.get(nameOf(path).toLowerCase())
  return other && ifThere(join(out, path), (place) => lstatSync(place)) && other
}

export function openFolder(path: string, out: string, folders: Folders): Folder {
  const known = folders.get(path)
  if (known) return known
  const folder = listFolder(path, out, folders)
  folders.set(path, folder)
  return folder
}

function listFolder(path: string, out: string, folders: Folders): Folder {
  let spelling = ''
  if (path !== '') {
    const above = openFolder(parentOf(path), out, folders)
    if (above.kind !== 'entries') return above
    const entry = entryOf(path, out, above)
    if (entry === undefined) return { kind: 'missing' }
    spelling = within(above.spelling, entry.name)
    if (!entry.isDirectory()) return { kind: 'blocked', by: spelling }
  }
  const place = join(out, path)
  return attempt('read', place, () => {
    try {
      const entries = readdirSync(place, { withFileTypes: true })
      return {
        kind: 'entries',
        place,
        spelling,
        entries: new Map(entries.map((entry) => [entry.name, entry])),
        folded: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
      }
    } catch (error) {
      // The output folder itself may not be a file.
      if (path === '' ? systemCode(error) === 'ENOENT' : isGone(error)) return { kind: 'missing' }
      throw error
    }
  })
}
