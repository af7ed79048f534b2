/** A Model in another language is a Model: whatever prints one prints the other. */
import type { Model } from '../model.js'
import { textKey, type Translation } from '../translation.js'
import { textHash } from './text-hash.js'
import { forEachTextOfContract, forEachTextOfEnum, forEachTextOfEvent, forEachTextOfTypedef, type Text } from './texts.js'

/** Why a text is not what a reader of that language should find. */
export type Shortcoming = 'missing' | 'stale'

/** Marks a text that fell back to English, or one whose English has changed since. */
export type Mark = (text: string, shortcoming: Shortcoming) => string

/** Makes the copy of a part that says these texts, or hands out one that was made of the very same part and says them. */
export type Keep = <Part extends object>(part: Part, said: readonly string[], make: () => Part) => Part

/** A copy of the Model that says everything in the language of the translation; what it lacks stays English. */
export function translated(model: Model, { texts }: Translation, mark: Mark, keep: Keep = (_part, _said, make) => make()): Model {
  const saidFor = ({ path, text }: Text) => {
    const entry = texts.get(textKey(path))
    if (entry === undefined) return mark(text, 'missing')
    return entry.of === textHash(text) ? entry.text : mark(entry.text, 'stale')
  }
  const copies = <Part extends object>(forEach: (part: Part, visit: (text: Text) => void) => void) => (part: Part): Part => {
    const said: string[] = []
    forEach(part, (text) => { said.push(saidFor(text)) })
    return keep(part, said, () => {
      const copy = structuredClone(part)
      const next = said.values()
      forEach(copy, ({ replace, text }) => replace(next.next().value ?? text))
      return copy
    })
  }
  return {
    contract: copies(forEachTextOfContract)(model.contract),
    enums: model.enums.map(copies(forEachTextOfEnum)),
    typedefs: model.typedefs.map(copies(forEachTextOfTypedef)),
    events: model.events.map(copies(forEachTextOfEvent)),
  }
}
