/** Where on which page everything is, and links to there. Anchors depend on names only, never on order. */
import type { Model } from '../../model.js'
import { link, type Markdown } from '../../text/markdown.js'

export interface Place { page: string; id: string }

/** What a page is printed with: itself, and where the names of the contract lead. */
export interface Context {
  page: string
  /** By name: enums, typedefs and events have different ones. */
  places: ReadonlyMap<string, Place>
}

export const enumsPage = 'enums.md'

export function domainPage(domain: string): string {
  return `${domain}.md`
}

export function placesOf({ enums, typedefs, events }: Model): Map<string, Place> {
  return new Map([
    ...enums.map(({ name }): [string, Place] => [name, { page: enumsPage, id: enumId(name) }]),
    ...typedefs.map(({ name, domain }): [string, Place] => [name, { page: domainPage(domain), id: typeId(name) }]),
    ...events.map(({ name, domain }): [string, Place] => [name, { page: domainPage(domain), id: eventId(name) }]),
  ])
}

export function eventId(name: string): string {
  return `event-${segment(name)}`
}

export function typeId(name: string): string {
  return `type-${segment(name)}`
}

export function enumId(name: string): string {
  return `enum-${segment(name)}`
}

/** The anchor of what stands directly below something that has an anchor. */
export function idBelow(owner: string, name: string): string {
  return `${owner}-${segment(name)}`
}

/** A name as part of an anchor. Different names give different parts, and none ends before its end. */
export function segment(name: string): string {
  return name.replace(/-/g, '--').replace(/[^\w-]/gu, (character) => `:${character.codePointAt(0)?.toString(16)}:`)
}

/** A link to a place from a page. */
export function linkTo(label: string | Markdown, place: Place, { page }: Context): Markdown {
  return link(label, `${place.page === page ? '' : place.page}#${place.id}`)
}
