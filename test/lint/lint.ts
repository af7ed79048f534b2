/** Lints spec files as the command does. */
import type { SourceFile } from '../../generator/files.js'
import { readDictionary, readSoftwareTerms } from '../../generator/io/read-dictionary.js'
import { dictionaryOf, lint, type LintFinding } from '../../generator/lint/index.js'
import { understand } from '../../generator/pipeline.js'
import { contractText, domainText, sourcesOf } from '../build/sources.js'

export const dictionary = dictionaryOf({ terms: readSoftwareTerms, american: () => readDictionary('en_US'), british: () => readDictionary('en_GB') })

export function lintSources(sources: readonly SourceFile[]): LintFinding[] {
  const { model, lint: settings, translations = [], diagnostics } = understand(sources)
  if (!model || !settings) throw new Error(diagnostics.map(({ rule, message, at }) => `${rule}: ${message} at ${at.start}`).join('\n'))
  return lint({ model, settings, translations, sources, dictionary: () => dictionary })
}

/** One domain, shop.yaml, and what contract.yaml says about lint. */
export function bodySources(body: string, settings = ''): SourceFile[] {
  return sourcesOf({ 'contract.yaml': `${contractText(['shop'])}${settings}`, 'shop.yaml': domainText(body) })
}

/** A rule's example: the body of a domain, or what a bakery that sells nothing says in German. */
export function exampleSources(file: 'locale' | undefined, text: string, settings = ''): SourceFile[] {
  if (file === undefined) return bodySources(text, settings)
  return sourcesOf({ 'contract.yaml': `${contractText(['shop'])}locales: [de]\n${settings}`, 'shop.yaml': domainText(''), 'locales/de.yaml': text })
}

export function lintBody(body: string, settings = ''): LintFinding[] {
  return lintSources(bodySources(body, settings))
}

/** `rule: message`, in the order of their places. */
export function said(findings: readonly LintFinding[]): string[] {
  return findings.toSorted((one, other) => one.at.start - other.at.start).map(({ rule, message }) => `${rule}: ${message}`)
}

/** The text that each finding is about. */
export function marked(body: string, settings = ''): string[] {
  const text = domainText(body)
  return lintBody(body, settings).map(({ rule, at }) => `${rule} «${text.slice(at.start, at.end)}»`)
}
