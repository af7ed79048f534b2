/** What bundlers make of the package: it runs where no code may be made, and holds nothing that is not used. */
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answers, asked, heard } from './answers.js'
import { forDevelopment, forProduction } from './bundlers.js'
import { makeProject, program } from './project.js'

const folder = makeProject('bundlers', {
  'answers.mjs': program('answers.mjs'),
  'listen.mjs': program('listen.mjs'),
  'everything.mjs': `import ${asked} from 'floo-contract'\nimport { answersOf } from './answers.mjs'\nglobalThis.answers = JSON.stringify(answersOf(${asked}))`,
  'modules.mjs': `import { isMeta } from 'floo-contract/validators/Meta'\nimport { AuthMode } from 'floo-contract/enums'\nglobalThis.answers = JSON.stringify([isMeta({}), AuthMode.Approval])`,
  'json.mjs': `import model from 'floo-contract/model.json'\nimport schema from 'floo-contract/schemas/Meta.schema.json'\nglobalThis.answers = JSON.stringify([model.events.length, schema.title])`,
  'required.cjs': `const contract = require('floo-contract')\nconst { isMeta } = require('floo-contract/validators/Meta')\nglobalThis.answers = JSON.stringify([isMeta({}), contract.validateMeta({}).issues.length])`,
  'guard.mjs': `import { isMeta } from 'floo-contract'\nglobalThis.answers = JSON.stringify([isMeta({}), isMeta({ id: '1', from: '2', to: '3', content: '', status: 0, timestamp: '4', toType: 'group' })])`,
})

/** Runs a script with nothing around it, neither DOM nor Node, and mostly where code must not come from strings. */
function answersFrom(script, makesCode = false) {
  const context = vm.createContext({ exports: {}, module: { exports: {} } }, { codeGeneration: { strings: makesCode, wasm: false } })
  vm.runInContext(script, context)
  return JSON.parse(context.answers)
}

const makesCode = /\beval\(|\bnew Function\b|\bFunction\(/

test.each(forDevelopment)('%s, for development', async (_, bundle, evals) => {
  const script = await bundle(folder, 'everything.mjs')
  expect(answersFrom(script, evals)).toEqual(answers)
  expect(makesCode.test(script)).toBe(evals === true)
})

test.each(forProduction)('%s, for production', async (_, bundle) => {
  const script = await bundle(folder, 'everything.mjs')
  expect(answersFrom(script)).toEqual(answers)
  expect(script).not.toMatch(makesCode)
})

test.each(forProduction)('%s: modules one by one', async (_, bundle) => {
  expect(answersFrom(await bundle(folder, 'modules.mjs'))).toEqual([false, 1])
})

test.each(forProduction)('%s: the guard of an emitter', async (_, bundle) => {
  expect(answersFrom(await bundle(folder, 'listen.mjs'))).toEqual(heard)
})

// Rollup by itself reads neither.
const withoutPlugins = forProduction.filter(([name]) => !name.startsWith('rollup'))

test.each(withoutPlugins)('%s: JSON', async (_, bundle) => {
  expect(answersFrom(await bundle(folder, 'json.mjs'))).toEqual([28, 'Meta'])
})

test.each(withoutPlugins.filter(([name]) => !name.endsWith(' for Node')))('%s: require()', async (_, bundle) => {
  expect(answersFrom(await bundle(folder, 'required.cjs'))).toEqual([false, 7])
})

test.each(forProduction)('%s: one guard from the whole package is small and has no text of messages', async (_, bundle) => {
  const script = await bundle(folder, 'guard.mjs')
  expect(answersFrom(script)).toEqual([false, true])
  expect(script).not.toMatch(/; got |expected|Its meaning|missing|~standard|ContractError|RosterItem|relogin/)
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(1200)
})
