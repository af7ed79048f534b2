/**
 * Declarations to text. ts-morph and its writer look at every character many times, and most characters
 * are names, types and comments that they do not change. So ts-morph prints each form of declaration once,
 * with marks in the places of texts, and declarations of the same form are that pattern with theirs.
 */
import { markOf, type Pattern, patternOf } from './patterns.js'
import type { Form } from './print-form.js'
import type { Members, Property, Statement } from './statement.js'
import { docText } from './tsdoc.js'

/** A statement as it stands at the start of a line. */
export function statementText(statement: Statement): string {
  return printed('statement', statement)
}

/** An object type as a block; lines after the first are indented as if it began at the start of a line. */
export function objectTypeText(members: Members): string {
  return printed('members', members)
}

/** A block of lines between braces or brackets. */
export function lines(open: string, content: readonly string[], close: string): string {
  return [open, ...content.map((line) => `  ${indented(line, '  ')}`), close].join('\n')
}

function printed(form: Form, structure: object): string {
  const texts: string[] = []
  return filled(patternOf(form, marked(structure, texts)), texts)
}

function filled({ start, rest }: Pattern, texts: readonly string[]): string {
  return start + rest.map(({ text, indent, after }) => indented(texts[text] ?? '', indent) + after).join('')
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replaceAll('\n', `\n${indent}`)
}

/** Texts that are read by people or by TypeScript, and change nothing about the form. */
const isText: ReadonlySet<string> = new Set(['name', 'type', 'returnType', 'initializer', 'moduleSpecifier', 'constraint', 'default'])

/** The structure with marks in the places of its texts. */
function marked(structure: object, texts: string[]): object {
  const form: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(structure)) if (value !== undefined) form[key] = markedMember(key, value, texts)
  return form
}

function markedMember(key: string, value: unknown, texts: string[]): unknown {
  if (isText.has(key)) return held(textOf(key, value), texts)
  if (!Array.isArray(value) || value.length === 0) return value
  if (key === 'docs') return value.map(({ description }: { description: string }) => held(docText(description), texts))
  // The semicolon of the last one is the form's
  if (key === 'properties') return [{ name: held(value.map(propertyText).join('\n').replace(/;$/, ''), texts) }]
  if (key === 'namedImports' || key === 'namedExports') return [held(value.join(', '), texts)]
  return value.map((each: unknown) => (typeof each === 'object' && each !== null ? marked(each, texts) : each))
}

/** ts-morph would take a writer too, and nobody here gives one. */
function textOf(key: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${key} of a declaration is no text`)
  return value
}

function propertyText(property: Property): string {
  return printed('property', property)
}

function held(text: string, texts: string[]): string {
  return markOf(texts.push(text) - 1)
}
