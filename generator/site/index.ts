/** A generated package becomes the pages of a site. Pure: the files that the site is built from. */
import { domainPage, enumsPage } from '../emit/docs/places.js'
import type { OutputFile, Templates } from '../files.js'
import type { Model } from '../model.js'
import { jsonText } from '../text/json.js'
import { blocksOf, changeLine } from './blocks.js'
import { tameText } from './build-words.js'
import type { ExpectedPage } from './check-pages.js'
import { tamedMarkdown } from './foreign-markdown.js'
import { landingPage } from './landing.js'
import { type GuidePage, type SiteLocale, themeData } from './navigation.js'
import { sitePage } from './page.js'
import { htmlText, overviewPage, type Part, partsOf } from './places.js'
import { siteWords, type SiteWords } from './words.js'

export interface Site {
  files: OutputFile[]
  /** What each page must hold when it is built. */
  pages: ExpectedPage[]
}

/**
 * The files of the site's project: `files` are the generated package, `templates` those below
 * `site/`, and `rules` is the page of all rules.
 */
export function siteOf(model: Model, files: readonly OutputFile[], templates: Templates, rules: string): Site {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const parts = partsOf(model)
  const byAnchor = new Map(parts.map((part) => [part.id, part]))
  const names = localesIn(texts)
  const locales = names.map((locale) => localeOf(locale, model, texts, templates, rules))
  const pages = locales.flatMap((locale) => pagesOf(locale, names, model, texts, parts, byAnchor))
  return {
    files: [
      ...[...templates].filter(([path]) => !/^site\/(?:words|pages)\//.test(path)).map(([path, text]) => ({ path: path.slice('site/'.length), text })),
      ...pages,
      { path: '.vitepress/contract.json', text: jsonText(themeData(model, locales, parts)) },
      ...files.filter(({ path }) => /^docs\/llms[\w.-]*$/.test(path)).map(({ path, text }) => ({ path: path.replace(/^docs\//, 'public/'), text })),
      ...files.filter(({ path }) => /^(?!cjs\/).*\.js$|^model\.json$/.test(path)).map(({ path, text }) => ({ path: `contract/${path}`, text })),
    ],
    pages: pages.map(({ path, text }) => ({ path: path.replace(/\.md$/, '.html'), anchors: anchorsIn(text) })),
  }
}

/** The languages of the docs: English, which stands in no folder of its own, and the others. */
function localesIn(texts: ReadonlyMap<string, string>): string[] {
  return ['', ...[...texts.keys()].flatMap((path) => /^docs\/([^/]+)\/index\.md$/.exec(path)?.[1] ?? [])]
}

function localeOf(locale: string, { contract }: Model, texts: ReadonlyMap<string, string>, templates: Templates, rules: string): SiteLocale {
  const words = siteWords(templates, locale === '' ? 'en' : locale)
  const pages = [overviewPage, ...contract.domains.map(({ name }) => domainPage(name)), enumsPage]
  const titles = new Map(pages.map((page) => [page, titleOf(texts.get(sourceOf(locale, page)) ?? '')]))
  return { locale, words, titles, guide: guideOf(words, texts, templates, rules) }
}

/** The file of the package that a page of the site is made of. */
function sourceOf(locale: string, page: string): string {
  return `${docsFolder(locale)}${page === overviewPage ? 'index.md' : page}`
}

function docsFolder(locale: string): string {
  return locale === '' ? 'docs/' : `docs/${locale}/`
}

/** The heading of a page, as HTML. */
function titleOf(page: string): string {
  const block = blocksOf(page).find(({ kind, lines }) => kind === 'text' && lines.some((line) => line.startsWith('# ')))
  return tameText((block?.lines.find((line) => line.startsWith('# ')) ?? '').slice(2))
}

function guideOf(words: SiteWords, texts: ReadonlyMap<string, string>, templates: Templates, rules: string): GuidePage[] {
  const changelog = texts.get('CHANGELOG.md')
  return [
    { path: 'guide/use.md', title: words.use, markdown: (texts.get('README.md') ?? '').replaceAll('](docs/index.md)', `](../${overviewPage})`) },
    { path: 'guide/maintain.md', title: words.maintain, markdown: templates.get('site/pages/maintain.md') ?? '' },
    { path: 'guide/rules.md', title: words.rules, markdown: rules },
    ...(changelog === undefined ? [] : [{ path: 'guide/changelog.md', title: words.changelog, markdown: tamedMarkdown(changelog) }]),
  ]
}

function pagesOf(locale: SiteLocale, locales: readonly string[], model: Model, texts: ReadonlyMap<string, string>, parts: readonly Part[], byAnchor: ReadonlyMap<string, Part>): OutputFile[] {
  const { words, titles, guide } = locale
  const page = (path: string, markdown: string, front: Readonly<Record<string, unknown>>): OutputFile => ({
    path: locale.locale === '' ? path : `${locale.locale}/${path}`, text: sitePage(markdown, { words, parts: byAnchor, front }),
  })
  const reference = (path: string) => withoutLanguages(texts.get(sourceOf(locale.locale, path)) ?? '', locale.locale, locales, path === overviewPage ? 'index.md' : path)
  const landing = landingPage(model, descriptionOf(reference(overviewPage)), texts.get('README.md') ?? '', parts, words)
  return [
    page('index.md', landing.markdown, landing.front),
    ...[...titles].map(([path, title]) => page(path, reference(path), { title: plain(title) })),
    ...guide.map(({ path, title, markdown }) => page(path, markdown, { title: plain(title), ...(path === 'guide/rules.md' && { outline: 2 }) })),
  ]
}

/** A page without the line that leads to it in the other languages, for which the site has its own switch. */
function withoutLanguages(markdown: string, locale: string, locales: readonly string[], path: string): string {
  const up = locale === '' ? '' : '../'
  const links = locales.filter((other) => other !== locale).map((other) => `](${up}${other === '' ? '' : `${other}/`}${path})`)
  const lines = markdown.split('\n')
  const index = links.length === 0 ? -1 : lines.slice(0, 8).findIndex((line) => links.every((link) => line.includes(link)))
  return index < 0 ? markdown : lines.toSpliced(index, 1).join('\n')
}

/** The first paragraph of a page, as HTML: of Markdown it has links and code. */
function descriptionOf(page: string): string {
  const line = page.split('\n').slice(1).find((each) => each !== '') ?? ''
  return changeLine(line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), (piece) => piece, (code) => `<code>${htmlText(code)}</code>`)
}

/** HTML of our sinks as the text it shows; a name of the builder's is broken by a mark that nobody sees. */
function plain(html: string): string {
  return html
    .replaceAll('<wbr>', '\u2060')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function anchorsIn(page: string): string[] {
  const lines = blocksOf(page).flatMap((block) => (block.kind === 'text' ? block.lines : []))
  const withoutCode = lines.map((line) => changeLine(line, (piece) => piece, () => ''))
  return withoutCode.flatMap((line) => [...line.matchAll(/<(?:h\d|a) id="([^"]*)"/g)].map(([, id = '']) => id))
}
