import { createHash } from 'node:crypto'

/** What an overlay notes of the English that a text was made from: enough to notice that it has changed. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
