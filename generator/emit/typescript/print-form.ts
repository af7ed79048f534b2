/** ts-morph prints a form: a structure in which no text says anything. */
import { createRequire } from 'node:module'
import type * as Library from 'ts-morph'
import type { KindName } from './statement.js'

export type Form = 'statement' | 'members' | 'property'

/** The text of a form. */
export function printForm(form: Form, structure: object): string {
  return printers[form](structure)
}

const printers: Readonly<Record<Form, (structure: object) => string>> = {
  statement: printStatement,
  members: printMembers,
  property: printProperty,
}

let project: Library.Project | undefined

/**
 * What ts-morph prints of a statement. When it has printed it would have TypeScript parse the text, which
 * costs as much again, and the syntax tree is of no use here: so a last statement takes the text and leaves.
 */
function printStatement(named: object): string {
  const { IndentationText, NewLineKind, Project, QuoteKind, StructureKind } = library()
  const manipulationSettings = { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed, quoteKind: QuoteKind.Single }
  project ??= new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, manipulationSettings })
  const statement = { ...named, kind: StructureKind[(named as { kind: KindName }).kind] } as Library.StatementStructures
  const printing: { text?: string } = {}
  const leave: Library.WriterFunction = (writer) => {
    printing.text = writer.toString()
    throw new Error('all is printed')
  }
  try {
    project.createSourceFile('statement.ts', { statements: [statement, leave] })
  } catch (error) {
    if (printing.text === undefined) throw error
  }
  return printing.text ?? ''
}

/** As an object type. */
function printMembers(members: object): string {
  const { CodeBlockWriter, Writers } = library()
  const writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, useSingleQuote: true })
  Writers.objectType(members)(writer)
  return writer.toString()
}

/** A member as its type would print it, without the braces. */
function printProperty(property: object): string {
  const block = printMembers({ properties: [property] })
  return block.split('\n').slice(1, -1).map((line) => line.slice(2)).join('\n')
}

let loaded: typeof Library | undefined

/**
 * Loaded where there is a form that nobody has printed before, and then with `require`: an ES import has
 * Node scan a megabyte of CommonJS for export names first, which costs a fifth of loading it.
 */
function library(): typeof Library {
  return (loaded ??= createRequire(import.meta.url)('ts-morph') as typeof Library)
}
