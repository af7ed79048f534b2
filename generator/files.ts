/** What goes in and what comes out: files as values, so that no phase but `io/` touches a disk. */

/** A file as it lies on the disk. `path` is how messages name it. */
export interface SourceFile {
  path: string
  bytes: Uint8Array
}

/** The folder in a spec's folder that holds what it says in other languages, a file each. */
export const localesFolder = 'locales'

/**
 * The folder of a spec in the paths of its files, with its `/` or empty. Only languages lie below it, so
 * that the shortest is the spec's own, whatever it is called.
 */
export function specFolderOf(sources: readonly SourceFile[]): string {
  const folders = sources.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1))
  return folders.reduce((one, other) => (other.length < one.length ? other : one), folders[0] ?? '')
}

/** A stretch of a source file: offsets into its decoded text (UTF-16 units), end exclusive. */
export interface Span {
  file: string
  start: number
  end: number
}

/** The files below `templates/` by their path relative to it, with `/`. */
export type Templates = ReadonlyMap<string, string>

/** A file to be written. `path` is relative to the output folder, with `/`. */
export interface OutputFile {
  path: string
  text: string
}
