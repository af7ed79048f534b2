/** `--templates DIR`: a folder of the user's that lies over the templates of the toolchain. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { init } from '../../generator/commands/init.js'
import { run } from '../../generator/commands/run.js'
import { unchanged } from '../../generator/commands/unchanged.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { recorder } from './terminal.js'

function project(templates: Record<string, string>): string {
  const cwd = folderWith()
  init('.', { json: false }, recorder(cwd))
  put(join(cwd, 'look'), templates)
  return cwd
}

async function told(cwd: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const terminal = recorder(cwd)
  const code = await run(args, terminal)
  return { code, ...terminal.text }
}

const index = (cwd: string) => readFileSync(join(cwd, 'generated/docs/index.md'), 'utf8')
const page = '<%= it.title %>, our way\n\n<%= it.body %>\n'

test('a page and a word of the user\'s take the place of ours, all others stay', async () => {
  const cwd = project({ 'docs/page.md.eta': page, 'docs/words/en.json': '{ "index.events": "What arrives" }' })
  expect(await told(cwd, 'generate', '--templates', 'look')).toMatchObject({ code: 0, err: '' })
  expect(index(cwd)).toMatch(/^chat-contract 0\.1\.0, our way\n/)
  expect(index(cwd)).toContain('\n## What arrives\n')
  expect(index(cwd)).toContain('## All types')
})

test('check knows them, and so does the quick answer', async () => {
  const cwd = project({ 'docs/page.md.eta': page })
  await told(cwd, 'generate', '--templates', 'look')
  expect(await told(cwd, 'check', '--templates', 'look')).toMatchObject({ code: 0 })
  expect(await told(cwd, 'check')).toMatchObject({ code: 1 })
  const quick = { ...recorder(cwd), epoch: () => Date.now() }
  expect(unchanged(['check', '--templates', 'look'], quick)).toBe(0)
  expect(unchanged(['check'], quick)).toBeUndefined()
  put(join(cwd, 'look'), { 'docs/page.md.eta': `${page}more\n` })
  expect(unchanged(['check', '--templates', 'look'], quick)).toBeUndefined()
})

test.each([
  ['in a template of the user\'s', { 'docs/event.md.eta': '<%= it.event.nmae %>' }, 'look/docs/event.md.eta:1: there is no nmae here'],
  ['in words of the user\'s', { 'docs/words/en.json': '{ "usedBy": ' }, 'look/docs/words/en.json'],
  ['in ours, which the user\'s broke', { 'docs/event.md.eta': "<%~ include('docs/nothing.md.eta', {}) %>" }, 'templates/docs/nothing.md.eta: there is no such template'],
])('a mistake %s is told with its file, and nothing is written', async (_, templates, message) => {
  const cwd = project(templates)
  const { code, err } = await told(cwd, 'generate', '--templates', 'look/')
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) })
  expect(Object.keys(contentOf(cwd)).filter((path) => path.startsWith('generated'))).toEqual([])
})

test.each(['nowhere', 'spec'])('a folder without templates is wrong usage: %s', async (folder) => {
  expect(await told(project({}), 'generate', '--templates', folder)).toMatchObject({ code: 2, err: expect.stringContaining(`there are no templates in ${folder}`) })
})

test('build systems are told of them', async () => {
  const cwd = project({ 'docs/page.md.eta': page, 'runtime/runtime.js': 'ours alone', 'README.md': '' })
  const { out } = await told(cwd, 'generate', '--print-inputs', '--templates', 'look')
  expect(out.split('\n').filter((path) => path.startsWith('look/'))).toEqual(['look/docs/page.md.eta'])
})
