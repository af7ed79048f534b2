/** The pages besides the reference: for app developers, for maintainers, all rules, the changelog, and what users add. */
import type { OutputFile, Templates } from '../files.js'
import { text } from '../text/markdown.js'
import { tamedMarkdown } from './foreign-markdown.js'
import { titleOf } from './html-of-markdown.js'
import { docsFolder } from './languages.js'
import { overviewPage } from './places.js'
import type { SiteWords } from './words.js'

/** `title` is HTML. */
export interface GuidePage { path: string; title: string; markdown: string; front?: Readonly<Record<string, unknown>> }

/** What the guide is made of besides the package's own texts. */
export interface GuideSources {
  templates: Templates
  /** The page of all rules. */
  rules: string
  /** Further pages of the user's, and the pictures that they show. */
  own: readonly OutputFile[]
}

/** The pages in the words of a language; what has no words there is English. `texts` are the files of the package. */
export function guideOf(locale: string, texts: ReadonlyMap<string, string>, { templates, rules, own }: GuideSources, words: SiteWords): GuidePage[] {
  const changelog = texts.get('CHANGELOG.md')
  return [
    { path: 'guide/use.md', title: words.use, markdown: readmeOf(locale, texts).replaceAll(`](${docsFolder(locale)}index.md)`, `](../${overviewPage})`) },
    { path: 'guide/maintain.md', title: words.maintain, markdown: templates.get(`site/pages/maintain.${locale}.md`) ?? templates.get('site/pages/maintain.md') ?? '' },
    // Its outline has no room for a hundred rules.
    { path: 'guide/rules.md', title: words.rules, markdown: rules, front: { outline: 2 } },
    ...(changelog === undefined ? [] : [{ path: 'guide/changelog.md', title: words.changelog, markdown: headed(tamedMarkdown(changelog), words.changelog) }]),
    ...ownPages(own),
  ]
}

/** The package's own, in the language if it has it: without the line that leads to it in the others. */
export function readmeOf(locale: string, texts: ReadonlyMap<string, string>): string {
  const own = locale === '' ? undefined : texts.get(`README.${locale}.md`)
  return (own ?? texts.get('README.md') ?? '').replace(/^(# .*\n)\n.*\]\(README(?:\.[\w-]+)?\.md\).*\n/, '$1')
}

/** They stand below a folder of their own, so that no name is taken. */
function ownPages(own: readonly OutputFile[]): GuidePage[] {
  const pictures = new Map(picturesOf(own).map(({ path }) => [path.replace(/^public\/pages\//, ''), path.replace(/^public/, '')]))
  return own.filter(({ path }) => path.endsWith('.md')).map(({ path, text: source }) => {
    const markdown = headed(tamedMarkdown(source, pictures), path.replace(/\.md$/, ''))
    return { path: `guide/pages/${path}`, title: titleOf(markdown), markdown }
  })
}

/** A page with a heading, which people may leave out. */
function headed(markdown: string, heading: string): string {
  return titleOf(markdown) === '' ? `# ${text(heading).source}\n\n${markdown}` : markdown
}

/** The pictures as files that the site serves as they are. */
export function picturesOf(own: readonly OutputFile[]): OutputFile[] {
  return own.filter(({ path }) => path.endsWith('.svg')).map(({ path, text: source }) => ({ path: `public/pages/${path}`, text: source }))
}
