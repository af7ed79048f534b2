/** What files hold, for a watch that looks at the same ones again and again. */
import { lstatSync } from 'node:fs'
import { isSettled } from './glance.js'
import { hashOfFile, type HashOfFile } from './look-up.js'

/**
 * Reads a file only if the disk says that it was touched since it was read last. `now` tells milliseconds since
 * 1970: what was touched a moment before it was read could change again without a trace, and is read again.
 */
export function knownHashes(now: () => number, read: HashOfFile = hashOfFile): HashOfFile {
  const known = new Map<string, { state: string; hash: string }>()
  return (place) => {
    const { ctimeMs, ino, size } = lstatSync(place)
    const state = `${ctimeMs} ${ino} ${size}`
    const before = known.get(place)
    if (before?.state === state) return { hash: before.hash }
    const isOld = isSettled(ctimeMs, now())
    const { hash } = read(place)
    if (hash !== undefined && isOld) known.set(place, { state, hash })
    return { hash }
  }
}
