import { createHash } from 'node:crypto'

/** What an overlay notes of the English that a text was made from: enough to notice that it has changed. */
export function textHash(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  known.set(text, hash)
  return hash
}

/** Every printer in another language asks again, and so does each round of a watch. */
const known = new Map<string, string>()
const mostKnown = 100_000
