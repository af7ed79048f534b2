import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MachineError } from '../../generator/io/errors.js'
import { withLock } from '../../generator/io/lock.js'
import { folderWith } from './folder.js'

const name = '.floo-schema.lock'
const brief = { tries: 3, pause: 1 }
/** The id of a process that has just ended. */
const dead = String(spawnSync(process.execPath, ['-e', '']).pid)

test('is there while the action runs, and gone afterwards', async () => {
  const out = folderWith()
  const during = await withLock(out, async () => readFileSync(join(out, name), 'utf8'))
  expect(during).toBe(String(process.pid))
  expect(existsSync(join(out, name))).toBe(false)
})

test('is gone after a failure too', async () => {
  const out = folderWith()
  await expect(withLock(out, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(existsSync(join(out, name))).toBe(false)
})

test.each([
  ['a process that is gone', dead],
  ['a killed process that had our id', String(process.pid)],
])('the lock of %s is taken over', async (_, owner) => {
  const out = folderWith({ [name]: owner })
  expect(await withLock(out, async () => 'done', brief)).toBe('done')
})

test('an empty lock is one whose owner died early, after a while', async () => {
  const out = folderWith({ [name]: '' })
  await expect(withLock(out, async () => 'done', brief)).rejects.toThrow(MachineError)
  expect(await withLock(out, async () => 'done', { tries: 20, pause: 1 })).toBe('done')
})

test('a lock that is held is respected, and the message says by whom', async () => {
  const out = folderWith({ [name]: String(process.ppid) })
  await expect(withLock(out, async () => 'done', brief)).rejects.toThrow(`process ${process.ppid}`)
  expect(existsSync(join(out, name))).toBe(true)
})

test('two in one process wait for each other', async () => {
  const out = folderWith()
  const steps: string[] = []
  const step = (label: string) => withLock(out, async () => {
    steps.push(`${label} in`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    steps.push(`${label} out`)
  }, { tries: 500, pause: 1 })
  await Promise.all([step('a'), step('b')])
  expect(steps).toEqual(['a in', 'a out', 'b in', 'b out'])
})
