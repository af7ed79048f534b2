/** The package alone, as plain JavaScript, where code must not be made from strings and no other package is in reach. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'floo-schema-no-eval-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
cpSync(join(import.meta.dirname, '../../generated'), join(folder, 'contract'), { recursive: true })
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')

async function run(program: string, ...flags: string[]): Promise<unknown> {
  const options = [...flags, '--disallow-code-generation-from-strings', '--input-type=module', '--eval', program]
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: folder, encoding: 'utf8' })
  return JSON.parse(stdout)
}

const modules = readdirSync(join(folder, 'contract/validators')).filter((file) => file.endsWith('.js'))

test('the flag that forbids code from strings bites', async () => {
  await expect(run('new Function("return 1")()')).rejects.toThrow(/EvalError/)
})

test('the index', async () => {
  expect(await run(`
    import * as contract from './contract/index.js'
    const { AuthMode, AuthModeLabels, ContractError, MetaSchema, eventNames, isFlooNotice, isMeta, assertMeta, validateMeta } = contract
    const meta = { id: '1', from: '2', to: '3', content: '', status: 0, timestamp: '4', toType: 'group' }
    let thrown
    try { assertMeta({}) } catch (error) { thrown = error }
    console.log(JSON.stringify({
      meta: [isMeta(meta), isMeta({ ...meta, status: 9 })],
      notice: isFlooNotice([{ category: 'action', desc: 'relogin' }]),
      issue: validateMeta({ ...meta, toType: 'x' }).issues,
      value: validateMeta(meta).value.toType,
      thrown: [thrown instanceof ContractError, thrown.message, thrown.issues.length],
      standard: MetaSchema['~standard'].validate(meta),
      label: AuthModeLabels[AuthMode.RejectAll].label,
      events: eventNames.length,
      functions: Object.values(contract).filter((value) => typeof value === 'function').length,
    }))
  `)).toEqual({
    meta: [true, false],
    notice: true,
    issue: [{
      path: ['toType'], pointer: '/toType', code: 'enum', expected: '"roster" | "group"', received: '"x"',
      message: 'Meta.toType: expected one of "roster" Roster, "group" Group; got "x"',
    }],
    value: 'group',
    thrown: [true, 'Meta.id: expected string; got nothing. Its meaning: Identifies the message (and 6 more)', 7],
    standard: { value: { id: '1', from: '2', to: '3', content: '', status: 0, timestamp: '4', toType: 'group' } },
    label: 'Reject all',
    events: 28,
    functions: (modules.length - 1 + 1) * 3 + 1,
  })
})

test('one validator, and nothing else of the package but what it needs', async () => {
  expect(await run(`
    import { isOnUnreadChange, validateOnUnreadChange } from './contract/validators/onUnreadChange.js'
    const [issue] = validateOnUnreadChange([null]).issues
    console.log(JSON.stringify([isOnUnreadChange(['2199040544992']), isOnUnreadChange([{ low: 1, high: 2, unsigned: true }]), issue.path, issue.received]))
  `)).toEqual([true, true, [0], 'null'])
})

test('every module of validators can be imported alone', async () => {
  expect(modules.length).toBeGreaterThan(50)
  // Each in a context of its own, so that nothing has come with another one.
  const usable = await run(`
    import { readFileSync } from 'node:fs'
    import vm from 'node:vm'
    async function alone(file) {
      const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
      const loaded = new Map()
      const load = (url) => {
        const module = loaded.get(url.href) ?? new vm.SourceTextModule(readFileSync(url, 'utf8'), { context, identifier: url.href })
        loaded.set(url.href, module)
        return module
      }
      const module = load(new URL('contract/validators/' + file, 'file://' + process.cwd() + '/'))
      await module.link((path, from) => load(new URL(path, from.identifier)))
      await module.evaluate()
      return module.namespace
    }
    const counts = {}
    for (const file of ${JSON.stringify(modules)}) {
      const exports = Object.entries(await alone(file))
      const answers = exports.filter(([name]) => name.startsWith('validate')).map(([, validate]) => validate([{}]).issues ?? [])
      // What breaks inside of a validator looks like a value that cannot be read.
      counts[file] = answers.flat().every(({ code }) => code !== 'unreadable') ? exports.length : 0
    }
    console.log(JSON.stringify(counts))
  `, '--experimental-vm-modules') as Record<string, number>
  expect(Object.keys(usable)).toEqual(modules)
  expect(Object.entries(usable).filter(([, count]) => count < 4)).toEqual([])
})

test('nothing is imported from outside, and nothing makes code', () => {
  const files = readdirSync(join(folder, 'contract'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(folder, 'contract', file), 'utf8')
    const imported = [...text.matchAll(/\bfrom ["']([^"']+)["']/g)].map(([, path = '']) => path)
    const outside = imported.filter((path) => !/^\.{1,2}\/[\w./-]+\.js$/.test(path))
    // The CommonJS twin requires its own files.
    const code = file.startsWith('cjs') ? text.replace(/\brequire\(["']\.\/[\w-]+\.js["']\)/g, '') : text
    const makes = /\brequire\(|\bimport\(|\beval\(|new Function\b/.exec(code) ?? []
    return [...outside, ...makes].map((what) => `${file}: ${what}`)
  })
  expect(faults).toEqual([])
  expect(JSON.parse(readFileSync(join(folder, 'contract/package.json'), 'utf8'))).not.toHaveProperty('dependencies')
})
