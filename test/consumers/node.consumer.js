/** Node, with everything that the package's `exports` offer. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answers, asked, heard } from './answers.js'
import { entriesOf, makeProject, program, runNode } from './project.js'

const entries = entriesOf()
const code = entries.filter(({ path }) => path?.endsWith('.js'))
const data = entries.filter(({ path }) => path?.endsWith('.json'))

const folder = makeProject('node', {
  'answers.mjs': program('answers.mjs'),
  'listen.mjs': `${program('listen.mjs')}console.log(globalThis.answers)`,
  'use.mjs': `import ${asked} from 'floo-contract'\nimport { answersOf } from './answers.mjs'\nconsole.log(JSON.stringify(answersOf(${asked})))`,
  'use.cjs': `const contract = require('floo-contract')\nimport('./answers.mjs').then(({ answersOf }) => console.log(JSON.stringify(answersOf(contract))))`,
  'use-import.cjs': `Promise.all([import('floo-contract'), import('./answers.mjs')]).then(([contract, { answersOf }]) => console.log(JSON.stringify(answersOf(contract))))`,
  'all.mjs': countsBy('await import(specifier)', code),
  'all.cjs': countsBy('require(specifier)', [...code, ...data]),
  'resolve.mjs': `console.log(JSON.stringify(${JSON.stringify(entries.filter(({ path }) => path).map(({ specifier }) => specifier))}.map((specifier) => import.meta.resolve(specifier))))`,
})

/** A program that tells how many exports each entry has. */
function countsBy(load, list) {
  return `(async () => {
    const counts = {}
    for (const specifier of ${JSON.stringify(list.map(({ specifier }) => specifier))}) counts[specifier] = Object.keys(${load}).length
    console.log(JSON.stringify(counts))
  })()`
}

const noCode = '--disallow-code-generation-from-strings'

test.each([
  ['import', [noCode, 'use.mjs']],
  ['require()', [noCode, 'use.cjs']],
  ['import() in CommonJS', [noCode, 'use-import.cjs']],
  ['import() in CommonJS where require() knows no ES modules', [noCode, '--no-experimental-require-module', 'use-import.cjs']],
])('%s: right answers, and no warning', async (_, args) => {
  const { code: exit, stdout, stderr } = await runNode(folder, '--pending-deprecation', ...args)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual(answers)
})

test('the guard of an emitter', async () => {
  const { stdout, stderr } = await runNode(folder, noCode, 'listen.mjs')
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(heard)
})

test('require() before Node 20.19', async () => {
  const { stdout, stderr } = await runNode(folder, '--no-experimental-require-module', 'use.cjs')
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(answers)
})

test.each([['import', 'all.mjs', code], ['require()', 'all.cjs', [...code, ...data]]])('%s loads every entry', async (_, file, list) => {
  const { stdout, stderr } = await runNode(folder, noCode, file)
  expect(stderr).toBe('')
  const counts = JSON.parse(stdout)
  expect(Object.keys(counts)).toEqual(list.map(({ specifier }) => specifier))
  expect(Object.keys(counts).length).toBeGreaterThan(60)
  expect(Object.entries(counts).filter(([, count]) => count === 0).map(([specifier]) => specifier)).toEqual(['floo-contract/types'])
})

test('every entry leads to a file', async () => {
  expect(entries.filter(({ path }) => path === undefined)).toEqual([])
  const { stdout } = await runNode(folder, 'resolve.mjs')
  const missing = JSON.parse(stdout).filter((url) => !existsSync(new URL(url)))
  expect(missing).toEqual([])
})
