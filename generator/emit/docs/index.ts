/** The Markdown reference: an index, a page per domain, a page of all enums. Reads well on GitHub as it is. */
import type { Emitter } from '../emitter.js'
import { domainView, enumsView, indexView } from './pages.js'
import { domainPage, enumsPage, placesOf } from './places.js'
import { renderer } from '../render-template.js'
import { usesIn } from './used-by.js'

/** `docs/*.md`, laid out by the templates `docs/*.md.eta`. */
export const emitDocs: Emitter = (model, templates) => {
  const render = renderer(templates)
  const places = placesOf(model)
  const uses = usesIn(model, places)
  return [
    { path: 'docs/index.md', text: render('docs/index.md.eta', indexView(model, places)) },
    ...model.contract.domains.map((domain) => ({
      path: `docs/${domainPage(domain.name)}`,
      text: render('docs/domain.md.eta', domainView(model, domain, places, uses)),
    })),
    { path: `docs/${enumsPage}`, text: render('docs/enums.md.eta', enumsView(model, places, uses)) },
  ]
}
