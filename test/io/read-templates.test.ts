import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { packageInfo, packageRoot } from '../../generator/io/package-root.js'
import { readTemplates, readTemplatesWith } from '../../generator/io/read-templates.js'
import { writeOutputs } from './write-outputs.js'

test('finds the package from its own place', () => {
  const { name, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Record<string, string>
  expect(name).toBe('floo-schema')
  expect(packageInfo().version).toBe(version)
})

test('paths are relative to templates/, sorted, with their text', () => {
  const templates = readTemplates(['init'])
  expect([...templates.keys()]).toEqual(['init/contract.yaml', 'init/message.yaml'])
  expect(templates.get('init/contract.yaml')).toBe(readFileSync(join(packageRoot, 'templates/init/contract.yaml'), 'utf8'))
})

test('only what emitters print from, whichever of these folders exist', () => {
  expect([...readTemplates().keys()].filter((path) => !/^(docs|package|runtime)\//.test(path))).toEqual([])
  expect(readTemplates(['nowhere'])).toEqual(new Map())
})

describe('a folder of the user\'s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'floo-schema-templates-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const put = (path: string, text: string) => writeOutputs(folder, [{ path, text }])

  test('without templates is told', () => {
    expect(() => readTemplatesWith('nowhere', folder)).toThrow(/^there are no templates in nowhere$/)
  })

  test('lies over the shipped templates: its files replace them or come in addition, its words are the words that it changes', () => {
    put('docs/event.md.eta', 'mine')
    put('docs/mine.md.eta', 'new')
    put('docs/words/en.json', '{ "yes": "✓", "mine": "Mine" }')
    put('docs/words/nl.json', '{ "yes": "ja" }')
    put('runtime/runtime.js', 'not laid out')
    const shipped = readTemplates()
    const templates = readTemplatesWith('.', folder)
    expect([...templates.keys()].filter((path) => !shipped.has(path))).toEqual(['docs/mine.md.eta', 'docs/words/nl.json'])
    expect([...templates].filter(([path, text]) => shipped.has(path) && shipped.get(path) !== text).map(([path]) => path)).toEqual(['docs/event.md.eta', 'docs/words/en.json'])
    const words: unknown = JSON.parse(templates.get('docs/words/en.json') ?? '')
    expect(words).toMatchObject({ yes: '✓', no: 'no', mine: 'Mine' })
  })

  test('with words that are none keeps them, so that they are told with their place', () => {
    put('docs/words/zh.json', '{ "yes": ')
    expect(readTemplatesWith('.', folder).get('docs/words/zh.json')).toBe('{ "yes": ')
  })
})
