/**
 * `.floo-schema.json` in the output folder: every file that is ours, with the hash it had when we
 * wrote it. What is not in the list is not ours.
 */
import { createHash } from 'node:crypto'
import { bytewise } from './order.js'

export const manifestName = '.floo-schema.json'

export interface Manifest {
  /** By path. Several hashes after an interrupted run: the file is in one of these states. */
  hashes: ReadonlyMap<string, readonly string[]>
  /** Why the list cannot be trusted as a whole. What could be read of it is in `hashes`. */
  damage?: string
}

/** SHA-256 of a file's bytes, or of a text's UTF-8, in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  if (typeof content !== 'string') return sha256(content)
  const made = known.get(content)
  if (made !== undefined) return made
  if (known.size >= mostKnown) known.clear()
  const hash = sha256(content)
  known.set(content, hash)
  return hash
}

/** Texts are asked for twice in each run, and again and again by a watch, which makes few of them anew. */
const known = new Map<string, string>()
const mostKnown = 100_000

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The list as text, sorted. */
export function printManifest(files: ReadonlyMap<string, string>): string {
  return `{\n  "files": ${printed(files)}\n}\n`
}

/**
 * The list while a run is changing files, beside the finished one: `before` are hashes that files may still
 * have, which the finished list does not.
 */
export function printManifests(files: ReadonlyMap<string, string>, before: ReadonlyMap<string, readonly string[]>): { text: string; journal: string } {
  const list = printed(files)
  const during = before.size === 0 ? '' : `,\n  "before": ${printed(before)}`
  return { text: `{\n  "files": ${list}\n}\n`, journal: `{\n  "files": ${list}${during}\n}\n` }
}

/** By hand, because an object would put keys that look like numbers first. */
function printed(entries: ReadonlyMap<string, unknown>): string {
  const lines = [...entries]
    .sort(([one], [other]) => bytewise(one, other))
    .map(([path, value]) => `\n    ${JSON.stringify(path)}: ${JSON.stringify(value)}`)
  return lines.length === 0 ? '{}' : `{${lines.join(',')}\n  }`
}

/** Reads a list that anybody may have edited: never throws, and trusts no path that leads outside. */
export function parseManifest(text: string): Manifest {
  if (lastRead?.text !== text) lastRead = { text, manifest: parseAnew(text) }
  return lastRead.manifest
}

/** Each run reads the same list twice, and a watch again and again. */
let lastRead: { text: string; manifest: Manifest } | undefined

function parseAnew(text: string): Manifest {
  const hashes = new Map<string, string[]>()
  const document = parseJson(text)
  if (!isObject(document) || !isObject(document['files'])) {
    return { hashes, damage: document === undefined ? 'it is not JSON' : 'it has no list of files' }
  }
  let damage: string | undefined
  const { files, before = {} } = document
  for (const [path, value] of [...Object.entries(files), ...Object.entries(isObject(before) ? before : {})]) {
    const list: unknown[] = Array.isArray(value) ? value : [value]
    if (!isSafePath(path)) damage ??= `it lists ${JSON.stringify(path)}, which is no path inside the folder`
    else if (!list.every(isHash)) damage ??= `the entry ${JSON.stringify(path)} is no hash`
    else hashes.set(path, [...(hashes.get(path) ?? []), ...list])
  }
  return { hashes, ...(damage === undefined ? {} : { damage }) }
}

/** No package has so many folders inside one another; a list that says so was not written by us. */
const deepest = 32

/** Relative, with `/`, never upwards, and not the list itself. */
export function isSafePath(path: string): boolean {
  const isPlain = path !== manifestName && !/[\\\0]|^[A-Za-z]:/.test(path)
  const parts = path.split('/')
  return isPlain && parts.length <= deepest && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
