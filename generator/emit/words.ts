/** The fixed words of the pages, of which each language has a file: `docs/words/<locale>.json`. */
import type { Templates } from '../files.js'
import { closest } from '../names.js'
import { joined, Markdown } from '../text/markdown.js'
import type { Say } from './render-template.js'
import { type Phrase, readPhrases } from './phrases.js'

export interface Words {
  /** A phrase with its places filled. The phrases are Markdown, as templates are; a plain string for a place is text. */
  say: Say
  /** The same where text of the spec is meant: the phrase is taken for text, too. */
  spell(key: string, values?: Readonly<Record<string, string>>): string
  has(key: string): boolean
}

const known = new WeakMap<Templates, Map<string, Words>>()

/** The words of a language. What its file lacks is English; so is all of a language that has no file. */
export function wordsOf(templates: Templates, locale = 'en'): Words {
  const ofTemplates = known.get(templates) ?? new Map<string, Words>()
  known.set(templates, ofTemplates)
  const words = ofTemplates.get(locale) ?? wordsAnew(templates, locale)
  ofTemplates.set(locale, words)
  return words
}

function wordsAnew(templates: Templates, locale: string): Words {
  const english = readPhrases(pathOf('en'), templates)
  // Who has no words for zh-CN may have some for zh.
  const path = [locale, locale.replace(/-.*/, '')].map(pathOf).find((candidate) => templates.has(candidate)) ?? pathOf('en')
  const own = path === pathOf('en') ? english : readPhrases(path, templates, english)
  const find = (key: string): Phrase => own.get(key) ?? english.get(key) ?? missing(key, english)
  return {
    say: (key, values = {}) => joined(find(key).map((part) => (typeof part === 'string' ? new Markdown(part) : printable(valueOf(key, part.place, values)))), ''),
    spell: (key, values = {}) => find(key).map((part) => (typeof part === 'string' ? part : valueOf(key, part.place, values))).join(''),
    has: (key) => english.has(key),
  }
}

function pathOf(locale: string): string {
  return `docs/words/${locale}.json`
}

function missing(key: string, english: ReadonlyMap<string, Phrase>): never {
  const near = closest(key, english.keys())
  throw new ReferenceError(`there is no word ${key}${near === undefined ? '' : `; did you mean ${near}?`}`)
}

function valueOf<Value>(key: string, place: string, values: Readonly<Record<string, Value>>): Value {
  const value = Object.hasOwn(values, place) ? values[place] : undefined
  if (value === undefined) throw new ReferenceError(`the word ${key} has a place {${place}}, for which nothing is given`)
  return value
}

function printable(value: Markdown | string | number): Markdown | string {
  return typeof value === 'number' ? String(value) : value
}
