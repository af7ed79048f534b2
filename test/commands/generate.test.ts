import { beforeEach, expect, test, vi } from 'vitest'
import { generate } from '../../generator/commands/generate.js'
import { InputError } from '../../generator/io/errors.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { compileGiven, defaults, given, spec } from './spec-commands.js'
import { recorder } from './terminal.js'

vi.mock('../../generator/pipeline.js', () => ({ compile: compileGiven }))
beforeEach(() => Object.assign(given, { files: { 'a.js': '1', 'b.js': '1' }, problems: [], at: 'name' }))

test('says what was made of what', async () => {
  const terminal = recorder(folderWith(spec))
  expect(await generate(defaults, terminal)).toBe(0)
  expect(terminal.text).toEqual({
    out: 'tiny 1.2.3: 0 events, 0 typedefs, 0 enums\n2 files in generated: 2 created, 0 updated, 0 removed, 0 unchanged\ndone in 0.5 s\n',
    err: '',
  })
  given.files = { 'a.js': '2', 'c.js': '1' }
  await generate(defaults, terminal)
  expect(terminal.text.out).toContain('2 files in generated: 1 created, 1 updated, 1 removed, 0 unchanged\n')
})

test('errors: exit 1, the place, a summary, nothing written', async () => {
  given.problems = [{ hint: 'did you mean title?' }]
  const cwd = folderWith(spec)
  const terminal = recorder(cwd)
  expect(await generate(defaults, terminal)).toBe(1)
  expect(terminal.text).toEqual({
    out: `spec/contract.yaml:1:1  unknown-key  no such key
  1 | name: tiny
    | ^^^^
  hint: did you mean title?

1 error in 1 file; nothing was written
`,
    err: '',
  })
  expect(contentOf(cwd)).toEqual({ 'spec/': '', ...spec })
})

test('warnings do not keep from writing', async () => {
  given.problems = [{ severity: 'warning' }]
  const terminal = recorder(folderWith(spec))
  expect(await generate(defaults, terminal)).toBe(0)
  expect(terminal.text.out).toMatch(/^spec\/contract\.yaml:1:1 {2}unknown-key {2}warning: no such key\n[^]*\n1 warning in 1 file\ntiny/)
})

test('conflicts: exit 1, what to do, nothing written; force takes over', async () => {
  const cwd = folderWith({ ...spec, 'my out/a.js': 'mine' })
  const options = { ...defaults, out: 'my out' }
  const terminal = recorder(cwd)
  expect(await generate(options, terminal)).toBe(1)
  expect(terminal.text.out).toBe(`my out/a.js:1:1  foreign-file  this file is in the way: floo-schema did not write it
  hint: move it away, or let \`floo-schema generate --out 'my out' --force\` replace it

1 file in the way; nothing was written
`)
  expect(contentOf(cwd)).toMatchObject({ 'my out/a.js': 'mine' })
  expect(await generate({ ...options, force: true }, terminal)).toBe(0)
  expect(contentOf(cwd)).toMatchObject({ 'my out/a.js': '1' })
})

test('an edited file and a damaged list are told apart', async () => {
  const cwd = folderWith(spec)
  await generate(defaults, recorder(cwd))
  put(cwd, { 'generated/a.js': 'edited' })
  const edited = recorder(cwd)
  await generate({ ...defaults, format: 'github' }, edited)
  expect(edited.text.out).toMatch(/^::error file=generated\/a\.js,line=1,col=1,[^\n]*title=edited-output::this generated file was changed by hand%0Ahint/)
  put(cwd, { 'generated/.floo-schema.json': '{' })
  const damaged = recorder(cwd)
  await generate(defaults, damaged)
  expect(damaged.text.out).toContain('generated/.floo-schema.json:1:1  damaged-manifest  the list of generated files cannot be trusted: it is not JSON')
})

test('--json: one document on stdout, prose on stderr', async () => {
  given.problems = [{ severity: 'warning' }]
  const cwd = folderWith(spec)
  const terminal = recorder(cwd)
  expect(await generate({ ...defaults, json: true }, terminal)).toBe(0)
  const warning = {
    file: 'spec/contract.yaml', line: 1, column: 1, endLine: 1, endColumn: 5,
    rule: 'unknown-key', severity: 'warning', message: 'no such key', related: [],
  }
  expect(JSON.parse(terminal.text.out)).toEqual({
    ok: true,
    contract: { name: 'tiny', version: '1.2.3', events: 0, typedefs: 0, enums: 0 },
    out: 'generated',
    files: { created: ['a.js', 'b.js'], updated: [], removed: [], unchanged: 0 },
    findings: [warning],
  })
  expect(terminal.text.err).toContain('2 files in generated')
})

test('--json with errors and with conflicts is not ok', async () => {
  const cwd = folderWith({ ...spec, 'generated/a.js': 'mine' })
  const conflicts = recorder(cwd)
  expect(await generate({ ...defaults, json: true }, conflicts)).toBe(1)
  expect(JSON.parse(conflicts.text.out)).toMatchObject({ ok: false, findings: [{ rule: 'foreign-file', file: 'generated/a.js' }] })
  given.problems = [{}]
  const errors = recorder(cwd)
  expect(await generate({ ...defaults, json: true }, errors)).toBe(1)
  expect(Object.keys(JSON.parse(errors.text.out) as object)).toEqual(['ok', 'out', 'findings'])
})

test.each([[[{}, {}], 2], [[], 0]])('--format json: stdout is the array of findings', async (problems, length) => {
  given.problems = problems
  const terminal = recorder(folderWith(spec))
  await generate({ ...defaults, format: 'json' }, terminal)
  expect(JSON.parse(terminal.text.out)).toHaveLength(length)
  expect(terminal.text.err).toMatch(length === 0 ? /done in/ : /2 errors in 1 file/)
})

test('a spec that is not there is wrong usage', async () => {
  await expect(generate(defaults, recorder(folderWith()))).rejects.toThrow(InputError)
})
