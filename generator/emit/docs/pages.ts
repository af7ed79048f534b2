/** What each page is printed from. Templates see these views and nothing else. */
import type { Domain, Model } from '../../model.js'
import { code, link, type Markdown, md, nothing } from '../../text/markdown.js'
import { diagramOf } from './diagram.js'
import { type EnumView, enumView } from './enum-view.js'
import { type EventView, eventView, type Surroundings } from './event-view.js'
import { graphOf } from './graph.js'
import { typeMarkdown } from './notes.js'
import { type Context, domainPage, enumsPage, linkTo, linkToPage, pageTarget } from './places.js'
import { prose } from './prose.js'
import { type TypedefView, typedefView } from './typedef-view.js'
import type { Uses } from './used-by.js'

interface Line { link: Markdown; description: Markdown }

export interface IndexView {
  description: Markdown
  homepage: Markdown
  source: Model['contract']['source']
  domains: (Line & { events: (Line & { args: Markdown[] })[] })[]
  typedefs: (Line & { domain: Markdown; direction: Markdown })[]
  enums: Line[]
  /** For a link to the page of all enums. */
  enumsPage: Markdown
}

export function indexView({ contract, enums, typedefs, events }: Model, context: Context): IndexView {
  const line = (item: { name: string; description: string }): Line => ({
    link: named(item.name, context), description: prose(item.description, context),
  })
  const domainLink = ({ name, title }: Domain) => linkToPage(title, domainPage(name))
  return {
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
      ...line(typedef), domain: domainLink(domain), direction: context.words.say(`direction.${typedef.direction}`),
    }))),
    enums: enums.map(line),
    enumsPage: pageTarget(enumsPage),
  }
}

export interface DomainView {
  description: Markdown
  /** Which event carries which type; nothing where no event carries one with a name. */
  diagram: Markdown
  /** Whether a line in it is dashed. */
  diagramHasObserved: boolean
  events: EventView[]
  typedefs: TypedefView[]
  /** Links to the sections, for the list at the top. */
  contents: { events: Markdown[]; typedefs: Markdown[] }
}

export function domainView(model: Model, domain: Domain, uses: Uses, context: Context): DomainView {
  const events = model.events.filter((event) => event.domain === domain.name)
  const typedefs = model.typedefs.filter((typedef) => typedef.domain === domain.name)
  const graph = graphOf(model, domain)
  const surroundings = surroundingsOf(model)
  return {
    description: prose(domain.description, context),
    diagram: diagramOf(graph) ?? nothing,
    diagramHasObserved: graph.edges.some(({ observed }) => observed),
    events: events.map((event) => eventView(event, surroundings, context)),
    typedefs: typedefs.map((typedef) => typedefView(typedef, model.events, uses.get(typedef.name) ?? [], context)),
    contents: {
      events: events.map(({ name }) => named(name, context)),
      typedefs: typedefs.map(({ name }) => named(name, context)),
    },
  }
}

function surroundingsOf({ contract, typedefs }: Model): Surroundings {
  return { packageName: contract.name, typedefs: new Map(typedefs.map((typedef) => [typedef.name, typedef])) }
}

export interface EnumsView { enums: EnumView[]; contents: Markdown[] }

export function enumsView({ enums }: Model, uses: Uses, context: Context): EnumsView {
  return {
    enums: enums.map((item) => enumView(item, uses.get(item.name) ?? [], context)),
    contents: enums.map(({ name }) => named(name, context)),
  }
}

function named(name: string, { places }: Context): Markdown {
  const place = places.get(name)
  return place ? linkTo(code(name), place) : code(name)
}
