/** The answer of a run with nothing to do, when others write meanwhile or were killed before. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { generate } from '../../generator/commands/generate.js'
import { init } from '../../generator/commands/init.js'
import { unchanged } from '../../generator/commands/unchanged.js'
import { untouched } from '../../generator/commands/untouched.js'
import { printOwner, thisProcess } from '../../generator/io/lock-owner.js'
import { withRealClocks } from '../commands/real-clocks.js'
import { recorder } from '../commands/terminal.js'
import { withBrokenDisk } from './broken-disk.js'
import { memoryFolder } from './memory-folder.js'

const timeout = 60_000
const options = { spec: 'spec', out: 'generated', format: 'text', json: false, force: false } as const

async function project(): Promise<string> {
  const cwd = memoryFolder()
  mkdirSync(join(cwd, 'node_modules'))
  init('.', { json: false }, recorder(cwd))
  expect(await generate(options, recorder(cwd))).toBe(0)
  await wait(60)
  return cwd
}

test.each([
  ['the spec', 'spec/contract.yaml'],
  ['an output', 'generated/index.js'],
])('%s changes after it was read: that is on no record', { timeout }, async (_, path) => {
  const cwd = await project()
  let wasRead = false
  const before = (call: string, place: string): void => {
    // Behind both, and before the record is made.
    if (wasRead || call !== 'openSync' || place !== join(cwd, 'generated/types.d.ts')) return
    wasRead = true
    writeFileSync(join(cwd, path), `${readFileSync(join(cwd, path), 'utf8')}# changed\n`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30)
  }
  await withBrokenDisk(cwd, { at: Infinity, code: 'EIO', before }, async () => void unchanged(['generate'], withRealClocks(cwd)))
  expect(wasRead).toBe(true)
  expect(untouched(['generate'], withRealClocks(cwd))).toBeUndefined()
})

test('the lock of a killed run is left to the real one, which takes it away', { timeout }, async () => {
  const cwd = await project()
  const lock = join(cwd, 'generated/.floo-schema.lock')
  mkdirSync(lock)
  writeFileSync(join(lock, '0123456789abcdef'), printOwner({ ...thisProcess(), start: '1' }))
  expect(untouched(['generate'], withRealClocks(cwd))).toBeUndefined()
  expect(unchanged(['generate'], withRealClocks(cwd))).toBeUndefined()
  expect(await generate(options, recorder(cwd))).toBe(0)
  expect(readdirSync(join(cwd, 'generated')).filter((name) => name.endsWith('.lock'))).toEqual([])
})
