/** Where the sections of a copied text begin. */
import type { Unread } from '../documentation.js'
import { type Heading, type Kind, readHeading, readKind } from './heading.js'
import type { TextLine } from './text-lines.js'
import { readTypeAt } from './text-types.js'

export interface TextSection {
  heading: Heading
  kind: Kind
  line: number
  /** Between heading and `Kind` line. */
  description: TextLine[]
  /** Behind it. */
  body: TextLine[]
}

const kindLine = /^Kind\s?[:：]/

/** Each `Kind` line belongs to the heading above it. What stands before the first heading is the page's frame. */
export function sectionsOf(lines: readonly TextLine[], unread: Unread[]): TextSection[] {
  const kinds = lines.flatMap(({ text }, index) => (kindLine.test(text) ? [index] : []))
  const starts = kinds.map((at, index) => startBefore(lines, at, index === 0 ? -1 : kinds[index - 1] ?? -1))
  return kinds.flatMap((at, index): TextSection[] => {
    const line = lines[at]
    const start = starts[index]
    if (!line) return []
    const kind = readKind(line.text.replace(kindLine, ''))
    if (start === undefined) {
      if (kind.kind !== 'other') unread.push({ line: line.line, text: line.text.slice(0, 80), why: 'no heading above it that can be read' })
      return []
    }
    const next = index + 1 < kinds.length ? starts[index + 1] ?? startOfUnknown(lines, kinds[index + 1] ?? lines.length) : lines.length
    const heading = headingAt(lines, start)
    return heading ? [{ heading, kind, line: lines[start]?.line ?? 1, description: lines.slice(start + 1, at), body: lines.slice(at + 1, next) }] : []
  })
}

/** The last line that only a heading looks like; else a word that stands alone. */
function startBefore(lines: readonly TextLine[], end: number, after: number): number | undefined {
  let words: number | undefined
  for (let index = end - 1; index > after; index -= 1) {
    const heading = headingAt(lines, index)
    if (!heading) continue
    if (isSure(heading)) return index
    if (lines[index - 1] !== undefined && lines[index - 1]?.text !== '') continue
    // A description may be one word too: then the heading is the word above it.
    if (words === undefined || (lines.slice(index + 1, words).every(({ text }) => text === '') && !/[.(~⇒]/.test(lines[words]?.text ?? ''))) words = index
  }
  return words
}

function headingAt(lines: readonly TextLine[], index: number): Heading | undefined {
  const text = lines[index]?.text ?? ''
  if (text.length > 2_000 || text === '') return undefined
  return readHeading(text)
}

function isSure({ isEvent, path, type, returns }: Heading): boolean {
  if (isEvent) return !/\s/.test(path)
  if (path.includes('~')) return true
  return returns !== undefined || type === 'enum' || (type !== undefined && readTypeAt(type, new Set())?.isKnown === true)
}

/** Of a section whose heading cannot be read: from the paragraph above its `Kind` line. */
function startOfUnknown(lines: readonly TextLine[], kindAt: number): number {
  let index = kindAt
  while (index > 0 && lines[index - 1]?.text === '') index -= 1
  while (index > 0 && lines[index - 1]?.text !== '') index -= 1
  return index
}
