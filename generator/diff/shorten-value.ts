/** A value that is quoted in a sentence: its start says enough. */
export function shortenValue(value: string, most = 200): string {
  if (value.length <= most) return value
  return `${Array.from(value.slice(0, 2 * most)).slice(0, most - 1).join('')}…`
}
