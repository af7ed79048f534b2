/** Tables of parameters and properties. */
import type { Unread } from '../documentation.js'
import type { Block, Row } from './blocks.js'
import { defaultOf, type MemberRow } from './members.js'

type Table = Extract<Block, { kind: 'table' }>
type Column = 'name' | 'type' | 'default' | 'description' | 'attributes'

const columns: Readonly<Record<string, Column>> = {
  param: 'name', parameter: 'name', property: 'name', name: 'name', type: 'type', default: 'default', description: 'description', attributes: 'attributes', attribute: 'attributes', argument: 'attributes',
}

function columnsOf(head: readonly string[]): (Column | undefined)[] {
  return head.map((title) => columns[title.toLowerCase()])
}

/** Whether each column is one that jsdoc-to-markdown or JSDoc itself prints. */
export function isMemberTable(head: readonly string[]): boolean {
  const known = columnsOf(head)
  return known[0] === 'name' && known.includes('type') && !known.includes(undefined)
}

export function rowsOf(table: Table): { rows: MemberRow[]; unread: Unread[] } {
  const order = columnsOf(table.head)
  const rows: MemberRow[] = []
  const unread: Unread[] = []
  for (const row of table.rows) {
    const cells = new Map(order.map((column, index) => [column, row.cells[index] ?? '']))
    const name = cells.get('name') ?? ''
    if (name === '') unread.push({ line: row.line, text: row.cells.join(' | ').slice(0, 200), why: 'a row without a name' })
    else rows.push(memberRow(name, cells, row))
  }
  return { rows, unread }
}

function memberRow(name: string, cells: ReadonlyMap<Column | undefined, string>, { line }: Row): MemberRow {
  const standard = defaultOf(cells.get('default') ?? '')
  return {
    name, type: cells.get('type') ?? '', description: cells.get('description') ?? '', line,
    ...(standard === undefined ? {} : { default: standard }), isOptional: /optional/i.test(cells.get('attributes') ?? ''),
  }
}
