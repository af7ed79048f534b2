/** Spelling of prose and of names. */
import { keySpan, type Place, stretchesOf, stretchOf, valueSpan } from '../edit/index.js'
import type { Span } from '../files.js'
import { type Check, found } from './finding.js'
import type { Part } from './parts.js'
import { proseOf } from './prose.js'
import { nameSpan, type Subject } from './subject.js'
import { singular, splitName } from './words.js'
import { wordsInProse } from './words-in-prose.js'

/** So many different words get a suggestion: finding one takes longer than finding the word. */
const mostSuggestions = 50

export const checkSpelling: Check = (subject) => {
  const own = ownWords(subject)
  const suggestionFor = suggestions(subject)
  return subject.parts.flatMap((part) => proseOf(part, subject.model.contract).flatMap(({ text, path }) => {
    const unknown = wordsInProse(text).filter(({ word }) => !own.has(plain(word)) && !own.has(singular(plain(word))) && !isKnown(word, subject))
    if (unknown.length === 0) return []
    const place = subject.find(part, path)
    const stretch = place && stretchesOf(place)
    const whole = (place && valueSpan(place)) ?? nameSpan(subject, part)
    return unknown.map(({ word, start }) => {
      const at = stretch?.(start, start + word.length) ?? whole
      return found('spelling', at, { word }, { suggestion: suggestionFor(word) })
    })
  }))
}

export const checkNameSpelling: Check = (subject) => {
  const { settings, model } = subject
  const listed = new Set([...settings.words, ...splitName(model.contract.name).map(({ word }) => word)].map((word) => word.toLowerCase()))
  const suggestionFor = suggestions(subject)
  const named = subject.parts.filter(({ kind }) => kind !== 'contract' && kind !== 'domain' && kind !== 'form' && kind !== 'variant')
  return named.flatMap((part) => {
    const unknown = splitName(part.name).filter(({ word }) => isWordOfName(word) && !listed.has(word.toLowerCase()) && !listed.has(singular(word.toLowerCase())) && !isKnown(word, subject))
    return unknown.map(({ word, start }) => {
      const place = subject.find(part, part.kind === 'values' ? ['name'] : [])
      const at = place === undefined ? undefined : placeInName(place, part, start, start + word.length)
      return found('name-spelling', at ?? nameSpan(subject, part), { name: part.name, word }, { suggestion: suggestionFor(word) })
    })
  })
}

/** Shorter ones are abbreviations, also in the plural, and so are capitals. */
function isWordOfName(word: string): boolean {
  return word.replace(/s$/, '').length > 3 && word.length < 60 && /^\p{Lu}?\p{Ll}+$/u.test(word) && /^\p{Script=Latin}+$/u.test(word)
}

/** Inside the name where it stands as it is, else all of it. */
function placeInName(place: Place, part: Part, start: number, end: number): Span | undefined {
  if (part.kind === 'values') return stretchOf(place, start, end)
  const span = keySpan(place)
  return span && span.end - span.start === part.name.length ? { ...span, start: span.start + start, end: span.start + end } : span
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
}

function isKnown(word: string, subject: Subject): boolean {
  const straight = word.replaceAll('’', "'")
  const bare = straight.replace(/'s?$/, '')
  return [straight, bare].some((form) => subject.dictionary().has(form))
}

/** Words of declared names and values, and those that the contract lists. */
function ownWords({ parts, settings, model }: Subject): Set<string> {
  const names = [...parts.map(({ name }) => name), ...model.enums.flatMap(({ values }) => values.map(({ value }) => String(value)))]
  return new Set([...names.flatMap((name) => [name, ...splitName(name).map(({ word }) => word)]), ...settings.words].map((word) => word.toLowerCase()))
}

function suggestions(subject: Subject): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (word) => {
    if (!known.has(word)) known.set(word, known.size < mostSuggestions ? subject.dictionary().suggest(word).join(' or ') || undefined : undefined)
    return known.get(word)
  }
}
