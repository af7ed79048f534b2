/** The titles of the contract's examples in another language, for the playground: the examples themselves are the same in all. */
import type { OutputFile } from '../files.js'
import { translated } from '../locales/translated.js'
import type { Model } from '../model.js'
import { jsonText } from '../text/json.js'
import type { Translation } from '../translation.js'
import { tameNames } from './build-words.js'

/** `contract/titles/<locale>.json`: by the name of the event or type, in the order of its examples. */
export function titlesFile(model: Model, translation: Translation): OutputFile {
  const { typedefs, events } = translated(model, translation, (text) => text)
  const titles = new Map([...typedefs, ...events].flatMap(({ name, examples }): [string, string[]][] =>
    (examples.length === 0 ? [] : [[name, examples.map(({ title }) => title)]])))
  return { path: `contract/titles/${translation.locale}.json`, text: tameNames(jsonText(titles)) }
}
