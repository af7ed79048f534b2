import { expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'

const many = 3000
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

test('3,000 values in 3,000 properties are printed', async () => {
  const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
  expect(diagnostics).toEqual([])
  expect(files.find(({ path }) => path === 'validators/A.js')?.text).toContain('p2999')
}, 60_000)
