/** Records of earlier runs in the cache folder: nothing is promised of them, and old ones go. */
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { quietly, removeQuietly, replaceFile } from './temporary.js'

/** So many are kept of a kind. */
const mostKept = 32

/** Writes a record if there is one to write. Where that cannot be done, on a full or read-only disk, the next run does its work again. */
export function saveRecord(place: string, make: () => string | undefined): void {
  quietly(() => {
    const text = make()
    if (text === undefined) return
    mkdirSync(dirname(place), { recursive: true })
    replaceFile(place, text)
    forgetOldest(dirname(place))
  })
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= mostKept) return
  const aged = names.map((name) => ({ path: join(folder, name), age: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  for (const { path } of aged.sort((one, other) => other.age - one.age).slice(mostKept)) removeQuietly(path)
}
