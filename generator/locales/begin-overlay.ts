/** The first lines of a new overlay, and its name in the contract's list. */
import { appendItem, decoded, type Edit, follow, insertEntry, type OpenSource, placesIn, textAt } from '../edit/index.js'
import type { SourceFile } from '../files.js'

/** An overlay without any text. What the language calls itself is for the translator to say. */
export function emptyOverlay(path: string, locale: string, contract: SourceFile): SourceFile {
  const text = decoded(contract)
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = [...schemaLine(text), `language: ${locale} # what the language calls itself`, '']
  return { path, bytes: new TextEncoder().encode(lines.join(ending)) }
}

/** Where the contract says that its schema is, seen from a folder further down. */
function schemaLine(contract: string): string[] {
  const [, place] = /^# yaml-language-server: \$schema=(\S*)contract\.schema\.json\s*$/m.exec(contract) ?? []
  if (place === undefined) return []
  return [`# yaml-language-server: $schema=${/^(?:[a-z]+:|\/)/i.test(place) ? '' : '../'}${place}locale.schema.json`]
}

/** The languages that `contract.yaml` lists. */
export function listedLocales({ root }: OpenSource): string[] {
  const list = follow(root, ['locales'])
  return list ? placesIn(list).flatMap((item) => textAt(item) ?? []) : []
}

/** One more of them, as the last one. */
export function listLocale({ root }: OpenSource, locale: string): Edit {
  const list = follow(root, ['locales'])
  return list ? appendItem(list, locale) : insertEntry(root, 'locales', [locale], 'domains')
}
