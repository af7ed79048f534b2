/** What each page is printed from. Templates see these views and nothing else. */
import type { Direction, Domain, Model } from '../../model.js'
import { code, link, type Markdown, md, nothing } from '../../text/markdown.js'
import { type EnumView, enumView } from './enum-view.js'
import { type EventView, eventView } from './event-view.js'
import { typeMarkdown } from './notes.js'
import { type Context, domainPage, enumsPage, linkTo, type Place } from './places.js'
import { prose } from './prose.js'
import { type TypedefView, typedefView } from './typedef-view.js'
import type { Uses } from './used-by.js'

type Places = ReadonlyMap<string, Place>

const directionText: Readonly<Record<Direction, string>> = { in: 'you receive', out: 'you send', both: 'both' }

interface Line { link: Markdown; description: Markdown }

export interface IndexView {
  name: string
  version: string
  description: Markdown
  homepage: Markdown
  source: Model['contract']['source']
  domains: (Line & { events: (Line & { args: Markdown[] })[] })[]
  typedefs: (Line & { domain: Markdown; direction: string })[]
  enums: Line[]
  enumsPage: Markdown
}

export function indexView({ contract, enums, typedefs, events }: Model, places: Places): IndexView {
  const context: Context = { page: 'index.md', places }
  const line = (item: { name: string; description: string }): Line => ({
    link: named(item.name, context), description: prose(item.description, context),
  })
  const domainLink = ({ name, title }: Domain) => link(title, domainPage(name))
  return {
    name: contract.name,
    version: contract.version,
    description: prose(contract.description, context),
    homepage: contract.homepage === undefined ? nothing : link(contract.homepage, contract.homepage),
    source: contract.source,
    domains: contract.domains.map((domain) => ({
      link: domainLink(domain),
      description: prose(domain.description, context),
      events: events.filter((event) => event.domain === domain.name).map((event) => ({
        ...line(event), args: event.args.map(({ name, type }) => md`${code(name)}: ${typeMarkdown(type, context)}`),
      })),
    })),
    typedefs: contract.domains.flatMap((domain) => typedefs.filter((typedef) => typedef.domain === domain.name).map((typedef) => ({
      ...line(typedef), domain: domainLink(domain), direction: directionText[typedef.direction],
    }))),
    enums: enums.map(line),
    enumsPage: link('the page of all enums', enumsPage),
  }
}

export interface DomainView {
  title: string
  description: Markdown
  events: EventView[]
  typedefs: TypedefView[]
  /** Links to the sections, for the list at the top. */
  contents: { events: Markdown[]; typedefs: Markdown[] }
}

export function domainView(model: Model, domain: Domain, places: Places, uses: Uses): DomainView {
  const context: Context = { page: domainPage(domain.name), places }
  const events = model.events.filter((event) => event.domain === domain.name)
  const typedefs = model.typedefs.filter((typedef) => typedef.domain === domain.name)
  return {
    title: domain.title,
    description: prose(domain.description, context),
    events: events.map((event) => eventView(event, context)),
    typedefs: typedefs.map((typedef) => typedefView(typedef, model.events, uses.get(typedef.name) ?? [], context)),
    contents: {
      events: events.map(({ name }) => named(name, context)),
      typedefs: typedefs.map(({ name }) => named(name, context)),
    },
  }
}

export interface EnumsView { enums: EnumView[]; contents: Markdown[] }

export function enumsView({ enums }: Model, places: Places, uses: Uses): EnumsView {
  const context: Context = { page: enumsPage, places }
  return {
    enums: enums.map((item) => enumView(item, uses.get(item.name) ?? [], context)),
    contents: enums.map(({ name }) => named(name, context)),
  }
}

function named(name: string, context: Context): Markdown {
  const place = context.places.get(name)
  return place ? linkTo(code(name), place, context) : code(name)
}
