/** Files for somebody to start from: only ever new ones. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../files.js'
import { attempt } from './errors.js'
import { makeFolder } from './make-folder.js'

/** Writes all of the files, or, where any of them exists already, none: then it returns those. */
export function createFiles(folder: string, files: readonly OutputFile[]): string[] {
  const existing = files.map(({ path }) => path).filter((path) => existsSync(join(folder, path)))
  if (existing.length > 0) return existing
  const created: string[] = []
  try {
    for (const { path, text } of files) {
      const place = join(folder, path)
      attempt('write', place, () => {
        makeFolder(dirname(place))
        writeFileSync(place, text, { flag: 'wx' })
      })
      created.push(place)
    }
  } catch (error) {
    for (const place of created) rmSync(place, { force: true })
    throw error
  }
  return []
}
