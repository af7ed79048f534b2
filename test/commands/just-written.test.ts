/** The run after one that wrote is answered at a glance, though the disk's clock could not tell if something had changed since. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { check } from '../../generator/commands/check.js'
import { generate } from '../../generator/commands/generate.js'
import { unchanged } from '../../generator/commands/unchanged.js'
import { untouched } from '../../generator/commands/untouched.js'
import type { GlanceRecord } from '../../generator/io/glance.js'
import { withBrokenDisk } from '../faults/broken-disk.js'
import { datedOtherwise } from '../io/dated-otherwise.js'
import { folderWith, put } from '../io/folder.js'
import { withRealClocks } from './real-clocks.js'
import { compileGiven, defaults, given, spec } from './spec-commands.js'

vi.mock('../../generator/pipeline.js', () => ({ compile: compileGiven }))
beforeEach(() => Object.assign(given, { files: { 'a.js': 'one', 'docs/b.md': 'two' }, problems: [], at: 'name' }))
afterEach(() => vi.restoreAllMocks())

/** A project that was saved a while ago, and nothing generated. */
async function project(): Promise<string> {
  const cwd = folderWith({ ...spec, 'node_modules/.keep': '' })
  await wait(60)
  return cwd
}

async function generated(): Promise<string> {
  const cwd = await project()
  expect(await generate(defaults, withRealClocks(cwd))).toBe(0)
  return cwd
}

const isQuick = (cwd: string) => untouched(['generate'], withRealClocks(cwd)) === 0
const glances = (cwd: string) => join(cwd, 'node_modules/.cache/floo-schema/glances')
const recordOf = (cwd: string): GlanceRecord | undefined => {
  const [name] = existsSync(glances(cwd)) ? readdirSync(glances(cwd)) : []
  return name === undefined ? undefined : JSON.parse(readFileSync(join(glances(cwd), name), 'utf8')) as GlanceRecord
}
const doubtfulIn = (cwd: string) => recordOf(cwd)?.doubtful.map(([path]) => path.slice(cwd.length + 1)).sort()
const written = ['generated', 'generated/.floo-schema.json', 'generated/a.js', 'generated/docs', 'generated/docs/b.md']

/** The times of the output so coarse that no change can be seen, and never long enough ago to be relied on. */
const blurred = <Result>(cwd: string, action: () => Result) => datedOtherwise(join(cwd, 'generated'), (changed) => Math.ceil(changed / 1e7) * 1e7 + 0.5, action)

test('after generate, and after a check of what others have generated', async () => {
  const cwd = await generated()
  expect(doubtfulIn(cwd)).toEqual(written)
  expect(isQuick(cwd)).toBe(true)
  rmSync(glances(cwd), { recursive: true })
  expect(isQuick(cwd)).toBe(false)
  expect(await check(defaults, withRealClocks(cwd))).toBe(0)
  expect(isQuick(cwd)).toBe(true)
})

test('it says what generate would say', async () => {
  const cwd = await generated()
  const [real, quick] = [withRealClocks(cwd), withRealClocks(cwd)]
  expect(untouched(['generate'], quick)).toBe(0)
  await generate(defaults, real)
  const said = ({ text }: typeof real) => ({ ...text, out: text.out.replace(/done in .*/, '') })
  expect(said(quick)).toEqual(said(real))
})

test('what was read once, long enough after it was written, is not read again', async () => {
  const cwd = await generated()
  await wait(60)
  const reads = async () => (await withBrokenDisk(join(cwd, 'generated'), { at: Infinity, code: 'EIO' }, async () => expect(isQuick(cwd)).toBe(true))).filter((call) => /open|readdir/.test(call))
  expect(await reads()).toEqual(expect.arrayContaining(['openSync', 'readdirSync']))
  expect(doubtfulIn(cwd)).toEqual([])
  expect(await reads()).toEqual([])
  expect(readdirSync(glances(cwd))).toHaveLength(1)
})

test('what was read too soon is read again', async () => {
  const cwd = await generated()
  const soon = { ...withRealClocks(cwd), epoch: () => Number(recordOf(cwd)?.doubtful[0]?.[1].split(' ')[0]) + 10 }
  expect(untouched(['generate'], soon)).toBe(0)
  expect(doubtfulIn(cwd)).toEqual(written)
})

test('a record that cannot be written again serves as it is', async () => {
  const cwd = await generated()
  await wait(60)
  await withBrokenDisk(glances(cwd), { at: 1, code: 'EROFS', onlyChanges: true, isLasting: true }, async () => expect(isQuick(cwd)).toBe(true))
  expect(doubtfulIn(cwd)).toEqual(written)
})

test('after an edit only what it has changed is read', async () => {
  const cwd = await generated()
  await wait(60)
  given.files = { 'a.js': 'one', 'docs/b.md': 'new' }
  put(cwd, { 'spec/contract.yaml': 'name: other\n' })
  await wait(60)
  expect(await generate(defaults, withRealClocks(cwd))).toBe(0)
  expect(doubtfulIn(cwd)).toEqual(['generated', 'generated/.floo-schema.json', 'generated/docs', 'generated/docs/b.md'])
  expect(isQuick(cwd)).toBe(true)
})

/** Changes of which the disk need not tell anything, if they come soon enough. */
const changes: [string, (cwd: string) => void][] = [
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

describe('changed within a step of the disk\'s clock after the look', () => {
  test.each(changes)('%s', async (_, change) => {
    const cwd = await project()
    await blurred(cwd, async () => {
      await generate(defaults, withRealClocks(cwd))
      expect(isQuick(cwd)).toBe(true)
      change(cwd)
      expect(isQuick(cwd)).toBe(false)
    })
  })
})

/** A run during which, when it has written and said so, and not yet looked, something is changed. */
async function interrupted(cwd: string, change: (cwd: string) => void): Promise<void> {
  const terminal = withRealClocks(cwd)
  const { write } = terminal.out
  terminal.out.write = (text) => {
    write(text)
    if (text.startsWith('done')) change(cwd)
  }
  expect(await generate(defaults, terminal)).toBe(0)
  expect(terminal.text.out).toContain('done')
}

const savings: [string, (cwd: string) => void][] = [
  ['the spec', (cwd) => put(cwd, { 'spec/contract.yaml': spec['spec/contract.yaml'].toUpperCase() })],
  ['the spec, as a new file', (cwd) => {
    put(cwd, { new: spec['spec/contract.yaml'].toUpperCase() })
    renameSync(join(cwd, 'new'), join(cwd, 'spec/contract.yaml'))
  }],
  ['one more file of the spec', (cwd) => put(cwd, { 'spec/more.yaml': 'x' })],
  ['a language', (cwd) => put(cwd, { 'spec/locales/nl.yaml': 'x' })],
]

describe('changed between the writing and the look', () => {
  test.each([...changes, ...savings])('%s', async (_, change) => {
    const cwd = await project()
    await interrupted(cwd, change)
    expect(isQuick(cwd)).toBe(false)
    await wait(60)
    expect(isQuick(cwd)).toBe(false)
  })
})

describe('a disk whose clock is an hour behind', () => {
  const behind = <Result>(cwd: string, action: () => Result) => datedOtherwise(cwd, (changed) => changed - 3_600_000, action)

  test('a run that wrote leaves nothing, and the next one that reads all does', async () => {
    const cwd = await project()
    await behind(cwd, async () => {
      await generate(defaults, withRealClocks(cwd))
      expect(recordOf(cwd)).toBeUndefined()
      expect(unchanged(['generate'], withRealClocks(cwd))).toBe(0)
      expect(isQuick(cwd)).toBe(true)
    })
  })

  const isLink = ([what]: (typeof changes)[number]) => what.includes('link')
  test.each([...savings, ...changes.filter(isLink)])('%s, changed while nothing has to be written', async (_, change) => {
    const cwd = await generated()
    rmSync(glances(cwd), { recursive: true })
    await behind(cwd, async () => {
      await interrupted(cwd, change)
      expect(isQuick(cwd)).toBe(false)
    })
  })
})

test('a disk that knows whole seconds is not relied on', async () => {
  const cwd = await generated()
  rmSync(glances(cwd), { recursive: true })
  // So whole that a change cannot be seen, and long ago.
  await datedOtherwise(join(cwd, 'generated'), (changed) => Math.floor(changed / 1e7) * 1e7 - 1e7, async () => {
    expect(unchanged(['generate'], withRealClocks(cwd))).toBe(0)
    expect([isQuick(cwd), doubtfulIn(cwd)]).toEqual([true, written])
    writeFileSync(join(cwd, 'generated/a.js'), 'ONE')
    expect(isQuick(cwd)).toBe(false)
  })
  put(cwd, { 'generated/a.js': 'one' })
  rmSync(glances(cwd), { recursive: true })
  await datedOtherwise(join(cwd, 'spec'), (changed) => Math.floor(changed / 1e7) * 1e7 - 1e7, () => expect(unchanged(['generate'], withRealClocks(cwd))).toBe(0))
  expect(recordOf(cwd)).toBeUndefined()
})

test('a clock that was set back during the run makes nothing older', async () => {
  const cwd = await project()
  let looks = 0
  const terminal = { ...withRealClocks(cwd), epoch: () => Date.now() + (looks++ === 0 ? 60_000 : 0) }
  expect(await generate(defaults, terminal)).toBe(0)
  expect(doubtfulIn(cwd)).toEqual(written)
})

test('a spec that was saved too shortly before the run is on no record', async () => {
  const cwd = await project()
  put(cwd, spec)
  expect(await generate(defaults, { ...withRealClocks(cwd), epoch: () => Date.now() - 1000 })).toBe(0)
  expect(recordOf(cwd)).toBeUndefined()
})

test('a link in the spec is as new as what it leads to', async () => {
  const cwd = await project()
  put(cwd, { 'elsewhere.yaml': 'one' })
  symlinkSync('../elsewhere.yaml', join(cwd, 'spec/more.yaml'))
  await wait(300)
  const before = Date.now()
  await wait(5)
  put(cwd, { 'elsewhere.yaml': 'two' })
  expect(await generate(defaults, { ...withRealClocks(cwd), epoch: () => before })).toBe(0)
  expect(recordOf(cwd)).toBeUndefined()
  expect(await generate(defaults, { ...withRealClocks(cwd), epoch: () => before + 1000 })).toBe(0)
  expect(isQuick(cwd)).toBe(true)
})

test('a run on a disk that spells a name otherwise leaves nothing', async () => {
  const cwd = await project()
  await withBrokenDisk(join(cwd, 'generated'), { at: Infinity, code: 'EIO', isFolding: true }, async () => {
    await interrupted(cwd, () => renameSync(join(cwd, 'generated/docs'), join(cwd, 'generated/DOCS')))
  })
  expect(existsSync(join(cwd, 'generated/DOCS/b.md'))).toBe(true)
  expect(recordOf(cwd)).toBeUndefined()
})

test('a run that had warnings to tell, one with templates of the user\'s, and a check of what is out of date leave nothing', async () => {
  const cwd = await project()
  given.problems = [{ severity: 'warning' }]
  expect(await generate(defaults, withRealClocks(cwd))).toBe(0)
  expect(await check(defaults, withRealClocks(cwd))).toBe(0)
  given.problems = []
  put(cwd, { 'own/docs/event.md.eta': 'x' })
  expect(await generate({ ...defaults, templates: 'own' }, withRealClocks(cwd))).toBe(0)
  put(cwd, { 'generated/a.js': 'edited' })
  expect(await check(defaults, withRealClocks(cwd))).toBe(1)
  expect(recordOf(cwd)).toBeUndefined()
})

test('another Node is another toolchain', async () => {
  const cwd = await generated()
  const version = vi.spyOn(process, 'version', 'get').mockReturnValue('v99.0.0')
  expect(isQuick(cwd)).toBe(false)
  version.mockRestore()
  expect(isQuick(cwd)).toBe(true)
})
