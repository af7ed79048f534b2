/** What a contract says in other languages: each text under a path that the contract has, and made from a known English one. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import type { TextTree } from '../locales/text-tree.js'
import { closest } from '../names.js'
import { textKey, type TranslatedText, type Translation } from '../translation.js'
import { child, type Entry, itemsOf, placeOfEntry, type Syntax, textOf } from './syntax.js'

/** The file of a language; without a tree where it cannot be read. */
export interface LocaleFile { path: string; name: string; root?: Syntax }

interface ListedLocale { name: string; at: Span }

/** The files in the order of the contract's list; what is not listed comes last. */
export function arrangeLocales(contract: Syntax, files: readonly LocaleFile[]): { ordered: LocaleFile[]; problems: Diagnostic[] } {
  const listed: ListedLocale[] = itemsOf(contract, 'locales').flatMap((item) =>
    (item.kind === 'scalar' && typeof item.value === 'string' ? [{ name: item.value, at: item.at }] : []))
  const ordered = listed.flatMap(({ name }) => files.filter((file) => file.name === name))
  const missing = listed.filter(({ name }) => !files.some((file) => file.name === name))
  const others = files.filter((file) => !ordered.includes(file))
  // Where the list is no list that is what is wrong, and not each of the files.
  const isUnreadable = (child(contract, 'locales')?.kind ?? 'list') !== 'list'
  return {
    ordered: [...ordered, ...others],
    problems: [
      ...missing.map(({ name, at }) => report('missing-locale', at, { locale: name })),
      ...(isUnreadable ? [] : others.map(({ path, name }) => report('unlisted-locale', { file: path, start: 0, end: 1 }, { file: path, locale: name }))),
    ],
  }
}

/** One language, and what it says that the contract does not have. Wrong kinds were reported by the format check and are skipped. */
export function readLocale({ name, root }: LocaleFile & { root: Syntax }, tree: TextTree): { translation: Translation; problems: Diagnostic[] } {
  const texts = new Map<string, TranslatedText>()
  const problems: Diagnostic[] = []
  const read = (syntax: Syntax, { children }: TextTree, path: readonly string[]): void => {
    if (syntax.kind !== 'map') return
    for (const item of syntax.entries) {
      const { key, keyAt, value } = item
      if (path.length === 0 && key === 'language') continue
      const own = [...path, key]
      const known = children.get(key)
      if (!known) problems.push(report('unknown-text', keyAt, { path: own.join('.'), locale: name }, { suggestion: closest(key, children.keys()) }))
      else if (!known.text) read(value, known, own)
      else if (isUnnoted(value)) problems.push(report('unnoted-translation', keyAt, { path: own.join('.'), locale: name }))
      else for (const text of translatedIn(item)) texts.set(textKey(own), text)
    }
  }
  read(root, tree, [])
  return { translation: { locale: name, language: textOf(root, 'language') ?? name, texts }, problems }
}

function isUnnoted(leaf: Syntax): boolean {
  return textOf(leaf, 'text') !== undefined && textOf(leaf, 'text') !== '' && child(leaf, 'of') === undefined
}

/** Nothing where nobody has written the text so far. */
function translatedIn(item: Entry): TranslatedText[] {
  const [of, text] = [textOf(item.value, 'of'), textOf(item.value, 'text')]
  return of === undefined || text === undefined || text === '' ? [] : [{ of, text, at: placeOfEntry(item) }]
}
