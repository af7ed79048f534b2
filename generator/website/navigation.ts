/** What the site's theme is told: titles, languages, and the way to every part of the contract. */
import type { Model } from '../model.js'
import { text } from '../text/markdown.js'
import { tameText } from './build-words.js'
import type { GuidePage } from './guide.js'
import { overviewPage, type Part } from './places.js'
import type { SiteWords } from './words.js'

/** A language of the site. */
export interface SiteLocale {
  /** Empty for English, which stands at the root. */
  locale: string
  /** What it calls itself. */
  label: string
  words: SiteWords
  /** What the pages are called, by their path in the language's folder: HTML, as all texts of the theme are. */
  titles: ReadonlyMap<string, string>
  guide: readonly GuidePage[]
}

/** The file that the site's configuration reads. */
export function themeData({ contract }: Model, locales: readonly SiteLocale[], parts: readonly Part[]): unknown {
  return {
    title: `${contract.name} ${contract.version}`,
    siteTitle: tameText(text(contract.name).source),
    locales: locales.map((each) => ({
      key: each.locale === '' ? 'root' : each.locale,
      lang: each.locale === '' ? 'en' : each.locale,
      label: each.label,
      words: each.words,
      nav: navigation(each),
      sidebar: sidebar(each, contract.domains.map(({ name }) => name), parts),
    })),
  }
}

interface Item { text: string; link?: string; collapsed?: boolean; items?: Item[] }

function navigation(locale: SiteLocale): Item[] {
  return [
    { text: locale.words.reference, link: linkTo(locale, overviewPage) },
    { text: locale.words.guide, items: guideItems(locale) },
  ]
}

function guideItems(locale: SiteLocale): Item[] {
  return locale.guide.map(({ path, title }) => ({ text: title, link: linkTo(locale, path) }))
}

/** A group for each domain with its events and types, and one for the enums. */
function sidebar(locale: SiteLocale, domains: readonly string[], parts: readonly Part[]): Item[] {
  const { words, titles } = locale
  const groups = domains.map((domain): Item => {
    const page = `${domain}.md`
    const list = (label: string, kind: Part['kind']): Item[] => {
      const items = parts.filter((part) => part.page === page && part.kind === kind).map((part) => itemOf(locale, part))
      return items.length === 0 ? [] : [{ text: label, items }]
    }
    return { text: titles.get(page) ?? domain, link: linkTo(locale, page), collapsed: true, items: [...list(words.events, 'event'), ...list(words.types, 'typedef')] }
  })
  const enums = parts.filter(({ kind }) => kind === 'enum')
  return [
    { text: words.overview, link: linkTo(locale, overviewPage) },
    ...groups,
    { text: words.enums, link: linkTo(locale, 'enums.md'), collapsed: true, items: enums.map((part) => itemOf(locale, part)) },
    // A group that is no link itself must not fold: for screen readers the arrow would be a button inside of a button.
    { text: words.guide, items: guideItems(locale) },
  ]
}

function itemOf(locale: SiteLocale, { name, page, id }: Part): Item {
  // A long name breaks between its words.
  return { text: tameText(text(name).source).replace(/(?<=[a-z\d])(?=[A-Z])/g, '<wbr>'), link: `${linkTo(locale, page)}#${id}` }
}

function linkTo({ locale }: SiteLocale, path: string): string {
  return `${locale === '' ? '' : `/${locale}`}/${path.replace(/\.md$/, '')}`
}
