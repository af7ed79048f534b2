/** Chunks of bytes become whole lines. Never more than one unfinished line is held, and no line beyond a limit. */
import { Buffer } from 'node:buffer'

/** Receives, in the order of the file, */
export interface LineTaker {
  /** one or more whole lines with a line feed between them; the bytes live until the call ends, */
  lines(bytes: Buffer): void
  /** or that the next line is longer than the limit, as soon as that is known. */
  tooLong(): void
}

export interface LineSplitter {
  /** The next bytes, no more of them than the limit; they are not kept. */
  push(chunk: Buffer): void
  /** The file ends, with a line feed or without. */
  end(): void
}

const lineFeed = 10
const smallestRoom = 64 * 1024

/** Splits at line feeds. Other bytes are looked at by nobody here, so a character may lie across two chunks. */
export function lineSplitter(limit: number, taker: LineTaker): LineSplitter {
  // One buffer that grows: a line may come byte by byte.
  let room: Buffer = Buffer.alloc(0)
  let used = 0
  let isSkipping = false

  const hold = (piece: Buffer): void => {
    if (isSkipping || piece.length === 0) return
    if (used + piece.length > limit) {
      used = 0
      isSkipping = true
      taker.tooLong()
      return
    }
    if (used + piece.length > room.length) room = grown(room, used, Math.min(limit, Math.max(smallestRoom, 2 * (used + piece.length))))
    used += piece.copy(room, used)
  }

  const finish = (): void => {
    if (!isSkipping) taker.lines(room.subarray(0, used))
    isSkipping = false
    used = 0
  }

  return {
    push: (chunk) => {
      const last = chunk.lastIndexOf(lineFeed)
      let start = 0
      if (last >= 0 && (used > 0 || isSkipping)) {
        const first = chunk.indexOf(lineFeed)
        hold(chunk.subarray(0, first))
        finish()
        start = first + 1
      }
      if (start <= last) taker.lines(chunk.subarray(start, last))
      hold(chunk.subarray(last + 1))
    },
    end: () => {
      if (used > 0) finish()
    },
  }
}

function grown(room: Buffer, used: number, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size)
  room.copy(larger, 0, 0, used)
  return larger
}
