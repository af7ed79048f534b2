/** Headings as jsdoc-to-markdown prints them, and the line below that says what kind of thing they head. */

export interface Heading {
  /** As written, with what it belongs to: `types~RosterItem`. */
  path: string
  isEvent: boolean
  /** What stands behind the colon. */
  type?: string
  returns?: string
  /** Names in parentheses. */
  params: string[]
  isDeprecated: boolean
}

const opening = /^["“”„«]/
const quotes = '"“”»'

/** `undefined` where nothing like it is printed. */
export function readHeading(written: string): Heading | undefined {
  const isStruck = written.startsWith('~~')
  const text = (isStruck ? written.replace(/^~~|~~$/g, '') : written).trim()
  return opening.test(text) ? eventHeading(text, isStruck) : otherHeading(text, isStruck)
}

function eventHeading(text: string, isDeprecated: boolean): Heading | undefined {
  const end = Math.max(...[...quotes].map((quote) => text.lastIndexOf(quote)))
  const path = text.slice(1, end).trim().replace(/^event:/, '')
  const behind = text.slice(end + 1).trim()
  if (end < 2 || path === '' || (behind !== '' && !(behind.startsWith('(') && behind.endsWith(')')))) return undefined
  return { path, isEvent: true, params: paramsIn(behind), isDeprecated }
}

function otherHeading(text: string, isDeprecated: boolean): Heading | undefined {
  const mark = / (?:[:：]|⇒) ?/.exec(text)
  const signature = mark ? text.slice(0, mark.index) : text
  const open = signature.indexOf('(')
  const isCall = open > 0 && signature.endsWith(')')
  const path = isCall ? signature.slice(0, open) : signature
  if (path === '' || /\s/.test(path)) return undefined
  const type = mark ? text.slice(mark.index + mark[0].length).trim() : ''
  return {
    path, isEvent: false, params: isCall ? paramsIn(signature.slice(open)) : [], isDeprecated,
    ...(type === '' ? {} : mark?.[0].includes('⇒') ? { returns: type } : { type }),
  }
}

function paramsIn(inParentheses: string): string[] {
  return inParentheses.slice(1, -1).split(',').map((name) => name.replace(/[[\]\s]|\.{3}/g, '')).filter((name) => name !== '')
}

/** What a `Kind` line says: `event emitted by types`, `inner typedef of types`. */
export interface Kind { kind: 'event' | 'typedef' | 'enum' | 'other'; owner?: string; /** What is joined to it on the same line. */ rest: string }

const kinds = /^(?:event emitted(?: by (?<by>\S+))?|(?:exported |abstract |[a-z]+ )?(?<what>typedef|enum|[a-z]+)(?: of (?<of>\S+))?)(?<rest>.*)$/is

export function readKind(text: string): Kind {
  const found = kinds.exec(text.trim())
  const { by, what, of, rest = '' } = found?.groups ?? {}
  const owner = (by ?? of)?.replace(/^module:/, '')
  const kind = what === undefined ? (found ? 'event' : 'other') : what === 'typedef' || what === 'enum' ? what : 'other'
  return { kind, ...(owner === undefined ? {} : { owner }), rest: rest.trim() }
}

/** The name alone. Owners are told by the `Kind` line; without one, the last mark ends the owner. */
export function nameIn(heading: Heading, owner: string | undefined): string {
  const path = heading.path.replace(/^module:/, '')
  if (heading.isEvent) return path
  if (owner !== undefined && path.startsWith(owner) && /^[~.#]/.test(path.slice(owner.length))) return path.slice(owner.length + 1)
  const inner = Math.max(path.lastIndexOf('~'), path.lastIndexOf('#'))
  return path.slice((inner >= 0 ? inner : path.lastIndexOf('.')) + 1) || path
}

/** `types` of `types~RosterItem`, where no `Kind` line says it. */
export function ownerIn(heading: Heading): string | undefined {
  const inner = heading.path.indexOf('~')
  return heading.isEvent || inner <= 0 ? undefined : heading.path.slice(0, inner).replace(/^module:/, '')
}
