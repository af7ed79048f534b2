/** Halves of characters that JSON lets through as escapes, because no text in UTF-8 could hold them. */

const escape = /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(u[dD][89a-fA-F][\da-fA-F]{2})|[^])/g

/** Whether a text may have any, at little cost. */
export function mayHaveSurrogates(text: string): boolean {
  return text.includes('\\u') && /\\u[dD]/.test(text)
}

/** The first escape in a JSON text that is one half without the other, with its offset. */
export function loneSurrogate(json: string): { at: number; escape: string } | undefined {
  for (const { 1: lone, index } of json.matchAll(escape)) {
    if (lone !== undefined) return { at: index, escape: `\\${lone}` }
  }
  return undefined
}
