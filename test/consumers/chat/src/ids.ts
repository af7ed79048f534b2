/** Ids arrive as numbers, decimal strings and Longs; here they are decimal strings. */
import type { Long } from 'floo-contract'

export function idText(id: string | number | Long): string {
  if (typeof id !== 'object') return String(id)
  const low = BigInt(id.low >>> 0)
  const high = BigInt(id.unsigned ? id.high >>> 0 : id.high)
  return String((high << 32n) | low)
}
