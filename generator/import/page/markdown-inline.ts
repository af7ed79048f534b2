/** Markdown's running text as it reads: code, links and emphasis become their text. */
import type { fromMarkdown } from 'mdast-util-from-markdown'
import { deepestNesting } from './blocks.js'
import type { Piece } from './inline.js'

type Content = ReturnType<typeof fromMarkdown>['children'][number]
type Parent = Extract<Content, { type: 'heading' | 'paragraph' | 'tableCell' }>
type Inline = Parent['children'][number]

interface Writing {
  source: string
  pieces: Piece[]
  /** Names in headings are not escaped: `_id_` is no emphasis there. */
  keepsUnderscores: boolean
  /** Inside a `script` or `style`. */
  isSilent: boolean
}

export function inlinePieces(parent: Parent, source: string): Piece[] {
  const writing: Writing = { source, pieces: [], keepsUnderscores: parent.type === 'heading', isSilent: false }
  writeAll(parent.children, writing, false, 0)
  return writing.pieces
}

function writeAll(contents: readonly Inline[], writing: Writing, bold: boolean, depth: number): void {
  for (const content of contents) write(content, writing, bold, depth)
}

function write(content: Inline, writing: Writing, bold: boolean, depth: number): void {
  const put = (text: string) => {
    if (!writing.isSilent) writing.pieces.push({ text, bold, line: content.position?.start.line ?? 1 })
  }
  if ('children' in content) {
    const source = writing.source.slice(content.position?.start.offset ?? 0, content.position?.end.offset ?? 0)
    if (depth > deepestNesting) {
      put(source)
      return
    }
    const mark = writing.keepsUnderscores ? /^_+/.exec(source)?.[0] ?? '' : ''
    put(mark)
    writeAll(content.children, writing, bold || content.type === 'strong', depth + 1)
    put(mark)
    return
  }
  switch (content.type) {
    case 'html': {
      const tag = /^<(\/?)([a-z][a-z\d-]*)/i.exec(content.value)
      const name = tag?.[2]?.toLowerCase()
      if (name === 'script' || name === 'style') writing.isSilent = tag?.[1] === ''
      if (name === 'br') put('\n')
      return
    }
    case 'break':
      put('\n')
      return
    case 'image':
    case 'imageReference':
      put(content.alt ?? '')
      return
    case 'text':
    case 'inlineCode':
      put(content.value)
      return
    default:
  }
}
