/** What `generate --print-inputs` names. */
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../generator/commands/run.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { recorder } from './terminal.js'

const contract = { 'spec/contract.yaml': 'name: tiny\n' }
/** Those of the toolchain, which are the same everywhere. */
const isOurs = (cwd: string) => (path: string) => join(cwd, path).startsWith(join(packageRoot, '/'))

async function printed(cwd: string, ...args: string[]): Promise<{ code: number; out: string; err: string; own: string[] }> {
  const terminal = recorder(cwd)
  const code = await run(['generate', '--print-inputs', ...args], terminal)
  const { out, err } = terminal.text
  return { code, out, err, own: out.split('\n').filter((path) => path !== '' && !isOurs(cwd)(path)) }
}

/** Where the toolchain lies the way to it is one without links. */
const project = (files: Record<string, string>) => realpathSync(folderWith(files))

test('the spec, the templates and the toolchain, sorted, one a line, and nothing is written', async () => {
  const cwd = project({ ...contract, 'spec/b.yaml': '', 'spec/a.yaml': '', 'spec/CHANGELOG.md': '', 'spec/notes.txt': '', 'spec/.hidden.yaml': '', 'spec/more/c.yaml': '', 'spec/locales/zh.yaml': '', 'generated/.floo-schema.json': '{}' })
  const before = contentOf(cwd)
  const { code, out, err, own } = await printed(cwd)
  expect({ code, err, own }).toEqual({ code: 0, err: '', own: ['spec/CHANGELOG.md', 'spec/a.yaml', 'spec/b.yaml', 'spec/contract.yaml', 'spec/locales/zh.yaml'] })
  const ours = out.split('\n').filter(isOurs(cwd)).map((path) => relative(packageRoot, join(cwd, path)))
  expect(ours).toEqual(expect.arrayContaining(['package.json', 'templates/docs/event.md.eta', 'templates/runtime/emitter-guard.js', 'generator/format.schema.json']))
  expect(ours.filter((path) => /^templates\/(?:site|init)\//.test(path))).toEqual([])
  const lines = out.trimEnd().split('\n')
  expect(lines).toEqual([...new Set(lines)].sort())
  expect(contentOf(cwd)).toEqual(before)
})

test('with --json the same as one array', async () => {
  const cwd = project(contract)
  const [text, json] = [await printed(cwd), await printed(cwd, '--json')]
  expect(JSON.parse(json.out)).toEqual(text.out.trimEnd().split('\n'))
  expect(json).toMatchObject({ code: 0, err: '' })
})

describe('paths are relative to the working directory', () => {
  test.each(['../other/spec', 'absolute'])('%s', async (spec) => {
    const place = project({ 'other/spec/contract.yaml': '' })
    mkdirSync(join(place, 'here'))
    const { own } = await printed(join(place, 'here'), '--spec', spec === 'absolute' ? join(place, 'other/spec') : spec)
    expect(own).toEqual(['../other/spec/contract.yaml'])
  })
})

test.skipIf(process.platform === 'win32')('a link is named, and what it leads to', async () => {
  const cwd = project({ 'real/contract.yaml': '', 'shared/a.yaml': '' })
  symlinkSync('real', join(cwd, 'spec'))
  symlinkSync('../shared/a.yaml', join(cwd, 'real/a.yaml'))
  expect((await printed(cwd)).own).toEqual(['real/contract.yaml', 'shared/a.yaml', 'spec/a.yaml', 'spec/contract.yaml'])
})

test('a spec with errors has inputs too; without one there is nothing to print', async () => {
  const cwd = project({})
  expect(await printed(cwd)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('there is no folder spec') })
  put(cwd, { 'spec/contract.yaml': '\t- broken' })
  expect(await printed(cwd)).toMatchObject({ code: 0, own: ['spec/contract.yaml'] })
})

test.skipIf(process.platform === 'win32')('a name that a terminal would obey', async () => {
  const cwd = project({ ...contract, 'spec/\u001B[31m\n.yaml': '' })
  const { out } = await printed(cwd)
  expect(out).not.toContain('\u001B')
  expect(JSON.parse((await printed(cwd, '--json')).out)).toContain('spec/\u001B[31m\n.yaml')
})

test.each(['--watch', '--force'])('not together with %s', async (flag) => {
  expect(await printed(project(contract), flag)).toMatchObject({ code: 2, out: '' })
})
