/** What is left when the disk fails, or the process dies, at any step of writing. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MachineError } from '../../generator/io/errors.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { contentOf, folderWith, outputs } from './folder.js'

/** The call that fails, counted over all that change the disk; `isDead`: all later ones fail too. */
const trap = vi.hoisted(() => ({ at: Infinity, count: 0, code: 'ENOSPC', isDead: false }))

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const spring = (name: 'writeFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'openSync') =>
    (...args: unknown[]) => {
      const isReading = name === 'openSync' && typeof args[1] === 'number'
      const inRun = !isReading && (trap.at !== Infinity && String(args[0]).includes('floo-schema-test-') || typeof args[0] === 'number')
      if (inRun) trap.count += 1
      if (inRun && (trap.count === trap.at || (trap.isDead && trap.count > trap.at))) {
        throw Object.assign(new Error('trap'), { code: trap.code, errno: -28, syscall: name })
      }
      return (fs[name] as (...rest: unknown[]) => unknown)(...args)
    }
  const trapped = Object.fromEntries(
    (['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'openSync'] as const).map((name) => [name, spring(name)]),
  )
  return { ...fs, ...trapped }
})

const before = { a: '1', b: '1', 'gone/c': '1', same: '1' }
const after = { a: '2', b: '2', 'new/d': '2', same: '1' }
const later = { a: '3', 'new/d': '3', e: '3' }

beforeEach(() => Object.assign(trap, { at: Infinity, count: 0, isDead: false }))

/** Runs an update of which the given step fails; whether there was such a step. */
async function failAt(out: string, step: number, isDead: boolean): Promise<boolean> {
  Object.assign(trap, { at: step, count: 0, isDead })
  const error = await updateOutput(out, outputs(after)).catch((reason: unknown) => reason)
  const wasReached = trap.count >= step
  Object.assign(trap, { at: Infinity, isDead: false })
  // The last step removes the lock, after everything is done.
  if (wasReached && step < steps.length) expect(error).toBeInstanceOf(MachineError)
  return wasReached
}

function filesOf(out: string): Record<string, string> {
  const { '.floo-schema.json': _, ...files } = contentOf(out)
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('/')))
}

const steps = Array.from({ length: 20 }, (_, index) => index + 1)

describe('a call fails and the run ends', () => {
  test.each(steps)('step %i', async (step) => {
    const out = folderWith()
    await updateOutput(out, outputs(before))
    await failAt(out, step, false)
    const strays = Object.keys(contentOf(out)).filter((path) => /\.tmp$|\.lock$/.test(path))
    expect(strays).toEqual(step < steps.length ? [] : ['.floo-schema.lock'])
    await updateOutput(out, outputs(later))
    expect(filesOf(out)).toEqual(later)
  })
})

describe('the process dies, the spec changes, the next run mends it without force', () => {
  test.each(steps)('step %i', async (step) => {
    const out = folderWith()
    await updateOutput(out, outputs(before))
    await failAt(out, step, true)
    const { conflicts } = await updateOutput(out, outputs(later))
    expect(conflicts).toEqual([])
    expect(filesOf(out)).toEqual(later)
    expect(Object.keys(contentOf(out))).not.toContain('gone/')
  })
})

test('the steps above are all there are', async () => {
  const out = folderWith()
  await updateOutput(out, outputs(before))
  expect(await failAt(out, steps.length, false)).toBe(true)
  const other = folderWith()
  await updateOutput(other, outputs(before))
  expect(await failAt(other, steps.length + 1, false)).toBe(false)
})

test('the message names the file and the reason', async () => {
  const out = folderWith()
  Object.assign(trap, { at: 4, count: 0 })
  await expect(updateOutput(out, outputs(after))).rejects.toThrow(/^cannot write .*: the disk is full \(ENOSPC\)$/)
})
