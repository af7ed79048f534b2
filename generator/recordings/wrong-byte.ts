/** Where bytes cease to be UTF-8. */
import { Buffer } from 'node:buffer'

const mark = '\uFFFD'
const markBytes = Buffer.from(mark)

/** The offset of the first byte that cannot be decoded; the length where all can. */
export function wrongByte(bytes: Buffer): number {
  // Not a byte less: a mark of the order at the start counts.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let offset = 0
  for (let from = 0; ; ) {
    const at = text.indexOf(mark, from)
    if (at < 0) return bytes.length
    offset += Buffer.byteLength(text.slice(from, at))
    if (!bytes.subarray(offset, offset + markBytes.length).equals(markBytes)) return offset
    // The mark itself may stand in a text.
    offset += markBytes.length
    from = at + 1
  }
}
