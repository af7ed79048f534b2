/** The site's own words, of which each language has a file: `site/words/<locale>.json` among the templates. */
import type { Templates } from '../files.js'

/** Every language has the same words; English has all. */
const names = [
  'language', 'reference', 'overview', 'events', 'types', 'enums', 'guide', 'use', 'maintain', 'rules', 'changelog',
  'counts', 'browse', 'start', 'install', 'arrives', 'listen', 'domains', 'details', 'linkToPart', 'linkToRow', 'graphTitle', 'graphEdge', 'graphObserved',
  'outline', 'previous', 'next', 'menu', 'toTop', 'appearance', 'toLight', 'toDark', 'languages', 'skip',
  'search', 'resetSearch', 'noResults', 'select', 'navigate', 'close',
  'notFound', 'notFoundText', 'home',
] as const
export type SiteWords = Readonly<Record<(typeof names)[number], string>>

/** The words of a language. What its file lacks is English. */
export function siteWords(templates: Templates, locale: string): SiteWords {
  const own = { ...fileOf(templates, 'en'), ...(fileOf(templates, locale) ?? fileOf(templates, locale.replace(/-.*/, ''))) }
  const entries = names.map((name): [string, string] => {
    const word: unknown = own[name]
    if (typeof word !== 'string') throw new Error(`the words of the site lack ${name}`)
    return [name, word]
  })
  return Object.fromEntries(entries) as SiteWords
}

function fileOf(templates: Templates, locale: string): Record<string, unknown> | undefined {
  const text = templates.get(`site/words/${locale}.json`)
  return text === undefined ? undefined : JSON.parse(text) as Record<string, unknown>
}

/** A phrase with its places, `{name}`, filled. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
