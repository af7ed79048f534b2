/**
 * What runs made before, by everything that they read. Output depends on nothing else, so that where
 * all of it is the same the list of output files tells whether there is anything to do. A record is a
 * hint: one that is missing, damaged or wrong costs a whole run and nothing else, and what lies in the
 * output folder is looked at each time.
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type SourceFile, specFolderOf, type Templates } from '../files.js'
import { cacheFolder } from './cache-folder.js'
import { type OwnPart, ownParts } from './own-parts.js'
import { packageInfo } from './package-root.js'
import { saveRecord } from './records.js'

export interface PastRun {
  /** The hash of the list of output files that belongs to the inputs. */
  manifest: string
  /** What people are told of the contract. */
  contract: string
}

/** The hash of everything that output depends on: the spec, the templates, and this toolchain. */
export function inputsKey(sources: readonly SourceFile[], templates: Templates): string {
  const hash = createHash('sha256')
  const add = (name: string, content: string | Uint8Array) => hash.update(`${name.length} ${name} ${content.length} `).update(content)
  add('toolchain', toolchain())
  const { length } = specFolderOf(sources)
  for (const { path, bytes } of sources) add(path.slice(length), bytes)
  for (const [path, text] of templates) add(path, text)
  return hash.digest('hex')
}

/** Our version, and for those who build it themselves when each part of it was last changed, so that no two builds are taken for the same. */
function toolchain(): string {
  return [packageInfo().version, process.version, ...ownParts().map(partOf)].join('\n')
}

function partOf([path, state]: OwnPart): string {
  const { size, mtimeMs } = state.isSymbolicLink() ? statSync(path) : state
  return `${path} ${size} ${mtimeMs}`
}

/** What a run with these inputs made, if one is on record. */
export function recallRun(key: string, cwd: string): PastRun | undefined {
  try {
    const [sum, text] = readFileSync(placeOf(key, cwd), 'utf8').split('\n')
    if (text === undefined || sum !== sumOf(text)) return undefined
    return JSON.parse(text) as PastRun
  } catch {
    return undefined
  }
}

/** Keeps a record. */
export function saveRun(key: string, run: PastRun, cwd: string): void {
  const text = JSON.stringify(run)
  saveRecord(placeOf(key, cwd), () => `${sumOf(text)}\n${text}\n`)
}

function placeOf(key: string, cwd: string): string {
  return join(cacheFolder(cwd), 'runs', key)
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
