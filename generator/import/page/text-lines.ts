/** The lines of a text that somebody copied from a page. */
import type { Unread } from '../documentation.js'
import { collapsed, grouped } from './blocks.js'
import { readHeading } from './heading.js'
import { readTypeAt } from './text-types.js'

export interface TextLine {
  /** With single blanks. */
  text: string
  /** As it stands, but for blanks at its end and what only looks like one. */
  raw: string
  line: number
}

const longestLine = 20_000

export function textLines(page: string): { lines: TextLine[]; unread: Unread[] } {
  const unread: Unread[] = []
  const lines = page.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((written, index): TextLine[] => {
    const raw = written.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ').trimEnd()
    const line = index + 1
    const dropped = raw.length > longestLine ? `the line has more than ${grouped(longestLine)} characters` : holdsSections(raw) ? 'several sections on one line' : undefined
    if (dropped !== undefined) unread.push({ line, text: raw.slice(0, 80), why: dropped })
    // A page's own last words.
    if (dropped !== undefined || raw.startsWith('©')) return [{ text: '', raw: '', line }]
    return apart(raw).map((part) => ({ text: collapsed(part), raw: part, line }))
  })
  return { lines, unread }
}

const kindWords = /(?:^|\s)Kind\s?[:：]\s?(?:event emitted|(?:inner|static|global|instance|exported) [a-z]+)\b/gi

function holdsSections(raw: string): boolean {
  return raw.includes('Kind') && [...raw.matchAll(kindWords)].length > 1
}

/** What comes behind a `Kind` on its line, and a heading that stands in front of it, on lines of their own. */
function apart(raw: string): string[] {
  if (!raw.includes('Kind')) return [raw]
  const at = raw.search(kindWords)
  if (at < 0) return [raw]
  const before = raw.slice(0, at).trim()
  const behind = raw.slice(at).trim().split(/\s(?=(?:Properties|Param\sType|Name\sType|Example|(?:Since|Emits|Returns|Read only|Version|See|Throws|Default)[:：]\s)(?:\s|$|\S))/)
  return before === '' ? behind : [...headingApart(before), ...behind]
}

function headingApart(text: string): string[] {
  const event = /^["“][^\s"”]+["”](?: \([^()]*\))?(?= |$)/.exec(text)?.[0]
  if (event !== undefined) return [event, text.slice(event.length).trim()]
  const typedef = /^\S+~\S+ : /.exec(text)?.[0]
  const type = typedef === undefined ? undefined : readTypeAt(text.slice(typedef.length), new Set())
  if (typedef === undefined || !type || !readHeading(`${typedef}${type.type}`)) return [text]
  return [`${typedef}${type.type}`, type.rest]
}

/** A line that is told and not guessed. */
export function refuse({ line, text }: TextLine, why: string, unread: Unread[]): void {
  unread.push({ line, text: text.slice(0, 200), why })
}
