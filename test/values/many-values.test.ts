/** Enums with more values than anybody compares one by one. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'
import { loadPackage } from './load-package.js'

const folder = mkdtempSync(join(import.meta.dirname, '../../dist/many-values-'))
afterAll(() => rmSync(folder, { recursive: true }))

const numbers = Array.from({ length: 60 }, (_, index) => index)
const enumText = (name: string, type: string, value: (index: number) => string) =>
  `  ${name}:\n    description: x\n    type: ${type}\n    values:\n${numbers.map((index) => `      - { value: ${value(index)}, name: N${index}, description: x }\n`).join('')}`
const body = `enums:\n${enumText('Code', 'int32', String)}${enumText('Word', 'string', (index) => `w${index}`)}typedefs:
  Both: { description: x, properties: { code: { type: Code, description: x }, word: { type: 'Word | null', description: x } } }
`
const { files } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
for (const { path, text } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const both = (await loadPackage(folder)).subjects.find(({ name }) => name === 'Both')

describe('are looked up', () => {
  test.each([...numbers, -0])('%s', (code) => {
    expect(both?.is({ code, word: `w${Math.abs(code)}` })).toBe(true)
    expect(both?.explains({ code, word: null })).toBe(true)
  })

  test.each([
    [60, 'w0', '/code'], [-1, 'w0', '/code'], [0.5, 'w0', '/code'], ['0', 'w0', '/code'], [Number.NaN, 'w0', '/code'], [null, 'w0', '/code'],
    [0, 'w60', '/word'], [0, 'N0', '/word'], [0, 'toString', '/word'], [0, 0, '/word'],
  ])('%s and %s do not fit', (code, word, pointer) => {
    expect(both?.is({ code, word })).toBe(false)
    expect(both?.validate({ code, word }).issues?.map((issue) => issue.pointer)).toEqual([pointer])
  })
})

test('a message names the first of them', () => {
  const [issue] = both?.validate({ code: 60, word: null }).issues ?? []
  expect(issue?.message).toMatch(/^Both\.code: expected one of 0 N0, 1 N1, .*, 49 N49, \.\.\.; got 60$/)
  expect(issue?.expected).toMatch(/^0 \| 1 \| .* \| 49 \| \.\.\.$/)
})
