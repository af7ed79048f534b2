/** A single edit of one of the oracle's contracts, as exact text. */

/** The contracts by their folders, and their files. `contract.yaml` is that of the notices. */
const folders = { parcel: 'parcels', scale: 'scales', notice: 'notices', signal: 'notices', contract: 'notices', desk: 'desk' } as const

export type File = keyof typeof folders
export type Folder = (typeof folders)[File]
type Replacement = [file: File, from: string, to: string]

export interface Edit {
  name: string
  folder: Folder
  /** Each text stands exactly once in its file. */
  replace: Replacement[]
  /** A file that gets another name. */
  move?: [from: string, to: string]
  /** So many changes, where one edit is not one. */
  changes: number
}

/** One place of one file. */
export function edit(name: string, file: File, from: string, to: string, changes = 1): Edit {
  return { name, folder: folders[file], replace: [[file, from, to]], changes }
}

/** Several places that change together, or the edit would not be valid. */
export function edits(name: string, replace: [Replacement, ...Replacement[]], changes = 1): Edit {
  return { name, folder: folders[replace[0][0]], replace, changes }
}
