/** What has to happen for the output folder to hold exactly the wanted files. Pure. */
import type { OutputFile } from '../files.js'
import { type Conflict, judgeUnwanted, judgeWanted, sceneOf, spellingOf } from './judge.js'
import type { Found } from './look-up.js'
import { hashOf, isSafePath, type Manifest, manifestName, printManifests } from './manifest.js'
import { bytewise } from './order.js'
import { foldersAbove } from './paths.js'
import type { DiskState } from './read-output.js'

export interface Plan {
  create: OutputFile[]
  update: OutputFile[]
  remove: string[]
  unchanged: string[]
  /** With any of these nothing may be written. */
  conflicts: Conflict[]
  /** Folders that removals may leave empty, innermost first. */
  folders: string[]
  manifest: {
    text: string
    /** Its text while files are changing: what they become and what they may still be. */
    journal: string
    isStale: boolean
  }
  /** Temporary files and folders of a killed run, to be deleted. */
  leftovers: readonly string[]
  /** What the plan was made for; a file that is something else by now was changed meanwhile. */
  found: ReadonlyMap<string, Found>
}

/**
 * Compares the wanted files with the disk. A file with exactly the wanted bytes is never a
 * conflict, whoever wrote it. `force` replaces what can be replaced without moving anything.
 */
export function plan(files: readonly OutputFile[], disk: DiskState, { force = false } = {}): Plan {
  const conflicts = new Map<string, Conflict>()
  const isAllowed = (conflict: Conflict | undefined) => {
    if (conflict === undefined || (force && conflict.isReplaceable)) return true
    conflicts.set(conflict.path, conflict)
    return false
  }
  isAllowed(damageOf(disk))

  const hashes = hashesOf(files)
  const scene = sceneOf(disk)
  const unwanted = [...disk.manifest.hashes.keys()].filter((path) => !hashes.has(path)).sort(bytewise)
  const ends = unwanted.map((path) => ({ path, ...judgeUnwanted(path, scene, hashes) })).filter(({ act }) => act === 'remove')
  const remove = ends.filter(({ conflict }) => isAllowed(conflict)).map(({ path }) => path)
  const removed = new Set(ends.map(({ path }) => spellingOf(path, disk)))
  const fates = files.map((file) => ({ file, ...judgeWanted(file.path, hashes.get(file.path) ?? '', scene, removed) }))
  const going = fates.filter(({ conflict }) => isAllowed(conflict))
  const fated = (act: string) => going.filter((fate) => fate.act === act).map(({ file }) => file)
  const [create, update] = [fated('create'), fated('update')]

  const changing = [...unwanted, ...create.map(({ path }) => path), ...update.map(({ path }) => path)]
  const { text, journal } = listsOf(hashes, listed(changing, disk))
  return {
    create,
    update,
    remove,
    unchanged: fated('leave').map(({ path }) => path),
    conflicts: [...conflicts.values()].sort((one, other) => bytewise(one.path, other.path)),
    folders: foldersAbove(unwanted.filter((path) => disk.found.get(path)?.kind !== 'blocked')),
    manifest: { text, journal, isStale: disk.manifestText !== text },
    leftovers: disk.leftovers,
    found: disk.found,
  }
}

/** Whether a list says of each file what it should, and of no other; else there is something to do. */
export function isListed(files: readonly OutputFile[], { hashes, damage }: Manifest): boolean {
  return damage === undefined && hashes.size === files.length && files.every((file) => {
    const listing = hashes.get(file.path)
    return listing?.length === 1 && listing[0] === hashOfOutput(file)
  })
}

/** Whether the folder holds what it should, list included. */
export function isUpToDate({ create, update, remove, conflicts, manifest }: Plan): boolean {
  return create.length + update.length + remove.length + conflicts.length === 0 && !manifest.isStale
}

function damageOf({ manifest }: DiskState): Conflict | undefined {
  if (manifest.damage === undefined) return undefined
  return { rule: 'damaged-manifest', path: manifestName, problem: manifest.damage, isReplaceable: true }
}

type Hashes = ReadonlyMap<string, string>
type Before = ReadonlyMap<string, readonly string[]>

/** The lists of the last plan: each run plans twice. */
let last: { hashes: Hashes; before: Before; lists: ReturnType<typeof printManifests> } | undefined

function listsOf(hashes: Hashes, before: Before): ReturnType<typeof printManifests> {
  if (!last || !isSame(last.hashes, hashes) || !isSame(last.before, before)) last = { hashes, before, lists: printManifests(hashes, before) }
  return last.lists
}

function isSame<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  if (one.size !== other.size) return false
  for (const [key, value] of one) if (other.get(key) !== value) return false
  return true
}

/** Throws, because a contract's names cannot lead here: the emitter is wrong. */
function hashesOf(files: readonly OutputFile[]): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const file of files) {
    const { path } = file
    if (!isSafePath(path)) throw new Error(`an emitter returned a file of the path ${JSON.stringify(path)}`)
    if (hashes.has(path)) throw new Error(`the file ${path} was emitted twice`)
    hashes.set(path, hashOfOutput(file))
  }
  return hashes
}

/** A file is planned twice in each run, and most of a watch's are the very objects of the save before. */
const known = new WeakMap<OutputFile, { text: string; hash: string }>()

/** Of its bytes, because a text that is hashed as such is kept. */
function hashOfOutput(file: OutputFile): string {
  const { text } = file
  const before = known.get(file)
  if (before?.text === text) return before.hash
  const hash = hashOf(Buffer.from(text))
  known.set(file, { text, hash })
  return hash
}

/** What the list says about these paths now. */
function listed(paths: readonly string[], { manifest }: DiskState): Map<string, readonly string[]> {
  const hashes = new Map<string, readonly string[]>()
  for (const path of paths) {
    const listing = manifest.hashes.get(path)
    if (listing) hashes.set(path, listing)
  }
  return hashes
}
