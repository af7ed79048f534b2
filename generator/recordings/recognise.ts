/** Files that are no text at all, told by how they begin. */
import type { Buffer } from 'node:buffer'

export interface Foreign {
  what: string
  instead: string
}

const utf16 = { what: 'text in UTF-16 or UTF-32', instead: 'convert it, e.g. with `iconv -f UTF-16 -t UTF-8`' }
const compressed = (what: string, command: string) => ({ what, instead: `unpack it first: \`${command} FILE | floo-schema validate -\`` })

const beginnings: readonly [bytes: readonly number[], foreign: Foreign][] = [
  [[0xff, 0xfe], utf16],
  [[0xfe, 0xff], utf16],
  [[0x00, 0x00, 0xfe, 0xff], utf16],
  // Without a byte order mark: the first character of a JSON document, beside a zero.
  [[0x7b, 0x00], utf16],
  [[0x00, 0x7b], utf16],
  [[0x00, 0x00, 0x00, 0x7b], utf16],
  [[0x1f, 0x8b], compressed('a gzip archive', 'gzip -dc')],
  [[0x28, 0xb5, 0x2f, 0xfd], compressed('a zstd archive', 'zstd -dc')],
  [[0x42, 0x5a, 0x68], compressed('a bzip2 archive', 'bzip2 -dc')],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], compressed('an xz archive', 'xz -dc')],
  [[0x50, 0x4b, 0x03, 0x04], compressed('a zip archive', 'unzip -p')],
]

/** What a file is that begins with these bytes, if it is known not to be text in UTF-8. */
export function recognise(bytes: Buffer): Foreign | undefined {
  return beginnings.find(([beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[1]
}

/** The bytes without the mark that some editors put at the start of UTF-8. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}
