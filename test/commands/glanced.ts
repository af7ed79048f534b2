/** A small project with what a run leaves on record of it, and what may happen to it in the worst moment. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { generate } from '../../generator/commands/generate.js'
import { untouched } from '../../generator/commands/untouched.js'
import type { GlanceRecord } from '../../generator/io/glance.js'
import { folderWith, put } from '../io/folder.js'
import { withRealClocks } from './real-clocks.js'
import { defaults, given, spec } from './spec-commands.js'

/** A project that was saved a while ago, and nothing generated. */
export async function project(): Promise<string> {
  Object.assign(given, { files: { 'a.js': 'one', 'docs/b.md': 'two' }, problems: [], at: 'name' })
  const cwd = folderWith({ ...spec, 'node_modules/.keep': '' })
  await wait(60)
  return cwd
}

export async function generated(): Promise<string> {
  const cwd = await project()
  expect(await generate(defaults, withRealClocks(cwd))).toBe(0)
  return cwd
}

export const isQuick = (cwd: string) => untouched(['generate'], withRealClocks(cwd)) === 0
export const glances = (cwd: string) => join(cwd, 'node_modules/.cache/floo-schema/glances')
export const recordOf = (cwd: string): GlanceRecord | undefined => {
  const [name] = existsSync(glances(cwd)) ? readdirSync(glances(cwd)) : []
  return name === undefined ? undefined : JSON.parse(readFileSync(join(glances(cwd), name), 'utf8')) as GlanceRecord
}
export const doubtfulIn = (cwd: string) => recordOf(cwd)?.doubtful.map(([path]) => path.slice(cwd.length + 1)).sort()
export const written = ['generated', 'generated/.floo-schema.json', 'generated/a.js', 'generated/docs', 'generated/docs/b.md']

/** Changes of which the disk need not tell anything, if they come soon enough. */
export const changes: [string, (cwd: string) => void][] = [
  ['an output of the same length', (cwd) => writeFileSync(join(cwd, 'generated/a.js'), 'ONE')],
  ['one in a folder', (cwd) => writeFileSync(join(cwd, 'generated/docs/b.md'), 'TWO')],
  ['the list', (cwd) => writeFileSync(join(cwd, 'generated/.floo-schema.json'), readFileSync(join(cwd, 'generated/.floo-schema.json'), 'utf8').replace(/[0-9a-f]{64}/, '0'.repeat(64)))],
  ['an output less', (cwd) => rmSync(join(cwd, 'generated/a.js'))],
  ['an output that became a link to the same', (cwd) => {
    renameSync(join(cwd, 'generated/a.js'), join(cwd, 'same.js'))
    symlinkSync('../same.js', join(cwd, 'generated/a.js'))
  }],
  ['a folder that became a link to the same', (cwd) => {
    renameSync(join(cwd, 'generated/docs'), join(cwd, 'same'))
    symlinkSync('../same', join(cwd, 'generated/docs'))
  }],
  ['what a killed run left', (cwd) => writeFileSync(join(cwd, 'generated/docs/.floo-schema-0123456789abcdef.tmp'), '')],
  ['a lock', (cwd) => mkdirSync(join(cwd, 'generated/.floo-schema.lock'))],
]

export const savings: [string, (cwd: string) => void][] = [
  ['the spec', (cwd) => put(cwd, { 'spec/contract.yaml': spec['spec/contract.yaml'].toUpperCase() })],
  ['the spec, as a new file', (cwd) => {
    put(cwd, { new: spec['spec/contract.yaml'].toUpperCase() })
    renameSync(join(cwd, 'new'), join(cwd, 'spec/contract.yaml'))
  }],
  ['one more file of the spec', (cwd) => put(cwd, { 'spec/more.yaml': 'x' })],
  ['a language', (cwd) => put(cwd, { 'spec/locales/nl.yaml': 'x' })],
]

/** A run during which, when it has written and said so, and not yet looked, something is changed. */
export async function interrupted(cwd: string, change: (cwd: string) => void): Promise<void> {
  const terminal = withRealClocks(cwd)
  const { write } = terminal.out
  terminal.out.write = (text) => {
    write(text)
    if (text.startsWith('done')) change(cwd)
  }
  expect(await generate(defaults, terminal)).toBe(0)
  expect(terminal.text.out).toContain('done')
}
