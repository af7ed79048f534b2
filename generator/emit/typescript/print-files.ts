/** Declarations to the text of a file. The only place that prints TypeScript. */
// oxlint-disable no-control-regex -- the mark is one on purpose
import type { StatementStructures, WriterFunction } from 'ts-morph'
import type { OutputFile } from '../../files.js'
import { banner } from './banner.js'
import { CodeBlockWriter, IndentationText, NewLineKind, Project, QuoteKind, StructureKind } from './ts-morph.js'

const settings = { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed, quoteKind: QuoteKind.Single }
/** Marks a line that ts-morph indents once too often. No sink lets it through. */
const outdent = '\u0001'

/** A file of declarations before it is printed. */
export interface Sheet { path: string; statements: StatementStructures[] }

/**
 * Prints files with ts-morph, all as parts of one: each call of it costs as much as a hundred lines,
 * and adding statements one by one is quadratic.
 * @returns the files in the same order, banner included, with `\n` line ends.
 */
export function printFiles(sheets: readonly Sheet[]): OutputFile[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, manipulationSettings: settings })
  const statements = sheets.flatMap((sheet) => [pageBreak, ...sheet.statements.flatMap(spaced)])
  const pages = project.createSourceFile('sheets.ts', { statements }).getFullText().split(`//${outdent}\n`).slice(1)
  // Without any declaration a file would not even be a module.
  return sheets.map(({ path }, index) => ({ path, text: `${banner}${tidy(pages[index] ?? '') || 'export {};'}\n` }))
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
