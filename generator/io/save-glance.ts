/** Puts on record what a run has seen, for a glance by the next one. */
import { lstatSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { localesFolder } from '../files.js'
import { changedAt, type Doubtful, type Glance, glancePlace, type GlanceRecord, isSettled, type State, stateOf } from './glance.js'
import { lockName } from './lock-folder.js'
import { manifestName } from './manifest.js'
import { ownParts } from './own-parts.js'
import { foldersAbove, nameOf, parentOf } from './paths.js'
import { isLocaleName, isSpecName, specFolders } from './read-spec.js'
import { saveRecord } from './records.js'
import { isTemporary, quietly } from './temporary.js'

/** Our own files are loaded before anybody looks at a clock, in ms. */
const longestStart = 3000

/** What a run has seen, and that it left `out` as `spec` says. */
export interface Seen {
  spec: string
  out: string
  cwd: string
  found: Glance
  /** The spec as it was before anything was read. */
  before: SpecLook
  /** The SHA-256 of each file that the output must have, by its path in it; the list of them among these. */
  outputs: ReadonlyMap<string, string>
  /** Whether the run has written any of them, and the list last. */
  hasWritten: boolean
  /** Milliseconds since 1970, before anything was read. */
  since: number
}

/** The states of a spec's folders and files; nothing where they cannot be told. */
export type SpecLook = readonly State[] | undefined

/** Whatever has a name of the spec's is looked at, since a folder of such a name might become a file. */
export function lookAtSpec(spec: string, cwd: string): SpecLook {
  const folder = resolve(cwd, spec)
  const within = (place: string, isOfSpec: (name: string) => boolean) => readdirSync(place).filter(isOfSpec).sort().map((name) => join(place, name))
  try {
    const [, ...locales] = specFolders(folder)
    const paths = [folder, ...within(folder, (name) => isSpecName(name) || name === localesFolder), ...locales.flatMap((place) => within(place, isLocaleName))]
    return paths.map((path): State => [path, stateOf(path)])
  } catch {
    return undefined
  }
}

/**
 * Nothing is put on record where the spec or the toolchain has changed too short a time ago to tell a later
 * change. Of the output, which a run may just have written, what must be there is known, and goes on record too.
 */
export function saveGlance({ spec, out, cwd, found, before, outputs, hasWritten, since }: Seen): void {
  const [from, to] = [resolve(cwd, spec), resolve(cwd, out)]
  quietly(() => saveRecord(glancePlace(from, to, cwd), () => {
    const own = ownParts().map(([path, state]): State => [path, stateOf(path, state)])
    if (!own.every(([, state]) => changedAt(state) < since - longestStart)) return undefined
    const after = lookAtSpec(spec, cwd)
    const isOld = ([, state]: State | Doubtful) => isSettled(changedAt(state), since)
    if (!after?.every(isOld) || JSON.stringify(before) !== JSON.stringify(after)) return undefined
    const entries = outputEntries(to, outputs)
    const list = entries?.find(([path]) => path === `${to}/${manifestName}`)
    // A disk whose clock is behind ours cannot be asked whether anything has changed since.
    if (!entries || !list || (hasWritten && changedAt(list[1]) < since)) return undefined
    const old = entries.filter(isOld).map(([path, state]): State => [path, state])
    const record: GlanceRecord = { ...found, spec: from, out: to, node: process.version, settled: [...own, ...after, ...old], doubtful: entries.filter((entry) => !isOld(entry)) }
    return JSON.stringify(record)
  }))
}

/** What lies there with what it must hold; nothing where something else lies there, or another run is at work or was killed. */
function outputEntries(to: string, outputs: ReadonlyMap<string, string>): Doubtful[] | undefined {
  const folders = ['', ...foldersAbove(outputs.keys())]
  const names = new Map<string, ReadonlySet<string>>()
  const entries: Doubtful[] = []
  for (const folder of folders) {
    const place = join(to, folder)
    // In this order: what comes between the two makes the state an old one.
    const state = stateOf(place)
    // The output folder alone may be a link.
    if (folder !== '' && !lstatSync(place).isDirectory()) return undefined
    const inside = readdirSync(place).sort()
    if (inside.some((name) => isTemporary(name) || name === lockName)) return undefined
    names.set(folder, new Set(inside))
    entries.push([place, state, inside])
  }
  const isSpeltSo = (path: string) => names.get(parentOf(path))?.has(nameOf(path))
  if (![...folders.slice(1), ...outputs.keys()].every(isSpeltSo)) return undefined
  for (const [path, hash] of outputs) {
    const place = `${to}/${path}`
    const state = lstatSync(place)
    if (!state.isFile()) return undefined
    entries.push([place, stateOf(place, state), hash])
  }
  return entries
}
