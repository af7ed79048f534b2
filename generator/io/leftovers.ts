/** Temporary files of killed runs, in folders where no lock tells that nobody is at work. */
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isLeftover, quietly, removeQuietly } from './temporary.js'

/** Removes those that nobody will come back for. What cannot be removed hinders nobody. */
export function tidy(folder: string): void {
  quietly(() => {
    for (const name of readdirSync(folder).filter(isLeftover)) removeQuietly(join(folder, name))
  })
}

/** The same for folders that were to be moved to their place when they are whole. */
export function tidyFolders(folder: string): void {
  quietly(() => {
    for (const name of readdirSync(folder).filter(isLeftover)) {
      if (lstatSync(join(folder, name)).isDirectory()) rmSync(join(folder, name), { recursive: true, force: true })
    }
  })
}
