/** Labels in other languages: the same names and types, whatever is missing in English, and no marks. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { folderWith, put } from '../io/folder.js'
import { bakeryWith, leaf } from '../locales/bakery.js'

const overlay = `language: '简体中文 | <b>'
domains:
  shop:
    enums:
      Crust:
        values:
          Light: { label: ${leaf('Light', '浅')}, description: ${leaf('Barely baked.', '"烤得*很*浅。\'"')} }
          WellDone: { label: ${leaf('Well', '深')} }
`
const { files, diagnostics } = await compile(bakeryWith({ 'locales/zh-Hans.yaml': overlay }, '[zh-Hans]'), readTemplates())
const english = await compile(bakeryWith({}, '[]'), readTemplates())
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
const all = Object.fromEntries(files.map(({ path, text }) => [path, text]))
const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')

test('what is missing is English, what is stale stays, and nothing is marked', () => {
  expect(diagnostics).toEqual([])
  // In ASCII, as all code that we print.
  expect(textOf('labels/zh-Hans.js')).toContain(String.raw`export const CrustLabels = {
  0: { label: '\u6d45', description: '\u70e4\u5f97*\u5f88*\u6d45\u3002\'' },
  1: { label: '\u6df1', description: 'Well baked.' },
};
`)
  expect(textOf('labels/zh-Hans.js')).toContain("a: { label: 'A', description: 'One.' },")
})

test('the rest of the package is as without, but for the lists of what there is and what docs say', () => {
  const before = new Map(english.files.map(({ path, text }) => [path, text]))
  const changed = files.filter(({ path, text }) => before.get(path) !== text && !path.startsWith('docs/')).map(({ path }) => path)
  expect(changed.sort()).toEqual(['README.md', 'cjs/labels/zh-Hans.d.ts', 'cjs/labels/zh-Hans.js', 'labels/zh-Hans.d.ts', 'labels/zh-Hans.js', 'package.json'])
  expect(textOf('README.md')).toContain('| `bakery-contract/labels/zh-Hans` | the labels in another language, under the same names: 简体中文 &#124; &lt;b&gt; |\n')
  expect(JSON.parse(textOf('package.json'))).toMatchObject({
    exports: { './labels/zh-Hans': { require: { types: './cjs/labels/zh-Hans.d.ts', default: './cjs/labels/zh-Hans.js' }, types: './labels/zh-Hans.d.ts', default: './labels/zh-Hans.js' } },
    files: expect.arrayContaining(['labels']),
  })
})

test('imported and required by the name that the package gives them', async () => {
  const cwd = folderWith({ 'a.js': '' })
  put(join(cwd, 'node_modules/bakery-contract'), all)
  const place = join(cwd, 'node_modules/bakery-contract')
  const imported = await import(/* @vite-ignore */ pathToFileURL(join(place, 'labels/zh-Hans.js')).href) as Record<string, unknown>
  const named = await import(/* @vite-ignore */ pathToFileURL(join(place, 'labels.js')).href) as Record<string, unknown>
  const required = createRequire(join(cwd, 'a.js'))('bakery-contract/labels/zh-Hans') as Record<string, unknown>
  expect(Object.keys(imported)).toEqual(Object.keys(named))
  expect({ ...required }).toEqual({ ...imported })
  expect(readFileSync(join(place, 'cjs/labels/zh-Hans.js'), 'utf8')).toContain('module.exports = { WhichKindLabels, CrustLabels };')
})

test.each([
  ['an ES module', 'module', 'nodenext'],
  ['CommonJS', 'commonjs', 'nodenext'],
  ['for a bundler', 'module', 'bundler'],
])('the types are those of the English ones: %s', async (_, type, resolution) => {
  const app = `import * as english from 'bakery-contract/labels'
import * as foreign from 'bakery-contract/labels/zh-Hans'
import type { EnumLabel } from 'bakery-contract/labels/zh-Hans'
let labels: typeof english = foreign
labels = english
export const one: EnumLabel = foreign.CrustLabels[1]
export const both = labels
// @ts-expect-error there is no such value
export const none = foreign.CrustLabels[2]
`
  const options = { strict: true, noEmit: true, target: 'es2022', module: resolution === 'bundler' ? 'esnext' : 'nodenext', moduleResolution: resolution, types: [] }
  const cwd = folderWith({ 'package.json': JSON.stringify({ type }), 'app.ts': app, 'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['app.ts'] }) })
  put(join(cwd, 'node_modules/bakery-contract'), all)
  const said = await promisify(execFile)(process.execPath, [compiler, '-p', cwd], { encoding: 'utf8' }).then(({ stdout }) => stdout, (error: { stdout: string }) => error.stdout)
  expect(said).toBe('')
}, 30_000)
