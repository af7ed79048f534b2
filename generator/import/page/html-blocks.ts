/** HTML to blocks. Only a page's content is read: no navigation, no scripts, which nobody runs either. */
import { type Block, type BlockPage, collapsed, type Row } from './blocks.js'
import { headingAnchor } from './heading-anchor.js'
import { attribute, isElement, isSilent, lineOf, piecesOf, rawText } from './html-inline.js'
import { linesOf, type Piece, textOf } from './inline.js'
import { type HtmlElement, type HtmlNode, type HtmlParent, parseHtml } from './parse-html.js'

interface Reading {
  blocks: Block[]
  anchor?: string | undefined
  line: number
  /** Text that stands between blocks. */
  loose: Piece[]
}

export function htmlBlocks(html: string): BlockPage {
  const parsed = parseHtml(html)
  if ('why' in parsed) return { blocks: [], unread: [{ line: 1, text: collapsed(html.slice(0, 80)), why: parsed.why }] }
  const reading: Reading = { blocks: [], line: 1, loose: [] }
  for (const root of contentOf(parsed.document)) {
    addAll(root, reading)
    endLoose(reading)
  }
  return { blocks: reading.blocks, unread: [] }
}

/** `main`, else the articles, else all. */
function contentOf(document: HtmlParent): HtmlParent[] {
  for (const name of ['main', 'article']) {
    const found: HtmlElement[] = []
    collect(document, name, found)
    if (found.length > 0) return found
  }
  return [document]
}

function collect(parent: HtmlParent, name: string, found: HtmlElement[]): void {
  for (const node of parent.childNodes) {
    if (!isElement(node) || isSilent(node)) continue
    if (node.tagName === name || (name === 'main' && attribute(node, 'role') === 'main')) found.push(node)
    else collect(node, name, found)
  }
}

function addAll(parent: HtmlParent, reading: Reading): void {
  for (const node of parent.childNodes) add(node, reading)
}

const inline = new Set(['a', 'b', 'strong', 'em', 'i', 'code', 'span', 'br', 'del', 's', 'u', 'sub', 'sup', 'kbd', 'small', 'mark', 'abbr', 'img', 'font', 'tt', 'var', 'samp', 'cite', 'q'])

function add(node: HtmlNode, reading: Reading): void {
  if ('value' in node) {
    reading.line = lineOf(node, reading.line)
    reading.loose.push({ text: node.value, bold: false, line: reading.line })
    return
  }
  if (!isElement(node) || isSilent(node)) return
  reading.line = lineOf(node, reading.line)
  if (inline.has(node.tagName) && !holdsBlocks(node)) {
    addInline(node, reading)
    return
  }
  endLoose(reading)
  addBlock(node, reading)
}

function addBlock(node: HtmlElement, reading: Reading): void {
  const { line } = reading
  const anchor = anchorOf(node)
  if (/^h[1-6]$/.test(node.tagName)) {
    const written = headingAnchor(textOf(piecesOf(node, line, true)))
    const found = written.anchor ?? anchor ?? reading.anchor
    reading.blocks.push({ kind: 'heading', depth: Number(node.tagName[1]), text: written.text, ...(found === undefined ? {} : { anchor: found }), line })
    reading.anchor = undefined
    return
  }
  switch (node.tagName) {
    case 'p':
      addParagraph(piecesOf(node, line), reading)
      reading.anchor = anchorAtEnd(node) ?? reading.anchor
      return
    case 'pre': {
      const text = rawText(node)
      // The parser drops a line feed that follows the tag.
      reading.blocks.push({ kind: 'code', text: text.replace(/\r\n?/g, '\n').replace(/\n$/, ''), line })
      return
    }
    case 'table':
      reading.blocks.push(tableOf(node, line))
      return
    case 'ul':
    case 'ol': {
      const items = node.childNodes.filter(isElement).filter((item) => item.tagName === 'li')
      const start = Number(attribute(node, 'start') ?? 1)
      reading.blocks.push({ kind: 'list', items: items.map((item, index) => `${node.tagName === 'ol' ? `${start + index}.` : '-'} ${textOf(piecesOf(item, line))}`), line })
      return
    }
    case 'dl':
      // Indexes are printed like this, and nothing else.
      return
    case 'summary':
      return
    default:
      if (anchor !== undefined && node.childNodes.length === 0) reading.anchor = anchor
      addAll(node, reading)
      endLoose(reading)
  }
}

function addInline(node: HtmlElement, reading: Reading): void {
  const anchor = node.tagName === 'a' ? anchorOf(node) : undefined
  if (anchor !== undefined) reading.anchor = anchor
  const pieces = piecesOf({ ...node, childNodes: [node], nodeName: '#document-fragment' } as HtmlParent, reading.line)
  reading.loose.push(...pieces)
}

function anchorOf(element: HtmlElement): string | undefined {
  return attribute(element, 'name') ?? attribute(element, 'id')
}

/** `<a name="…">` stands in front of its heading, often at the end of the paragraph there. */
function anchorAtEnd(paragraph: HtmlElement): string | undefined {
  const last = paragraph.childNodes.findLast((node) => isElement(node))
  return last && isElement(last) && last.tagName === 'a' && last.childNodes.length === 0 ? anchorOf(last) : undefined
}

function addParagraph(pieces: readonly Piece[], reading: Reading): void {
  const lines = linesOf(pieces)
  if (lines.length > 0) reading.blocks.push({ kind: 'paragraph', lines, line: lines[0]?.line ?? reading.line })
}

function endLoose(reading: Reading): void {
  if (reading.loose.some(({ text }) => text.trim() !== '')) addParagraph(reading.loose, reading)
  reading.loose = []
}

function holdsBlocks(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && (!inline.has(node.tagName) || holdsBlocks(node)))
}

function tableOf(table: HtmlElement, line: number): Block {
  const found: HtmlElement[] = []
  rowsIn(table, found)
  const rows = found.map((row): Row => ({ cells: cellsOf(row).map((cell) => textOf(piecesOf(cell, 0))), line: lineOf(cellsOf(row)[0] ?? row, line) }))
  const [head, ...others] = rows
  return { kind: 'table', head: head?.cells ?? [], rows: others, line }
}

function rowsIn(parent: HtmlParent, found: HtmlElement[]): void {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue
    if (node.tagName === 'tr') found.push(node)
    else if (['thead', 'tbody', 'tfoot'].includes(node.tagName)) rowsIn(node, found)
  }
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}
