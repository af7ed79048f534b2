/** Values as YAML text in the indentation of a file: blocks, and flows for what stands between brackets. */
import { type CreateNodeOptions, Document, Scalar, type ToStringOptions, visit } from 'yaml'
import { doubleQuoted, needsEscapes, scalarText } from './write-scalar.js'

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** How a file lays out blocks. */
export interface Layout {
  /** Blanks of one level. */
  step: number
  /** Lists stand further in than their key. */
  indentsLists: boolean
  lineEnd: string
}

/** Texts longer than this get lines of their own in a block. */
const longText = 80
const widest = 100

/** `key: value`, where all lines but the first begin with the blanks of `column`. */
export function blockEntry(key: string, value: Value, column: number, layout: Layout): string {
  return block({ [key]: value }, column, layout)
}

/** A value behind a dash that stands at `column`, without the dash and the blank behind it. */
export function blockItem(value: Value, column: number, layout: Layout): string {
  const text = block([value], 0, { ...layout, indentsLists: true, lineEnd: '\n' })
  return indented(text.replace(/^ *- /, ''), column, layout)
}

export function flowEntry(key: string, value: Value): string {
  return `${flowText(key)}: ${flowText(value)}`
}

/** A value between brackets, or a scalar that may stand there. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return scalarText(value, { type: undefined, inFlow: true, lineEnd: '\n' })
  const entries = Object.entries(value).map(([key, inner]) => flowEntry(key, inner))
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function block(value: Value, column: number, layout: Layout): string {
  const document = createDocument(value)
  visit(document, {
    Collection: (_, node) => { if (node.items.length === 0) node.flow = true },
    Scalar: (place, node) => {
      if (place === 'key' || typeof node.value !== 'string' || node.type !== undefined) return
      if (node.value.includes('\n') && !/^\s|\s$|^[ \t]/m.test(node.value)) node.type = Scalar.BLOCK_LITERAL
      else if (node.value.length > longText && !/^\s|\s$|\n/.test(node.value)) node.type = Scalar.BLOCK_FOLDED
    },
  })
  const text = print(document, { lineWidth: Math.max(40, widest - column), indent: layout.step, indentSeq: layout.indentsLists })
  return indented(text, column, layout)
}

function indented(text: string, column: number, { lineEnd }: Layout): string {
  return text.split('\n').map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(column) + line)).join(lineEnd)
}

const nodeOptions: CreateNodeOptions = { aliasDuplicateObjects: false, keepUndefined: false }

function createDocument(value: Value): Document {
  return new Document(value, { version: '1.2', schema: 'core', merge: false, ...nodeOptions })
}

/** The printer lets some characters through that a spec may not hold. Such texts are printed as words that stand for them. */
function print(document: Document, options: ToStringOptions): string {
  const quoted: string[] = []
  const known = JSON.stringify(document)
  let mark = 'text'
  while (known.includes(mark)) mark += '_'
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string' || !needsEscapes(node.value)) return
      quoted.push(doubleQuoted(node.value))
      node.type = Scalar.QUOTE_DOUBLE
      node.value = `${mark}${quoted.length - 1}`
    },
  })
  const text = document.toString({ singleQuote: true, ...options }).trimEnd()
  return text.replace(new RegExp(`"${mark}(\\d+)"`, 'g'), (_, index: string) => quoted[Number(index)] ?? '')
}
