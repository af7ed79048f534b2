/** Scalars as YAML text, in the style that a file already uses. */
import { isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml'

export type ScalarValue = string | number | boolean | null

/** Where a scalar stands, and how it looks there so far. */
export interface ScalarStyle {
  type: Scalar.Type | undefined
  inFlow: boolean
  lineEnd: string
  /** Of a block scalar: its first line, and how far its content stands from the left. */
  header?: string
  column?: number
  /** Of a folded one: how long its lines may be. */
  width?: number
}

/** The scalar in its style where that can hold it, else in the next plainer one that can. */
export function scalarText(value: ScalarValue, style: ScalarStyle): string {
  if (typeof value !== 'string') return String(value)
  for (const candidate of candidates(value, style)) if (means(candidate, value, style)) return candidate.replaceAll('\n', style.lineEnd)
  return doubleQuoted(value)
}

// As a spec file may not hold them: see the first door of build.
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const unwritable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/u

/** With an escape for whatever must not stand in a file as it is. */
export function doubleQuoted(value: string): string {
  return escaped(JSON.stringify(value))
}

/** As it may stand in a comment, where such an escape is one for people only. */
export function escaped(text: string): string {
  return text.replace(new RegExp(unwritable, 'gu'), (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A text that has to be quoted and escaped, whatever the style. */
export function needsEscapes(value: string): boolean {
  return unwritable.test(value)
}

function* candidates(value: string, style: ScalarStyle): Generator<string> {
  if (needsEscapes(value)) return
  const isBlock = style.type === Scalar.BLOCK_FOLDED || style.type === Scalar.BLOCK_LITERAL
  if (isBlock) yield* blockText(value, style)
  if (style.type === Scalar.QUOTE_DOUBLE || value.includes('\n')) return
  if (style.type !== Scalar.QUOTE_SINGLE) yield value
  yield `'${value.replaceAll("'", "''")}'`
}

function* blockText(value: string, { type, header = '', column, width = 100 }: ScalarStyle): Generator<string> {
  const [, sign, marks = '', rest = ''] = /^([|>])([-+\d]*)(.*)/.exec(header) ?? []
  // An indicator of indentation counts from what is around it.
  if (sign === undefined || column === undefined || /\d/.test(marks)) return
  const body = value.replace(/\n+$/, '')
  const breaks = value.length - body.length
  const chomp = breaks === 0 ? '-' : breaks === 1 ? '' : '+'
  // Empty lines that stand below already would become a part of the text.
  if (chomp === '+' && !marks.includes('+')) return
  const lines = type === Scalar.BLOCK_LITERAL ? body.split('\n') : body.split('\n').flatMap((line, index) => [...(index > 0 ? [''] : []), ...folded(line, width - column)])
  const kept = Array.from({ length: Math.max(0, breaks - 1) }, () => '')
  yield [`${sign}${chomp}${rest}`, ...lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)), ...kept].join('\n')
}

/** A line broken where a single blank stands: only such a break is read as a blank again. */
function folded(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Whether a reader gets this value from it. */
function means(candidate: string, value: string, { inFlow }: ScalarStyle): boolean {
  const document = parseDocument(inFlow ? `[ ${candidate} ]` : `k: ${candidate}\n`, { version: '1.2', schema: 'core', merge: false, logLevel: 'silent', prettyErrors: false })
  if (document.errors.length + document.warnings.length > 0 || hasComment(candidate)) return false
  const outer = document.contents
  const [item] = isMap(outer) ? outer.items.map((pair) => pair.value) : isSeq(outer) ? outer.items : []
  return isScalar(item) && item.value === value && (isMap(outer) || isSeq(outer)) && outer.items.length === 1
}

/** `see #12`, and in { } an end that only looks like one: what the format refuses although YAML reads it. */
function hasComment(candidate: string): boolean {
  return /^[^'"|>].*[ \t]#/.test(candidate)
}
