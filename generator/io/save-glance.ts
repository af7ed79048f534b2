/** Puts on record what a run has seen, for a glance by the next one. */
import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Glance, glancePlace, type GlanceRecord, stateOf } from './glance.js'
import { specFolders } from './read-spec.js'
import { saveRecord } from './records.js'
import { foldersAbove } from './paths.js'
import { toolchainParts } from './toolchain.js'

/** Disks tell times in steps; a change within one step of the last look could not be seen. */
export const longestStep = 12

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
  /** Milliseconds since 1970, before anything was read. */
  now: number
}

/** Nothing is put on record if a file has changed too short a time ago to tell a later change. */
export function saveGlance({ spec, out, cwd, found, inputs, outputs, now }: Seen): void {
  const [from, to] = [resolve(cwd, spec), resolve(cwd, out)]
  const written = ['', ...foldersAbove(outputs), ...outputs].map((path) => join(to, path))
  saveRecord(glancePlace(from, to, cwd), () => {
    const paths = [...new Set([from, ...specFolders(from), ...inputs.map((path) => resolve(cwd, path)), ...toolchainParts(), ...written])]
    const seen = paths.map((path) => [path, lstatSync(path)] as const)
    const times = seen.map(([, { ctimeMs }]) => ctimeMs)
    // A disk that knows whole seconds only is not one to rely on.
    if (Math.max(...times) > now - longestStep || times.every(Number.isInteger)) return undefined
    const record: GlanceRecord = { ...found, spec: from, out: to, states: seen.map(([path, state]) => [path, stateOf(path, state)]) }
    return JSON.stringify(record)
  })
}
