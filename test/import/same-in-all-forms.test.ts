/** One documentation in all forms: a contract made of its JSDoc says the same as each of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Drift, compare, initialContract, pageOf, readDocumentation, type SourceForm } from '../../generator/import/index.js'
import { understand } from '../../generator/pipeline.js'
import type { Model } from '../../generator/model.js'
import { formsOf } from './forms.js'
import { isThorough } from '../thorough.js'

const pages = isThorough ? ['floo-like.js', 'floo-like.zh.js', 'shop.js'] : ['shop.js']
const settings = { name: 'a-contract', title: 'a page', date: '2024-01-31', schemas: '' }

async function contractOf(file: string, source: string): Promise<Model> {
  const page = pageOf([await readDocumentation(file, source)])
  const { files, problems } = initialContract(page, settings, { understand, styleOf: () => [] })
  expect(problems).toEqual([])
  const { model } = understand(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })))
  expect(model).toBeDefined()
  return model as Model
}

/** jsdoc-to-markdown prints `?string` as `string`. */
const lost: Record<string, string[]> = { 'shop.js': ['Receipt.note is string, not string | null'] }

const told = ({ subject, says, unsure }: Drift) => `${subject} ${says}${unsure === undefined ? '' : ` (${unsure})`}`
const isSure = ({ unsure }: Drift) => unsure === undefined

describe.each(pages)('%s', (name) => {
  const source = readFileSync(join(import.meta.dirname, 'pages', name), 'utf8')
  const expected: Record<string, SourceForm> = { markdown: 'markdown', published: 'markdown', html: 'html', text: 'text', json: 'json', template: 'json' }

  test('the contract made of it says the same as the page, and as all other forms', async () => {
    const model = await contractOf(name, source)
    const ownDrifts = compare(pageOf([await readDocumentation(name, source)]), model)
    expect(ownDrifts.map(told)).toEqual([])
    for (const [form, text] of Object.entries(await formsOf(source))) {
      const documentation = await readDocumentation(`page.${form}`, text)
      expect(documentation.form, form).toBe(expected[form])
      const drifts = compare(pageOf([documentation]), model).filter(isSure).map(told)
      expect({ form, drifts }).toEqual({ form, drifts: expected[form] === 'json' ? [] : (lost[name] ?? []) })
    }
  })
})
