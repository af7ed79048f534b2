/** What `floo-schema locales` tells: how much of each language there is. */
import { counted } from '../counted.js'
import { standingOf } from '../locales/standing.js'
import { textTree } from '../locales/text-tree.js'
import type { Text } from '../locales/texts.js'
import type { Understanding } from '../pipeline.js'
import type { Finding } from './finding.js'

/** What `locales --json` prints. */
export interface LocalesReport {
  /** The spec has no errors. */
  ok: boolean
  locales: LanguageReport[]
  /** The files that were changed. */
  written: string[]
  findings: Finding[]
}

export interface LanguageReport {
  locale: string
  language: string
  texts: number
  translated: number
  /** The paths of texts that nobody has written so far, with their keys joined by dots. */
  missing: string[]
  /** The paths of those whose English has changed since. */
  stale: string[]
  /** With --write. */
  changes?: Counts
}

/** How many entries were added, brought up to date and removed. */
export interface Counts { added: number; updated: number; removed: number }

export function languageReport(locale: string, { model, translations = [] }: Understanding, changes: Counts | undefined): LanguageReport {
  const { language = locale, texts = new Map() } = translations.find((translation) => translation.locale === locale) ?? {}
  const standing = model ? standingOf(textTree(model), { texts }) : { texts: [], missing: [], stale: [] }
  return {
    locale, language,
    texts: standing.texts.length,
    translated: standing.texts.length - standing.missing.length,
    missing: standing.missing.map(nameOf),
    stale: standing.stale.map(({ text }) => nameOf(text)),
    ...(changes && { changes }),
  }
}

function nameOf({ path }: Text): string {
  return path.join('.')
}

/** A line for each language, and what to do next. */
export function summaryLines({ locales, written }: LocalesReport, { write }: { write: boolean }): string[] {
  if (locales.length === 0) return ['the contract is in English alone; `floo-schema locales zh --write` begins a translation']
  const isOpen = locales.some(({ missing, stale }) => missing.length + stale.length > 0)
  const done = write && written.length === 0 ? ['nothing to write'] : written.map((path) => `wrote ${path}`)
  return [
    ...locales.map(languageLine),
    ...done,
    ...(isOpen && !write ? ['--write adds entries for what is missing, with the English above each'] : []),
  ]
}

function languageLine({ locale, language, texts, translated, missing, stale, changes }: LanguageReport): string {
  const name = language === locale ? locale : `${locale} ${language}`
  const open = [...(missing.length > 0 ? [`${missing.length} missing`] : []), ...(stale.length > 0 ? [`${stale.length} stale`] : [])]
  const head = `${name}: ${translated} of ${counted(texts, 'text')}${open.length > 0 ? `, ${open.join(', ')}` : ''}`
  if (!changes || changes.added + changes.updated + changes.removed === 0) return head
  return `${head} (${changes.added} added, ${changes.updated} brought up to date, ${changes.removed} removed)`
}
