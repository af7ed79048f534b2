/** Rows whose columns have only blanks between. */
import type { Unread } from '../documentation.js'
import { defaultOf, type MemberRow } from './members.js'
import { readDefaultAt } from './text-defaults.js'
import { refuse, type TextLine } from './text-lines.js'
import { breaksOff, mayBeProse, type RowStart, rowStart, splitJoined, type TableContext, unknownType } from './text-rows.js'
import { readLostUnion } from './text-types.js'

interface Begun { start: TextLine; texts: string[]; isOpen: boolean }

/** Rows begin with a name and a type; other lines go on with the row before, if nothing stands between. */
export function rowsOfBlanks(table: { hasDefault: boolean; lines: readonly TextLine[] }, context: TableContext, unread: Unread[]): MemberRow[] {
  const begun: Begun[] = []
  const seen = new Set<string>()
  const lines = table.lines.flatMap((line) => (line.text === '' ? [line] : splitJoined(line.text, context, seen).map((text) => ({ ...line, text }))))
  let isAfterBlank = false
  let wraps = false
  for (const line of lines) {
    if (line.text === '') {
      isAfterBlank = true
      continue
    }
    const last = begun.at(-1)
    const before = isAfterBlank ? undefined : last
    const start = before && goesOn(before) ? undefined : startAt(line.text, { before: before?.texts.at(-1), isFirst: !last, wraps }, context)
    if (start === 'unsure') refuse(line, 'it may be a row, or the row before may go on', unread)
    else if (start) begun.push({ start: line, texts: [line.text], isOpen: start.isOpen })
    else if (before) {
      wraps = true
      before.texts.push(line.text)
      if (before.isOpen) before.isOpen = before.texts.length < 30 && isOpenRow(before.texts.join(' '), context)
    } else refuse(line, 'no row of the table', unread)
    isAfterBlank = false
  }
  return begun.flatMap(({ start, texts }) => rowOf({ ...start, text: texts.join(' ') }, table.hasDefault, context, unread) ?? [])
}

function goesOn({ isOpen, texts }: Begun): boolean {
  return isOpen || breaksOff(texts.at(-1) ?? '')
}

interface Above { /** The line before, if nothing stands between. */ before: string | undefined; isFirst: boolean; wraps: boolean }

function startAt(text: string, { before, isFirst, wraps }: Above, context: TableContext): RowStart | 'unsure' | undefined {
  const start = rowStart(text, context)
  if (start === 'unsure') return before === undefined && !isFirst ? 'unsure' : unknownType(text, before, wraps, context)
  return start && wraps && before !== undefined && mayBeProse(start, before) ? 'unsure' : start
}

function isOpenRow(text: string, context: TableContext): boolean {
  const start = rowStart(text, context)
  return start !== undefined && start !== 'unsure' && start.isOpen
}

function rowOf(line: TextLine, hasDefault: boolean, context: TableContext, unread: Unread[]): MemberRow | undefined {
  const start = startAt(line.text, { before: undefined, isFirst: true, wraps: false }, context)
  if (start === undefined || start === 'unsure') {
    refuse(line, 'a row whose columns cannot be told apart', unread)
    return undefined
  }
  const { name, rest } = start
  const type = typeOf(start, context)
  if (type === undefined || holdsRows(type.rest)) {
    refuse(line, type ? 'there may be several rows on the line' : `where the type of ${name} ends cannot be told: ${rest.slice(0, 60)}`, unread)
    return undefined
  }
  const mayHaveDefault = hasDefault && (context.isEnum || name.startsWith('['))
  const standard = mayHaveDefault ? readDefaultAt(type.rest, context.isEnum) : undefined
  const value = standard === undefined ? undefined : defaultOf(standard.value)
  return { name, type: type.type, description: standard?.rest ?? type.rest, line: line.line, ...(value === undefined ? {} : { default: value }) }
}

/** Descriptions seldom begin with the word of a type; where bars went lost, one may belong to the type. */
function typeOf({ type, typed, hasUnion }: RowStart, { names, hasBars }: TableContext): { type: string; rest: string } | undefined {
  if (type.isOpen) return undefined
  const lost = hasUnion ? undefined : readLostUnion(typed, names)
  if (lost === undefined || (hasBars && !/^(?:undefined|null)\b/.test(type.rest))) return type
  return lost === 'unsure' ? undefined : lost
}

/** `… Alias auth_mode number Verification …` */
function holdsRows(description: string): boolean {
  return /(?:^| )(?:[a-z]+[A-Z_.]\w*) (?:string|number|boolean|object|function|Array\.<\S+) /.test(`${description} `)
}
