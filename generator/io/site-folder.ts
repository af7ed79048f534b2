/** The folder of a finished site: it holds all of a new one or stays as it was, and nothing of others is ever in danger. */
import { lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt, MachineError } from './errors.js'
import { tidyFolders } from './leftovers.js'
import { makeFolder } from './make-folder.js'
import { hashOf, manifestName, parseManifest, printManifest } from './manifest.js'
import { bytewise } from './order.js'
import { quietly, temporaryName } from './temporary.js'

/** A file by its path in the site, with `/`. */
export interface SiteFile { path: string; bytes: Uint8Array }

/** All files below a folder. */
export function readSiteFiles(folder: string): SiteFile[] {
  return attempt('read', folder, () => pathsBelow(folder, '').map((path) => ({ path, bytes: readFileSync(join(folder, path)) })))
}

/** What is in the folder and not as an earlier build left it; empty where the folder is missing, empty, or all ours. */
export function foreignFiles(folder: string): string[] {
  return attempt('read', folder, () => {
    const status = lstatSync(folder, { throwIfNoEntry: false })
    if (!status) return []
    if (!lstatSync(realpathSync(folder)).isDirectory()) return [folder]
    const paths = pathsBelow(folder, '')
    const hashes = paths.includes(manifestName) ? parseManifest(readFileSync(join(folder, manifestName), 'utf8')).hashes : new Map<string, readonly string[]>()
    return paths.filter((path) => path !== manifestName && !isOurs(join(folder, path), hashes.get(path)))
  })
}

function isOurs(place: string, hashes: readonly string[] = []): boolean {
  return hashes.length > 0 && lstatSync(place).isFile() && hashes.includes(hashOf(readFileSync(place)))
}

/** Puts a site into the place of the folder, which holds nothing but an earlier one. */
export function placeSite(folder: string, files: readonly SiteFile[]): void {
  const place = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true ? realpathSync(folder) : folder
  const parent = dirname(place)
  attempt('create', parent, () => makeFolder(parent))
  tidyFolders(parent)
  const [fresh, old] = [join(parent, temporaryName()), join(parent, temporaryName())]
  try {
    attempt('write', fresh, () => writeAll(fresh, files))
    swap(fresh, place, old)
  } finally {
    quietly(() => rmSync(fresh, { recursive: true, force: true }))
    quietly(() => rmSync(old, { recursive: true, force: true }))
  }
}

function writeAll(folder: string, files: readonly SiteFile[]): void {
  for (const { path, bytes } of files) {
    makeFolder(dirname(join(folder, path)))
    writeFileSync(join(folder, path), bytes)
  }
  writeFileSync(join(folder, manifestName), printManifest(new Map(files.map(({ path, bytes }) => [path, hashOf(bytes)]))))
}

/** A folder is moved as a whole, so for a moment there is none, and never half of one. */
function swap(fresh: string, place: string, old: string): void {
  attempt('replace', place, () => {
    const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined
    if (isThere) renameSync(place, old)
    try {
      renameSync(fresh, place)
    } catch (error) {
      if (isThere) renameSync(old, place)
      throw error
    }
  })
}

/** Files and whatever else is no folder. */
function pathsBelow(folder: string, path: string): string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true }).sort((one, other) => bytewise(one.name, other.name))
  return entries.flatMap((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`
    return entry.isDirectory() ? pathsBelow(folder, inside) : [inside]
  })
}

/** The error of a site that would take the place of something else. */
export function siteInTheWay(folder: string, foreign: readonly string[]): MachineError {
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''
  return new MachineError(`${folder} holds what no build of the site wrote: ${foreign.slice(0, 3).join(', ')}${more}; move it away, or name another folder`)
}
