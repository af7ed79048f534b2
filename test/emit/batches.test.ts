import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { batchesOf } from '../../generator/emit/typescript/batches.js'
import { printTexts, type Sheet } from '../../generator/emit/typescript/print-files.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'

const [first = []] = batchesOf(Array.from({ length: 10_000 }))
const most = first.length

test('batches hold all parts in their order, and none is empty', () => {
  for (const count of [0, 1, most - 1, most, most + 1, 2 * most + 1]) {
    const parts = Array.from({ length: count }, (_, index) => index)
    expect(batchesOf(parts).flat()).toEqual(parts)
    expect(batchesOf(parts).every(({ length }) => length > 0 && length <= most)).toBe(true)
  }
})

test('a sheet has the same text wherever a batch begins', () => {
  const sheet = (index: number): Omit<Sheet, 'path'> => ({
    statements: [
      { kind: 'ImportDeclaration', namedImports: [`A${index}`], moduleSpecifier: './a.js' },
      { kind: 'Interface', name: `I${index}`, isExported: true, docs: [{ description: 'x' }], properties: [{ name: 'a', type: `A${index}` }] },
      { kind: 'TypeAlias', name: `T${index}`, type: 'string' },
    ],
  })
  const sheets = Array.from({ length: 2 * most + 1 }, (_, index) => (index === most ? { statements: [] } : sheet(index)))
  const texts = printTexts(sheets)
  expect(texts).toHaveLength(sheets.length)
  for (const index of [0, most - 1, most, most + 1, 2 * most - 1, 2 * most]) expect(texts[index]).toBe(printTexts([sheets[index] ?? { statements: [] }])[0])
})

test('what fails before it is printed is not taken for the end', () => {
  const broken: Omit<Sheet, 'path'> = { statements: [{ kind: 'TypeAlias', name: 'T', type: () => { throw new Error('broken') } }] }
  expect(() => printTexts([broken])).toThrow('type of a declaration is no text')
})

test('types are declared in the contract\'s order across batches, each with its own body', async () => {
  const rows = Array.from({ length: most + 2 }, (_, index) => `  T${index}: { description: x, direction: in, properties: { p${index}: { type: string, description: x } } }\n`)
  const { files, diagnostics } = await compile(sourcesOf({ 'shop.yaml': domainText(`typedefs:\n${rows.join('')}`) }), readTemplates())
  expect(diagnostics).toEqual([])
  const text = files.find(({ path }) => path === 'types.d.ts')?.text ?? ''
  const found = [...text.matchAll(/interface T(\d+) \{\s+\/\*\* x \*\/\s+p(\d+): string;/g)].map(([, name, property]) => [Number(name), Number(property)])
  expect(found).toEqual(rows.map((_, index) => [index, index]))
})

/** The engine writes texts as it keeps them: `c` marks those of two bytes a character. */
const isWide = (text: string) => serialize(text).subarray(2, 4).toString('latin1').replace('\0', '').startsWith('c')

test('no text of one byte a character is kept in two', async () => {
  expect(isWide('→')).toBe(true)
  const body = 'typedefs:\n  A: { description: One thing., direction: in, properties: { what: { type: string | int64, description: "What it is: →" }, also: { type: string, description: More of it. } } }\n'
  const { files } = await compile(sourcesOf({ 'shop.yaml': domainText(body) }), readTemplates())
  const narrow = files.filter(({ text }) => !/[^\0-\u00FF]/.test(text))
  expect(narrow.length).toBeGreaterThan(20)
  expect(narrow.filter(({ text }) => isWide(text)).map(({ path }) => path)).toEqual([])
})
