/** Where the events and types of a contract stand on the site's pages. */
import { domainPage, enumId, enumsPage, eventId, typeId } from '../emit/docs/places.js'
import type { Model } from '../model.js'
import { tameAnchor } from './build-words.js'

export interface Part {
  kind: 'event' | 'typedef' | 'enum'
  name: string
  /** The page, relative to the folder of its language, and the anchor there. */
  page: string
  id: string
}

/** Every event, typedef and enum: domain by domain, events first, and then the enums. */
export function partsOf({ contract, events, typedefs, enums }: Model): Part[] {
  const inDomains = contract.domains.flatMap((domain): Part[] => [
    ...events.filter((event) => event.domain === domain.name).map(({ name }): Part => ({ kind: 'event', name, page: domainPage(domain.name), id: eventId(name) })),
    ...typedefs.filter((typedef) => typedef.domain === domain.name).map(({ name }): Part => ({ kind: 'typedef', name, page: domainPage(domain.name), id: typeId(name) })),
  ])
  const all = [...inDomains, ...enums.map(({ name }): Part => ({ kind: 'enum', name, page: enumsPage, id: enumId(name) }))]
  return all.map((part) => ({ ...part, id: tameAnchor(part.id) }))
}

/** The reference's own first page, which is not the site's. No domain can have this name. */
export const overviewPage = 'events_and_types.md'

/** Text as the value of an attribute, or as what an element holds: nothing but letters, digits and blanks stays. */
export function htmlText(value: string): string {
  return value.replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)
}
