/** A file of words as phrases, and what may be wrong with it. */
import { TemplateError } from '../diagnostic.js'
import type { Templates } from '../files.js'
import { closest } from '../names.js'

/** What it says, with places in between that something else goes into: `More examples ({count})`. */
export type Phrase = readonly (string | { place: string })[]

/** The phrases of a file. Those of another language have the keys and places of the English ones. */
export function readPhrases(path: string, templates: Templates, english?: ReadonlyMap<string, Phrase>): Map<string, Phrase> {
  const text = templates.get(path) ?? '{}'
  return new Map(entriesOf(path, text).map(([key, value]) => {
    const wrong = (problem: string) => new TemplateError(`${path}:${lineOf(key, text)}`, problem)
    const words: unknown = Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : value
    if (typeof words !== 'string') throw wrong(`${key} is no text, nor a list of lines`)
    const phrase = phraseOf(words)
    const original = english?.get(key)
    if (english && !original) throw wrong(`English has no word ${key}${suggestion(key, english.keys())}`)
    const places = placesOf(original ?? phrase)
    const strange = placesOf(phrase).find((place) => !places.includes(place))
    if (strange !== undefined) throw wrong(`${key} has the place {${strange}}, but in English ${places.length === 0 ? 'none' : places.map((place) => `{${place}}`).join(', ')}`)
    return [key, phrase]
  }))
}

/** The places of a phrase, in their order. */
export function placesOf(phrase: Phrase): string[] {
  return phrase.flatMap((part) => (typeof part === 'string' ? [] : [part.place]))
}

function entriesOf(path: string, text: string): [string, unknown][] {
  let words: unknown
  try {
    words = JSON.parse(text)
  } catch (error) {
    throw new TemplateError(path, error instanceof Error ? error.message : String(error))
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) throw new TemplateError(path, 'words are an object: a text for each key')
  return Object.entries(words)
}

function phraseOf(words: string): Phrase {
  return words.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : { place: part }))
}

function suggestion(key: string, keys: Iterable<string>): string {
  const near = closest(key, keys)
  return near === undefined ? '' : `; did you mean ${near}?`
}

function lineOf(key: string, text: string): number {
  return Math.max(1, text.split('\n').findIndex((line) => line.includes(`${JSON.stringify(key)}:`)) + 1)
}
