import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageInfo, packageRoot } from '../../generator/io/package-root.js'
import { readTemplates } from '../../generator/io/read-templates.js'

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
