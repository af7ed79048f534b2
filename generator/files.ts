/** What goes in and what comes out: files as values, so that no phase but `io/` touches a disk. */

/** A file as it lies on the disk. `path` is how messages name it. */
export interface SourceFile {
  path: string
  bytes: Uint8Array
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
