/** How far a translation is: which texts it lacks, and whose English has changed since. */
import { textKey, type TranslatedText, type Translation } from '../translation.js'
import { textHash } from './text-hash.js'
import type { TextTree } from './text-tree.js'
import type { Text } from './texts.js'

export interface Standing {
  /** Every text of the contract once, in its order. */
  texts: Text[]
  missing: Text[]
  stale: { text: Text; entry: TranslatedText }[]
}

export function standingOf(tree: TextTree, { texts: translated }: Pick<Translation, 'texts'>): Standing {
  const texts = textsIn(tree)
  const pairs = texts.map((text) => ({ text, entry: translated.get(textKey(text.path)) }))
  return {
    texts,
    missing: pairs.flatMap(({ text, entry }) => (entry ? [] : [text])),
    stale: pairs.flatMap(({ text, entry }) => (entry && entry.of !== textHash(text.text) ? [{ text, entry }] : [])),
  }
}

function textsIn({ text, children }: TextTree): Text[] {
  return [...(text ? [text] : []), ...[...children.values()].flatMap(textsIn)]
}
