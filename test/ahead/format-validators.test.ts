/** The stored validators of the format are those of its schemas, and find what compiled ones find. Needs `npm run build`. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { formatValidators } from '../../generator/ahead/format-validators.js'
import type { Format } from '../../generator/build/format-validator.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { runs } from '../thorough.js'
import { compareValidators, storedFolder } from './both-validators.js'

test.each(formatValidators())('what lies in dist/ahead/$path is made of the schemas as they are', ({ path, text }) => {
  expect(readFileSync(join(storedFolder, path), 'utf8') === text, 'npm run build makes it anew').toBe(true)
})

test('a contract is checked without ajv', () => {
  const modules = ['build/index.js', 'io/read-spec.js'].map((path) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist', path)).href))
  const code = `
    import { createRequire } from 'node:module'
    const [{ build }, { readSpec }] = await Promise.all([${modules.map((module) => `import(${module})`).join()}])
    const { model } = build(readSpec('spec', ${JSON.stringify(packageRoot)}))
    const loaded = Object.keys(createRequire(import.meta.url).cache).map((path) => path.replaceAll('\\\\', '/'))
    console.log(JSON.stringify([model.contract.name, loaded.filter((path) => path.includes('/ajv/')).map((path) => path.split('/ajv/')[1]), loaded.filter((path) => path.includes('/ahead/')).length]))`
  expect(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }))).toEqual(['floo-contract', ['dist/runtime/ucs2length.js'], 3])
})

interface Document { name: string; format: Format; data: unknown }

const folders = ['spec', 'test/contracts/payment-terminal/spec', 'test/contracts/map-widget/spec', 'test/golden/provenance/spec']
const documents = folders.flatMap((folder) => readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path): Document => ({ name: `${folder}/${path}`, format: formatOf(path), data: parse(readFileSync(join(packageRoot, folder, path), 'utf8')) })))

function formatOf(path: string): Format {
  return path.startsWith('locales') ? 'locale' : path === 'contract.yaml' ? 'contract' : 'format'
}

test('there are files of each format', () => {
  expect(new Set(documents.map(({ format }) => format))).toEqual(new Set(['contract', 'format', 'locale']))
})

type Holder = Record<string, unknown>
interface Place { holder: Holder; key: string }

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

/** A mistake at a place, as people make it: a value of another kind, a key too many, too few or misspelt. */
const mistakes: readonly ((place: Place) => void)[] = [
  ...[null, '', ' ', 'x', 7, -1.5, true, [], {}, ['x', 'x'], { x: 1 }].map((value) => ({ holder, key }: Place) => { holder[key] = value }),
  ({ holder, key }) => { delete holder[key] },
  ({ holder }) => { holder['a-b/~'] = 'x' },
  ({ holder, key }) => { holder[`${key}s`] = holder[key]; delete holder[key] },
]

describe.each(documents)('$name', ({ format, data }) => {
  test('nothing is wrong with it', () => {
    expect(compareValidators(format, data)).toEqual({ faults: 0 })
  })

  test('the same is wrong with it after any one mistake', () => {
    const all = placesIn(data)
    const step = Math.ceil(all.length / runs(15, 500))
    let found = 0
    for (const { holder, key } of all.filter((_, index) => index % step === 0)) {
      const before = Object.entries(holder)
      for (const mistake of mistakes) {
        mistake({ holder, key })
        const { faults, difference } = compareValidators(format, data)
        if (difference) expect(difference.stored).toBe(difference.compiled)
        if (faults > 0) found += 1
        for (const name of Object.keys(holder)) delete holder[name]
        Object.assign(holder, Object.fromEntries(before))
      }
    }
    expect(found).toBeGreaterThan(Math.min(all.length, 15))
  }, 300_000)
})
