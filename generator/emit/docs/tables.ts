/** The tables of a shape: a row per property or argument, nested ones below their owner, a table per variant. */
import type { Argument, Form, Property, Type, VariantsType } from '../../model.js'
import { anchor, code, joined, type Markdown, nothing } from '../../text/markdown.js'
import { formNote, originNotes, typeMarkdown, valueNotes } from './notes.js'
import { type Context, idBelow, segment } from './places.js'
import { prose } from './prose.js'

export interface Table {
  /** When this table holds; nothing for the first one. */
  lead: Markdown
  rows: Row[]
}

export interface Row { anchor: Markdown; name: Markdown; type: Markdown; required: boolean; meaning: Markdown }

/** A place within a shape: how to write it, its anchor if it has one, and which variants it is in. */
export interface Position { path: string; id: string | undefined; when: Markdown[] }

/** The tables of a typedef's body. */
export function bodyTables(type: Type, id: string, context: Context): Table[] {
  const main: Table = { lead: nothing, rows: [] }
  const tables = [main]
  addMembers(type, { path: '', id, when: [] }, main, tables, context)
  return tables.filter((table) => table !== main || table.rows.length > 0)
}

/** The tables of an argument list. What else arrives in an argument's place is listed apart. */
export function argumentTables(args: Argument[], id: string, context: Context): Table[] {
  const main: Table = { lead: nothing, rows: [] }
  const tables = [main]
  for (const arg of args) {
    const at = argumentOf({ path: '', id, when: [] }, arg.name)
    main.rows.push(rowOf(arg, at, [], context))
    addMembers(arg.type, at, main, tables, context)
    tables.push(...formTables(arg.also ?? [], at, context))
  }
  return args.length === 0 ? [] : tables
}

/** Further tables, for observed forms that have members of their own. */
export function formTables(forms: Form[], at: Position, context: Context): Table[] {
  return forms.filter(({ type }) => hasMembers(type)).flatMap(({ type }) => {
    const own: Table = { lead: leadOf(at, context), rows: [] }
    const tables = [own]
    addMembers(type, { ...at, id: undefined }, own, tables, context)
    return tables.filter(({ rows }) => rows.length > 0)
  })
}

function leadOf({ path, when }: Position, { words: { say } }: Context): Markdown {
  const key = `table.observedForm${path === '' ? '' : 'Of'}${when.length === 0 ? '' : 'When'}`
  return say(key, { path: code(path), conditions: joined(when, say('and').source) })
}

function hasMembers(type: Type): boolean {
  return type.kind === 'variants' || type.kind === 'callback' || (type.kind === 'object' && type.properties.length > 0)
}

/** Rows for whatever is inside a type, into the table or, where variants tell shapes apart, into new ones. */
function addMembers(type: Type, at: Position, table: Table, tables: Table[], context: Context): void {
  switch (type.kind) {
    case 'object':
      for (const property of type.properties) addMember(property, below(at, property.name), table, tables, context)
      break
    case 'callback':
      for (const arg of type.args) addMember(arg, argumentOf(at, arg.name), table, tables, context)
      break
    case 'array': return addMembers(type.items, { ...at, path: `${at.path}[]` }, table, tables, context)
    case 'map': return addMembers(type.values, { ...at, path: `${at.path}[key]` }, table, tables, context)
    case 'variants': return addVariants(type, at, tables, context)
  }
}

function addMember(member: Property | Argument, at: Position, table: Table, tables: Table[], context: Context): void {
  const forms = member.also ?? []
  table.rows.push(rowOf(member, at, forms, context))
  addMembers(member.type, at, table, tables, context)
  tables.push(...formTables(forms, at, context))
}

function rowOf(member: Property | Argument, at: Position, forms: Form[], context: Context): Row {
  const also = forms.map((form) => context.words.say('form.also', { form: formNote(form, context) }))
  const lines = [prose(member.description, context), ...valueNotes(member, context), ...also, ...originNotes(member, context)]
  return {
    anchor: at.id === undefined ? nothing : anchor(at.id),
    name: code(at.path),
    type: typeMarkdown(member.type, context),
    required: !member.optional,
    meaning: joined(lines, '<br>'),
  }
}

function addVariants({ discriminator, variants }: VariantsType, at: Position, tables: Table[], context: Context): void {
  const { say } = context.words
  const path = code(below(at, discriminator).path)
  for (const variant of variants) {
    const when = [...at.when, say('table.condition', { path, value: code(variant.value) })]
    const description = joined([prose(variant.description, context), ...originNotes(variant, context)], say('sentenceSeparator').source)
    const table: Table = { lead: say('table.when', { conditions: joined(when, say('and').source), description }), rows: [] }
    tables.push(table)
    const id = at.id === undefined ? undefined : `${at.id}~${segment(variant.value)}`
    addMembers({ kind: 'object', properties: variant.properties }, { path: at.path, id, when }, table, tables, context)
  }
}

function below(at: Position, name: string): Position {
  const plain = /^[A-Za-z_$][\w$]*$/.test(name)
  const path = plain ? `${at.path}${at.path === '' ? '' : '.'}${name}` : `${at.path}[${JSON.stringify(name)}]`
  return { ...at, path, id: idOf(at, name) }
}

function argumentOf(at: Position, name: string): Position {
  return { ...at, path: at.path === '' ? name : `${at.path}(${name})`, id: idOf(at, name) }
}

function idOf({ path, id }: Position, name: string): string | undefined {
  if (id === undefined) return undefined
  return path === '' ? idBelow(id, name) : `${id}.${segment(name)}`
}
