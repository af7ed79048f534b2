/** The languages of the reference, as its pages show them: English stands in `docs/`, others each in a folder below. */

/** Empty for English. */
export function localesIn(texts: ReadonlyMap<string, string>): string[] {
  return ['', ...[...texts.keys()].flatMap((path) => /^docs\/([^/]+)\/index\.md$/.exec(path)?.[1] ?? [])]
}

export function docsFolder(locale: string): string {
  return locale === '' ? 'docs/' : `docs/${locale}/`
}

/** What a language calls itself, which stands in the line that leads to it; nothing for English. */
export function nameOfLocale(locale: string, texts: ReadonlyMap<string, string>): string | undefined {
  return new RegExp(`\\[([^\\]]*)\\]\\(${locale}/index\\.md\\)`).exec(texts.get('docs/index.md') ?? '')?.[1]
}

/** That line is one of the first. */
const firstLines = 8

/** A page without the line that leads to it in the other languages, for which the site has its own switch. */
export function withoutLanguages(markdown: string, path: string, locale: string, locales: readonly string[]): string {
  const up = locale === '' ? '' : '../'
  const links = locales.filter((other) => other !== locale).map((other) => `](${up}${other === '' ? '' : `${other}/`}${path})`)
  const lines = markdown.split('\n')
  const index = links.length === 0 ? -1 : lines.slice(0, firstLines).findIndex((line) => links.every((link) => line.includes(link)))
  return index < 0 ? markdown : lines.toSpliced(index, 1).join('\n')
}
