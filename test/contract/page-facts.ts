/** What was read from the documented page, independently of the toolchain. */
import facts from '../facts/page-facts.json' with { type: 'json' }

export interface PageFacts {
  counts: Record<'events' | 'sections' | 'typedefs' | 'objects' | 'properties', number>
  events: PageEvent[]
  typedefs: PageTypedef[]
}

export interface PageEvent {
  name: string
  args: string[]
  params: PageRow[]
  examples?: PageExample[]
}

export interface PageTypedef {
  name: string
  kind: 'object' | 'function' | 'string'
  sections: number
  /** Properties in which repeated sections differ. */
  differs?: string[]
  properties?: PageRow[]
  params?: PageRow[]
}

/** A row of a table: what it says besides its sentence. */
export interface PageRow {
  /** `mid`, of an argument `res.mid`. */
  name: string
  /** The name as it is printed, of an argument only. */
  raw?: string
  type: string
  width?: 'int32' | 'int64'
  numbers?: number[]
  words?: string[]
  booleans?: boolean
}

/** An example line of flooNotice or flooError; `desc…` says how much of the text is fixed. */
export interface PageExample {
  category: string
  desc?: string
  descStart?: string
  descObject?: Record<string, string | null>
  descText?: boolean
  descVariable?: string
}

export const page = facts as PageFacts

/** Every row with its path in the contract: `RosterItem.relation`, `flooError.res.category`. */
export const rows = [
  ...page.events.flatMap(({ name, params }) => params.map((row) => ({ path: `${name}.${row.name}`, row }))),
  ...page.typedefs
    .filter(({ name }) => name !== 'EventCallback')
    .flatMap(({ name, properties = [], params = [] }) => [...properties, ...params].map((row) => ({ path: `${name}.${row.name}`, row }))),
]
