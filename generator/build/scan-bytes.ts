/** The first door: bytes to text, before any parser sees them. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { SourceFile, Span } from '../files.js'
import { scanLexemes } from './scan-lexemes.js'

export const sizeLimit = 2 * 1024 * 1024

export type Refused = { problem: Diagnostic }

/** The text of a YAML file and its lexemes, or why it is refused before any parser sees it. */
export function scanBytes(source: SourceFile): { text: string; lexemes: string[] } | Refused {
  const decoded = decodeText(source)
  return 'text' in decoded ? scanLexemes(source.path, decoded.text) : decoded
}

/** The text of any file, or why it is none. A byte order mark is dropped. */
export function decodeText({ path, bytes }: SourceFile): { text: string } | Refused {
  const place = (start: number): Span => ({ file: path, start, end: start + 1 })
  if (bytes.length > sizeLimit) {
    return { problem: report('file-too-large', place(0), { size: bytes.length, limit: sizeLimit }) }
  }
  const text = decode(bytes)
  if (text === undefined) {
    const { byte, offset } = firstBadByte(bytes)
    return { problem: report('not-utf8', place(offset), { byte }) }
  }
  const control = text.search(forbidden)
  if (control >= 0) {
    const code = `U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`
    return { problem: report('control-character', place(control), { code }) }
  }
  return { text }
}

// C0 but tab and line ends, DEL, C1, line separators, bidi controls, byte order marks in the middle.
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/

/**
 * Undefined where the bytes are no text. With `stream`, a character may be cut off at the end. The decoder's
 * texts take two bytes a character, and so does whatever is made of them, down to the last file: ASCII, which
 * is as long in bytes, is read once more as what takes one.
 */
function decode(bytes: Uint8Array, options?: { stream: boolean }): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
    return text.length === bytes.length ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : text
  } catch {
    // What does not decode is the answer, not a failure.
  }
}

/** Halves the range until the first byte is found behind which no prefix decodes. */
function firstBadByte(bytes: Uint8Array): { byte: number; offset: number } {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decode(bytes.subarray(0, middle), { stream: true }) !== undefined) good = middle
    else bad = middle
  }
  return { byte: good, offset: new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).length }
}
