/** The one order of names and paths: by their UTF-8 bytes, whatever the locale and the disk. */
export function bytewise(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}
