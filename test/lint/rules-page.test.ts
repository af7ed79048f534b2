import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../house/sources.js'
import { rulesPage } from './rules-page.js'

const file = join(root, 'RULES.md')
if (process.env['UPDATE_RULES'] === '1') writeFileSync(file, rulesPage())

test('RULES.md is what the catalogues say', () => {
  expect(readFileSync(file, 'utf8'), 'run UPDATE_RULES=1 npx vitest run --config test/vitest.config.ts test/lint/rules-page.test.ts').toBe(rulesPage())
})

test('every rule has an anchor of its own, and every link leads to one', () => {
  const page = rulesPage()
  const anchors = Array.from(page.matchAll(/^### (\S+)$/gm), ([, id]) => id)
  expect(new Set(anchors).size).toBe(anchors.length)
  expect(Array.from(page.matchAll(/\]\(#([^)]+)\)/g), ([, id]) => id)).toEqual(anchors)
})
