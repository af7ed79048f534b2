/** How far a long run has come, on a line that comes and goes. */
import type { Terminal } from './terminal.js'

export interface Progress {
  /** So many bytes more were read. */
  advance(bytes: number, counts: { lines: number; findings: number }): void
  /** Takes the line away, before anything else is printed. */
  clear(): void
}

/** A short run shows nothing, a long one as much as an eye can follow. */
const patience = 1000
const pause = 250

/** Only for somebody who looks on. `total` is the number of bytes, where that is known. */
export function progressOf({ err, now }: Terminal, total: number | undefined): Progress {
  const started = now()
  let next = started + patience
  let read = 0
  let isShown = false
  const clear = (): void => {
    if (isShown) err.write('\r\u001B[K')
    isShown = false
  }
  return {
    clear,
    advance: (bytes, { lines, findings }) => {
      read += bytes
      if (!err.isWatched || now() < next) return
      next = now() + pause
      const share = total ? `${Math.min(100, Math.floor((100 * read) / total))} % of ${megabytes(total)}` : megabytes(read)
      clear()
      err.write(`${share}, ${lines} lines, ${findings} findings`)
      isShown = true
    },
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
}
