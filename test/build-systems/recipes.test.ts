/** The recipes of README.md name what a run reads, and keep what it writes. Needs `npm run build`. */
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../generator/commands/generate.js'
import { recorder } from '../commands/terminal.js'
import { put } from '../io/folder.js'
import { filesOf, keyOf, shell } from './cache.js'
import { packageWithSpec } from './package-with-spec.js'
import { hasPath, recipes } from './recipes.js'

const timeout = 60_000

test('the outputs are what a run writes', { timeout }, async () => {
  const cwd = packageWithSpec()
  const before = filesOf(cwd)
  expect(await generate({ spec: 'spec', out: 'generated', format: 'text', json: false, force: false }, recorder(cwd))).toBe(0)
  const written = filesOf(cwd).filter((path) => !before.includes(path))
  expect(written).toEqual(expect.arrayContaining(['generated/.floo-schema.json', 'generated/docs/index.md']))
  for (const { name, outputs } of recipes) expect([name, written.filter((path) => !outputs.some((pattern) => hasPath(pattern, path)))]).toEqual([name, []])
})

describe.skipIf(process.platform === 'win32').each(recipes)('$name', { timeout }, (recipe) => {
  test('the inputs are what a run reads of the package, and each of them counts', () => {
    const cwd = packageWithSpec()
    put(cwd, { 'spec/CHANGELOG.md': '# Changes\n', 'spec/locales/de.yaml': 'language: Deutsch\n' })
    const printed = JSON.parse(shell(cwd, 'floo-schema generate --print-inputs --json').said) as string[]
    const own = printed.filter((path) => existsSync(join(cwd, path)) && !path.startsWith('..'))
    expect(own).toEqual(['spec/CHANGELOG.md', 'spec/contract.yaml', 'spec/locales/de.yaml', 'spec/message.yaml'])
    expect(filesOf(cwd).filter((path) => recipe.inputs.some((pattern) => hasPath(pattern, path)))).toEqual(own)
    const keys = new Set([keyOf(cwd, recipe)])
    for (const path of own) {
      appendFileSync(join(cwd, path), '# x\n')
      keys.add(keyOf(cwd, recipe))
    }
    expect(keys.size).toBe(own.length + 1)
    appendFileSync(join(cwd, 'notes.txt'), 'y')
    expect(keys.has(keyOf(cwd, recipe))).toBe(true)
  })
})
