/** Edits as values, and what a text is after them. */
import type { SourceFile } from '../files.js'

/** Replaces a stretch of a file's decoded text (UTF-16 units, end exclusive); an insertion is an empty stretch. */
export interface Edit {
  file: string
  start: number
  end: number
  text: string
}

/**
 * The text after all edits, which are told in terms of the text before. Insertions at one place keep
 * their order. Edits that overlap, and places that are not in the text, are a mistake of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, done] = ['', 0]
  for (const { start, end, text: replacement } of ordered(edits)) {
    if (start < done || end < start || end > text.length) throw new Error(`an edit from ${start} to ${end} overlaps another or leaves the text`)
    result += text.slice(done, start) + replacement
    done = end
  }
  return result + text.slice(done)
}

/** The file with the edits in it. A byte order mark stays. */
export function editedSource(source: SourceFile, edits: readonly Edit[]): SourceFile {
  const own = edits.filter(({ file }) => file === source.path)
  if (own.length === 0) return source
  const bytes = new TextEncoder().encode(applyEdits(decoded(source), own))
  return { ...source, bytes: hasMark(source) ? withMark(bytes) : bytes }
}

/** The text that offsets count in: without a byte order mark. */
export function decoded({ bytes }: SourceFile): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const mark = [0xEF, 0xBB, 0xBF]

function hasMark({ bytes }: SourceFile): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function ordered(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

function withMark(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(mark.length + bytes.length)
  all.set(mark)
  all.set(bytes, mark.length)
  return all
}
