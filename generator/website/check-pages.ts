/** Whether a site is whole: the builder ends well with a page that is blank, and with links that lead nowhere on a page. */
import { attribute, type Element, elementsOf, textOf } from './html.js'

/** What a page must hold when it is built. */
export interface ExpectedPage {
  /** As it is built, `zh/group.html` for one. */
  path: string
  /** Anchors that links from outside may lead to. */
  anchors: readonly string[]
}

export interface BuiltPage { path: string; html: string }

/** Of a fault that every row of a page has, a few are enough. */
const mostTold = 3

/** What is wrong, a line each that names its page. `files` are the paths of all that was built. */
export function findFaults(built: readonly BuiltPage[], expected: readonly ExpectedPage[], files: ReadonlySet<string>, base: string): string[] {
  const pages = new Map(built.map(({ path, html }) => [path, elementsOf(html)]))
  const ids = new Map([...pages].map(([path, elements]) => [path, new Set(elements.flatMap((element) => attribute(element, 'id') ?? []))]))
  const contents = expected.flatMap(({ path, anchors }) => told(path, contentFaults(pages.get(path), ids.get(path), anchors)))
  const links = [...pages].flatMap(([path, elements]) => told(path, elements.flatMap((element) => linkFault(element, path, { ids, files, base }) ?? [])))
  return [...contents, ...links]
}

function told(path: string, faults: readonly string[]): string[] {
  const lines = faults.slice(0, mostTold).map((fault) => `${path}: ${fault}`)
  return faults.length > mostTold ? [...lines, `${path}: and ${faults.length - mostTold} more`] : lines
}

function contentFaults(elements: readonly Element[] | undefined, ids: ReadonlySet<string> | undefined, anchors: readonly string[]): string[] {
  if (!elements || !ids) return ['the page was not built']
  const heading = elements.find(({ tagName }) => tagName === 'h1')
  const content = elements.find((element) => /\bvp-doc\b/.test(attribute(element, 'class') ?? ''))
  if (!heading || textOf(heading).trim() === '') return ['the page has no heading']
  if (!content || textOf(content).trim() === '') return ['the page is blank']
  return anchors.filter((anchor) => !ids.has(anchor)).map((anchor) => `the part ${anchor} is missing`)
}

interface Whole { ids: ReadonlyMap<string, ReadonlySet<string>>; files: ReadonlySet<string>; base: string }

const loading = new Set(['script', 'link', 'img', 'iframe', 'source', 'video', 'audio'])
const here = 'http://site.invalid'

/** Links to other sites are the contract's business; what a page loads from there is not. */
function linkFault(element: Element, path: string, { ids, files, base }: Whole): string | undefined {
  const target = attribute(element, 'href') ?? attribute(element, 'src')
  if (target === undefined || /^(?:data|mailto):/.test(target)) return undefined
  const url = URL.canParse(target, `${here}${base}${path}`) ? new URL(target, `${here}${base}${path}`) : undefined
  if (!url) return `the link ${target} is none`
  if (url.origin !== here) return loading.has(element.tagName) ? `the page would load ${target} from elsewhere` : undefined
  if (!url.pathname.startsWith(base)) return `the link ${target} leads out of the site`
  const file = decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html')
  if (!files.has(file)) return `the link ${target} leads to no page`
  const id = decodeURIComponent(url.hash.slice(1))
  return id === '' || (ids.get(file)?.has(id) ?? true) ? undefined : `the link ${target} leads to no place on its page`
}
