import type { Documentation, Entry, Unread } from '../documentation.js'
import { entryOf } from '../jsdoc/doclet.js'
import { unknownEvents } from '../jsdoc/unknown-events.js'
import { elementLines } from './element-lines.js'
import { docletOf, fileOf, isHidden, isObject, jsonOf, kindOf, lineOf, type Raw, textsOf } from './raw-doclet.js'

/** Reads what `jsdoc -X` and `jsdoc2md --json` print. */
export function readJson(file: string, text: string): Documentation {
  const json = text.replace(/^\uFEFF/, '')
  const read = (entries: Entry[], unread: Unread[]): Documentation => ({ file, form: 'json', entries, unread })
  let value: unknown
  try { value = JSON.parse(json) }
  catch (error) { return read([], [{ line: 1, text: json.slice(0, 80).trim(), why: `this is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}` }]) }
  if (!Array.isArray(value) || (value.length > 0 && !value.some((each) => kindOf(each) !== undefined))) {
    return read([], [{ line: 1, text: json.slice(0, 80).trim(), why: 'neither `jsdoc -X` nor `jsdoc2md --json` prints this' }])
  }

  const lines = elementLines(json)
  const all = value.map((raw: unknown, index) => ({ raw, line: lineOf(raw) ?? lines[index] ?? 1 }))
  const unread: Unread[] = all.filter(({ raw }) => kindOf(raw) === undefined).map(({ raw, line }) => ({ line, text: jsonOf(raw).slice(0, 80), why: 'it does not say of what kind it is' }))
  const shown = inFileOrder(all.filter((each): each is Located => isObject(each.raw) && !isHidden(each.raw)))
  const modules = new Set(shown.filter(({ raw }) => raw['kind'] === 'module').map(({ raw }) => String(raw['name'])))
  const byOwner = new Map<unknown, Raw[]>()
  for (const { raw } of all) {
    if (!isObject(raw)) continue
    const known = byOwner.get(raw['memberof'])
    if (known) known.push(raw)
    else byOwner.set(raw['memberof'], [raw])
  }

  const entries = shown.flatMap(({ raw, line }): Entry[] => {
    const kind = kindOf(raw)
    if (kind === undefined || kind === 'other') return []
    const doclet = docletOf(raw, kind, { line, modules, byOwner })
    if (doclet) return [entryOf(doclet)]
    unread.push({ line, text: kind, why: 'it has no name' })
    return []
  })
  const fired = shown.flatMap(({ raw, line }) => textsOf(raw['fires']).map((event) => ({ text: event, line })))
  return read(entries, [...unread, ...unknownEvents(fired, entries)].toSorted((one, other) => one.line - other.line))
}

interface Located { raw: Raw; line: number }

/** jsdoc prints comments without code first. Where all lines are known, the order is that of the source. */
function inFileOrder(doclets: Located[]): Located[] {
  if (!doclets.every(({ raw }) => lineOf(raw) !== undefined || kindOf(raw) === 'other')) return doclets
  const files = [...new Set(doclets.map(({ raw }) => fileOf(raw)))]
  const rank = new Map(files.map((name, index) => [name, index]))
  return doclets.toSorted((one, other) => rank.get(fileOf(one.raw))! - rank.get(fileOf(other.raw))! || one.line - other.line)
}
