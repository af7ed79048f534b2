/** What language models read: `llms.txt`, which leads to the pages, and all pages in one file. */
import type { OutputFile } from '../../files.js'
import type { Model } from '../../model.js'
import { anchor, Markdown } from '../../text/markdown.js'
import { oncePerPart } from '../remember.js'
import type { Render } from '../render-template.js'
import { type Context, domainPage, enumsPage, indexPage, linkTo, linkToPage, pageId, settledOn, settledTogether } from './places.js'
import { prose } from './prose.js'
import type { Page } from './reference.js'

const overview = 'llms.txt'
const together = 'llms-full.md'

/** Both files. The pages are those in English. */
export function filesForMachines(model: Model, pages: readonly Page[], render: Render, context: Context): OutputFile[] {
  const full = { pages: pages.map(({ path, title, body }) => ({ anchor: anchor(pageId(path)), title, body: settledBody(body) })) }
  return [
    { path: `docs/${overview}`, text: settledOn(overview, render('docs/llms.txt.eta', overviewOf(model, context))) },
    { path: `docs/${together}`, text: settledTogether(render('docs/llms-full.md.eta', full)) },
  ]
}

/** Of many pages a change is mostly on one. */
const settledBody = oncePerPart((body: Markdown) => new Markdown(settledTogether(body.source)))

interface OverviewView {
  name: string
  version: string
  description: Markdown
  source: Model['contract']['source']
  domains: { link: Markdown; description: Markdown; events: Markdown[] }[]
  /** Links are made by the template: these are their targets. */
  pages: { index: string; enums: string; together: string }
}

function overviewOf({ contract, events }: Model, context: Context): OverviewView {
  return {
    name: contract.name,
    version: contract.version,
    description: oneLine(contract.description, context),
    source: contract.source,
    domains: contract.domains.map(({ name, title, description }) => ({
      link: linkToPage(title, domainPage(name)),
      description: oneLine(description, context),
      events: events.filter(({ domain }) => domain === name).flatMap((event) => {
        const place = context.places.get(event.name)
        return place ? [linkTo(event.name, place)] : []
      }),
    })),
    pages: { index: indexPage, enums: enumsPage, together },
  }
}

/** In this form of a file what belongs to a link ends with its line. */
function oneLine(description: string, context: Context): Markdown {
  return prose(description.replace(/\s+/g, ' '), context)
}
