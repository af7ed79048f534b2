/** Our own files as records of runs know them. */
import { lstatSync, type Stats } from 'node:fs'
import { toolchainParts } from './toolchain.js'

export type OwnPart = readonly [path: string, state: Stats]

let seen: readonly OwnPart[] | undefined

/**
 * Each part of the toolchain as the disk had it when this process first looked, a link as itself. Asking
 * again would tell of files that this process has not loaded, and takes longer than all else that a record needs.
 */
export function ownParts(): readonly OwnPart[] {
  seen ??= toolchainParts().map((path) => [path, lstatSync(path)])
  return seen
}
