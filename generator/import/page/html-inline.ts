/** Text inside HTML elements, as a reader of the page sees it. */
import type { Piece } from './inline.js'
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.js'

/** What a page has around and beside its content, and what is no text. */
const silent = new Set([
  'script', 'style', 'nav', 'aside', 'footer', 'noscript', 'template', 'svg', 'math', 'iframe', 'button', 'input', 'select', 'textarea', 'object', 'embed', 'head', 'canvas', 'audio', 'video', 'form', 'dialog',
])
const silentRoles = new Set(['navigation', 'search', 'complementary', 'contentinfo', 'banner', 'menu'])
const silentClasses = /(?:^|[\s_-])(?:sidebar|navbar|toc|table-of-contents|breadcrumbs?|pagination|header-anchor|hash-link|anchor-link|headerlink|visually-hidden|sr-only|copy)(?:$|[\s_-])/i

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** Never part of what the page says. */
export function isSilent(element: HtmlElement): boolean {
  if (silent.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true
  // VitePress prints the language of an example in front of it.
  if (element.tagName === 'span' && attribute(element, 'class') === 'lang') return true
  return silentRoles.has(attribute(element, 'role') ?? '') || silentClasses.test((attribute(element, 'class') ?? '').slice(0, 300))
}

export function piecesOf(parent: HtmlParent, line: number, keepsStrikes = false): Piece[] {
  const pieces: Piece[] = []
  write(parent, { pieces, line, keepsStrikes }, false)
  return pieces
}

interface Writing { pieces: Piece[]; line: number; keepsStrikes: boolean }

function write(parent: HtmlParent, writing: Writing, bold: boolean): void {
  for (const node of parent.childNodes) {
    const put = (text: string) => {
      writing.pieces.push({ text, bold, line: writing.line })
    }
    if ('value' in node) {
      writing.line = node.sourceCodeLocation?.startLine ?? writing.line
      put(node.value)
    } else if (isElement(node) && !isSilent(node)) {
      writing.line = lineOf(node, writing.line)
      const isStruck = writing.keepsStrikes && (node.tagName === 'del' || node.tagName === 's')
      // In a heading one of these is a mark or, within a name, the tilde of `types~Meta`.
      const mark = isStruck ? (parent.childNodes.length === 1 ? '~~' : '~') : ''
      if (node.tagName === 'br') put('\n')
      else if (node.tagName === 'img') put(attribute(node, 'alt') ?? '')
      else {
        const isBlock = /^(?:p|div|li|tr|td|th|dt|dd|table|ul|ol|pre|h[1-6])$/.test(node.tagName)
        put(isBlock ? ' ' : mark)
        if (node.tagName === 'li') put('- ')
        write(node, writing, bold || node.tagName === 'strong' || node.tagName === 'b')
        put(isBlock ? ' ' : mark)
      }
    }
  }
}

export function lineOf(node: HtmlNode, otherwise: number): number {
  return node.sourceCodeLocation?.startLine ?? otherwise
}

/** Text of `pre`, line feeds and all. */
export function rawText(parent: HtmlParent): string {
  return parent.childNodes.map((node) => ('value' in node ? node.value : !isElement(node) || isSilent(node) ? '' : node.tagName === 'br' ? '\n' : rawText(node))).join('')
}
