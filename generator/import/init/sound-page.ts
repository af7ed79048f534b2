/** A page without what no contract can hold, and what was left out of it. */
import type { Page, PageEntry, PageMember } from '../page.js'
import type { Shaping } from '../write/shaping.js'
import { collidingNames } from '../write/sound-names.js'

type Doubts = Shaping['doubts']

/** Bytes of one declaration, and of one file: the format allows a file two million. */
export const mostBytes = 1_000_000
const mostMembers = 4000

export function soundPage(page: Page): { page: Page; doubts: Doubts } {
  const doubts: Doubts = []
  const colliding = collidingNames(page.events.map(({ name }) => name))
  const events = page.events.filter(({ name }) => {
    const owner = colliding.get(name)
    if (owner !== undefined) doubts.push({ subject: name, says: `is left out, because in the output its name would be that of ${owner}` })
    return owner === undefined
  })
  const light = (entry: PageEntry): PageEntry => {
    if (weightOf(entry) <= mostBytes && countOf(entry.members) <= mostMembers) return entry
    doubts.push({ subject: entry.name, says: 'is too large for one file, and has come without its members' })
    return { ...entry, members: [], ...(entry.type?.kind === 'object' && { type: { kind: 'object', properties: [] } }) }
  }
  return { page: { ...page, events: events.map(light), types: page.types.map(light) }, doubts }
}

/** About so many bytes of YAML. */
export function weightOf(part: PageEntry | PageMember): number {
  const texts = [part.name, part.prose.text, part.deprecated ?? '', part.since ?? '', part.typeText ?? '']
  return texts.reduce((sum, text) => sum + weightOfText(text), 200) + part.members.reduce((sum, member) => sum + weightOf(member), 0)
}

/** Lines get blanks in front of them, and what is escaped takes six letters. */
function weightOfText(text: string): number {
  // oxlint-disable-next-line no-control-regex -- what a spec holds only as an escape
  const long = text.length > 200 || /[^\x20-\x7E]/.test(text) ? text.length * 6 : text.length * 2
  return long
}

function countOf(members: readonly PageMember[]): number {
  return members.reduce((sum, { members: inner }) => sum + 1 + countOf(inner), 0)
}
