import { expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'

const many = 5000
const rows = (row: (index: number) => string) => Array.from({ length: many }, (_, index) => row(index)).join('')

/** As many entries as the format allows, in each place that has entries. */
test.each([
  ['properties', `typedefs:\n  A:\n    description: x\n    properties:\n${rows((index) => `      p${index}: { type: string, description: x }\n`)}`],
  ['values', `enums:\n  E:\n    description: x\n    type: int32\n    values:\n${rows((index) => `      - { value: ${index}, name: N${index}, description: x }\n`)}typedefs:\n  A: { description: x, type: E }\n`],
  ['arguments', `events:\n  onA:\n    description: x\n    args:\n${rows((index) => `      a${index}: { type: string, description: x }\n`)}`],
])('%s without number', async (_, body) => {
  const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
  expect(diagnostics).toEqual([])
  expect(files.length).toBeGreaterThan(10)
})
