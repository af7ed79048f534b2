/** What a record of the disk's state needs to know of ourselves. */
import { lstatSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { recallGlance } from '../../generator/io/glance.js'
import { hashOf } from '../../generator/io/manifest.js'
import { lookAtSpec, saveGlance } from '../../generator/io/save-glance.js'
import { folderWith } from './folder.js'

const ours = vi.hoisted(() => ({ parts: [] as [string, Stats][] }))
vi.mock('../../generator/io/own-parts.js', () => ({ ownParts: () => ours.parts }))

/** Whether a run that began so many ms after everything was written is on record, with a toolchain of one file that is so much older than the run. */
function isKept(age: number): boolean {
  const cwd = folderWith({ 'spec/contract.yaml': 'x', 'generated/.floo-schema.json': '{}', 'ours.js': '1', 'node_modules/.keep': '' })
  const since = Date.now() + 1000
  const path = join(cwd, 'ours.js')
  ours.parts = [[path, Object.assign(lstatSync(path), { ctimeMs: since - age })]]
  const run = { spec: 'spec', out: 'generated', cwd, found: { contract: 'tiny', count: 0 }, before: lookAtSpec('spec', cwd) }
  saveGlance({ ...run, outputs: new Map([['.floo-schema.json', hashOf('{}')]]), hasWritten: false, since })
  // Recalled on a disk that says the same of our file.
  return recallGlance('spec', 'generated', cwd, () => since) !== undefined
}

test('we ourselves may have been exchanged while we were loaded, before anybody looked at a clock', () => {
  expect(isKept(2000)).toBe(false)
})
