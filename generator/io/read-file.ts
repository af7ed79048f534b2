/** Files that anybody may have put in our way: read without waiting for them, and in pieces. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { systemCode } from './errors.js'

export interface Reading {
  /** A symbolic link is not a file unless its target counts. */
  followLinks?: boolean
  /** No more bytes than this are read. */
  most?: number
}

// A pipe would be waited for until somebody writes into it. Windows has neither of the flags.
const atOnce = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const onlyItself = constants.O_NOFOLLOW ?? 0
const largestPiece = 1024 * 1024

/** Hands out a file's bytes, in pieces that live until the next one. Whether it is a plain file. */
export function readPieces(path: string, take: (piece: Uint8Array) => void, { followLinks = false, most = Infinity }: Reading = {}): boolean {
  const file = openAtOnce(path, followLinks)
  if (file === undefined) return false
  try {
    const status = fstatSync(file)
    if (!status.isFile()) return false
    const buffer = new Uint8Array(Math.min(status.size, most, largestPiece))
    for (let left = Math.min(status.size, most); left > 0; ) {
      const count = readSync(file, buffer, 0, Math.min(left, buffer.length), null)
      if (count === 0) break
      take(buffer.subarray(0, count))
      left -= count
    }
    return true
  } finally {
    closeSync(file)
  }
}

/** A file's bytes; nothing for what is not a plain file. */
export function readBytes(path: string, reading: Reading): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  return readPieces(path, (piece) => pieces.push(piece.slice()), reading) ? Buffer.concat(pieces) : undefined
}

/** Nothing for a link that is not to be followed, and for a socket. */
function openAtOnce(path: string, followLinks: boolean): number | undefined {
  try {
    return openSync(path, followLinks ? atOnce : atOnce | onlyItself)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENXIO' || (code === 'ELOOP' && !followLinks)) return undefined
    throw error
  }
}
