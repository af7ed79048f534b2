/** The second door: what YAML offers and the format does not is refused before the parser builds anything. */
import { CST, Lexer } from 'yaml'
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'

/** Deeper, parsers run out of stack; no file that people write comes near. */
const mostLevels = 64
/** More entries of one mapping or list than this are generated data, or a mistake. */
export const mostEntries = 5000

const refused: Partial<Record<CST.TokenType, { feature: string; instead: string }>> = {
  'directive-line': { feature: 'directives (a line that starts with %)', instead: 'remove the line' },
  anchor: { feature: 'anchors (&name)', instead: 'quote the text if it starts with &, or write the thing out' },
  alias: { feature: 'aliases (*name)', instead: 'quote the text if it starts with *, or refer to a typedef' },
  tag: { feature: 'tags (!name)', instead: 'quote the text if it starts with !' },
  'doc-end': { feature: 'several documents in one file', instead: 'one domain, one file' },
}

/** A mapping or list that is open at the moment; one without brackets begins at a column. */
interface Level { column: number; isList: boolean; entries: number }

/** The lexer's own marks, which stand for no text. */
const { DOCUMENT, FLOW_END, SCALAR } = CST

/** The lexemes of a text, or why it is refused. No recursion, so that hostile nesting ends here and not in a stack. */
export function scanLexemes(file: string, text: string): { text: string; lexemes: string[] } | { problem: Diagnostic } {
  const lexemes: string[] = []
  const blocks: Level[] = []
  const flows: Level[] = []
  let offset = 0
  let lineStart = 0
  /** What stands before on the same line, but for blanks. */
  let before: CST.TokenType | undefined
  let isStarted = false
  for (const token of new Lexer().lex(text)) {
    lexemes.push(token)
    if (token === SCALAR || token === DOCUMENT || token === FLOW_END) continue
    const type = CST.tokenType(token) ?? 'scalar'
    if (isContent(type)) {
      const feature = type === 'doc-start' && isStarted ? refused['doc-end'] : refused[type]
      if (feature) return { problem: report('yaml-feature', placeOf(token, offset, file), feature) }
      isStarted = true
      const level = flows.length > 0 ? enterFlow(type, flows) : enterBlock(type, before, offset - lineStart, blocks)
      if (level && level.entries > mostEntries) return { problem: report('too-many-entries', placeOf(token, offset, file), { limit: mostEntries }) }
      if (type === 'flow-map-start' || type === 'flow-seq-start') flows.push({ column: 0, isList: type === 'flow-seq-start', entries: 1 })
      if (blocks.length + flows.length > mostLevels) return { problem: report('too-deep', placeOf(token, offset, file), { limit: mostLevels }) }
      before = type
    }
    const lastBreak = token.lastIndexOf('\n')
    if (lastBreak >= 0) {
      lineStart = offset + lastBreak + 1
      before = undefined
    }
    offset += token.length
  }
  return { text, lexemes }
}

function placeOf(token: string, offset: number, file: string): Span {
  return { file, start: offset, end: offset + token.length }
}

function isContent(type: CST.TokenType): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment'
}

/** Between brackets a comma begins another entry. */
function enterFlow(type: CST.TokenType, flows: Level[]): Level | undefined {
  const level = flows.at(-1)
  if (level && type === 'comma') level.entries += 1
  if (type === 'flow-map-end' || type === 'flow-seq-end') flows.pop()
  return level
}

/** Without brackets the first thing on a line is an entry of what begins at its column, and so is what follows a dash. */
function enterBlock(type: CST.TokenType, before: CST.TokenType | undefined, column: number, blocks: Level[]): Level | undefined {
  const isEntry = before === undefined || isIndicator(before) && (before !== 'map-value-ind' || isIndicator(type))
  if (!isEntry) return undefined
  const isList = type === 'seq-item-ind'
  while ((blocks.at(-1)?.column ?? -1) > column) blocks.pop()
  const last = blocks.at(-1)
  // A list may begin at the column of its key, and ends with the next key there.
  if (last?.column === column && last.isList && !isList) blocks.pop()
  const open = blocks.at(-1)
  if (open?.column === column && open.isList === isList) {
    // The value of a key that stands on a line of its own is no further entry.
    if (type !== 'map-value-ind') open.entries += 1
    return open
  }
  blocks.push({ column, isList, entries: 1 })
  return undefined
}

function isIndicator(type: CST.TokenType): boolean {
  return type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'
}
