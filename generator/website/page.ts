/**
 * A page of the reference as a page of the site. The builder compiles pages as Vue templates and gives
 * Markdown many meanings of its own; here is the one place that takes care that no text of a contract
 * has any of them. All of the page but our own elements is `v-pre`, so that nothing in it is a template.
 */
import { escapeUnit } from '../text/characters.js'
import { blocksOf, changeLine, type CodeBlock } from './blocks.js'
import { tameAnchor, tameCode, tameCodeSpan, tameText } from './build-words.js'
import { graphBlock } from './graph.js'
import { htmlText, overviewPage, type Part } from './places.js'
import type { SiteWords } from './words.js'

export interface PageContext {
  words: SiteWords
  /** The parts of the contract by their anchor. */
  parts: ReadonlyMap<string, Part>
  /** What the page says of itself to the builder, `title` for one. */
  front: Readonly<Record<string, unknown>>
}

/** The page's text. */
export function sitePage(markdown: string, { words, parts, front }: PageContext): string {
  const pieces: string[] = []
  let open: Part | undefined
  const close = () => {
    if (open && open.kind !== 'enum') pieces.push(outsideProse(tryIt(open)))
    open = undefined
  }
  for (const block of blocksOf(markdown)) {
    if (block.kind === 'code') {
      pieces.push(codeOf(block, parts, words))
      continue
    }
    for (const { anchor, heading, lines } of sectionsOf(block.lines)) {
      if (anchor !== undefined || heading?.startsWith('## ')) close()
      if (anchor !== undefined) open = parts.get(anchor)
      if (heading !== undefined) pieces.push(anchor === undefined ? lineOf(heading, words) : headingWithAnchor(anchor, heading, words))
      pieces.push(lines.map((line) => lineOf(line, words)).join('\n'))
    }
  }
  close()
  return `---\n${Object.entries(front).map(([key, value]) => `${key}: ${frontValue(value)}\n`).join('')}---\n\n<div v-pre>\n\n${pieces.join('\n')}\n\n</div>\n`
}

/** YAML that is JSON, in plain letters. */
function frontValue(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -;=-~]/g, escapeUnit)
}

interface Section { anchor?: string; heading?: string; lines: string[] }

/** Text from heading to heading, each with the anchor that stands in front of it. */
function sectionsOf(lines: readonly string[]): Section[] {
  const sections: Section[] = [{ lines: [] }]
  for (const [index, line] of lines.entries()) {
    const isHeading = headingLine.test(line)
    const found = isHeading ? anchorLine.exec(lines[index - 1] ?? '')?.[1] : undefined
    const anchor = found === undefined ? undefined : tameAnchor(found)
    if (isHeading) sections.push({ ...(anchor === undefined ? {} : { anchor }), heading: line, lines: [] })
    else if (!anchorLine.test(line) || !headingLine.test(lines[index + 1] ?? '')) sections.at(-1)?.lines.push(line)
  }
  return sections
}

const anchorLine = /^<a id="([^"]*)"><\/a>$/
const headingLine = /^(#{2,4}) (.*)$/

/** The heading carries the anchor itself, so that a link to it leads to where it begins. */
function headingWithAnchor(id: string, heading: string, words: SiteWords): string {
  const [, marks = '', title = ''] = headingLine.exec(heading) ?? []
  const level = `h${marks.length}`
  return `<${level} id="${id}" tabindex="-1">${tameText(title)} <a class="header-anchor" href="#${id}" aria-label="${htmlText(words.linkToPart)}">&#8203;</a></${level}>\n`
}

/** A line of prose or of a table, whose row gets a link to itself where it has an anchor. */
function lineOf(line: string, words: SiteWords): string {
  return changeLine(line, (piece) => piece.split(targetOrAnchor).map((part, index) => (index % 2 === 0 ? tameText(part) : leading(part, words))).join(''), tameCodeSpan)
}

const targetOrAnchor = /(\]\([^)]*\)|<a id="[^"]*"><\/a>)/

function leading(part: string, words: SiteWords): string {
  if (part.startsWith(']')) return tameAnchor(part).replace(/^(\]\((?:[\w.-]+\/)*)index\.md(?=[)#])/, `$1${overviewPage}`)
  const id = tameAnchor(/"([^"]*)"/.exec(part)?.[1] ?? '')
  return `<a id="${id}" class="row-anchor" href="#${id}" aria-label="${htmlText(words.linkToRow)}">&#8203;</a>`
}

function codeOf({ language, fence, lines }: CodeBlock, parts: ReadonlyMap<string, Part>, words: SiteWords): string {
  if (language === 'mermaid') return graphBlock(lines, parts, words)
  return [`${fence}${language}`, ...lines.map(tameCode), fence].join('\n')
}

/** An element of ours, between two stretches of the page that are no template. */
function outsideProse(element: string): string {
  return `\n</div>\n\n${element}\n\n<div v-pre>\n`
}

function tryIt({ kind, name }: Part): string {
  return `<TryIt name="${htmlText(name)}" kind="${kind}" />`
}
