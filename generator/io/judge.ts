/** One path at a time: what should happen to it, and whether that would destroy work of others. */
import type { Found } from './look-up.js'
import type { DiskState } from './read-output.js'

export interface Fate {
  /** `leave`: it is as it should be, or it is none of our business. */
  act: 'create' | 'update' | 'remove' | 'leave'
  conflict?: Conflict
}

export interface Conflict {
  /**
   * `foreign-file`: something is in the way that we did not write. `edited-output`: a file of ours
   * was changed by somebody. `damaged-manifest`: the list of our files cannot be trusted.
   */
  rule: 'foreign-file' | 'edited-output' | 'damaged-manifest'
  path: string
  /** What is wrong with the manifest. */
  problem?: string
  /** `force` may replace it. Folders and links on the way have to be moved away by hand. */
  isReplaceable: boolean
}

/** A file that should exist with this hash, after the paths in `removed` are gone. */
export function judgeWanted(path: string, hash: string, disk: DiskState, removed: ReadonlySet<string>): Fate {
  const found = disk.found.get(path)
  if (found === undefined) return { act: 'create' }
  if (found.kind === 'blocked') {
    if (removed.has(found.by)) return { act: 'create' }
    return { act: 'create', conflict: conflictAt(found.by, disk, false) }
  }
  if (found.kind === 'other') return { act: 'create', conflict: conflictAt(path, disk, false) }
  if (found.kind === 'file' && found.spelling !== path) {
    // Renamed in upper and lower case only: the old spelling goes first.
    if (removed.has(found.spelling)) return { act: 'create' }
    return { act: 'create', conflict: conflictAt(found.spelling, disk, false) }
  }
  if (found.kind === 'file' && found.hash === hash) return { act: 'leave' }
  return isOurs(path, found, disk) ? { act: 'update' } : { act: 'update', conflict: conflictAt(path, disk, true) }
}

/** A listed file that should not exist any more. */
export function judgeUnwanted(path: string, disk: DiskState): Fate {
  const found = disk.found.get(path)
  // Nothing there, or something that cannot be the file we wrote, or a way that leads elsewhere.
  const isGone = found === undefined || found.kind === 'other' || found.kind === 'blocked'
  if (isGone || (found.kind === 'file' && found.spelling !== path)) return { act: 'leave' }
  return isOurs(path, found, disk) ? { act: 'remove' } : { act: 'remove', conflict: conflictAt(path, disk, true) }
}

function isOurs(path: string, found: Found, disk: DiskState): boolean {
  return found.kind === 'file' && (disk.manifest.hashes.get(path) ?? []).includes(found.hash)
}

function conflictAt(path: string, disk: DiskState, isReplaceable: boolean): Conflict {
  const rule = disk.manifest.hashes.has(path) ? 'edited-output' : 'foreign-file'
  return { rule, path, isReplaceable }
}
