/** What files hold, for a watch that looks at the same ones again and again. */
import { lstatSync } from 'node:fs'
import { isSettled } from './glance.js'
import { hashOfFile, type HashOfFile } from './look-up.js'

/**
 * Reads a file only if the disk says that it was touched since it was read last. `now` tells milliseconds since
 * 1970: what was touched a moment before it was read could change again without a trace, and is read again.
 */
export function knownHashes(now: () => number, read: HashOfFile = hashOfFile): HashOfFile {
  const known = new Map<string, { ctimeMs: number; ino: number; size: number; hash: string }>()
  return (place) => {
    const { ctimeMs, ino, size } = lstatSync(place)
    const before = known.get(place)
    if (before?.ctimeMs === ctimeMs && before.ino === ino && before.size === size) return { hash: before.hash }
    const isOld = isSettled(ctimeMs, now())
    const { hash } = read(place)
    if (hash !== undefined && isOld) known.set(place, { ctimeMs, ino, size, hash })
    return { hash }
  }
}
