/** Each call to the file system fails in turn, or is the last one before a kill; afterwards the promise holds, and the next run mends all. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Fault } from './broken-disk.js'
import { faultAt } from './fault-at.js'
import { memoryFolder } from './memory-folder.js'
import { everything, first, little, type Transition, twins } from './transitions.js'

/** The problems at every point until a run gets through, and how many points there were. */
async function allFaults(transition: Transition, fault: Omit<Fault, 'at'>): Promise<{ points: number; problems: string[] }> {
  const parent = memoryFolder()
  const problems: string[] = []
  for (let at = 1; ; at += 1) {
    const place = join(parent, String(at))
    mkdirSync(place)
    const found = await faultAt(place, transition, { ...fault, at }, at % 2 === 0)
    problems.push(...found.problems.map((problem) => `${found.what}: ${problem}`))
    if (!found.wasReached) return { points: at - 1, problems }
  }
}

const kill = { code: 'EIO', isDead: true, onlyChanges: true } as const
const folding = { isFolding: true, onlyChanges: true } as const

test.each([
  ['any call fails, one that reads too', little, { code: 'EIO' }, 100],
  ['the disk is full, half is written', everything, { code: 'ENOSPC', onlyChanges: true }, 50],
  ['one call is not permitted', everything, { code: 'EACCES', onlyChanges: true }, 50],
  ['from some call on the disk is read-only', little, { code: 'EROFS', onlyChanges: true, isLasting: true }, 20],
  ['from some call on the disk is full', little, { code: 'ENOSPC', onlyChanges: true, isLasting: true }, 20],
  ['a kill', everything, kill, 50],
  ['any call fails in the first run', first, { code: 'ENOSPC' }, 30],
  ['a kill in the first run', first, kill, 15],
  ['a call fails on a disk without case', twins, { code: 'ENOSPC', ...folding }, 40],
  ['a kill on a disk without case', twins, { ...kill, ...folding }, 40],
] as [string, Transition, Omit<Fault, 'at'>, number][])('%s', { timeout: 60_000 }, async (_, transition, fault, least) => {
  const { points, problems } = await allFaults(transition, fault)
  expect(problems).toEqual([])
  expect(points).toBeGreaterThan(least)
})
