import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { check } from '../../generator/commands/check.js'
import { generate } from '../../generator/commands/generate.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { compileGiven, defaults, given } from './spec-commands.js'
import { recorder } from './terminal.js'

vi.mock('../../generator/pipeline.js', () => ({ compile: compileGiven }))
beforeEach(() => Object.assign(given, { files: { 'a.js': 'x\n1\n', 'b.js': '1' }, problems: [], at: 'name' }))

async function generated(options: { spec: string; out: string } = defaults): Promise<string> {
  const cwd = folderWith({ [`${options.spec}/contract.yaml`]: 'name: tiny\n' })
  await generate({ ...defaults, ...options }, recorder(cwd))
  return cwd
}

test('up to date: one line, exit 0', async () => {
  const terminal = recorder(await generated())
  expect(await check(defaults, terminal)).toBe(0)
  expect(terminal.text).toEqual({ out: 'generated is up to date with tiny 1.2.3: 0 events, 0 typedefs, 0 enums\n', err: '' })
})

test('what is not in the list is named, and no error; hidden names and packages are not', async () => {
  given.files = { ...given.files, 'docs/a.md': 'a' }
  const cwd = await generated()
  const strangers = ['docs/old.md', 'notes.txt', 'old/deep/a.js', 'node_modules/x/index.js', '.DS_Store', 'docs/.a.md.swp', '.git/config']
  put(cwd, Object.fromEntries(strangers.map((path) => [`generated/${path}`, 'x'])))
  const terminal = recorder(cwd)
  expect(await check(defaults, terminal)).toBe(0)
  expect(terminal.text.out).toBe('note: generated also holds what is not in its list of generated files: docs/old.md, notes.txt, old/\ngenerated is up to date with tiny 1.2.3: 0 events, 0 typedefs, 0 enums\n')
  const json = recorder(cwd)
  expect(await check({ ...defaults, json: true }, json)).toBe(0)
  expect(JSON.parse(json.text.out)).toMatchObject({ ok: true, others: ['docs/old.md', 'notes.txt', 'old/'], findings: [] })
})

test('many are named in one line, beside what is stale; what is in the way is a finding instead', async () => {
  const cwd = await generated()
  put(cwd, Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`generated/mine${index}`, 'x'])))
  given.files = { ...given.files, mine0: 'y' }
  const terminal = recorder(cwd)
  expect(await check(defaults, terminal)).toBe(1)
  expect(terminal.text.out).toContain('generated/mine0:1:1  foreign-file')
  expect(terminal.text.out).toContain('note: generated also holds what is not in its list of generated files: mine1, mine2, mine3, mine4, mine5 and 2 more\n1 file in generated out of date')
})

test('every kind of stale file, and the command that mends it; nothing is written', async () => {
  const cwd = await generated()
  given.files = { 'a.js': 'x\n2\n', 'c.js': '1' }
  const before = contentOf(cwd)
  const terminal = recorder(cwd)
  expect(await check(defaults, terminal)).toBe(1)
  expect(terminal.text.out).toBe(`generated/a.js:2:1  stale-output  the file is out of date
  - 1
  + 2

generated/c.js:1:1  stale-output  the file is missing

generated/b.js:1:1  stale-output  the file is no longer generated

3 files in generated out of date; run \`floo-schema generate\`
`)
  expect(contentOf(cwd)).toEqual(before)
})

test.each([
  ['text added at the end', 'x\n1\nmore', 'generated/a.js:3:1', '  - \n  + more\n'],
  ['text gone from the end', 'x', 'generated/a.js:2:1', '  - 1\n'],
  ['control characters', 'x\n\u001B[2J', 'generated/a.js:2:1', '  - 1\n  + \\u{1b}[2J\n'],
])('the first difference: %s', async (_, text, place, lines) => {
  const cwd = await generated()
  given.files = { ...given.files, 'a.js': text }
  const terminal = recorder(cwd)
  await check(defaults, terminal)
  expect(terminal.text.out).toContain(`${place}  stale-output  the file is out of date\n${lines}\n`)
})

test('the command has the folders of the user', async () => {
  const options = { spec: 'my spec', out: 'pkg/out' }
  const cwd = await generated(options)
  given.files = {}
  const terminal = recorder(cwd)
  await check({ ...defaults, ...options }, terminal)
  expect(terminal.text.out).toContain("run `floo-schema generate --spec 'my spec' --out pkg/out`\n")
})

test('a file edited by hand shows the edit and asks for force', async () => {
  const cwd = await generated()
  put(cwd, { 'generated/a.js': 'x\nedited\n' })
  const terminal = recorder(cwd)
  expect(await check(defaults, terminal)).toBe(1)
  expect(terminal.text.out).toBe(`generated/a.js:2:1  edited-output  this generated file was changed by hand
  - edited
  + 1
  hint: make the change in the spec; \`floo-schema generate --force\` drops it here

1 file in generated out of date; run \`floo-schema generate --force\`
`)
})

test('a missing list alone', async () => {
  const cwd = await generated()
  rmSync(join(cwd, 'generated/.floo-schema.json'))
  const terminal = recorder(cwd)
  expect(await check(defaults, terminal)).toBe(1)
  expect(terminal.text.out).toMatch(/^generated\/\.floo-schema\.json:1:1 {2}stale-output {2}the file is out of date\n/)
})

test('people see ten stale files, programs all', async () => {
  const cwd = await generated()
  given.files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}.js`, '']))
  const text = recorder(cwd)
  await check(defaults, text)
  expect(text.text.out.match(/stale-output/g)).toHaveLength(10)
  expect(text.text.out).toContain('and 22 more\n')
  const json = recorder(cwd)
  await check({ ...defaults, json: true }, json)
  expect((JSON.parse(json.text.out) as { findings: unknown[] }).findings).toHaveLength(32)
})

test('--json tells what generate would do', async () => {
  const cwd = await generated()
  given.files = { 'a.js': 'x\n2\n', 'c.js': '1' }
  const terminal = recorder(cwd)
  expect(await check({ ...defaults, json: true }, terminal)).toBe(1)
  expect(JSON.parse(terminal.text.out)).toMatchObject({
    ok: false,
    files: { created: ['c.js'], updated: ['a.js'], removed: ['b.js'], unchanged: 0 },
    findings: [{ file: 'generated/a.js', line: 2, rule: 'stale-output' }, { file: 'generated/c.js' }, { file: 'generated/b.js' }],
  })
})

test('--format github annotates the stale line', async () => {
  const cwd = await generated()
  given.files = { ...given.files, 'a.js': 'x\n2\n' }
  const terminal = recorder(cwd)
  await check({ ...defaults, format: 'github' }, terminal)
  expect(terminal.text.out).toMatch(/^::error file=generated\/a\.js,line=2,col=1,[^\n]*title=stale-output::the file is out of date\n/)
})

test('spec errors: exit 1 and no word about stale files', async () => {
  const cwd = await generated()
  given.problems = [{}]
  const terminal = recorder(cwd)
  expect(await check(defaults, terminal)).toBe(1)
  expect(terminal.text.out).toMatch(/unknown-key[^]*\n1 error in 1 file\n$/)
})
