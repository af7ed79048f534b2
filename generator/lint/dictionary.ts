/** Which words there are, and which one may have been meant. */
import { decodeTrie, type ITrie } from 'cspell-trie-lib'

export interface Dictionary {
  has(word: string): boolean
  /** The likeliest ones first. */
  suggest(word: string): string[]
}

/** The dictionaries as they lie in their packages; each is read when a word asks for it. */
export interface DictionaryFiles {
  /** Words of software, one a line. */
  terms: () => string
  american: () => Uint8Array<ArrayBuffer>
  british: () => Uint8Array<ArrayBuffer>
}

/** A word in the one or the other English counts; the British one is opened when the American one does not know a word. */
export function dictionaryOf({ terms, american, british }: DictionaryFiles): Dictionary {
  const software = lazy(() => new Set(terms().split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.toLowerCase())))
  const us = lazy(() => decodeTrie(american()))
  const gb = lazy(() => decodeTrie(british()))
  const known = new Map<string, boolean>()
  const look = (word: string): boolean => [word, word.toLowerCase()].some((form) => has(us(), form)) || software().has(word.toLowerCase())
    || [word, word.toLowerCase()].some((form) => has(gb(), form))
  return {
    has: (word) => {
      const answer = known.get(word) ?? look(word)
      known.set(word, answer)
      return answer
    },
    suggest: (word) => us().suggest(word.toLowerCase(), { numSuggestions: 3, timeout: longestSearch }).slice(0, 3),
  }
}

/** Milliseconds: a word that nothing is like is not worth more. */
const longestSearch = 200

function has(words: ITrie, form: string): boolean {
  return words.hasWord(form, true)
}

function lazy<Result>(make: () => Result): () => Result {
  const made: Result[] = []
  return () => {
    if (made.length === 0) made.push(make())
    return made[0] as Result
  }
}
