/** The package's README in the languages that have a template for it. */
import { describe, expect, test } from 'vitest'
import { emitReadme } from '../../generator/emit/readme.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import type { Translation } from '../../generator/translation.js'
import { model } from './docs/sample.js'
import { translationOf } from './docs/translation-of.js'

const templates = readTemplates()
const chinese = translationOf(model, 'zh', '简体中文', (english) => `译文：${english}`)

async function readmes(translations: Translation[] = []): Promise<Record<string, string>> {
  return Object.fromEntries((await emitReadme(model, templates, translations)).map(({ path, text }) => [path, text]))
}

const codeIn = (text = '') => [...text.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code = '']) => code.replace(/\/\/.*|\/\*.*?\*\//g, ''))

test('alone it leads to no other language', async () => {
  const files = await readmes()
  expect(Object.keys(files)).toEqual(['README.md'])
  expect(files['README.md']).not.toContain('README.')
})

describe('in Chinese', async () => {
  const { 'README.md': english, 'README.zh.md': own } = await readmes([chinese])

  test('each leads to the other', () => {
    expect(english).toContain('\n\nEnglish · [简体中文](README.zh.md)\n\n')
    expect(own).toContain('\n\n[English](README.md) · 简体中文\n\n')
    expect(own).toContain('](docs/zh/index.md)')
  })

  test('it says what the contract says in that language, with the same code and the same imports', () => {
    expect(own).toContain('译文：')
    expect(codeIn(own)).toEqual(codeIn(english))
    const paths = (text = '') => [...text.matchAll(/^\| (`[^`]+`) \|/gm)].map(([, path]) => path)
    expect(paths(own)).toEqual(paths(english))
    expect(paths(own).length).toBeGreaterThan(10)
  })
})

test('a language without a template for it has none', async () => {
  expect(Object.keys(await readmes([translationOf(model, 'nl', 'Nederlands', (english) => english)]))).toEqual(['README.md'])
})
