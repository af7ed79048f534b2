/** Whatever the texts of a contract say, the pages for the site's builder have the same structure, and nothing in them asks it for anything. */
import { describe, expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { blocksOf } from '../../generator/website/blocks.js'
import { siteOf } from '../../generator/website/index.js'
import { placeMarks, printWith } from '../text/everywhere.js'
import { readPage } from '../text/read-page.js'
import { runs } from '../thorough.js'
import { siteTexts } from './site-texts.js'

const templates = readTemplates()
const siteTemplates = readTemplates(['site'])

async function pagesWith(texts: readonly string[]): Promise<Map<string, string>> {
  const { compilation: { model, files, translations = [], diagnostics } } = await printWith(texts, templates)
  expect(diagnostics).toEqual([])
  if (!model) throw new Error('there is no model')
  const site = siteOf({ model, files, translations, templates: siteTemplates, rules: '# Rules\n', own: [] })
  // The event's own name is a text, too, and names a file of the package.
  return new Map(site.files.filter(({ path }) => (path.endsWith('.md') && !path.startsWith('public/')) || path.endsWith('contract.json')).map(({ path, text }) => [path, text]))
}

const plain = await pagesWith(placeMarks)

interface Page { front: string[]; structure: string; stretches: number }

/** What a page is made of, as a reader of Markdown has it, with the stretches that are no template counted. */
function pageOf(text: string): Page {
  const [, front = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? []
  return {
    front: front.trim().split('\n').map((line) => line.split(':')[0] ?? ''),
    // Between two backticks prose may name code.
    structure: readPage(body).structure.replaceAll('<wbr></>', '').replaceAll('<code></>', ''),
    stretches: body.split('\n').filter((line) => line === '<div v-pre>').length,
  }
}

/** What the builder would act upon, wherever it stands in a page. */
function triggersIn(text: string): string[] {
  const anywhere = text.match(/<!--\s*@include|__(?:VP|VITE)_/g) ?? []
  const code = blocksOf(text).flatMap((block) => (block.kind === 'code' ? block.lines : [])).filter((line) => /\[!code/.test(line))
  const lines = blocksOf(text).flatMap((block) => (block.kind === 'text' ? block.lines : [])).filter((line) => /^\s*(?:<<<|:::|\[\[toc\]\]|> \[!)/i.test(line))
  const insides = text.split('\n</div>\n').map((stretch) => stretch.split('\n<div v-pre>\n')[0] ?? '').slice(1)
  return [...anywhere, ...code, ...lines, ...insides.filter((stretch) => !/^\s*(?:<TryIt name="[^"<>{}]*" kind="(?:event|typedef)" \/>\s*)?$/.test(stretch))]
}

/** In each turn every place has another text; in all turns each place has had every text. */
const count = runs(3, siteTexts.length)
const turns = Array.from({ length: count }, (_, index) => Math.floor((index * siteTexts.length) / count))

describe('each text in several places', () => {
  test.each(turns)('turn %i', async (turn) => {
    const pages = await pagesWith(placeMarks.map((_, place) => siteTexts[(turn + place * 29) % siteTexts.length] ?? ''))
    for (const [path, text] of pages) {
      if (path.endsWith('.json')) continue
      expect.soft(pageOf(text), path).toEqual(pageOf(plain.get(path) ?? ''))
      expect.soft(triggersIn(text), path).toEqual([])
    }
    const strings = [...(pages.get('.vitepress/contract.json') ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
    expect(strings.filter((text) => text.startsWith('_vp-fn_') || /<(?!wbr>|br>|span>|span dir="auto">|\/span>|!-- -->)|__(?:VP|VITE)_/.test(JSON.parse(`"${text}"`) as string))).toEqual([])
  })
})
