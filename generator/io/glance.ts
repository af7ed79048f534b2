/**
 * Whether anything that a run read or wrote has been touched since, told by what the disk says about
 * each file: its size and the time of its last change, which nobody can set back. Only what had just
 * been written when the record was made is read, once, because the disk's clock goes in steps. So a run
 * with nothing to do costs little more than to start Node. A record is a hint: wherever it does not
 * fit, the files themselves are read.
 *
 * This module imports as little as it can; `save-glance.ts` has what only a longer run needs.
 */
import { closeSync, constants, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, renameSync, type Stats, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.js'

/** Longer than a step of any disk's clock but those of whole seconds, in ms. */
export const longestStep = 50

export interface Glance {
  /** What people are told of the contract. */
  contract: string
  /** How many files the output has. */
  count: number
}

/** As it lies on the disk. */
export interface GlanceRecord extends Glance {
  spec: string
  out: string
  /** The version of Node: another one is another toolchain. */
  node: string
  /** What holds what it should as long as the disk says this about it. */
  settled: readonly State[]
  /** What could have changed without the disk's telling. */
  doubtful: readonly Doubtful[]
}

export type State = readonly [path: string, state: string]

/** What it has to hold is for a file the SHA-256 of its bytes, for a folder all names in it, sorted. */
export type Doubtful = readonly [path: string, state: string, holds: string | readonly string[]]

/** What is on record for these folders, if nothing has been touched since. `epoch` tells milliseconds since 1970. */
export function recallGlance(spec: string, out: string, cwd: string, epoch: () => number): Glance | undefined {
  try {
    const [from, to] = [resolve(cwd, spec), resolve(cwd, out)]
    const place = glancePlace(from, to, cwd)
    const record = JSON.parse(readFileSync(place, 'utf8')) as GlanceRecord
    if (record.spec !== from || record.out !== to || record.node !== process.version) return undefined
    const isAsSeen = ([path, state]: State | Doubtful) => stateOf(path) === state
    if (!record.settled.every(isAsSeen) || !record.doubtful.every(isAsSeen)) return undefined
    return record.doubtful.length === 0 || isHeld(record, place, epoch()) ? record : undefined
  } catch {
    return undefined
  }
}

/** What the disk says about a file or folder, if it was not asked already; throws where nothing is. */
export function stateOf(path: string, state: Stats = lstatSync(path)): string {
  const own = `${state.ctimeMs} ${state.ino} ${state.size}`
  // A link stands for what it leads to.
  return state.isSymbolicLink() ? `${own} ${stateOf(realpathSync(path))}` : own
}

/** When a file or folder in this state was last changed, or if it is a link, it or what it leads to. */
export function changedAt(state: string): number {
  return Math.max(...state.split(' ').filter((_, index) => index % 3 === 0).map(Number))
}

/**
 * Whether what was changed at one time, and looked at after `now`, could not change again without another
 * time. A disk that knows whole seconds may know nothing else of a file that could not be set back.
 */
export function isSettled(changed: number, now: number): boolean {
  return changed < now - longestStep && changed % 1000 !== 0
}

/** Where the record of two folders lies. */
export function glancePlace(spec: string, out: string, cwd: string): string {
  return join(cacheFolder(cwd), 'glances', nameOf(`${spec}\n${out}`))
}

/** A short name that depends on every character; what it stands for is in the record. */
function nameOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9]
  for (let index = 0; index < text.length; index += 1) {
    one = Math.imul(one ^ text.charCodeAt(index), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * Whether all that is doubtful holds what it should. It was seen in its state before `now` and is read after
 * it, so that whatever is settled by `now` is beyond doubt from here on, and put on record as such.
 */
function isHeld(record: GlanceRecord, place: string, now: number): boolean {
  // Loaded here, because it takes longer than all else. A Node that cannot hand it out at once goes the longer way.
  const { createHash, randomUUID } = process.getBuiltinModule('node:crypto')
  const piece = Buffer.allocUnsafe(256 * 1024)
  const hashOf = (path: string) => {
    const hash = createHash('sha256')
    return readPieces(path, piece, (part) => hash.update(part)) ? hash.digest('hex') : undefined
  }
  const isRight = ([path, , holds]: Doubtful) => typeof holds === 'string' ? hashOf(path) === holds : readdirSync(path).sort().join('/') === holds.join('/')
  if (!record.doubtful.every(isRight)) return false
  const isOld = ([, state]: Doubtful) => isSettled(changedAt(state), now)
  const settled = record.doubtful.filter(isOld).map(([path, state]): State => [path, state])
  if (settled.length > 0) replaceRecord(place, randomUUID(), { ...record, settled: [...record.settled, ...settled], doubtful: record.doubtful.filter((entry) => !isOld(entry)) })
  return true
}

/** Whether there was anything to read: a pipe in a file's place is not waited for, and looks empty. */
function readPieces(path: string, piece: Buffer, take: (part: Uint8Array) => void): boolean {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    let count = readSync(file, piece)
    const isEmpty = count === 0
    for (; count > 0; count = readSync(file, piece)) take(piece.subarray(0, count))
    return !isEmpty
  } finally {
    closeSync(file)
  }
}

/** As a whole, under a name that nobody can guess before; where that cannot be done, the next run reads again what this one has read. */
function replaceRecord(place: string, id: string, record: GlanceRecord): void {
  try {
    writeFileSync(`${place}.${id}`, JSON.stringify(record), { flag: 'wx' })
    renameSync(`${place}.${id}`, place)
  } catch {
    // The record as it was is as true.
  }
}
