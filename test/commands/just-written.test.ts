/** The run after one that wrote is answered at a glance, though the disk's clock could not tell if something had changed since. */
import { readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { check } from '../../generator/commands/check.js'
import { generate } from '../../generator/commands/generate.js'
import { untouched } from '../../generator/commands/untouched.js'
import { withBrokenDisk } from '../faults/broken-disk.js'
import { put } from '../io/folder.js'
import { doubtfulIn, generated, glances, isQuick, project, recordOf, written } from './glanced.js'
import { withRealClocks } from './real-clocks.js'
import { compileGiven, defaults, given, spec } from './spec-commands.js'

vi.mock('../../generator/pipeline.js', () => ({ compile: compileGiven }))
afterEach(() => vi.restoreAllMocks())

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
