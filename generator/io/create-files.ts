/** Files for somebody to start from: only ever new ones. */
import { dirname, join } from 'node:path'
import type { OutputFile } from '../files.js'
import { attempt } from './errors.js'
import { tidy } from './leftovers.js'
import { stateAt } from './look-up.js'
import { makeFolder } from './make-folder.js'
import { hashOf } from './manifest.js'
import { createFile, removeQuietly } from './temporary.js'

/**
 * Writes all of the files, or, where any of them exists already, none: then it returns those. Of a
 * run that was killed, whose files are as they should be, it writes the rest.
 */
export function createFiles(folder: string, files: readonly OutputFile[]): string[] {
  const states = files.map(({ path, text }) => ({ path, text, place: join(folder, path), state: stateAt(join(folder, path)) }))
  const missing = states.filter(({ state }) => state === undefined)
  const existing = states.filter(({ state }) => state !== undefined)
  const areOurs = existing.every(({ state, text }) => state === hashOf(text))
  if (areOurs) for (const parent of new Set(states.map(({ place }) => dirname(place)))) tidy(parent)
  if (existing.length > 0 && (!areOurs || missing.length === 0)) return existing.map(({ path }) => path)
  const created: string[] = []
  try {
    for (const { place, text } of missing) {
      attempt('write', place, () => {
        makeFolder(dirname(place))
        createFile(place, text)
      })
      created.push(place)
    }
  } catch (error) {
    for (const place of created) removeQuietly(place)
    throw error
  }
  return []
}
