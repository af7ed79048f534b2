/**
 * What runs made before, by everything that they read. Output depends on nothing else, so that where
 * all of it is the same the list of output files tells whether there is anything to do. A record is a
 * hint: one that is missing, damaged or wrong costs a whole run and nothing else, and what lies in the
 * output folder is looked at each time.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile, Templates } from '../files.js'
import { cacheFolder } from './cache-folder.js'
import { bytewise } from './order.js'
import { packageInfo, packageRoot } from './package-root.js'
import { removeQuietly, replaceFile } from './temporary.js'

export interface PastRun {
  /** The hash of the list of output files that belongs to the inputs. */
  manifest: string
  /** What people are told of the contract. */
  contract: string
}

/** So many records are kept. */
const mostKept = 32

/** The hash of everything that output depends on: the spec, the templates, and this toolchain. */
export function inputsKey(sources: readonly SourceFile[], templates: Templates): string {
  const hash = createHash('sha256')
  const add = (name: string, content: string | Uint8Array) => hash.update(`${name.length} ${name} ${content.length} `).update(content)
  add('toolchain', toolchain())
  for (const { path, bytes } of sources) add(path.slice(path.lastIndexOf('/') + 1), bytes)
  for (const [path, text] of templates) add(path, text)
  return hash.digest('hex')
}

/** Our version, and for those who build it themselves when each part of it was last built, so that no two builds are taken for the same. */
function toolchain(): string {
  const code = fileURLToPath(new URL('..', import.meta.url))
  return [packageInfo().version, process.version, ...partsOf(code), partOf(join(packageRoot, 'package-lock.json'))].join('\n')
}

function partsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) => bytewise(one.name, other.name)).flatMap((entry) => {
    if (entry.isDirectory()) return partsOf(join(folder, entry.name))
    return entry.name.endsWith('.js') || entry.name.endsWith('.json') ? [partOf(join(folder, entry.name))] : []
  })
}

function partOf(path: string): string {
  const state = statSync(path, { throwIfNoEntry: false })
  return state ? `${path.slice(packageRoot.length)} ${state.size} ${state.mtimeMs}` : ''
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

/** Keeps a record. Where it cannot, the next run does its work again. */
export function saveRun(key: string, run: PastRun, cwd: string): void {
  const text = JSON.stringify(run)
  const place = placeOf(key, cwd)
  try {
    mkdirSync(dirname(place), { recursive: true })
    replaceFile(place, `${sumOf(text)}\n${text}\n`)
    forgetOldest(dirname(place))
  } catch {
    // A full or read-only disk: nothing was promised.
  }
}

function placeOf(key: string, cwd: string): string {
  return join(cacheFolder(cwd), 'runs', key)
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= mostKept) return
  const aged = names.map((name) => ({ path: join(folder, name), age: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  for (const { path } of aged.sort((one, other) => other.age - one.age).slice(mostKept)) removeQuietly(path)
}
