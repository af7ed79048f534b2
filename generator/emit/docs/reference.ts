/** The pages of the reference in one language, with their links not settled yet. */
import type { OutputFile } from '../../files.js'
import type { Model } from '../../model.js'
import { link, Markdown, text } from '../../text/markdown.js'
import { oncePerPart, remembering, rememberingLast } from '../remember.js'
import type { Render } from '../render-template.js'
import { domainView, enumsView, indexView } from './pages.js'
import { type Context, domainPage, enumsPage, indexPage, linkToPage, settledOn } from './places.js'
import { saidIn } from './said-in.js'
import type { Uses } from './used-by.js'

/** A language that the reference is written in. */
export interface Language {
  /** What it calls itself. */
  name: string
  /** Where its pages are, relative to those in English: '' or `zh/`. */
  folder: string
}

export interface Page {
  path: string
  title: string
  /** Links to pages of more than this one. */
  navigation: Markdown[]
  /** All below the head. */
  body: Markdown
}

/** The index, a page per domain, and the page of all enums. */
export function pagesOf(model: Model, uses: Uses, render: Render, context: Context): Page[] {
  const { contract } = model
  const say = (key: string) => context.words.spell(key)
  const [toIndex, toEnums] = [linkToPage(say('toIndex'), indexPage), linkToPage(say('toEnums'), enumsPage)]
  const page = (path: string, title: string, navigation: Markdown[], template: string, view: object): Page =>
    ({ path, title, navigation, body: lastBody(render)(path)({ template, view }) })
  return [
    page(indexPage, `${contract.name} ${contract.version}`, [], 'docs/index.md.eta', indexView(model, context)),
    ...contract.domains.map((domain) =>
      page(domainPage(domain.name), domain.title, [toIndex, toEnums], 'docs/domain.md.eta', domainView(model, domain, uses, render, context))),
    page(enumsPage, say('enums'), [toIndex], 'docs/enums.md.eta', enumsView(model, uses, render, context)),
  ]
}

interface Printed { template: string; view: object }

/** What each renderer has printed last, by the page's path: of many pages a change is mostly on one. */
const lastBody = oncePerPart((render: Render) => remembering((path: string) => path, () =>
  rememberingLast(({ template, view }: Printed) => [template, ...saidIn(view)], ({ template, view }) => new Markdown(render(template, view).trimEnd()))))

/** A page as a file, with a line that leads to it in the other languages. */
export function pageFile(page: Page, language: Language, languages: readonly Language[], render: Render): OutputFile {
  const up = language.folder === '' ? '' : '../'
  const others = languages.length < 2 ? [] : languages.map((other) => (other === language ? text(other.name) : link(other.name, `${up}${other.folder}${page.path}`)))
  const path = `docs/${language.folder}${page.path}`
  return lastOf(path)({ page, path, others, render })
}

interface Wanted { page: Page; path: string; others: Markdown[]; render: Render }

const sourcesOf = (texts: readonly Markdown[]) => texts.map(({ source }) => source).join('\n')
const partsOf = ({ page, others, render }: Wanted) => [page.title, page.body.source, sourcesOf(page.navigation), sourcesOf(others), render]

/** What a page was last, by its path: of the pages of many domains a change is mostly on one. */
const lastOf = remembering((path: string) => path, () => rememberingLast(partsOf, ({ page: { path: own, ...page }, path, others, render }: Wanted): OutputFile =>
  ({ path, text: settledOn(own, render('docs/page.md.eta', { ...page, languages: others })) })))
