/**
 * A file of which one declaration has changed since it was parsed: that one is parsed, the rest is taken over. In a
 * file of five hundred types that is what a save costs. Whatever is out of the ordinary is left to a whole parse.
 */
import type { SourceFile, Span } from '../files.js'
import { checkFormat } from './check-format.js'
import { parseYaml } from './parse-yaml.js'
import { decodeText } from './scan-bytes.js'
import { mostEntries, scanLexemes } from './scan-lexemes.js'
import { child, type Entry, type MapSyntax, type Syntax } from './syntax.js'

/** A domain's file as it was, with nothing wrong in it. */
export interface ParsedText { text: string; root: Syntax }

/** What a declaration stands under. */
const sections = ['enums', 'typedefs', 'events'] as const
const indentation = '  '

/** The file as it is now, if all that changed lies within one declaration and nothing is wrong with that. */
export function parseAgain(before: ParsedText, source: SourceFile): ParsedText | undefined {
  const decoded = decodeText(source)
  if (!('text' in decoded) || before.root.kind !== 'map') return undefined
  const { text } = decoded
  const change = changeBetween(before.text, text)
  const place = placeOf(change, before.text, before.root)
  if (!place) return undefined
  const { section, map, first, chunk } = place
  const by = text.length - before.text.length
  const parsed = parseChunk(text.slice(chunk.start, chunk.end + by), section, chunk.start, source.path)
  if (!parsed) return undefined

  const others = map.entries.toSpliced(first, 1)
  const entries = [...map.entries.slice(0, first), ...parsed.map.entries, ...map.entries.slice(first + 1).map((entry) => movedEntry(entry, by))]
  if (entries.length > mostEntries || others.some(({ key }) => parsed.map.byKey.has(key))) return undefined
  const isLast = first === map.entries.length - 1
  const changed = mapOf(entries, { ...map.at, end: isLast ? parsed.map.at.end : map.at.end + by })
  return { text, root: withSection(before.root, section, changed, isLast ? parsed.end : undefined, by) }
}

interface Change { start: number; end: number }

/** The stretch of the old text that is another one now; lines that come or go begin with the line end before them. */
function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  const same = mostThat(shorter, (from, to) => endOf(before, from, to) === endOf(after, from, to))
  const start = mostThat(shorter - same, (from, to) => before.slice(from, to) === after.slice(from, to))
  return { start, end: before.length - same }
}

/** So many characters, counted from the end. */
function endOf(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from)
}

/** How much is the same, of so much at most: stretches are compared and halved, which the engine does far faster than one character after the other. */
function mostThat(most: number, isSame: (from: number, to: number) => boolean): number {
  let [from, to] = [0, most]
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if (isSame(from, middle)) from = middle
    else to = middle - 1
  }
  return from
}

interface Place {
  section: string
  map: MapSyntax
  /** Which of its entries. */
  first: number
  /** From the line on which it begins to the one on which the next thing begins. */
  chunk: Change
}

/** The declaration that the whole change lies in, behind its indentation and before its last line end. */
function placeOf({ start, end }: Change, text: string, root: MapSyntax): Place | undefined {
  for (const [index, { key: section, value: map }] of root.entries.entries()) {
    if (!sections.some((name) => name === section) || map.kind !== 'map') continue
    const next = root.entries[index + 1]?.keyAt.start ?? text.length
    if (start < map.at.start || end > next) continue
    // Keys of the whole file that are indented are nothing that people write.
    if (next < text.length && text[next - 1] !== '\n') return undefined
    const behind = map.entries.findIndex(({ keyAt }) => keyAt.start > start)
    const first = (behind < 0 ? map.entries.length : behind) - 1
    const [own, after] = [map.entries[first], map.entries[first + 1]]
    if (!own) continue
    const chunk = { start: lineOf(own, text), end: after ? lineOf(after, text) : next }
    if (chunk.start < 0 || chunk.end < 0 || start < chunk.start + indentation.length || end >= chunk.end) return undefined
    return { section, map, first, chunk }
  }
  return undefined
}

/** Where the line of a declaration begins; −1 where it does not begin as declarations are printed. */
function lineOf({ keyAt }: Entry, text: string): number {
  const start = keyAt.start - indentation.length
  return text.startsWith(`\n${indentation}`, start - 1) ? start : -1
}

/** The declarations of a chunk, at their places in the file, and where a file ends that ends with them. */
function parseChunk(chunk: string, section: string, start: number, path: string): { map: MapSyntax; end: number } | undefined {
  const head = `title: x\ndescription: x.\n${section}:\n`
  const scanned = scanLexemes(path, head + chunk)
  if ('problem' in scanned) return undefined
  const { root, problems } = parseYaml(path, scanned)
  if (root?.kind !== 'map' || problems.length > 0 || root.entries.length !== 3 || checkFormat(root, 'format').length > 0) return undefined
  const map = child(root, section)
  // Declarations that stand further to the right than all others are a mistake in the whole.
  if (map?.kind !== 'map' || map.entries[0]?.keyAt.start !== head.length + indentation.length) return undefined
  const by = start - head.length
  return { map: moved(map, by), end: root.at.end + by }
}

/** The tree with another section, and with what is behind that moved. `end` is where the file ends if it ends with the section. */
function withSection(root: MapSyntax, section: string, map: MapSyntax, end: number | undefined, by: number): MapSyntax {
  const index = root.entries.findIndex(({ key }) => key === section)
  const entries = root.entries.map((entry, position) => (position < index ? entry : position === index ? { ...entry, value: map } : movedEntry(entry, by)))
  const isLast = index === root.entries.length - 1
  return mapOf(entries, { ...root.at, end: isLast && end !== undefined ? end : root.at.end + by })
}

function mapOf(entries: Entry[], at: Span): MapSyntax {
  return { kind: 'map', entries, byKey: new Map(entries.map((entry) => [entry.key, entry])), at }
}

function movedEntry(entry: Entry, by: number): Entry {
  return by === 0 ? entry : { key: entry.key, keyAt: movedSpan(entry.keyAt, by), value: moved(entry.value, by) }
}

function moved<Kind extends Syntax>(syntax: Kind, by: number): Kind
function moved(syntax: Syntax, by: number): Syntax {
  const at = movedSpan(syntax.at, by)
  switch (syntax.kind) {
    case 'map': return mapOf(syntax.entries.map((entry) => ({ key: entry.key, keyAt: movedSpan(entry.keyAt, by), value: moved(entry.value, by) })), at)
    case 'list': return { ...syntax, items: syntax.items.map((item) => moved(item, by)), at }
    case 'scalar': return { ...syntax, at, ...(syntax.textStart === undefined ? {} : { textStart: syntax.textStart + by }) }
  }
}

function movedSpan({ file, start, end }: Span, by: number): Span {
  return { file, start: start + by, end: end + by }
}
