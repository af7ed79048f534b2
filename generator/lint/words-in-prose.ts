/** The words of a text that a dictionary can be asked about, with their places. */

export interface TextWord { word: string; start: number }

/** Code between backticks is no prose. */
const code = /`[^`]*`/gu

/** Without code, names in camelCase or with digits and signs, abbreviations in capitals, and words in other scripts. */
export function wordsInProse(text: string): TextWord[] {
  const prose = text.replace(code, (found) => ' '.repeat(found.length))
  return Array.from(prose.matchAll(/\S+/gu)).flatMap(({ 0: token, index }) => {
    if (isCode(token)) return []
    return Array.from(token.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)).flatMap(({ 0: word, index: offset }) =>
      isWord(word) ? [{ word, start: index + offset }] : [])
  })
}

/** Addresses, and signs, digits or capitals inside, as no word has them. `read/write`, `time-out` and `(e.g.` are words with signs between. */
function isCode(token: string): boolean {
  if (token.length > longest || token.includes('://') || /^\W?www\./i.test(token)) return true
  const core = token.replace(/^[^\p{L}\p{N}_$@#]+|[^\p{L}\p{N}_$]+$/gu, '')
  return /[\p{N}_$@#=<>{}[\]\\]|\p{Ll}\p{Lu}|\p{L}[.:(]\p{L}/u.test(core)
}

/** With signs between, or without: nothing that anybody reads is longer. */
const longest = 100

function isWord(word: string): boolean {
  return word.length > 1 && !/^\p{Lu}{2,}(?:s|['’]s)?$/u.test(word) && /^[\p{Script=Latin}\p{M}'’]+$/u.test(word)
}
