/** Markdown to blocks. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Unread } from '../documentation.js'
import { blockText } from './block-text.js'
import { type Block, type BlockPage, collapsed, deepestNesting, type Row } from './blocks.js'
import { headingAnchor } from './heading-anchor.js'
import { htmlBlocks } from './html-blocks.js'
import { linesOf, textOf } from './inline.js'
import { inlinePieces } from './markdown-inline.js'
import { tameMarkdown } from './tame-markdown.js'
import { surplusText, writtenName } from './table-source.js'

type Root = ReturnType<typeof fromMarkdown>
type Content = Root['children'][number]
type Table = Extract<Content, { type: 'table' }>

interface Reading { source: string; blocks: Block[]; unread: Unread[]; anchor?: string | undefined }

export function markdownBlocks(text: string): BlockPage {
  const tame = tameMarkdown(text)
  const reading: Reading = { source: tame.text, blocks: [], unread: [...tame.unread] }
  addAll(parse(tame.text).children, reading, 0)
  return { blocks: reading.blocks, unread: reading.unread }
}

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

function addAll(contents: readonly Content[], reading: Reading, depth: number): void {
  for (const content of contents) add(content, reading, depth)
}

function add(content: Content, reading: Reading, depth: number): void {
  const line = lineOf(content)
  if (depth > deepestNesting) {
    reading.unread.push({ line, text: '', why: 'nested too deep' })
    return
  }
  switch (content.type) {
    case 'heading': {
      const { text, anchor = reading.anchor } = headingAnchor(textOf(inlinePieces(content, reading.source)))
      reading.blocks.push({ kind: 'heading', depth: content.depth, text, ...(anchor === undefined ? {} : { anchor }), line })
      reading.anchor = undefined
      return
    }
    case 'paragraph': {
      const pieces = inlinePieces(content, reading.source)
      const lines = linesOf(pieces)
      if (lines.length > 0) reading.blocks.push({ kind: 'paragraph', lines, line: lines[0]?.line ?? line })
      reading.anchor = anchorIn(sourceOf(content, reading.source))
      return
    }
    case 'code':
      reading.blocks.push({ kind: 'code', text: content.value, line: content.lang !== undefined || isFenced(content, reading.source) ? line + 1 : line })
      return
    case 'table':
      reading.blocks.push(tableOf(content, reading.source))
      return
    case 'list':
      reading.blocks.push({ kind: 'list', items: content.children.map((item, index) => itemText(item, content, index, reading.source)), line })
      return
    case 'html':
      addHtml(content.value, line, reading)
      return
    case 'blockquote':
      addAll(content.children, reading, depth + 1)
      return
    default:
  }
}

function addHtml(html: string, line: number, reading: Reading): void {
  const { blocks, unread } = htmlBlocks(html)
  for (const block of blocks) reading.blocks.push(moved(block, line - 1))
  reading.unread.push(...unread.map((one) => ({ ...one, line: one.line + line - 1 })))
  reading.anchor = anchorIn(html)
}

function moved(block: Block, by: number): Block {
  const line = block.line + by
  if (block.kind === 'table') return { ...block, line, rows: block.rows.map((row) => ({ ...row, line: row.line + by })) }
  if (block.kind === 'paragraph') return { ...block, line, lines: block.lines.map((one) => ({ ...one, line: one.line + by })) }
  return { ...block, line }
}

/** `<a name="event_flooNotice"></a>` stands in front of its heading, often at the end of the paragraph there. */
function anchorIn(source: string): string | undefined {
  const start = source.lastIndexOf('<a ')
  return start < 0 ? undefined : /^<a (?:name|id)\s?=\s?["']([^"'<>]*)["']\s?>\s?<\/a>\s*$/.exec(source.slice(start))?.[1]
}

function tableOf(table: Table, source: string): Block {
  const [first, ...others] = table.children
  const head = first?.children.map((cell) => textOf(inlinePieces(cell, source))) ?? []
  const rows = others.map((row): Row => {
    const texts = row.children.map((cell) => textOf(inlinePieces(cell, source)))
    const name = row.children[0]
    if (name) texts[0] = writtenName(sourceOf(name, source)) ?? texts[0] ?? ''
    if (texts.length <= head.length) return { cells: texts, line: lineOf(row) }
    const merged = surplusText(row.children.map((cell) => sourceOf(cell, source)), head.length)
    const cells = merged.map((cell) => (cell.isMerged ? inlineText(cell.text) : texts[cell.from] ?? ''))
    return { cells, line: lineOf(row) }
  })
  return { kind: 'table', head, rows, line: lineOf(table) }
}

/** Text put together from several cells, read as a line of its own. */
function inlineText(source: string): string {
  const [only] = parse(`| |\n|-|\n| ${source} |`).children
  const cell = only?.type === 'table' ? only.children[1]?.children[0] : undefined
  return cell ? textOf(inlinePieces(cell, `| |\n|-|\n| ${source} |`)) : collapsed(source)
}

function itemText(item: { children: readonly Content[] }, list: { ordered?: boolean | null | undefined; start?: number | null | undefined }, index: number, source: string): string {
  const inner: Reading = { source, blocks: [], unread: [] }
  addAll(item.children, inner, deepestNesting - 60)
  const mark = list.ordered === true ? `${(list.start ?? 1) + index}.` : '-'
  return collapsed(`${mark} ${inner.blocks.map(blockText).join(' ')}`)
}

function isFenced(content: Content, source: string): boolean {
  return /^[`~]{3}/.test(sourceOf(content, source))
}

function lineOf(content: { position?: { start: { line: number } } | undefined }): number {
  return content.position?.start.line ?? 1
}

function sourceOf(content: { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined }, source: string): string {
  return source.slice(content.position?.start.offset ?? 0, content.position?.end.offset ?? 0)
}
