/**
 * Markdown that people wrote, such as the contract's changelog, written anew through our own sinks:
 * what is text, code, a list, a table, a link or a picture beside it stays that; HTML and whatever
 * else shows as the text it is.
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { code, joined, link, Markdown, md, nothing, text } from '../text/markdown.js'

type Content = ReturnType<typeof fromMarkdown>['children'][number]

/** The same page, with nothing in it that acts. `pictures` are paths of files that it may show, by their name. */
export function tamedMarkdown(source: string, pictures: ReadonlyMap<string, string> = new Map()): string {
  const { children } = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  return `${blocks(children, '')}\n`

  function blocks(nodes: readonly Content[], indent: string): string {
    return nodes.map((node) => block(node, indent)).filter((part) => part !== '').join('\n\n')
  }

  function block(node: Content, indent: string): string {
    switch (node.type) {
      case 'heading': return `${indent}${'#'.repeat(node.depth)} ${line(node.children).source}`
      case 'paragraph': return `${indent}${line(node.children).source}`
      case 'blockquote': return blocks(node.children, indent)
      case 'list': return node.children.map((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
        const inner = indent + ' '.repeat(mark.length)
        return indent + mark + blocks(item.children, inner).slice(inner.length)
      }).join('\n')
      case 'table': return tableLines(node.children.map((row) => row.children.map((cell) => line(cell.children).source)), indent)
      // A fence would let its language and its first lines mean something.
      case 'code': return node.value.split('\n').map((each) => `${indent}${code(each).source}`).join('<br>\n')
      case 'thematicBreak': return `${indent}---`
      case 'definition': return ''
      default: return `${indent}${piece(node).source}`
    }
  }

  function line(nodes: readonly Content[]): Markdown {
    return joined(nodes.map(piece), '')
  }

  function piece(node: Content): Markdown {
    switch (node.type) {
      case 'text': return edged(node.value)
      case 'inlineCode': return code(node.value)
      case 'break': return new Markdown('<br>')
      case 'emphasis': return md`<em>${line(node.children)}</em>`
      case 'strong': return md`<strong>${line(node.children)}</strong>`
      case 'link': return /^https?:\/\//.test(node.url) ? link(line(node.children), node.url) : line(node.children)
      case 'image': return picture(node.alt ?? '', pictures.get(node.url.replace(/^\.\//, '')))
      case 'imageReference': return text(node.alt ?? '')
      case 'html': return text(node.value)
      default: return 'children' in node ? line(node.children) : nothing
    }
  }
}

function tableLines([head = [], ...rows]: readonly (readonly string[])[], indent: string): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `${indent}| ${cells.join(' | ')} |`).join('\n')
}

function picture(alt: string, path: string | undefined): Markdown {
  return path === undefined ? text(alt) : md`!${link(alt, path)}`
}

/** A line break is a blank. Blanks at the edges stand beside code or a link, and need no escape there. */
function edged(value: string): Markdown {
  const [, before = '', inner = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(value.replace(/\s*\n\s*/g, ' ')) ?? []
  return new Markdown(`${before}${text(inner).source}${after}`)
}
