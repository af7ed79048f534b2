/**
 * Markdown that people wrote, such as the contract's changelog, written anew through our own sinks:
 * what is text, code, a list or a link stays that; HTML and whatever else shows as the text it is.
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { code, joined, link, Markdown, md, nothing, text } from '../text/markdown.js'

type Content = ReturnType<typeof fromMarkdown>['children'][number]

/** The same page, with nothing in it that acts. */
export function tamedMarkdown(source: string): string {
  return `${blocks(fromMarkdown(source).children, '')}\n`
}

function blocks(nodes: readonly Content[], indent: string): string {
  return nodes.map((node) => block(node, indent)).filter((part) => part !== '').join('\n\n')
}

function block(node: Content, indent: string): string {
  switch (node.type) {
    case 'heading': return `${indent}${'#'.repeat(node.depth)} ${lines(node.children).source}`
    case 'paragraph': return `${indent}${lines(node.children).source}`
    case 'blockquote': return blocks(node.children, indent)
    case 'list': return node.children.map((item, index) => {
      const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
      const inner = indent + ' '.repeat(mark.length)
      return indent + mark + blocks(item.children, inner).slice(inner.length)
    }).join('\n')
    case 'code': return codeLines(node.value, indent)
    case 'thematicBreak': return `${indent}---`
    case 'definition': return ''
    default: return `${indent}${line(node).source}`
  }
}

/** Code as HTML, because a fence would let its language and its first lines mean something. */
function codeLines(value: string, indent: string): string {
  return value.split('\n').map((each) => `${indent}${code(each).source}`).join('<br>\n')
}

function lines(nodes: readonly Content[]): Markdown {
  return joined(nodes.map(line), '')
}

function line(node: Content): Markdown {
  switch (node.type) {
    case 'text': return edged(node.value)
    case 'inlineCode': return code(node.value)
    case 'break': return new Markdown('<br>')
    case 'emphasis': return md`<em>${lines(node.children)}</em>`
    case 'strong': return md`<strong>${lines(node.children)}</strong>`
    case 'link': return /^https?:\/\//.test(node.url) ? link(lines(node.children), node.url) : lines(node.children)
    case 'linkReference': return lines(node.children)
    case 'image':
    case 'imageReference': return text(node.alt ?? '')
    case 'html': return text(node.value)
    default: return 'children' in node ? lines(node.children) : nothing
  }
}

/** Blanks at the edges stand beside code or a link, and need no escape there. */
function edged(value: string): Markdown {
  const [, before = '', inner = '', after = ''] = /^([ \n]?)([^]*?)([ \n]?)$/.exec(value) ?? []
  return new Markdown(`${before && ' '}${text(inner).source}${after && ' '}`)
}
