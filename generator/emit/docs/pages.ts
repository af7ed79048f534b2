/** What each page is printed from. Templates see these views and nothing else. */
import type { Domain, Enum, Event, Model, Typedef } from '../../model.js'
import { namesInNode } from '../../references.js'
import { code, link, type Markdown, md, nothing } from '../../text/markdown.js'
import { keyOfPart, keyOfText, oncePerPart } from '../remember.js'
import type { Render } from '../render-template.js'
import { diagramOf } from './diagram.js'
import { enumView } from './enum-view.js'
import { eventView, type Surroundings } from './event-view.js'
import { graphOf } from './graph.js'
import { typeMarkdown } from './notes.js'
import { type Context, domainPage, enumsPage, linkTo, linkToPage, pageTarget } from './places.js'
import { prose } from './prose.js'
import { section } from './sections.js'
import { typedefView } from './typedef-view.js'
import type { Uses } from './used-by.js'

interface Line { link: Markdown; description: Markdown }
interface EventLine extends Line { args: Markdown[] }

export interface IndexView {
  description: Markdown
  homepage: Markdown
  source: Model['contract']['source']
  domains: (Line & { events: EventLine[] })[]
  typedefs: (Line & { domain: Markdown; direction: Markdown })[]
  enums: Line[]
  /** For a link to the page of all enums. */
  enumsPage: Markdown
}

/** Of a part, and of the places and words alone. */
const linkOf = oncePerPart((context: Context) => oncePerPart(({ name }: Enum | Typedef | Event) => named(name, context)))

const lineOf = oncePerPart((context: Context) => oncePerPart((item: Enum | Typedef | Event): Line =>
  ({ link: linkOf(context)(item), description: prose(item.description, context) })))

const eventLineOf = oncePerPart((context: Context) => oncePerPart((event: Event): EventLine =>
  ({ ...lineOf(context)(event), args: event.args.map(({ name, type }) => md`${code(name)}: ${typeMarkdown(type, context)}`) })))

export function indexView({ contract, enums, typedefs, events }: Model, context: Context): IndexView {
  const line = lineOf(context)
  const domainLink = ({ name, title }: Domain) => linkToPage(title, domainPage(name))
  return {
    description: prose(contract.description, context),
    homepage: contract.homepage === undefined ? nothing : link(contract.homepage, contract.homepage),
    source: contract.source,
    domains: contract.domains.map((domain) => ({
      link: domainLink(domain),
      description: prose(domain.description, context),
      events: events.filter((event) => event.domain === domain.name).map(eventLineOf(context)),
    })),
    typedefs: contract.domains.flatMap((domain) => {
      const own = domainLink(domain)
      return typedefs.filter((typedef) => typedef.domain === domain.name).map((typedef) => ({ ...line(typedef), domain: own, direction: context.words.say(`direction.${typedef.direction}`) }))
    }),
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
  /** The sections, printed by the templates of events and of types. */
  events: Markdown[]
  typedefs: Markdown[]
  /** Links to the sections, for the list at the top. */
  contents: { events: Markdown[]; typedefs: Markdown[] }
}

export function domainView(model: Model, domain: Domain, uses: Uses, render: Render, context: Context): DomainView {
  const events = model.events.filter((event) => event.domain === domain.name)
  const typedefs = model.typedefs.filter((typedef) => typedef.domain === domain.name)
  const graph = graphOf(model, domain)
  const surroundings = surroundingsOf(model)
  const around = `${keyOfPlaces(context.places)} ${model.contract.name}`
  return {
    description: prose(domain.description, context),
    diagram: diagramOf(graph) ?? nothing,
    diagramHasObserved: graph.edges.some(({ observed }) => observed),
    events: events.map((event) => section(render, 'docs/event.md.eta', `${keyOfPart(event)} ${keysOfShapes(event, surroundings)} ${around}`, () =>
      ({ event: eventView(event, surroundings, context) }))),
    typedefs: typedefs.map((typedef) => {
      const own = uses.get(typedef.name) ?? []
      return section(render, 'docs/typedef.md.eta', `${keyOfPart(typedef)} ${keyOfText(JSON.stringify(own))} ${around}`, () =>
        ({ typedef: typedefView(typedef, model.events, own, context) }))
    }),
    contents: {
      events: events.map(linkOf(context)),
      typedefs: typedefs.map(linkOf(context)),
    },
  }
}

function surroundingsOf({ contract, typedefs }: Model): Surroundings {
  return { packageName: contract.name, typedefs: new Map(typedefs.map((typedef) => [typedef.name, typedef])) }
}

const keyOfPlaces = oncePerPart((places: Context['places']) => keyOfText(JSON.stringify([...places])))

/** An event's listener uses what is in the types that its arguments name. */
function keysOfShapes({ args }: Event, { typedefs }: Surroundings): string {
  return args.flatMap(namesInNode).map((name) => typedefs.get(name)).map((typedef) => (typedef ? keyOfPart(typedef) : '')).join()
}

export interface EnumsView { enums: Markdown[]; contents: Markdown[] }

export function enumsView({ enums }: Model, uses: Uses, render: Render, context: Context): EnumsView {
  const around = keyOfPlaces(context.places)
  return {
    enums: enums.map((item) => {
      const own = uses.get(item.name) ?? []
      return section(render, 'docs/enum.md.eta', `${keyOfPart(item)} ${keyOfText(JSON.stringify(own))} ${around}`, () => ({ item: enumView(item, own, context) }))
    }),
    contents: enums.map(linkOf(context)),
  }
}

function named(name: string, { places }: Context): Markdown {
  const place = places.get(name)
  return place ? linkTo(code(name), place) : code(name)
}
