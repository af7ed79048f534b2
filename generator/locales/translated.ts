/** A Model in another language is a Model: whatever prints one prints the other. */
import type { Model } from '../model.js'
import { textKey, type Translation } from '../translation.js'
import { textHash } from './text-hash.js'
import { forEachText } from './texts.js'

/** Why a text is not what a reader of that language should find. */
export type Shortcoming = 'missing' | 'stale'

/** Marks a text that fell back to English, or one whose English has changed since. */
export type Mark = (text: string, shortcoming: Shortcoming) => string

/** A copy of the Model that says everything in the language of the translation; what it lacks stays English. */
export function translated(model: Model, { texts }: Translation, mark: Mark): Model {
  const copy = structuredClone(model)
  forEachText(copy, ({ path, text, replace }) => {
    const entry = texts.get(textKey(path))
    if (entry === undefined) return replace(mark(text, 'missing'))
    replace(entry.of === textHash(text) ? entry.text : mark(entry.text, 'stale'))
  })
  return copy
}
