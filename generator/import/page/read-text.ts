import type { Documentation, Entry, Example, Unread } from '../documentation.js'
import { joinedLines, longestPage, pageTooLong } from './blocks.js'
import { withoutBlankLines } from './example-text.js'
import { nameIn, ownerIn } from './heading.js'
import { type MemberRow, membersOf } from './members.js'
import { isLabel } from './inline.js'
import { textLines, type TextLine } from './text-lines.js'
import { sectionsOf, type TextSection } from './text-sections.js'
import { headAt, keepsBars, rowsOfText, type TextTable } from './text-tables.js'

/** Reads a page that somebody copied as text: no marks, and columns with a blank between them. What cannot be told apart is `unread`. Never throws. */
export function readText(file: string, text: string): Documentation {
  if (text.length > longestPage) return { file, form: 'text', entries: [], unread: pageTooLong(text) }
  const { lines, unread } = textLines(text)
  const sections = sectionsOf(lines, unread).map((section) => ({ section, body: bodyOf(section, unread) }))
  const names = new Set(sections.map(({ section }) => nameOf(section)))
  const hasBars = sections.some(({ body }) => body.tables.some((table) => keepsBars(table, names)))
  const width = sections.flatMap(({ body }) => body.tables.flatMap(({ lines: rows }) => rows)).reduce((most, { text: row }) => Math.max(most, row.length), 0)
  const entries = sections.flatMap(({ section, body }): Entry[] => {
    if (section.kind.kind === 'other') return []
    const isEnum = section.kind.kind === 'enum'
    const rows = body.tables.flatMap((table) => rowsOfText(table, { params: section.heading.params, isEnum, names, hasBars, width }, unread))
    return [entryOf(section, body, rows)]
  })
  if (sections.length === 0 && text.trim() !== '') unread.push({ line: 1, text: text.trim().slice(0, 80), why: 'no section of documentation was found' })
  return { file, form: 'text', entries, unread: unread.sort((one, other) => one.line - other.line) }
}

function entryOf(section: TextSection, body: Body, rows: readonly MemberRow[]): Entry {
  const { heading, kind, line } = section
  const module = kind.owner ?? ownerIn(heading)
  const isCallback = kind.kind === 'typedef' && (heading.type === 'function' || heading.returns !== undefined || heading.params.length > 0)
  // An event of jsdoc's older style: one value with properties, not parameters.
  const isOneValue = kind.kind === 'event' && heading.params.length === 0 && body.tables.length > 0 && body.tables.every(({ isOfProperties }) => isOfProperties)
  const types = new Set(rows.map(({ type }) => type))
  const type = kind.kind === 'enum' ? (types.size === 1 ? [...types][0] : undefined) : kind.kind === 'typedef' && !isCallback ? heading.type : isOneValue ? 'object' : undefined
  const texts = section.description.map(({ text }) => text).filter((text) => text !== '')
  const isDeprecated = texts[0] === 'Deprecated'
  return {
    kind: isCallback ? 'callback' : kind.kind === 'other' ? 'typedef' : kind.kind, name: nameOf(section), ...(type === undefined ? {} : { type }),
    description: joinedLines(isDeprecated ? texts.slice(1) : texts), members: membersOf(rows), examples: body.examples,
    ...(isDeprecated ? { deprecated: '' } : {}), ...(body.since === undefined ? {} : { since: body.since }), ...(module === undefined ? {} : { module }), line,
  }
}

function nameOf({ heading, kind }: TextSection): string {
  return nameIn(heading, kind.owner)
}

interface Body { tables: TextTable[]; examples: Example[]; since?: string }

/** What a section holds below its `Kind` line: labels, tables and, last of all, examples. */
function bodyOf({ body, kind }: TextSection, unread: Unread[]): Body {
  const found: Body = { tables: [], examples: [] }
  let example: TextLine[] | undefined
  let table: TextTable | undefined
  let isList = false
  const endExample = () => {
    if (example) found.examples.push(exampleOf(example))
  }
  for (let index = 0; index < body.length; index += 1) {
    const line = body[index]
    if (!line) break
    const label = table && !isAfterBlank(body, index) && !/^(?:Example|Properties)/.test(line.text) ? undefined : labelAt(line.text)
    const head = example ? undefined : headAt(body, index)
    if (label?.word === 'Example') {
      endExample()
      example = []
      table = undefined
    } else if (example) example.push(line)
    else if (head) {
      table = head.table
      found.tables.push(table)
      index += head.lines - 1
    } else if (label) {
      table = undefined
      isList = label.text === ''
      if (label.word === 'Since') found.since ??= label.text
    } else if (table) table.lines.push(line)
    else if (line.text !== '' && !isList && kind.kind !== 'other') unread.push({ line: line.line, text: line.text.slice(0, 200), why: 'it stands in no table and no example' })
  }
  endExample()
  return found
}

function isAfterBlank(lines: readonly TextLine[], index: number): boolean {
  return lines[index - 1]?.text === ''
}

function labelAt(text: string): { word: string; text: string } | undefined {
  if (/^Examples? ?(?:\(.*\))? ?[:：]?$/.test(text)) return { word: 'Example', text: '' }
  const [, word = '', mark = '', rest = ''] = /^([A-Z][a-z]+(?: only)?)(?: ?([:：]) ?(.*))?$/.exec(text) ?? []
  return isLabel(word) && (mark !== '' || rest === '') ? { word, text: rest } : undefined
}

function exampleOf(lines: readonly TextLine[]): Example {
  const first = lines.find(({ text }) => text !== '') ?? lines[0]
  return { text: withoutBlankLines(lines.map(({ raw }) => raw).join('\n')), line: first?.line ?? 1 }
}
