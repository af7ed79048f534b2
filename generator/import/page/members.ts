/** Rows of a table, dotted names and all, to members inside members. */
import type { Member } from '../documentation.js'
import { nestMembers } from '../jsdoc/nest-members.js'

/** A row as the page has it. */
export interface MemberRow {
  /** With brackets and dots: `[res.desc]`. */
  name: string
  type: string
  description: string
  default?: string
  isOptional?: boolean
  line: number
}

export function membersOf(rows: readonly MemberRow[]): Member[] {
  return nestMembers(rows.map((row): Member => {
    const { path, isRest, isOptional, inBrackets } = readName(row.name)
    const type = isRest && row.type !== '' ? `...${row.type}` : row.type
    const standard = row.default ?? inBrackets
    return {
      name: path, ...(type === '' ? {} : { type }), description: row.description, optional: isOptional || row.isOptional === true,
      ...(standard === undefined ? {} : { default: standard }), members: [], line: row.line,
    }
  }))
}

/** `[name]`, `[name=5]`, `...name`. */
function readName(written: string): { path: string; isRest: boolean; isOptional: boolean; inBrackets?: string } {
  const isOptional = written.startsWith('[') && written.endsWith(']')
  const inside = isOptional ? written.slice(1, -1) : written
  const isRest = inside.startsWith('...')
  const name = isRest ? inside.slice(3) : inside
  const equals = isOptional ? name.indexOf('=') : -1
  return { path: equals < 0 ? name : name.slice(0, equals).trim(), isRest, isOptional, ...(equals < 0 ? {} : { inBrackets: name.slice(equals + 1).trim() }) }
}

/** jsdoc-to-markdown prints the default of a string in quotes. */
export function defaultOf(printed: string): string | undefined {
  if (printed === '') return undefined
  if (!/^".*"$/s.test(printed)) return printed
  try {
    // A backslash before an entity keeps Markdown from reading the entity.
    const value: unknown = JSON.parse(printed.replace(/\\?&quot;/g, '\\"'))
    return typeof value === 'string' ? value : printed
  } catch {
    return printed
  }
}
