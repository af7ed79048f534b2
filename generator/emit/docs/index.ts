/** The Markdown reference: an index, a page per domain, a page of all enums, in each language. Reads well on GitHub as it is. */
import { translated } from '../../locales/translated.js'
import type { Emitter } from '../emitter.js'
import { keptCopies, remembering } from '../remember.js'
import { renderer } from '../render-template.js'
import { filesForMachines } from './for-machines.js'
import { contextOf, placesOf } from './places.js'
import { type Language, pageFile, pagesOf } from './reference.js'
import { usesIn } from './used-by.js'
import { wordsOf } from '../words.js'

/** Of a contract in another language a change is mostly in one part. */
const copiesIn = remembering((locale: string) => locale, keptCopies)

/** `docs/*.md`, laid out by the templates `docs/*.eta`; of other languages `docs/<locale>/*.md`. */
export const emitDocs: Emitter = (model, templates, translations) => {
  const places = placesOf(model)
  const uses = usesIn(model, places)
  const words = wordsOf(templates)
  const english: Language = { name: words.spell('language'), folder: '' }
  const others = translations.map((translation) => {
    const language: Language = { name: translation.language, folder: `${translation.locale}/` }
    return { language, translation, words: wordsOf(templates, translation.locale) }
  })
  const languages = [english, ...others.map(({ language }) => language)]

  const render = renderer(templates, words.say)
  const context = contextOf(places, words)
  const pages = pagesOf(model, uses, render, context)
  return [
    ...pages.map((page) => pageFile(page, english, languages, render)),
    ...filesForMachines(model, pages, render, context),
    ...others.flatMap(({ language, translation, words: own }) => {
      const spoken = translated(model, translation, (text, shortcoming) => own.spell(`mark.${shortcoming}`, { text }), copiesIn(translation.locale))
      const renderOwn = renderer(templates, own.say)
      return pagesOf(spoken, uses, renderOwn, contextOf(places, own)).map((page) => pageFile(page, language, languages, renderOwn))
    }),
  ]
}
