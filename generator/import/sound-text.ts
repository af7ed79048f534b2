/** What a page may say that no spec can hold: texts without end, halves of characters, names of nothing. */
import { pascalCase } from '../names.js'

/** A longer text is no description; a file of the format has an end. */
const longest = 20_000

/** A text that a spec can hold. Control characters stay: whoever writes a spec escapes them. */
export function soundText(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text
  // Half a character has no bytes.
  const whole = short.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
  return isLegible(whole) ? whole : whole.trim()
}

/** The marks with a text that can stand in a spec. */
export function soundMarks({ deprecated, since }: { deprecated?: string; since?: string }): { deprecated?: string; since?: string } {
  const [reason, release] = [deprecated, since].map((text) => (text === undefined ? undefined : soundText(text)))
  return { ...(reason === undefined ? {} : { deprecated: reason }), ...(release === undefined ? {} : { since: release }) }
}

/** A name of anything: one that has something to see. */
export function isLegible(text: string): boolean {
  return /\S/.test(text)
}

/** No SDK has a longer one. */
const longestName = 1000

/** An event's name becomes that of functions and files, for which it needs a letter. */
export function isEventName(name: string): boolean {
  return name.length <= longestName && /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(pascalCase(name))
}
