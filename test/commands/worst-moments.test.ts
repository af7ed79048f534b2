/** Whatever is changed in the worst moment, or dated by a strange clock, is seen by the run after. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { generate } from '../../generator/commands/generate.js'
import { unchanged } from '../../generator/commands/unchanged.js'
import { withBrokenDisk } from '../faults/broken-disk.js'
import { datedOtherwise } from '../io/dated-otherwise.js'
import { put } from '../io/folder.js'
import { changes, doubtfulIn, generated, glances, interrupted, isQuick, project, recordOf, savings, written } from './glanced.js'
import { withRealClocks } from './real-clocks.js'
import { compileGiven, defaults } from './spec-commands.js'

vi.mock('../../generator/pipeline.js', () => ({ compile: compileGiven }))

/** The times of the output so coarse that no change can be seen, and never long enough ago to be relied on. */
const blurred = <Result>(cwd: string, action: () => Result) => datedOtherwise(join(cwd, 'generated'), (changed) => Math.ceil(changed / 1e7) * 1e7 + 0.5, action)

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

test('a run on a disk that spells a name otherwise leaves nothing', async () => {
  const cwd = await project()
  await withBrokenDisk(join(cwd, 'generated'), { at: Infinity, code: 'EIO', isFolding: true }, async () => {
    await interrupted(cwd, () => renameSync(join(cwd, 'generated/docs'), join(cwd, 'generated/DOCS')))
  })
  expect(existsSync(join(cwd, 'generated/DOCS/b.md'))).toBe(true)
  expect(recordOf(cwd)).toBeUndefined()
})
