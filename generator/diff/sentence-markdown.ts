/** The sentence of a change in Markdown, as a whole one. */
import { code, codeOutsideTables, Markdown, text } from '../text/markdown.js'
import type { Change } from './change.js'
import { sentenceOf } from './kinds.js'
import { shortenValue } from './shorten-value.js'

/** Fit for a cell of a table, or for a list. */
export function sentenceMarkdown(change: Omit<Change, 'at'>, where: 'cell' | 'list'): Markdown {
  const quote = where === 'cell' ? code : codeOutsideTables
  const words = sentenceOf(change, (value) => (isProse(change, value) ? text : quote)(shortenValue(value)).source)
  return new Markdown(`${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?。]$/.test(words) ? '' : '.'}`)
}

/** What to use instead, and what is called "the description of a domain", are words; the rest are names and values. */
function isProse({ kind, after }: Omit<Change, 'at'>, value: string): boolean {
  return kind === 'contract-text' || (kind === 'deprecated' && value === after)
}
