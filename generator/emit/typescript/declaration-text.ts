/**
 * Declarations to text. ts-morph and its writer look at every character many times, and most characters
 * are names, types and comments that they do not change. So ts-morph prints each form of declaration once,
 * with marks in the places of texts, and declarations of the same form are that pattern with theirs.
 */
// oxlint-disable no-control-regex -- the mark is one on purpose
import type { IndexSignatureDeclarationStructure, OptionalKind, PropertySignatureStructure, StatementStructures, WriterFunction } from 'ts-morph'
import { CodeBlockWriter, IndentationText, NewLineKind, Project, QuoteKind, Writers } from './ts-morph.js'
import { docText } from './tsdoc.js'

export type Property = OptionalKind<PropertySignatureStructure>
/** What stands between the braces of an object type. */
interface Members { properties: Property[]; indexSignatures?: OptionalKind<IndexSignatureDeclarationStructure>[] }

/** Around the number of a text. No sink lets it through. */
const mark = '\u0001'

/** A statement as it stands at the start of a line. */
export function statementText(statement: StatementStructures): string {
  return printed(statement, printStatement)
}

/** An object type as a block; lines after the first are indented as if it began at the start of a line. */
export function objectTypeText(members: Members): string {
  return printed(members, printObjectType)
}

/** A block of lines between braces or brackets. */
export function lines(open: string, content: readonly string[], close: string): string {
  return [open, ...content.map((line) => `  ${indented(line, '  ')}`), close].join('\n')
}

/** What ts-morph printed of a form, before, between and after its texts. */
interface Pattern { start: string; rest: { text: number; indent: string; after: string }[] }

type Print = (structure: object) => string

const patterns = new Map<Print, Map<string, Pattern>>()

function printed(structure: object, print: Print): string {
  const texts: string[] = []
  const form = marked(structure, texts)
  const { start, rest } = patternOf(form, print)
  return start + rest.map(({ text, indent, after }) => indented(texts[text] ?? '', indent) + after).join('')
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replaceAll('\n', `\n${indent}`)
}

/** Texts that are read by people or by TypeScript, and change nothing about the form. */
const isText: ReadonlySet<string> = new Set(['name', 'type', 'returnType', 'initializer', 'moduleSpecifier'])

/** The structure with marks in the places of its texts. */
function marked(structure: object, texts: string[]): object {
  const form: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(structure)) if (value !== undefined) form[key] = markedMember(key, value, texts)
  return form
}

function markedMember(key: string, value: unknown, texts: string[]): unknown {
  if (isText.has(key)) return held(typeof value === 'function' ? written(value as WriterFunction) : String(value), texts)
  if (!Array.isArray(value) || value.length === 0) return value
  if (key === 'docs') return value.map(({ description }: { description: string }) => held(docText(description), texts))
  // The semicolon of the last one is the form's
  if (key === 'properties') return [{ name: held(value.map(propertyText).join('\n').replace(/;$/, ''), texts) }]
  if (key === 'namedImports' || key === 'namedExports') return [held(value.join(', '), texts)]
  return value.map((each: unknown) => (typeof each === 'object' && each !== null ? marked(each, texts) : each))
}

function held(text: string, texts: string[]): string {
  return `${mark}${texts.push(text) - 1}${mark}`
}

function propertyText(property: Property): string {
  return printed(property, printProperty)
}

function patternOf(form: object, print: Print): Pattern {
  const known = patterns.get(print) ?? new Map<string, Pattern>()
  patterns.set(print, known)
  const key = JSON.stringify(form)
  const pattern = known.get(key) ?? readPattern(print(form))
  known.set(key, pattern)
  return pattern
}

/** A comment stands with its own marks of a comment in the place of what ts-morph put around it. */
function readPattern(text: string): Pattern {
  const [start = '', ...pieces] = text.trim().split(/(?:\/\*\* )?\u0001(\d+)\u0001(?: \*\/)?/)
  let before = start
  const rest: Pattern['rest'] = []
  for (let index = 0; index < pieces.length; index += 2) {
    const after = pieces[index + 1] ?? ''
    const line = before.slice(before.lastIndexOf('\n') + 1)
    rest.push({ text: Number(pieces[index]), indent: line.slice(0, line.length - line.trimStart().length), after })
    before += mark + after
  }
  return { start, rest }
}

const options = { indentNumberOfSpaces: 2, useSingleQuote: true }
const settings = { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed, quoteKind: QuoteKind.Single }
let project: InstanceType<typeof Project> | undefined

/**
 * What ts-morph prints of a statement. When it has printed it would have TypeScript parse the text, which
 * costs as much again, and the syntax tree is of no use here: so a last statement takes the text and leaves.
 */
function printStatement(statement: object): string {
  project ??= new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, manipulationSettings: settings })
  const printing: { text?: string } = {}
  const leave: WriterFunction = (writer) => {
    printing.text = writer.toString()
    throw new Error('all is printed')
  }
  try {
    project.createSourceFile('statement.ts', { statements: [statement as StatementStructures, leave] })
  } catch (error) {
    if (printing.text === undefined) throw error
  }
  return printing.text ?? ''
}

function printObjectType(members: object): string {
  return written(Writers.objectType(members))
}

/** A member as its type would print it, without the braces. */
function printProperty(property: object): string {
  const block = printObjectType({ properties: [property] })
  return block.split('\n').slice(1, -1).map((line) => line.slice(2)).join('\n')
}

function written(write: WriterFunction): string {
  const writer = new CodeBlockWriter(options)
  write(writer)
  return writer.toString()
}
