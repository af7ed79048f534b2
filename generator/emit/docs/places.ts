/** Where on which page everything is, and links to there. Anchors depend on names only, never on order. */
import type { Model } from '../../model.js'
import { linkTarget, Markdown, md } from '../../text/markdown.js'
import { oncePerPart, rememberingLast } from '../remember.js'
import type { Words } from '../words.js'

export interface Place { page: string; id: string }

/** What pages are printed with: where the names of the contract lead, and the words of their language. */
export interface Context {
  /** By name: enums, typedefs and events have different ones. */
  places: ReadonlyMap<string, Place>
  words: Words
}

const contexts = oncePerPart((places: Context['places']) => oncePerPart((words: Words): Context => ({ places, words })))

/** Both together; the very same object for the same. */
export function contextOf(places: Context['places'], words: Words): Context {
  return contexts(places)(words)
}

export const indexPage = 'index.md'
export const enumsPage = 'enums.md'

export function domainPage(domain: string): string {
  return `${domain}.md`
}

type Declared = Pick<Model, 'enums' | 'typedefs' | 'events'>

const namesOf = ({ enums, typedefs, events }: Declared) => [
  enums.length, typedefs.length, ...enums.map(({ name }) => name), ...[...typedefs, ...events].flatMap(({ name, domain }) => [name, domain]),
]

/** Where everything is; the very same map while names and domains are the same. */
export const placesOf = rememberingLast(namesOf, ({ enums, typedefs, events }: Declared): ReadonlyMap<string, Place> => (
  new Map([
    ...enums.map(({ name }): [string, Place] => [name, { page: enumsPage, id: enumId(name) }]),
    ...typedefs.map(({ name, domain }): [string, Place] => [name, { page: domainPage(domain), id: typeId(name) }]),
    ...events.map(({ name, domain }): [string, Place] => [name, { page: domainPage(domain), id: eventId(name) }]),
  ])
))

export function eventId(name: string): string {
  return `event-${segment(name)}`
}

export function typeId(name: string): string {
  return `type-${segment(name)}`
}

export function enumId(name: string): string {
  return `enum-${segment(name)}`
}

/** The anchor of a page where all of them stand in one file. */
export function pageId(page: string): string {
  return `page-${segment(page.replace(/\.md$/, ''))}`
}

/** The anchor of what stands directly below something that has an anchor. */
export function idBelow(owner: string, name: string): string {
  return `${owner}-${segment(name)}`
}

/** A name as part of an anchor. Different names give different parts, and none ends before its end. */
export function segment(name: string): string {
  return name.replace(/-/g, '--').replace(/[^\w-]/gu, (character) => `:${character.codePointAt(0)?.toString(16)}:`)
}

/**
 * Stands around the page in a link until it is known which file the link stands in, so that all is
 * printed once, for its page and for the file of all pages. No text of a spec gets it into a page:
 * every sink spells it out.
 */
const border = '\u0001'

/** A link to a place, to be settled. */
export function linkTo(label: string | Markdown, { page, id }: Place): Markdown {
  return md`[${label}](${pageTarget(page)}${linkTarget(`#${id}`)})`
}

/** A link to a page, to be settled. */
export function linkToPage(label: string | Markdown, page: string): Markdown {
  return md`[${label}](${pageTarget(page)})`
}

export function pageTarget(page: string): Markdown {
  return md`${new Markdown(border)}${linkTarget(page)}${new Markdown(border)}`
}

/** What is printed, as it stands on the page. */
export function settledOn(page: string, text: string): string {
  const own = linkTarget(page).source
  return settled(text, (target, hasId) => (target === own && hasId ? '' : target))
}

/** What is printed, as it stands in the file of all pages. */
export function settledTogether(text: string): string {
  return settled(text, (target, hasId) => (hasId ? '' : `#${pageId(target)}`))
}

/** The text with the page of each link as it is to be written, knowing whether an anchor follows. */
function settled(text: string, targetOf: (target: string, hasId: boolean) => string): string {
  if (!text.includes(border)) return text
  // Between two borders is a page, behind the second the text goes on.
  const parts = text.split(border)
  return parts.map((part, index) => (index % 2 === 0 ? part : targetOf(part, parts[index + 1]?.startsWith('#') === true))).join('')
}
