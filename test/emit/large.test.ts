import { expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'

const many = 2000
const rows = (row: (index: number) => string) => Array.from({ length: many }, (_, index) => row(index)).join('')

/** Thousands of entries, of which each refers to thousands. */
const body = `enums:
  E:
    description: x
    type: int32
    values:
${rows((index) => `      - { value: ${index}, name: N${index}, description: x }\n`)}typedefs:
  A:
    description: x
    properties:
${rows((index) => `      p${index}: { type: 'E[]', description: x }\n`)}`

test('2,000 values in 2,000 properties are printed, each value once', async () => {
  const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
  expect(diagnostics).toEqual([])
  expect(files.find(({ path }) => path === 'validators/A.js')?.text).toContain('p1999')
  // The values in each property would be tens of megabytes.
  expect(files.filter(({ text }) => text.length > 4_000_000).map(({ path, text }) => `${path} ${text.length}`)).toEqual([])
}, 60_000)
