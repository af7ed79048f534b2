/**
 * How texts and questions become words of the search. Identifiers are found whole and by their parts:
 * `onGroupMessage` also as `GroupMessage` and `Message`, `msg_push_mode` as `push_mode` and `mode`.
 * Writing without blanks is found by pairs of characters, which are the same in every browser, as the
 * words that a browser would cut are not.
 */

const identifier = /[\p{L}\p{M}\p{N}_$]+/gu
const withoutBlanks = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu

/** Of a text that is to be found: every word, and what a part of it may be asked for as. */
export function tokensOf(text: string): string[] {
  return wordsIn(text).flatMap(({ word, pairs }) => (pairs ? [...pairs, ...[...word].slice(-1)] : [word, ...endingsOf(word)]))
}

/** Of a question: all of them must be found, the last one perhaps only as a beginning. */
export function questionTokensOf(text: string): string[] {
  return wordsIn(text).flatMap(({ word, pairs }) => (pairs && pairs.length > 0 ? pairs : [word]))
}

interface Word { word: string; pairs?: string[] }

function wordsIn(text: string): Word[] {
  return [...text.matchAll(identifier)].flatMap(([found]) => {
    const others = found.split(withoutBlanks).filter((word) => word !== '').map((word): Word => ({ word }))
    return [...others, ...[...found.matchAll(withoutBlanks)].map(([word]): Word => ({ word, pairs: pairsOf([...word]) }))]
  })
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

const partStart = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[_$])(?=[^_$])|(?<=\p{L})(?=\p{N})/gu

/** What the word ends with, from each of its parts on. */
function endingsOf(word: string): string[] {
  return [...word.matchAll(partStart)].map(({ index }) => word.slice(index))
}
