/** A generated package becomes the pages of a site. Pure: the files that the site is built from. */
import { domainPage, enumsPage } from '../emit/docs/places.js'
import type { OutputFile } from '../files.js'
import type { Model } from '../model.js'
import { jsonText } from '../text/json.js'
import type { Translation } from '../translation.js'
import { blocksOf, changeLine } from './blocks.js'
import { tameNames } from './build-words.js'
import type { ExpectedPage } from './check-pages.js'
import { guideOf, type GuideSources, picturesOf, readmeOf } from './guide.js'
import { descriptionOf, plainText, titleOf } from './html-of-markdown.js'
import { landingPage } from './landing.js'
import { docsFolder, localesIn, nameOfLocale, withoutLanguages } from './languages.js'
import { type SiteLocale, themeData } from './navigation.js'
import { sitePage } from './page.js'
import { overviewPage, type Part, partsOf } from './places.js'
import { titlesFile } from './titles.js'
import { siteWords } from './words.js'

export interface Site {
  files: OutputFile[]
  /** What each page must hold when it is built. */
  pages: ExpectedPage[]
}

export interface SiteSources extends GuideSources {
  model: Model
  /** The generated package. */
  files: readonly OutputFile[]
  translations: readonly Translation[]
}

/** The files of the site's project. Of the templates, those below `site/`. */
export function siteOf(sources: SiteSources): Site {
  const { model, files, translations, templates, own } = sources
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const parts = partsOf(model)
  const names = localesIn(texts)
  const locales = names.map((locale) => localeOf(locale, texts, sources))
  const pages = locales.flatMap((locale) => pagesOf(locale, names, texts, model, parts))
  return {
    files: [
      ...[...templates].filter(([path]) => /^site\/(?!words\/|pages\/)/.test(path)).map(([path, text]) => ({ path: path.slice('site/'.length), text })),
      ...pages,
      { path: '.vitepress/contract.json', text: jsonText(themeData(model, locales, parts)) },
      ...files.filter(({ path }) => /^docs\/llms[\w.-]*$/.test(path)).map(({ path, text }) => ({ path: path.replace(/^docs\//, 'public/'), text })),
      ...picturesOf(own),
      // What the pages try values with.
      ...files.filter(({ path }) => /^(?!cjs\/).*\.js$|^model\.json$/.test(path)).map(({ path, text }) => ({ path: `contract/${path}`, text: tameNames(text) })),
      ...translations.map((translation) => titlesFile(model, translation)),
    ],
    pages: pages.map(({ path, text }) => ({ path: path.replace(/\.md$/, '.html'), anchors: anchorsIn(text) })),
  }
}

function localeOf(locale: string, texts: ReadonlyMap<string, string>, { model, ...sources }: SiteSources): SiteLocale {
  const words = siteWords(sources.templates, locale === '' ? 'en' : locale)
  const pages = [overviewPage, ...model.contract.domains.map(({ name }) => domainPage(name)), enumsPage]
  const titles = new Map(pages.map((page) => [page, titleOf(texts.get(sourceOf(locale, page)) ?? '')]))
  const label = locale === '' ? words.language : nameOfLocale(locale, texts) ?? locale
  return { locale, label, words, titles, guide: guideOf(locale, texts, sources, words) }
}

/** The file of the package that a page of the reference is made of. */
function sourceOf(locale: string, page: string): string {
  return `${docsFolder(locale)}${page === overviewPage ? 'index.md' : page}`
}

function pagesOf({ locale, words, titles, guide }: SiteLocale, locales: readonly string[], texts: ReadonlyMap<string, string>, model: Model, parts: readonly Part[]): OutputFile[] {
  const byAnchor = new Map(parts.map((part) => [part.id, part]))
  const page = (path: string, markdown: string, front: Readonly<Record<string, unknown>>, description = plainText(descriptionOf(markdown))): OutputFile => ({
    path: locale === '' ? path : `${locale}/${path}`,
    text: sitePage(markdown, { words, parts: byAnchor, front: { ...front, head: [['meta', { name: 'description', content: description }]] } }),
  })
  const reference = (path: string) => withoutLanguages(texts.get(sourceOf(locale, path)) ?? '', path === overviewPage ? 'index.md' : path, locale, locales)
  const about = descriptionOf(reference(overviewPage))
  const domains = model.contract.domains.map(({ name }) => domainPage(name)).map((path) => ({ page: path, title: titles.get(path) ?? '', description: descriptionOf(reference(path)) }))
  const landing = landingPage(model, { description: about, readme: readmeOf(locale, texts), domains, parts }, words)
  return [
    page('index.md', landing.markdown, landing.front, plainText(about)),
    ...[...titles].map(([path, title]) => page(path, reference(path), { title: plainText(title) })),
    ...guide.map(({ path, title, markdown, front }) => page(path, markdown, { title: plainText(title), ...front })),
  ]
}

function anchorsIn(page: string): string[] {
  const lines = blocksOf(page).flatMap((block) => (block.kind === 'text' ? block.lines : []))
  const withoutCode = lines.map((line) => changeLine(line, (piece) => piece, () => ''))
  return withoutCode.flatMap((line) => [...line.matchAll(/<(?:h\d|a) id="([^"]*)"/g)].map(([, id = '']) => id))
}
