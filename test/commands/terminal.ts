import { Readable } from 'node:stream'
import type { Terminal } from '../../generator/commands/terminal.js'

/** A terminal that remembers; its clock advances half a second with each look. */
export function recorder(cwd = '/nowhere', color = false, input: readonly Uint8Array[] = []): Terminal & { text: { out: string; err: string } } {
  const text = { out: '', err: '' }
  let now = 0
  return {
    cwd,
    text,
    out: { write: (part) => void (text.out += part), color, isWatched: color, isClosed: () => false },
    err: { write: (part) => void (text.err += part), color, isWatched: color, isClosed: () => false },
    now: () => (now += 500),
    epoch: () => 1_795_000_000_000 + now,
    today: () => '2026-12-01',
    input: () => Readable.from(input),
  }
}
