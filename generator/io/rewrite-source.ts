/** Writing in the user's own files: one at a time, only what was read, and never half. What a killed run left beside them goes. */
import { accessSync, constants, lstatSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { attempt, MachineError } from './errors.js'
import { tidy } from './leftovers.js'
import { readBytes } from './read-file.js'
import { replaceFile } from './temporary.js'

/**
 * Puts `after` in the place of `before`, or makes the file where there was none. Refuses what is not
 * a plain file, is not to be written, or is no longer what was read.
 */
export function rewriteSource(path: string, before: Uint8Array | undefined, after: Uint8Array): void {
  const status = attempt('write', path, () => lstatSync(path, { throwIfNoEntry: false }))
  if (status?.isSymbolicLink()) throw new MachineError(`cannot write ${path}: it is a symbolic link; name the folder that it leads to`)
  if (status && !status.isFile()) throw new MachineError(`cannot write ${path}: it is not a file`)
  if (!isSame(path, status, before)) throw new MachineError(`cannot write ${path}: somebody else changed it meanwhile; run the command again`)
  tidy(dirname(path))
  attempt('write', path, () => {
    // A new file would take the place of one that is not to be written, too.
    if (status) accessSync(path, constants.W_OK)
    replaceFile(path, after, status?.mode)
  })
}

function isSame(path: string, status: Stats | undefined, before: Uint8Array | undefined): boolean {
  if (!status || !before) return !status && !before
  const now = attempt('read', path, () => readBytes(path, {}))
  return now !== undefined && Buffer.compare(now, before) === 0
}
