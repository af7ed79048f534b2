/** The first door: bytes to text, before any parser sees them. */
import { CST, Lexer } from 'yaml'
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { SourceFile, Span } from '../files.js'

export const sizeLimit = 2 * 1024 * 1024
const depthLimit = 64

type Refused = { problem: Diagnostic }

/** The text of a YAML file and its lexemes, or why it is refused before any parser sees it. */
export function scanBytes(source: SourceFile): { text: string; lexemes: string[] } | Refused {
  const decoded = decodeText(source)
  return 'text' in decoded ? scanLexemes(source.path, decoded.text) : decoded
}

/** The text of any file, or why it is none. A byte order mark is dropped. */
export function decodeText({ path, bytes }: SourceFile): { text: string } | Refused {
  const place = (start: number): Span => ({ file: path, start, end: start + 1 })
  if (bytes.length > sizeLimit) {
    return { problem: report('file-too-large', place(0), { size: bytes.length, limit: sizeLimit }) }
  }
  const text = decode(bytes)
  if (text === undefined) {
    const { byte, offset } = firstBadByte(bytes)
    return { problem: report('not-utf8', place(offset), { byte }) }
  }
  const control = text.search(forbidden)
  if (control >= 0) {
    const code = `U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`
    return { problem: report('control-character', place(control), { code }) }
  }
  return { text }
}

// C0 but tab and line ends, DEL, C1, line separators, bidi controls, byte order marks in the middle.
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Halves the range until the first byte is found behind which no prefix decodes. */
function firstBadByte(bytes: Uint8Array): { byte: number; offset: number } {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return { byte: good, offset: new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).length }
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    // `stream` lets a character be cut off at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const refused: Partial<Record<CST.TokenType, { feature: string; instead: string }>> = {
  'directive-line': { feature: 'directives (a line that starts with %)', instead: 'remove the line' },
  anchor: { feature: 'anchors (&name)', instead: 'quote the text if it starts with &, or write the thing out' },
  alias: { feature: 'aliases (*name)', instead: 'quote the text if it starts with *, or refer to a typedef' },
  tag: { feature: 'tags (!name)', instead: 'quote the text if it starts with !' },
  'doc-end': { feature: 'several documents in one file', instead: 'one domain, one file' },
}

/** Walks the lexer's tokens: no recursion, so that hostile nesting ends here and not in a stack. */
function scanLexemes(file: string, text: string): { text: string; lexemes: string[] } | Refused {
  let offset = 0
  let lineStart = 0
  let flowDepth = 0
  let isStarted = false
  const columns: number[] = []
  const lexemes: string[] = []
  for (const token of new Lexer().lex(text)) {
    lexemes.push(token)
    const type = CST.tokenType(token)
    // The lexer's own marks (document, flow error, scalar) stand for no text.
    if (token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR) continue
    const at: Span = { file, start: offset, end: offset + token.length }
    const feature = type === 'doc-start' && isStarted ? refused['doc-end'] : type && refused[type]
    if (feature) return { problem: report('yaml-feature', at, feature) }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth += 1
    if (type === 'flow-map-end' || type === 'flow-seq-end') flowDepth -= 1
    const isContent = type !== 'space' && type !== 'newline' && type !== 'comment'
    isStarted ||= isContent
    if (flowDepth === 0 && isContent) {
      const column = offset - lineStart
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop()
      columns.push(column)
    }
    if (columns.length + flowDepth > depthLimit) {
      return { problem: report('too-deep', at, { limit: depthLimit }) }
    }
    offset += token.length
    const lastBreak = token.lastIndexOf('\n')
    if (lastBreak >= 0) lineStart = offset - token.length + lastBreak + 1
  }
  return { text, lexemes }
}
