/** One path at a time: what should happen to it, and whether that would destroy work of others. */
import type { Found } from './look-up.js'
import { nameOf } from './paths.js'
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

/** What the judgement of one path depends on, beside the path. */
export interface Scene {
  disk: DiskState
  /** Hashes that a file of ours may have, by the path as the disk spells it. */
  own: ReadonlyMap<string, ReadonlySet<string>>
}

/** On a disk without upper and lower case one file may be listed under several paths: it is what any of them says. */
export function sceneOf(disk: DiskState): Scene {
  const own = new Map<string, Set<string>>()
  for (const [path, hashes] of disk.manifest.hashes) {
    const spelling = spellingOf(path, disk)
    own.set(spelling, new Set([...(own.get(spelling) ?? []), ...hashes]))
  }
  return { disk, own }
}

/** A path as the disk spells it. */
export function spellingOf(path: string, { found }: DiskState): string {
  const state = found.get(path)
  return state?.kind === 'file' ? state.spelling : path
}

/**
 * A file that should exist with this hash, after the paths in `removed`, as the disk spells them, are
 * gone; where one of those is in conflict itself, nothing more has to be said.
 */
export function judgeWanted(path: string, hash: string, scene: Scene, removed: ReadonlySet<string>): Fate {
  const { disk } = scene
  const found = disk.found.get(path)
  if (found === undefined) return { act: 'create' }
  if (found.kind === 'blocked') return removed.has(found.by) ? { act: 'create' } : { act: 'create', conflict: conflictAt(found.by, disk, false) }
  if (found.kind === 'folder' && found.holds?.every((inside) => removed.has(inside))) return { act: 'create' }
  if (found.kind === 'folder' || found.kind === 'other') return { act: 'create', conflict: conflictAt(path, disk, false) }
  if (found.kind === 'file' && found.spelling !== path) {
    // Renamed in upper and lower case only: the old spelling goes first.
    if (removed.has(found.spelling)) return { act: 'create' }
    // A folder that others use too keeps its spelling; in it, all is as usual.
    if (nameOf(found.spelling) !== nameOf(path)) return { act: 'create', conflict: conflictAt(found.spelling, disk, false) }
  }
  if (found.kind === 'file' && found.hash === hash) return { act: 'leave' }
  return isOurs(found, scene) ? { act: 'update' } : { act: 'update', conflict: conflictAt(path, disk, true) }
}

/** A listed file that should not exist any more; `wanted` has the paths of those that should. */
export function judgeUnwanted(path: string, scene: Scene, wanted: ReadonlyMap<string, unknown>): Fate {
  const found = scene.disk.found.get(path)
  // Nothing there, or something that cannot be the file we wrote, or a way that leads elsewhere.
  if (found?.kind !== 'file' && found?.kind !== 'link') return { act: 'leave' }
  if (found.kind === 'file' && wanted.has(found.spelling)) return { act: 'leave' }
  return isOurs(found, scene) ? { act: 'remove' } : { act: 'remove', conflict: conflictAt(path, scene.disk, true) }
}

function isOurs(found: Found, { own }: Scene): boolean {
  return found.kind === 'file' && (own.get(found.spelling)?.has(found.hash) ?? false)
}

function conflictAt(path: string, disk: DiskState, isReplaceable: boolean): Conflict {
  const rule = disk.manifest.hashes.has(path) ? 'edited-output' : 'foreign-file'
  return { rule, path, isReplaceable }
}
