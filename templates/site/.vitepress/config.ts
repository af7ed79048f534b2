/** The site's configuration. What it says comes from `contract.json`, which is written beside it. */
import { fileURLToPath } from 'node:url'
import { defineConfig, type DefaultTheme, type LocaleConfig, type MarkdownRenderer } from 'vitepress'
import type { Plugin } from 'vite'
import contract from './contract.json' with { type: 'json' }
import { drawGraphs } from './draw-graphs.ts'
import { sectionsOf } from './search/sections.ts'
import { tokensOf } from './search/tokens.ts'

type Locale = (typeof contract.locales)[number]

refuseCode(contract)

/** The client's half of this is in `search/minisearch.ts`: functions reach the browser only as text, and no text may become code there. */
const search: DefaultTheme.LocalSearchOptions = { detailedView: false, locales: byLocale(({ words }) => ({ translations: searchTexts(words) })) }
Object.defineProperty(search, 'miniSearch', { enumerable: false, value: { options: { tokenize: tokensOf }, _splitIntoSections: sectionsOf } })

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const ownMinisearch = fileURLToPath(new URL('search/minisearch.ts', import.meta.url))
const ownSearch: Plugin = {
  name: 'site-search',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'minisearch' && importer !== undefined && !importer.startsWith(ownMinisearch) ? ownMinisearch : undefined),
}

/**
 * Chunks of nothing but the contract's examples and validators, or the search's index. Vite looks for names of its own in
 * them, in some before they are made small and in others after that, where escapes are gone; spelt with one they are none.
 */
const tamedTexts = (order: 'pre' | 'post'): Plugin => ({
  name: `tamed-texts-${order}`,
  renderChunk: {
    order,
    handler: (code, { moduleIds }) => (moduleIds.every((id) => id.includes('@localSearchIndex') || id.startsWith(`${asPath(project)}/contract/`)) ? { code: code.replace(/_(?=(?:VP|VITE)_)/g, '\\u005f'), map: null } : undefined),
  },
})

const containers = ['tip', 'info', 'warning', 'danger', 'details', 'v-pre', 'raw', 'code-group']

export default defineConfig({
  title: contract.title,
  description: contract.title,
  locales: byLocale(localeConfig),
  // The same small file for all pages, where it would be a script in each.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // Outside of what is watched.
  cacheDir: `${project}-cache`,
  srcExclude: ['contract/**', 'public/**'],
  themeConfig: { siteTitle: contract.siteTitle, search: { provider: 'local', options: search } },
  markdown: {
    // On the grey of the blocks the usual colours are too pale.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    attrs: { disable: true },
    gfmAlerts: false,
    config: (md) => {
      // Pages need none of these, and texts of a contract must not be able to ask for them.
      md.disable(['snippet', 'toc', 'emoji', 'linkify', 'replacements', 'smartquotes', ...containers.map((name) => `container_${name}`)])
      drawGraphs(md)
      highlightOnce(md)
    },
  },
  vite: {
    plugins: [ownSearch, tamedTexts('pre'), tamedTexts('post')],
    build: { chunkSizeWarningLimit: 5000 },
    // What lies in a folder of packages, as a cache does, is not watched by itself.
    server: { watch: { ignored: [`!${asGlob(project)}`, `!${asGlob(project)}/**`] } },
  },
})

function byLocale<Value>(make: (locale: Locale) => Value): Record<string, Value> {
  return Object.fromEntries(contract.locales.map((locale) => [locale.key, make(locale)]))
}

function localeConfig({ label, lang, words, nav, sidebar }: Locale): LocaleConfig<DefaultTheme.Config>[string] {
  return {
    label,
    lang,
    themeConfig: {
      nav,
      sidebar,
      outline: { level: [2, 3], label: words.outline },
      docFooter: { prev: words.previous, next: words.next },
      sidebarMenuLabel: words.menu,
      returnToTopLabel: words.toTop,
      darkModeSwitchLabel: words.appearance,
      lightModeSwitchTitle: words.toLight,
      darkModeSwitchTitle: words.toDark,
      langMenuLabel: words.languages,
      skipToContentLabel: words.skip,
      notFound: { title: words.notFound, quote: words.notFoundText, linkText: words.home, linkLabel: words.home },
    },
  }
}

function searchTexts(words: Locale['words']): NonNullable<DefaultTheme.LocalSearchOptions['translations']> {
  return {
    button: { buttonText: words.search, buttonAriaLabel: words.search },
    modal: {
      resetButtonTitle: words.resetSearch,
      backButtonTitle: words.close,
      noResultsText: words.noResults,
      footer: { selectText: words.select, navigateText: words.navigate, closeText: words.close },
    },
  }
}

/** Every page is printed for the site and for the search, and examples are the same in all languages. */
function highlightOnce(md: MarkdownRenderer): void {
  const { highlight } = md.options
  const known = new Map<string, string>()
  md.options.highlight = (code, language, attributes) => {
    const key = JSON.stringify([language, attributes, code])
    const html = known.get(key) ?? highlight?.(code, language, attributes) ?? ''
    known.set(key, html)
    return html
  }
}

function asPath(path: string): string {
  return path.replaceAll('\\', '/')
}

function asGlob(path: string): string {
  return asPath(path).replace(/[()[\]{}!*?+@]/g, '\\$&')
}

/** Text that begins so would be run by the builder as a function. */
function refuseCode(value: unknown): void {
  if (typeof value === 'string' && value.startsWith('_vp-fn_')) throw new Error(`the text ${JSON.stringify(value)} would be taken for code`)
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) refuseCode(part)
}
