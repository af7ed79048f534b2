/** The words that names and texts are made of. */

/** `KickedByOtherDevice2` → kicked by other device 2; `user_id`, `HTTPServer` likewise. In small letters. */
export function wordsOfName(name: string): string[] {
  return splitName(name).map(({ word }) => word.toLowerCase())
}

/** The words as they are written, with their places in the name. */
export function splitName(name: string): { word: string; start: number }[] {
  // A name of this length is no name any more.
  const pieces = name.slice(0, longest).matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\d+/gu)
  return Array.from(pieces, (match) => ({ word: match[0], start: match.index }))
}

const longest = 500

/** Words of a text in small letters, without signs. */
export function wordsOfText(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []).map((word) => word.replace(/['’]s?$|['’]s$/, ''))
}

/** `users` → user, `entries` → entry: near enough to compare by. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
