/** The parser's first error as a person sees it: where the slip is, rather than where the parser noticed it, and what to do. */
import { CST, type YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'

/** What the parser says, and what that means for somebody who writes a contract. */
const sentences: readonly (readonly [said: RegExp, sentence: string])[] = [
  [/^Missing closing/, 'this quote is never closed'],
  [/^Flow (map|sequence) .*must be/, 'this bracket is never closed, or what it holds is indented too little'],
  [/^Nested mappings/, 'a key and its value stand behind another key; text that holds a colon and a blank must be quoted'],
  [/^(Implicit map keys need|Implicit keys need)/, 'a key needs a colon and a blank behind it'],
  [/^All (mapping|sequence) items must/, 'this line is not indented like those that it follows'],
  [/^A block sequence may not/, 'a dash cannot stand between keys; a list begins on a line below its key'],
  [/^Tabs are not/, 'tabs are not allowed as indentation; use blanks'],
  [/^Block collections are not|^Missing (, |space)/, 'inside brackets a comma separates the entries, and a blank follows each colon'],
  [/^Plain value cannot start/, 'plain text cannot start with this character; quote the text'],
  [/^Invalid escape/, 'this escape sequence is unknown; in double quotes a backslash is written twice'],
  [/^Block scalar header/, 'behind | or > the text begins on the next line'],
  [/^Unexpected (scalar|double|single)/, 'something follows where the value has ended; a quote inside quotes is doubled (\'it\'\'s\') or escaped (\\")'],
  [/^Unexpected flow-(map|seq)-end/, 'a bracket is closed that was never opened'],
  [/^Unexpected , in/, 'there is a comma too many'],
]

/** The first syntax error of a file; everything behind it would be a guess. */
export function syntaxError(file: string, { code, message, pos }: YAMLError, { text, lexemes }: { text: string; lexemes: readonly string[] }): Diagnostic {
  const [found, end] = pos
  const tooFar = indentedTooFar(message, found, text)
  if (tooFar !== undefined) return report('yaml-syntax', { file, start: tooFar, end: tooFar + 1 }, { problem: 'this line is indented further than the key above it' })
  const start = unclosed(message, found, lexemes) ?? found
  return report('yaml-syntax', { file, start, end: start === found ? Math.max(end, found + 1) : start + 1 }, { problem: sentenceOf(code, message, lineAround(text, start)) })
}

function sentenceOf(code: string, message: string, line: string): string {
  if (code !== 'TAB_AS_INDENT' && /\{.*\[\]/.test(line)) return 'inside { } a type with [ ] must be quoted'
  const known = sentences.find(([said]) => said.test(message))
  if (known) return known[1]
  const [first = message] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]\s*$/, '')
}

/** Where the quote or bracket stands that is still open at `offset`, if it is that which `message` is about. */
function unclosed(message: string, offset: number, lexemes: readonly string[]): number | undefined {
  if (!/^Missing closing|^Flow /.test(message)) return undefined
  const brackets: number[] = []
  let at = 0
  for (const lexeme of lexemes) {
    const type = CST.tokenType(lexeme)
    const isMark = lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR
    if (lexeme === CST.FLOW_END && brackets.length > 0) return brackets.at(-1)
    if (isMark) continue
    if (type?.endsWith('quoted-scalar') === true && at + lexeme.length >= offset) return at
    if (at >= offset) break
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets.push(at)
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets.pop()
    at += lexeme.length
  }
  return brackets.at(-1)
}

/** The line that continues a plain text although it is the next key: to YAML that is one key over two lines. */
function indentedTooFar(message: string, offset: number, text: string): number | undefined {
  if (!message.startsWith('Nested mappings')) return undefined
  const [line = '', blanks = ''] = /^[^\n:]*\n+( *)/.exec(text.slice(offset)) ?? []
  return blanks === '' ? undefined : offset + line.length
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}
