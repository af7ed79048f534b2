/** Temporary files of killed runs, in folders where no lock tells that nobody is at work. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isLeftover, quietly, removeQuietly } from './temporary.js'

/** Removes those that nobody will come back for. What cannot be removed hinders nobody. */
export function tidy(folder: string): void {
  quietly(() => {
    for (const name of readdirSync(folder).filter(isLeftover)) removeQuietly(join(folder, name))
  })
}
