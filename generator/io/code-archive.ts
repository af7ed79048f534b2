/** The file that keeps compiled code between runs: what the engine made of each module, under the module's path and state. */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { removeQuietly, replaceFile } from './temporary.js'

/** What the engine made of a module whose file was in this state. */
export interface CompiledModule { state: string; code: Uint8Array }
export type Archive = ReadonlyMap<string, CompiledModule>

/** One for each version of Node, of us, and set of libraries that are in use: people have few of these. */
const mostKept = 4
const sumLength = 32
/** The engine copies what does not begin at a multiple of this. */
const alignment = 8

type Listed = [path: string, state: string, length: number]

/**
 * What an archive holds; nothing where there is none, where it is damaged, or where anybody but its reader could have
 * written it: it is code, and the platform's folder for temporary files is open to all.
 */
export function readArchive(place: string): Archive | undefined {
  try {
    const bytes = readOwn(place)
    if (!bytes || !sumOf(bytes.subarray(sumLength)).equals(bytes.subarray(0, sumLength))) return undefined
    const listLength = bytes.readUInt32LE(sumLength)
    const listStart = sumLength + alignment
    const list = JSON.parse(bytes.toString('utf8', listStart, listStart + listLength)) as Listed[]
    let start = aligned(listStart + listLength)
    return new Map(list.map(([path, state, length]) => {
      const code = bytes.subarray(start, start + length)
      start = aligned(start + length)
      return [path, { state, code }]
    }))
  } catch {
    return undefined
  }
}

/** Writes an archive as a whole or throws; the oldest beside it go. */
export function writeArchive(place: string, archive: Archive): void {
  const list = Buffer.from(JSON.stringify([...archive].map(([path, { state, code }]): Listed => [path, state, code.length])))
  const head = Buffer.alloc(alignment)
  head.writeUInt32LE(list.length)
  const body = Buffer.concat([head, ...[list, ...[...archive.values()].map(({ code }) => code)].flatMap((part) => [part, padding(part.length)])])
  mkdirSync(dirname(place), { recursive: true })
  replaceFile(place, Buffer.concat([sumOf(body), body]), 0o600)
  forgetOldest(dirname(place))
}

function readOwn(place: string): Buffer | undefined {
  const file = openSync(place, 'r')
  try {
    const { uid, mode } = fstatSync(file)
    const isOwn = process.getuid === undefined || (uid === process.getuid() || uid === 0) && (mode & 0o022) === 0
    return isOwn ? readFileSync(file) : undefined
  } finally {
    closeSync(file)
  }
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function aligned(offset: number): number {
  return Math.ceil(offset / alignment) * alignment
}

function padding(length: number): Buffer {
  return Buffer.alloc(aligned(length) - length)
}

function forgetOldest(folder: string): void {
  const aged = readdirSync(folder).map((name) => ({ path: join(folder, name), age: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  for (const { path } of aged.sort((one, other) => other.age - one.age).slice(mostKept)) removeQuietly(path)
}
