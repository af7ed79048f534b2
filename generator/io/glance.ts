/**
 * Whether anything that a run read or wrote has been touched since, told by what the disk says about
 * each file: its size and its times, of which nobody can set back the one of the last change. Nothing
 * is read, so that a run with nothing to do costs little more than to start Node. A record is a hint:
 * wherever it does not fit, the files themselves are read.
 *
 * This module imports as little as it can.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.js'

export interface Glance {
  /** What people are told of the contract. */
  contract: string
  /** How many files the output has. */
  count: number
}

interface Recorded extends Glance { spec: string; out: string; states: [path: string, state: string][] }

/** Disks tell times in steps; a change within one step of the last look could not be seen. */
const longestStep = 12

/** What is on record for these folders, if nothing has been touched since. */
export function recallGlance(spec: string, out: string, cwd: string): Glance | undefined {
  try {
    const [from, to] = [resolve(cwd, spec), resolve(cwd, out)]
    const record = JSON.parse(readFileSync(placeOf(from, to, cwd), 'utf8')) as Recorded
    if (record.spec !== from || record.out !== to) return undefined
    return record.states.every(([path, state]) => stateOf(path) === state) ? record : undefined
  } catch {
    return undefined
  }
}

/** What a run has seen, and that it left `out` as `spec` says. */
export interface Seen {
  spec: string
  out: string
  cwd: string
  found: Glance
  /** The files of the spec. */
  inputs: readonly string[]
  /** The files of the output, relative to it. */
  outputs: readonly string[]
  /** Milliseconds since 1970. */
  now: number
}

/** Puts that on record, unless a file has changed too short a time ago to tell a later change. */
export function saveGlance({ spec, out, cwd, found, inputs, outputs, now }: Seen): void {
  try {
    const [from, to] = [resolve(cwd, spec), resolve(cwd, out)]
    const written = [...foldersOf(outputs), ...outputs].map((path) => join(to, path))
    const paths = [...new Set([from, ...inputs.map((path) => resolve(cwd, path)), ...toolchain().flatMap(allBelow), ...written])]
    const times = paths.map((path) => lstatSync(path).ctimeMs)
    // A disk that knows whole seconds only is not one to rely on.
    if (Math.max(...times) > now - longestStep || times.every(Number.isInteger)) return
    const record: Recorded = { ...found, spec: from, out: to, states: paths.map((path) => [path, stateOf(path)]) }
    const place = placeOf(from, to, cwd)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(`${place}.${process.pid}`, JSON.stringify(record))
    renameSync(`${place}.${process.pid}`, place)
  } catch {
    // A full or read-only disk: nothing was promised.
  }
}

/** Our own parts: whoever changes one of them may change the output. */
function toolchain(): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  return [join(root, 'package.json'), join(root, 'templates'), fileURLToPath(new URL('..', import.meta.url))]
}

function stateOf(path: string): string {
  const state = lstatSync(path)
  const own = `${state.ctimeMs} ${state.ino} ${state.size}`
  // A link stands for what it leads to.
  return state.isSymbolicLink() ? `${own} ${stateOf(realpathSync(path))}` : own
}

function allBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return [path, ...readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const place = join(path, entry.name)
    // Declarations are for the compilers of others.
    return entry.isDirectory() ? allBelow(place) : place.endsWith('.d.ts') ? [] : [place]
  })]
}

function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(['', ...paths.map((path) => (path.includes('/') ? dirname(path) : ''))])]
}

function placeOf(spec: string, out: string, cwd: string): string {
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
