/** Markdown as a browser would have it. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
export interface Page { structure: string; texts: string[] }

/** The elements of a page, and the text of each that holds prose. */
export function readPage(markdown: string): Page {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  const texts: string[] = []
  return { structure: outline(parseFragment(html), texts), texts }
}

/** Elements by name. What only carries text (`<br>`, `<span>`, comments) is not structure. */
function outline(node: Node, texts: string[]): string {
  if (!('childNodes' in node)) return ''
  const inner = node.childNodes.map((child) => outline(child, texts)).join('')
  if (node.nodeName === 'br' || node.nodeName === 'span') return inner
  if (['p', 'h2', 'td', 'li', 'em', 'code', 'a'].includes(node.nodeName)) texts.push(textOf(node))
  return `<${node.nodeName}>${inner}</>`
}

function textOf(node: Node): string {
  if (node.nodeName === 'br') return '\n'
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** What the elements of a name have as an attribute. */
export function attributes(markdown: string, element: string, name: string): string[] {
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  const found = (node: Node): string[] => {
    const own = node.nodeName === element && 'attrs' in node ? node.attrs.filter((attribute) => attribute.name === name).map(({ value }) => value) : []
    return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(found)] : own
  }
  return found(parseFragment(html))
}
