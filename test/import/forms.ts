/**
 * The forms in which one documentation exists, made of its JSDoc by the tools that make them outside:
 * JSDoc itself, jsdoc-to-markdown, a host of docs, a browser, and a person who copies what it shows.
 */
import jsdoc2md from 'jsdoc-to-markdown'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Documentation, Member } from '../../generator/import/documentation.js'

export type Form = 'markdown' | 'published' | 'html' | 'text' | 'json' | 'template'

const made = new Map<string, Promise<Record<Form, string>>>()

/** JSDoc takes a second a run, so that the forms of a source are made once. */
export function formsOf(source: string): Promise<Record<Form, string>> {
  const before = made.get(source)
  if (before) return before
  const forms = makeForms(source)
  made.set(source, forms)
  return forms
}

async function makeForms(source: string): Promise<Record<Form, string>> {
  // It takes source or files, and either is declared as needed.
  const settings = { source } as unknown as { files: string }
  // The second asks JSDoc's cache, the third needs no JSDoc.
  const json = JSON.stringify(await jsdoc2md.getJsdocData(settings), null, 2)
  const data = await jsdoc2md.getTemplateData(settings)
  // What is rendered is changed by rendering.
  const template = JSON.stringify(data, null, 2)
  const markdown = await jsdoc2md.render({ ...settings, data })
  const html = hostedHtml(markdown)
  return { markdown, published: published(markdown), html, text: copiedText(html), json, template }
}

/** As docs hosts want it: anchors in headings, entities for bars, front matter, containers around indexes. */
export function published(markdown: string): string {
  const lines = markdown.split('\n')
  const out = ['---', 'title: Types', 'outline: deep', '---', '']
  let anchor = ''
  let isCode = false
  let isIndex = false
  for (const line of lines) {
    if (line.startsWith('```')) isCode = !isCode
    const found = isCode ? undefined : /^<a name="([^"]*)"><\/a>$/.exec(line)?.[1]
    if (found !== undefined) {
      anchor = found
      continue
    }
    if (!isCode && /^#+ /.test(line) && anchor !== '') {
      out.push(`${line} {#${anchor}}`)
      anchor = ''
      continue
    }
    if (!isCode && !isIndex && line.startsWith('* [')) {
      isIndex = true
      out.push('::: details Index', '')
    }
    if (isIndex && line === '') {
      isIndex = false
      out.push('', ':::')
    }
    out.push(!isCode && line.startsWith('|') ? line.replaceAll('\\|', '&#124;') : line)
  }
  return out.join('\n')
}

/** A page with all that hosts put around. A bar that nobody escaped is kept, as by hosts that print every cell. */
function hostedHtml(markdown: string): string {
  const content = micromark(withEscapedBars(markdown), { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return `<!DOCTYPE html>
<html lang="en">
<head><title>Types</title><style>.table td { color: red }</style><script>window.data = { "kind": "<h3>\\"evil\\" (res)</h3>" }</script></head>
<body>
<nav><a href="/">Home</a><h3>"navigation" (res)</h3><p><strong>Kind</strong>: event emitted by nobody</p></nav>
<aside class="sidebar"><ul><li><a href="#event_flooNotice">"flooNotice" (res)</a></li></ul></aside>
<main><div class="vp-doc">
${content}
</div></main>
<footer>Last updated: yesterday</footer>
<script>document.write('<table><tr><td>Param</td></tr></table>')</script>
</body>
</html>
`
}

/** Bars in descriptions, whose rows have more cells than their head. */
function withEscapedBars(markdown: string): string {
  let columns = 0
  return markdown.split('\n').map((line) => {
    if (!line.startsWith('|')) {
      columns = 0
      return line
    }
    const cells = line.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/)
    if (columns === 0) columns = cells.length
    return cells.length <= columns ? line : `|${cells.slice(0, columns - 1).join('|')}|${cells.slice(columns - 1).join('\\|')}|`
  }).join('\n')
}

type Parent = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/** What a person gets who marks the content and copies it. */
function copiedText(html: string): string {
  const blocks: string[] = []
  const main = find(parse(html), 'main')
  if (main) copyBlocks(main, blocks)
  return blocks.filter((block) => block !== '').join('\n\n')
}

function copyBlocks(parent: Parent, blocks: string[]): void {
  for (const node of elementsIn(parent)) {
    if (/^(?:h\d|p|li|dt|dd)$/.test(node.tagName)) blocks.push(shown(node))
    else if (node.tagName === 'pre') blocks.push(raw(node).trimEnd())
    else if (node.tagName === 'table') blocks.push(copiedTable(node))
    else copyBlocks(node, blocks)
  }
}

/** Cells with a blank between; the bars of descriptions are gone, as on the page that all this is about. */
function copiedTable(table: Element): string {
  const rows = elementsIn(table).flatMap((part) => elementsIn(part)).map((row) => elementsIn(row).map((cell) => shown(cell)))
  const description = rows[0]?.indexOf('Description') ?? -1
  return rows.map((cells) => cells.map((cell, index) => (index === description ? cell.replace(/\s*\|\s*/g, ' ') : cell)).filter((cell) => cell !== '').join(' ')).join('\n')
}

function shown(element: Element): string {
  return raw(element, '\uE000').replace(/\s+/g, ' ').replace(/ ?\uE000 ?/g, '\n').trim()
}

function raw(parent: Parent, lineBreak = '\n'): string {
  return parent.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? (node.tagName === 'br' ? lineBreak : raw(node, lineBreak)) : '')).join('')
}

function elementsIn(parent: Parent): Element[] {
  return parent.childNodes.filter((node): node is Element => 'tagName' in node)
}

function find(parent: Parent, name: string): Element | undefined {
  for (const node of elementsIn(parent)) {
    const found = node.tagName === name ? node : find(node, name)
    if (found) return found
  }
  return undefined
}

/** What a page says, an entry or member a line, without lines and modules. */
export function outline({ entries }: Documentation): string[] {
  return entries.flatMap(({ kind, name, type, description, members, examples, deprecated, since }) => [
    `${kind} ${name}${type === undefined ? '' : `: ${type}`}${deprecated === undefined ? '' : ` (deprecated${deprecated && ` ${deprecated}`})`}${since === undefined ? '' : ` (since ${since})`} -- ${description}`,
    ...outlineMembers(members, '  '), ...examples.map(({ text }) => `  > ${text.replaceAll('\n', '\n  > ')}`),
  ])
}

function outlineMembers(members: readonly Member[], indent: string): string[] {
  return members.flatMap((member) => [
    `${indent}${member.name}${member.optional ? '?' : ''}: ${member.type ?? ''}${member.default === undefined ? '' : ` = ${member.default}`} -- ${member.description}`,
    ...outlineMembers(member.members, `${indent}  `),
  ])
}
