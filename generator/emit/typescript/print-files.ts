/** Declarations to the text of a file. The only place that prints TypeScript. */
import type { OutputFile } from '../../files.js'
import { memory, oncePerPart } from '../remember.js'
import { banner } from './banner.js'
import { statementText } from './declaration-text.js'
import type { Statement } from './statement.js'

/** A file of declarations before it is printed, or a part of one. */
export interface Sheet {
  path: string
  statements: Statement[]
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

/** The texts of sheets, in their order. */
export function printTexts(sheets: readonly Omit<Sheet, 'path'>[]): string[] {
  return sheets.map(({ statements, key }) => {
    const known = key === undefined ? undefined : printed.get(key)
    if (known !== undefined) return known
    const text = tidy(textOf(statements))
    if (key !== undefined) printed.set(key, text)
    return text
  })
}

/** A blank line between declarations; imports and exports stand close. */
function textOf(statements: readonly Statement[]): string {
  let text = ''
  for (const statement of statements) {
    const isClose = statement.kind === 'ImportDeclaration' || statement.kind === 'ExportDeclaration'
    text += `${isClose && !text.endsWith('}') ? '\n' : '\n\n'}${statementText(statement)}`
  }
  return text
}

function tidy(text: string): string {
  return text.replace(/ +$/gm, '').replace(/\n{3,}/g, '\n\n').trim()
}
