/** What Markdown and HTML have in common: a page as a list of blocks, each with its line. */
import type { Unread } from '../documentation.js'

export type Block =
  | { kind: 'heading'; depth: number; text: string; /** Where the page gives one itself: `event_flooNotice`. */ anchor?: string; line: number }
  | { kind: 'paragraph'; lines: Line[]; line: number }
  | { kind: 'table'; head: string[]; rows: Row[]; line: number }
  | { kind: 'code'; text: string; line: number }
  | { kind: 'list'; items: string[]; line: number }

/** A line of a paragraph, at its start perhaps a label: the bold word before a colon, or alone. */
export interface Line { label?: string; text: string; line: number }

export interface Row { cells: string[]; line: number }

/** A page in blocks, and what is no block. */
export interface BlockPage { blocks: Block[]; unread: Unread[] }

/** Longer input is not read at all: the longest page that we know has 120 KB. */
export const longestPage = 4_000_000

/** So deep a page may be nested; real ones stay below 40. */
export const deepestNesting = 500

/** White space of all kinds as single blanks, what has no width gone. */
export function collapsed(text: string): string {
  return text.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim()
}

export function pageTooLong(text: string): Unread[] {
  return [{ line: 1, text: text.slice(0, 80), why: `the page has more than ${grouped(longestPage)} characters` }]
}

const wide = /^[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFE6]$/

/** Lines as one: between two characters of Chinese a line break stands for nothing, else for a blank. */
export function joinedLines(texts: readonly string[]): string {
  const parts: string[] = []
  let end = ''
  for (const text of texts.map(collapsed)) {
    if (text === '') continue
    if (parts.length > 0 && !(wide.test(end) && wide.test(text.charAt(0)))) parts.push(' ')
    parts.push(text)
    end = text.charAt(text.length - 1)
  }
  return parts.join('')
}

/** `16,000` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
