/** The package as Node loads it, in few files, and as CommonJS, is the package that everybody else gets. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validatorNames } from '../../generator/names.js'
import { readerOf } from './leaves.js'
import { loadPackage } from './load-package.js'
import { mutantsOf } from './mutants.js'

const folder = join(import.meta.dirname, '../../generated')
interface Entry { require: { default: string }; node?: string; default: string }
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Record<string, Entry> }
const load = async (path = '') => await import(/* @vite-ignore */ join(folder, path)) as Record<string, unknown>
const requireHere = createRequire(import.meta.url)
const loadAsCommonJs = (path = '') => requireHere(join(folder, path)) as Record<string, unknown>

const entries = ['.', './types', './enums', './labels', './events', './runtime', './samples', './guard', './validators']

test.each(entries)('%s has the same exports', async (entry) => {
  const names = Object.keys(await load(exports[entry]?.default)).sort()
  if (exports[entry]?.node) expect(Object.keys(await load(exports[entry].node)).sort()).toEqual(names)
  // Who knows no other entry than this one finds all in it.
  const more = entry === '.' ? ['guardEvents', 'guardEventsWith', 'samples'] : []
  expect(Object.keys(loadAsCommonJs(exports[entry]?.require.default)).sort()).toEqual([...names, ...more].sort())
})

test.each(['node', 'require'] as const)('%s: all say the same of every mutant of the first examples', async (way) => {
  const { model, subjects } = await loadPackage(folder)
  const entry = way === 'node' ? await load(exports['.']?.node) : loadAsCommonJs(exports['.']?.require.default)
  const reader = readerOf(model)
  const differences = subjects.flatMap((subject) => {
    const { name, validate } = subject
    const other = entry[validatorNames(name).validate] as typeof validate
    const values = [...subject.examples, ...subject.examples.slice(0, 1).flatMap((example) => mutantsOf(subject, example, reader).map(({ value }) => value))]
    return values.filter((value) => JSON.stringify(validate(value).issues) !== JSON.stringify(other(value).issues)).map(() => name)
  })
  expect(differences).toEqual([])
})
