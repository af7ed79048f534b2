/** Blocks to entries: what jsdoc-to-markdown prints, whether it came as Markdown or as HTML. */
import type { Entry, Example, Unread } from '../documentation.js'
import { type Block, type BlockPage, joinedLines, type Line } from './blocks.js'
import { blockText } from './block-text.js'
import { withoutBlankLines } from './example-text.js'
import { type Heading, nameIn, ownerIn, readHeading, readKind } from './heading.js'
import { isMemberTable, rowsOf } from './member-table.js'
import { type MemberRow, membersOf } from './members.js'

/** A heading with all that stands below it, up to the next one. */
interface Section { heading: Heading; line: number; text: string; blocks: Block[] }

export function entriesOf({ blocks, unread }: BlockPage): { entries: Entry[]; unread: Unread[] } {
  const all = [...unread]
  const entries = sectionsOf(blocks).flatMap((section) => entryOf(section, all) ?? [])
  return { entries, unread: all.sort((one, other) => one.line - other.line) }
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const anchored = blocks.some((block) => block.kind === 'heading' && block.anchor !== undefined && readHeading(block.text)?.isEvent === true)
  const sections: Section[] = []
  let current: Section | undefined
  for (const block of blocks) {
    const isHeading = block.kind === 'heading'
    const heading = isHeading ? readHeading(block.text) : undefined
    // Descriptions have headings too: before the `Kind` line, and without an anchor or with words.
    const isInside = isHeading && current !== undefined && (!heading || (anchored && block.anchor === undefined)) && !current.blocks.some(hasKind)
    if (!isHeading || isInside) current?.blocks.push(block)
    else if (!heading) current = undefined
    else {
      current = { heading, line: block.line, text: block.text, blocks: [] }
      sections.push(current)
    }
  }
  return sections
}

function hasKind(block: Block): boolean {
  return block.kind === 'paragraph' && block.lines.some(({ label }) => label === 'Kind')
}

function entryOf(section: Section, unread: Unread[]): Entry | undefined {
  const { heading, blocks, line } = section
  const parts = partsOf(blocks)
  const { kind, owner } = parts.kind === undefined ? kindWithout(section) : readKind(parts.kind)
  if (kind === 'other') {
    if (parts.kind === undefined && heading.isEvent) unread.push({ line, text: section.text, why: 'the heading of an event, without a Kind line or a table of parameters' })
    return undefined
  }
  unread.push(...parts.unread)
  const module = owner ?? ownerIn(heading)
  const isCallback = kind === 'typedef' && (heading.type === 'function' || heading.returns !== undefined || heading.params.length > 0)
  // An event of jsdoc's older style: one value with properties, not parameters.
  const isOneValue = kind === 'event' && heading.params.length === 0 && parts.heads.length > 0 && parts.heads.every((head) => /^(?:name|property)$/i.test(head))
  const type = kind === 'enum' ? commonType(parts.rows) : kind === 'typedef' && !isCallback ? heading.type : isOneValue ? 'object' : undefined
  const { description, deprecated } = descriptionOf(parts.description, heading, parts.deprecated)
  return {
    kind: isCallback ? 'callback' : kind, name: nameIn(heading, module), ...(type === undefined ? {} : { type }), description,
    members: membersOf(parts.rows), examples: parts.examples, ...(deprecated === undefined ? {} : { deprecated }),
    ...(parts.since === undefined ? {} : { since: parts.since }), ...(module === undefined ? {} : { module }), line,
  }
}

/** Somebody took the `Kind` lines away: a table below the heading says the same. */
function kindWithout({ heading, blocks }: Section): { kind: 'event' | 'typedef' | 'other'; owner?: string } {
  if (!blocks.some((block) => block.kind === 'table' && isMemberTable(block.head))) return { kind: 'other' }
  if (heading.isEvent) return { kind: 'event' }
  return { kind: heading.path.includes('~') && heading.type !== undefined ? 'typedef' : 'other' }
}

function commonType(rows: readonly MemberRow[]): string | undefined {
  const types = new Set(rows.map(({ type }) => type))
  const [only] = types
  return types.size === 1 && only !== '' ? only : undefined
}

interface Parts {
  /** Blocks before the `Kind` line. */
  description: Block[]
  kind?: string
  since?: string
  deprecated?: string
  rows: MemberRow[]
  /** What the tables call their first column. */
  heads: string[]
  examples: Example[]
  unread: Unread[]
}

function partsOf(blocks: readonly Block[]): Parts {
  const parts: Parts = { description: [], rows: [], heads: [], examples: [], unread: [] }
  const kindAt = blocks.findIndex(hasKind)
  const tableAt = blocks.findIndex((block) => block.kind === 'table' && isMemberTable(block.head))
  const start = kindAt >= 0 ? kindAt : tableAt >= 0 ? tableAt : blocks.length
  parts.description = blocks.slice(0, start)
  let label = ''
  for (const block of blocks.slice(start)) {
    if (block.kind === 'paragraph') label = readLines(block.lines, parts, label)
    else if (label === 'Example') addExample(block, parts)
    else if (block.kind === 'table') addTable(block, parts)
    else if (block.kind === 'list' && (label === 'Properties' || label === 'Params')) {
      parts.unread.push({ line: block.line, text: block.items[0]?.slice(0, 80) ?? '', why: `${label} as a list, not as a table` })
    }
  }
  return parts
}

/** Answers the label that goes on. */
function readLines(lines: readonly Line[], parts: Parts, before: string): string {
  let label = before
  for (const line of lines) {
    if (line.label === undefined) {
      if (label === 'Example') addExample({ kind: 'paragraph', lines: [line], line: line.line }, parts)
      else if (parts.kind === undefined) parts.description.push({ kind: 'paragraph', lines: [line], line: line.line })
      continue
    }
    if (line.label === 'Example' || line.label === 'Examples') {
      label = 'Example'
      parts.examples.push({ text: '', line: line.line })
      continue
    }
    label = line.label
    if (label === 'Kind') parts.kind ??= line.text
    else if (label === 'Since') parts.since ??= line.text
    else if (label === 'Deprecated') parts.deprecated ??= line.text
  }
  return label
}

/** Mostly one block of code; whoever wrote fences and prose in an example gets all of it. */
function addExample(block: Block, parts: Parts): void {
  const example = parts.examples.at(-1)
  if (!example) return
  const text = block.kind === 'code' ? withoutBlankLines(block.text) : blockText(block)
  if (example.text === '') Object.assign(example, { text, line: block.line })
  else example.text += `\n\n${text}`
}

function addTable(block: Extract<Block, { kind: 'table' }>, parts: Parts): void {
  if (isMemberTable(block.head)) {
    const { rows, unread } = rowsOf(block)
    parts.rows.push(...rows)
    parts.heads.push(block.head[0] ?? '')
    parts.unread.push(...unread)
  } else parts.unread.push({ line: block.line, text: block.head.join(' | ').slice(0, 80), why: 'a table whose head is not known' })
}

/** A struck heading is followed by a paragraph that says why. */
function descriptionOf(blocks: readonly Block[], { isDeprecated }: Heading, labelled: string | undefined): { description: string; deprecated?: string } {
  const texts = blocks.map(blockText)
  const first = texts[0] ?? ''
  const says = /^(?:\*\*\*)?Deprecated:?(?:\*\*\*)?$/.test(first) || (isDeprecated && labelled === undefined && texts.length > 0)
  const description = joinedLines(says ? texts.slice(1) : texts)
  if (!says) return { description, ...(labelled !== undefined ? { deprecated: labelled } : isDeprecated ? { deprecated: '' } : {}) }
  return { description, deprecated: first.replace(/^\*\*\*|\*\*\*$/g, '').replace(/^Deprecated:?$/, '') }
}
