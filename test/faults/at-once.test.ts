/** Real processes that work at once: runs of different specs, readers, and many that want one lock. Needs `npm run build`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../generator/io/package-root.js'
import { plan } from '../../generator/io/plan.js'
import { readOutput } from '../../generator/io/read-output.js'
import { memoryFolder } from './memory-folder.js'
import { own, runNode } from './processes.js'
import { brokenAfterSuccess, filesOf, lay } from './promise.js'
import type { Tree } from './transitions.js'

const timeout = 60_000
const names = Array.from({ length: 30 }, (_, index) => `d${index % 3}/f${index}.js`)
/** Long enough that half a file would be seen. */
const version = (letter: string, more: Tree): Tree => ({ ...Object.fromEntries(names.map((name) => [name, letter.repeat(20_000)])), ...more })
const trees = [version('a', { 'only/a': 'a', swap: 'a' }), version('b', { 'swap/b': 'b' })] as const

test('two runs of different specs, and a reader: both finish, nothing is ever torn, and one of them has the last word', { timeout }, async () => {
  const parent = memoryFolder()
  const out = join(parent, 'out')
  lay(out, trees[0])
  const [one, other] = ['one.json', 'other.json'].map((name) => join(parent, name)) as [string, string]
  for (const [index, path] of [one, other].entries()) writeFileSync(path, JSON.stringify(trees[index]))
  const state = { isOver: false }
  const runs = Promise.all([[one, other, one, other], [other, one, other, one]].map((work) => runNode([own('update.js'), out, ...work]))).finally(() => { state.isOver = true })
  const torn = new Set<string>()
  let looks = 0
  while (!state.isOver) {
    for (const name of names) if (!/^(?:a{20000}|b{20000})$/.test(readFileSync(join(out, name), 'utf8'))) torn.add(name)
    // What check does meanwhile: it may find anything, but not fail.
    plan(filesOf(trees[0]), readOutput(out, filesOf(trees[0])))
    looks += 1
    await new Promise(setImmediate)
  }
  expect(await runs).toMatchObject([{ code: 0, err: '' }, { code: 0, err: '' }])
  expect([...torn]).toEqual([])
  expect(looks).toBeGreaterThan(2)
  expect(trees.map((tree) => brokenAfterSuccess(out, tree)).filter((broken) => broken.length === 0)).toHaveLength(1)
})

test('two runs of the command: both say that all is well', { timeout }, async () => {
  const out = join(memoryFolder(), 'out')
  const args = [join(packageRoot, 'dist/cli.js'), 'generate', '--spec', join(packageRoot, 'test/golden/callback-typedef/spec'), '--out', out]
  expect(await Promise.all([runNode(args), runNode(args)])).toMatchObject([{ code: 0, err: '' }, { code: 0, err: '' }])
  expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.floo-schema'))).toEqual(['.floo-schema.json'])
})

test('four that break the locks of dead ones: never do two hold it', { timeout }, async () => {
  const out = memoryFolder()
  const runs = await Promise.all(Array.from({ length: 4 }, () => runNode([own('exclude.js'), out, '40'])))
  expect(runs).toEqual(Array.from({ length: 4 }, () => ({ code: 0, signal: null, out: '', err: '' })))
  expect(readdirSync(out).filter((name) => name !== '.floo-schema.lock')).toEqual([])
})
