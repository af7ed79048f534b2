import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Documentation } from '../../generator/import/documentation.js'
import { readHtml } from '../../generator/import/page/read-html.js'
import { readMarkdown } from '../../generator/import/page/read-markdown.js'
import { readText } from '../../generator/import/page/read-text.js'
import { isThorough } from '../thorough.js'
import { formsOf, outline } from './forms.js'

const pages = isThorough ? ['floo-like.js', 'floo-like.zh.js', 'shop.js'] : ['shop.js']

describe.each(pages)('the forms of %s say the same', (page) => {
  const forms = formsOf(readFileSync(join(import.meta.dirname, 'pages', page), 'utf8'))
  const markdown = async () => readMarkdown('types.md', (await forms).markdown)

  test('raw Markdown is read to its end', async () => {
    const { entries, unread } = await markdown()
    expect(entries.length).toBeGreaterThan(5)
    expect(unread).toEqual([])
  })

  test('as a host publishes it: all but the lines', async () => {
    const published = readMarkdown('types.md', (await forms).published)
    expect(withoutLines(published)).toEqual(withoutLines(await markdown()))
  })

  test('as HTML with navigation and scripts around: all but the lines', async () => {
    const html = readHtml('types.html', (await forms).html)
    expect(withoutLines(html)).toEqual(withoutLines(await markdown()))
  })

  test('copied as text: all but bars in descriptions, blanks between Chinese lines, and why something is deprecated', async () => {
    const text = readText('types.txt', (await forms).text)
    expect(text.unread).toEqual([])
    const asText = (documentation: Documentation) => outline(documentation).map((line) => withoutBars(line))
    expect(asText(text)).toEqual(asText(deprecatedAsText(await markdown())))
  })

  test('lines are those of the form', async () => {
    const all = await forms
    for (const [form, read] of [['markdown', readMarkdown], ['published', readMarkdown], ['html', readHtml], ['text', readText]] as const) {
      const lines = all[form].split('\n')
      for (const { name, line, members, examples } of read('x', all[form]).entries) {
        expect(lines[line - 1]?.replaceAll('\\', '')).toContain(name)
        for (const member of members) expect(lines[member.line - 1]).toContain(member.name)
        for (const example of examples) expect(lines[example.line - 1]).toContain(form === 'html' ? '' : example.text.split('\n')[0])
      }
    }
  })
})

function withoutLines({ entries, unread }: Documentation): unknown {
  return JSON.parse(JSON.stringify({ entries, unread }, (key, value: unknown) => (key === 'line' ? undefined : value)))
}

/** Nothing strikes a copied heading out, and the reason is a paragraph like any other. */
function deprecatedAsText({ entries, ...others }: Documentation): Documentation {
  return {
    ...others,
    entries: entries.map(({ deprecated, ...entry }) => {
      if (deprecated === '') return { ...entry, deprecated }
      return { ...entry, description: `${deprecated ?? ''} ${entry.description}`.trim() }
    }),
  }
}

function withoutBars(line: string): string {
  const [before = '', description = ''] = line.split(' -- ')
  return `${before} -- ${description.replace(/\s*\|\s*/g, ' ').replace(/(?<=[\u3001-\u9FFF\uFF00-\uFFEF]) (?=[\u3001-\u9FFF\uFF00-\uFFEF])/g, '')}`
}
