/** The stored forms of declarations are those that ts-morph prints, and a package has no others. Needs `npm run build`. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { type Pattern, patternOf } from '../../generator/emit/typescript/patterns.js'
import type { Form } from '../../generator/emit/typescript/print-form.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { storedFolder } from './both-validators.js'

const { patterns } = JSON.parse(readFileSync(join(storedFolder, 'patterns.json'), 'utf8')) as { patterns: Record<string, Pattern> }

test.each(Object.entries(patterns))('%s', (key, stored) => {
  const space = key.indexOf(' ')
  // In the sources nothing is stored, so that this prints it now.
  expect(patternOf(key.slice(0, space) as Form, JSON.parse(key.slice(space + 1)) as object)).toEqual(stored)
})

test('no contract makes a run load the compiler of TypeScript', () => {
  const folders = ['spec', ...['test/contracts', 'test/golden'].flatMap((place) => readdirSync(join(packageRoot, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory()).map(({ name }) => `${place}/${name}/spec`))]
  expect(folders.length).toBeGreaterThan(20)
  const modules = ['pipeline.js', 'io/read-spec.js', 'io/read-templates.js'].map((path) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist', path)).href))
  const code = `
    import { createRequire } from 'node:module'
    const [{ compile }, { readSpec }, { readTemplates }] = await Promise.all([${modules.map((module) => `import(${module})`).join()}])
    const { cache } = createRequire(import.meta.url)
    for (const folder of ${JSON.stringify(folders)}) {
      const { model } = await compile(readSpec(folder, ${JSON.stringify(packageRoot)}), readTemplates())
      if (!model) throw new Error(folder)
      const loaded = Object.keys(cache).filter((path) => /ts-morph|typescript\\.js$/.test(path) && !path.includes('json-schema-to-typescript'))
      if (loaded.length > 0) throw new Error(folder + ' has a form that generator/ahead/every-form.ts lacks')
    }
    console.log(Object.keys(cache).filter((path) => path.includes('jsdoc-type-pratt-parser')).length)`
  expect(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' })).toBe('1\n')
})
