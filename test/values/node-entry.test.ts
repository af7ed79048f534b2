/** The package as Node loads it, in few files, is the package that everybody else gets. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validatorNames } from '../../generator/names.js'
import { readerOf } from './leaves.js'
import { loadPackage } from './load-package.js'
import { mutantsOf } from './mutants.js'

const folder = join(import.meta.dirname, '../../generated')
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Record<string, Record<string, string>> }
const load = async (path: string | undefined) => await import(/* @vite-ignore */ join(folder, path ?? '')) as Record<string, unknown>

test.each(['.', './validators'])('%s has the same exports', async (entry) => {
  const names = Object.keys(await load(exports[entry]?.['default']))
  expect(names.length).toBeGreaterThan(200)
  expect(Object.keys(await load(exports[entry]?.['node'])).sort()).toEqual(names.sort())
})

test('all say the same of every mutant of the first examples', async () => {
  const { model, subjects } = await loadPackage(folder)
  const entry = await load(exports['.']?.['node'])
  const reader = readerOf(model)
  const differences = subjects.flatMap((subject) => {
    const { name, validate } = subject
    const inNode = entry[validatorNames(name).validate] as typeof validate
    const values = [...subject.examples, ...subject.examples.slice(0, 1).flatMap((example) => mutantsOf(subject, example, reader).map(({ value }) => value))]
    return values.filter((value) => JSON.stringify(validate(value).issues) !== JSON.stringify(inNode(value).issues)).map(() => name)
  })
  expect(differences).toEqual([])
})
