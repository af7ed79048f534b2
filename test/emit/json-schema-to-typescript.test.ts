/** What is loaded to print types, and what is left out. The first test needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../../generator/emit/typescript/json-schema-to-typescript.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { contractText, domainText } from '../build/sources.js'
import { folderWith } from '../io/folder.js'

const options = { bannerComment: '', cwd: '/' }

test('generate loads no formatter, and nothing that follows references', () => {
  const body = 'typedefs:\n  Loaf: { description: x, direction: in, properties: { crust: { type: string, description: x } } }\n'
  const cwd = folderWith({ 'spec/contract.yaml': contractText(['shop']), 'spec/shop.yaml': domainText(body) })
  const list = join(cwd, 'modules.txt')
  const cli = [join(packageRoot, 'dist/cli.js'), 'generate']
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(import.meta.dirname, 'loaded-modules.cjs'), ...cli], { cwd, encoding: 'utf8', env: { ...process.env, MODULES: list } })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const modules = readFileSync(list, 'utf8').split('\n')
  expect(modules.some((path) => path.includes('/json-schema-to-typescript/'))).toBe(true)
  expect(modules.filter((path) => /\/(?:prettier|json-schema-ref-parser)\//.test(path))).toEqual([])
}, 60_000)

test('whoever else asks for a formatter gets the real one', () => {
  const load = createRequire(createRequire(import.meta.url).resolve('json-schema-to-typescript'))
  expect(load('prettier')).toHaveProperty('formatWithCursor')
})

test('should the library want to format, or find a reference, that is told', async () => {
  await expect(compile({ type: 'object' }, 'A', { ...options, format: true })).rejects.toThrow('json-schema-to-typescript formats its output')
  await expect(compile({ type: 'object', properties: { a: { $ref: '#/b' } } }, 'A', { ...options, format: false })).rejects.toThrow('Refs should have been resolved')
})
