/** Declarations to the text of a file. The only place that prints TypeScript. */
// oxlint-disable no-control-regex -- the mark is one on purpose
import type { StatementStructures, WriterFunction } from 'ts-morph'
import type { OutputFile } from '../../files.js'
import { memory, oncePerPart } from '../remember.js'
import { banner } from './banner.js'
import { batchesOf } from './batches.js'
import { CodeBlockWriter, IndentationText, NewLineKind, Project, QuoteKind, StructureKind } from './ts-morph.js'

const settings = { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed, quoteKind: QuoteKind.Single }
/** Marks a line that ts-morph indents once too often. No sink lets it through. */
const outdent = '\u0001'

/** A file of declarations before it is printed, or a part of one. */
export interface Sheet {
  path: string
  statements: StatementStructures[]
  /** Says all that the statements say, so that the same need not be printed again. */
  key?: string
}

/**
 * Prints files with ts-morph.
 * @returns the files in the same order, banner included, with `\n` line ends.
 */
export function printFiles(sheets: readonly Sheet[]): OutputFile[] {
  const texts = printTexts(sheets)
  return sheets.map((sheet, index) => fileOf(sheet)(texts[index] ?? ''))
}

/** The file of a sheet whose text is known; the very same one if the sheet is, and has a key. */
const fileOf = oncePerPart(({ path, key }: Sheet): (text: string) => OutputFile => {
  let made: OutputFile | undefined
  return (text) => (key === undefined ? undefined : made) ?? (made = { path, text: fileText([text]) })
})

/** A file of the texts of its parts. */
export function fileText(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('\n\n')
  // Without any declaration a file would not even be a module.
  return `${banner}${text || 'export {};'}\n`
}

const printed = memory<string>()

/**
 * The texts of sheets, hundreds printed as parts of one: each call of ts-morph costs as much as a hundred
 * lines, and adding statements one by one is quadratic.
 */
export function printTexts(sheets: readonly Omit<Sheet, 'path'>[]): string[] {
  const known = sheets.map(({ key }) => (key === undefined ? undefined : printed.get(key)))
  const missing = sheets.filter((_, index) => known[index] === undefined)
  const pages = batchesOf(missing).flatMap(printPages)
  const texts = new Map(missing.map((sheet, index) => [sheet, pages[index] ?? '']))
  for (const [{ key }, text] of texts) if (key !== undefined) printed.set(key, text)
  return sheets.map((sheet, index) => known[index] ?? texts.get(sheet) ?? '')
}

function printPages(sheets: readonly Omit<Sheet, 'path'>[]): string[] {
  const statements = sheets.flatMap((sheet) => [pageBreak, ...sheet.statements.flatMap(spaced)])
  return textOf(statements).split(`//${outdent}\n`).slice(1).map(tidy)
}

/**
 * What ts-morph prints of statements. When it has printed them it would have TypeScript parse the text, which
 * costs as much again, and the syntax tree is of no use here: so the last statement takes the text and leaves.
 */
function textOf(statements: readonly (StatementStructures | WriterFunction)[]): string {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, manipulationSettings: settings })
  const printing: { text?: string } = {}
  const leave: WriterFunction = (writer) => {
    printing.text = writer.toString()
    throw new Error('all is printed')
  }
  try {
    project.createSourceFile('sheets.ts', { statements: [...statements, leave] })
  } catch (error) {
    if (printing.text === undefined) throw error
  }
  return printing.text ?? ''
}

const pageBreak: WriterFunction = (writer) => { writer.writeLine(`//${outdent}`) }

/** A blank line between declarations; imports and exports stand close. */
function spaced(statement: StatementStructures, index: number): (StatementStructures | WriterFunction)[] {
  const close = statement.kind === StructureKind.ImportDeclaration || statement.kind === StructureKind.ExportDeclaration
  return index === 0 || close ? [statement] : [(writer) => { writer.blankLineIfLastNot() }, statement]
}

function tidy(text: string): string {
  return text.replace(/(?: {2})?\u0001/g, '').replace(/ +$/gm, '').replace(/\n{3,}/g, '\n\n').trim()
}

/**
 * A block as a type or initializer. ts-morph indents every line of these but the first, as if they
 * continued an expression, so that a block would stand a step too far to the right.
 */
export function outdented(write: WriterFunction): WriterFunction {
  return (writer) => {
    const block = new CodeBlockWriter(writer.getOptions())
    write(block)
    writer.write(block.toString().replaceAll('\n', `\n${outdent}`))
  }
}

/** A block of lines between braces or brackets. */
export function lines(open: string, content: readonly string[], close: string): WriterFunction {
  return outdented((writer) => {
    writer.writeLine(open)
    writer.indent(() => content.forEach((line) => writer.writeLine(line)))
    writer.write(close)
  })
}
