/**
 * Whether anything that a run read or wrote has been touched since, told by what the disk says about
 * each file: its size and the time of its last change, which nobody can set back. Nothing is read, so
 * that a run with nothing to do costs little more than to start Node. A record is a hint: wherever it
 * does not fit, the files themselves are read.
 *
 * This module imports as little as it can; `save-glance.ts` has what only a longer run needs.
 */
import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.js'

export interface Glance {
  /** What people are told of the contract. */
  contract: string
  /** How many files the output has. */
  count: number
}

/** As it lies on the disk. */
export interface GlanceRecord extends Glance { spec: string; out: string; states: [path: string, state: string][] }

/** What is on record for these folders, if nothing has been touched since. */
export function recallGlance(spec: string, out: string, cwd: string): Glance | undefined {
  try {
    const [from, to] = [resolve(cwd, spec), resolve(cwd, out)]
    const record = JSON.parse(readFileSync(glancePlace(from, to, cwd), 'utf8')) as GlanceRecord
    if (record.spec !== from || record.out !== to) return undefined
    return record.states.every(([path, state]) => stateOf(path) === state) ? record : undefined
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
