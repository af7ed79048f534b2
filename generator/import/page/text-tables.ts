/** Tables in a copied text: their heads, and their rows in each of the ways in which columns come out. */
import type { Unread } from '../documentation.js'
import { collapsed } from './blocks.js'
import { defaultOf, type MemberRow } from './members.js'
import { refuse, type TextLine } from './text-lines.js'
import { rowsOfBlanks } from './text-blank-rows.js'
import { isRowName, type TableContext } from './text-rows.js'
import { readDefaultAt } from './text-defaults.js'
import { type Names, readLostUnion, readTypeAt } from './text-types.js'

export interface TextTable {
  hasDefault: boolean
  /** Of properties, not of parameters. */
  isOfProperties: boolean
  /** Tabs stand between the columns; each cell has a line of its own; or there are blanks and nothing more. */
  apart: 'tabs' | 'lines' | 'blanks'
  lines: TextLine[]
}

const headLine = /^(?:Param|Name)\sType(\sDefault)?(?:\sDescription)?(?=\s|$)/

/** The head of a table, and on how many lines it stands. */
export function headAt(lines: readonly TextLine[], index: number): { table: TextTable; lines: number } | undefined {
  const line = lines[index]
  if (!line) return undefined
  const found = headLine.exec(line.text)
  if (found) {
    const rest = line.text.slice(found[0].length).trim()
    const apart = line.raw.includes('\t') ? 'tabs' : 'blanks'
    return { table: { hasDefault: found[1] !== undefined, isOfProperties: line.text.startsWith('Name'), apart, lines: rest === '' ? [] : [{ ...line, text: rest, raw: rest }] }, lines: 1 }
  }
  if (line.text !== 'Param' && line.text !== 'Name') return undefined
  const titles = new Set<string>()
  let end = index + 1
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? ''
    if (text === '') continue
    if (!['Type', 'Default', 'Description'].includes(text) || titles.has(text)) break
    titles.add(text)
  }
  return titles.has('Type') ? { table: { hasDefault: titles.has('Default'), isOfProperties: line.text === 'Name', apart: 'lines', lines: [] }, lines: end - index } : undefined
}

/** Whether the page still has the bars of its unions. */
export function keepsBars({ apart, lines }: TextTable, names: Names): boolean {
  return lines.some(({ text }) => {
    const type = apart === 'lines' ? readTypeAt(text, names) : readTypeAt(text.slice(text.indexOf(' ') + 1), names)
    return type?.type.includes(' | ') === true
  })
}

export function rowsOfText(table: TextTable, context: TableContext, unread: Unread[]): MemberRow[] {
  const give = { tabs: rowsOfTabs, lines: rowsOfLines, blanks: rowsOfBlanks }[table.apart]
  return give(table, context, unread)
}


function rowsOfTabs(table: TextTable, context: TableContext, unread: Unread[]): MemberRow[] {
  const rows: MemberRow[] = []
  table.lines.forEach((line, index) => {
    if (line.text === '') return
    const cells = line.raw.split('\t').map(collapsed)
    const last = rows.at(-1)
    if (cells.length === 1 && last && table.lines[index - 1]?.text !== '') last.description = collapsed(`${last.description} ${line.text}`)
    else {
      const [name = '', written = '', ...others] = cells
      const type = wholeType(written, context)
      if (!isRowName(name) || type === undefined) refuse(line, 'a row whose columns cannot be told apart', unread)
      else {
        const standard = table.hasDefault ? defaultOf(others.shift() ?? '') : undefined
        rows.push({ name, type, description: collapsed(others.join(' ')), line: line.line, ...(standard === undefined ? {} : { default: standard }) })
      }
    }
  })
  return rows
}

/** A cell that is a type and nothing else. */
function wholeType(cell: string, { names }: TableContext): string | undefined {
  if (cell === '') return ''
  const type = readTypeAt(cell, names)
  if (type?.rest === '') return type.type
  const lost = readLostUnion(cell, names)
  return lost !== undefined && lost !== 'unsure' && lost.rest === '' ? lost.type : undefined
}

/** A name on one line and its type on the next begin a row. */
function rowsOfLines(table: TextTable, context: TableContext, unread: Unread[]): MemberRow[] {
  const lines = table.lines.filter(({ text }) => text !== '')
  const rows: MemberRow[] = []
  let isFirst = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const next = lines[index + 1]
    if (!line) break
    const isName = isRowName(line.text) && next !== undefined
    const type = isName ? readTypeAt(next.text, context.names) : undefined
    const lost = isName && type?.rest !== '' ? wholeType(next.text, context) : undefined
    const last = rows.at(-1)
    if (isName && ((type?.rest === '' && type.isKnown) || lost !== undefined)) {
      rows.push({ name: line.text, type: lost ?? type?.type ?? '', description: '', line: line.line })
      isFirst = true
      index += 1
    } else if (isName && type?.rest === '' && /^[A-Z]/.test(type.type) && !isRowStartBelow(lines, index + 1, context)) {
      refuse(line, 'it may be a name, with a type below that the page does not declare', unread)
      index += 1
    } else if (last) {
      const mayBeDefault = isFirst && table.hasDefault && (context.isEnum || last.name.startsWith('['))
      const standard = mayBeDefault ? readDefaultAt(line.text, context.isEnum) : undefined
      isFirst = false
      if (standard?.rest === '') Object.assign(last, { default: defaultOf(standard.value) })
      else last.description = collapsed(`${last.description} ${line.text}`)
    } else refuse(line, 'no row of the table', unread)
  }
  return rows
}

function isRowStartBelow(lines: readonly TextLine[], index: number, { names }: TableContext): boolean {
  const type = readTypeAt(lines[index + 1]?.text ?? '', names)
  return isRowName(lines[index]?.text ?? '') && type?.rest === '' && type.isKnown
}
