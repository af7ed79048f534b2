/** What a record of the disk's state has to know of ourselves. */
import { lstatSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { recallGlance } from '../../generator/io/glance.js'
import { hashOf } from '../../generator/io/manifest.js'
import { lookAtSpec, saveGlance } from '../../generator/io/save-glance.js'
import { datedOtherwise } from './dated-otherwise.js'
import { folderWith } from './folder.js'

const ours = vi.hoisted((): { parts: [string, Stats][] } => ({ parts: [] }))
vi.mock('../../generator/io/own-parts.js', () => ({ ownParts: () => ours.parts }))

/** Whether a run goes on record that began so many ms after the only file of our code was changed. */
function isKept(age: number): Promise<boolean> {
  const cwd = folderWith({ 'spec/contract.yaml': 'x', 'generated/.floo-schema.json': '{}', 'ours.js': '1', 'node_modules/.keep': '' })
  const since = Date.now() + 1000
  return datedOtherwise(join(cwd, 'ours.js'), () => since - age, () => {
    ours.parts = [[join(cwd, 'ours.js'), lstatSync(join(cwd, 'ours.js'))]]
    const outputs = new Map([['.floo-schema.json', hashOf('{}')]])
    saveGlance({ spec: 'spec', out: 'generated', cwd, found: { contract: 'tiny', count: 0 }, before: lookAtSpec('spec', cwd), outputs, hasWritten: false, since })
    return recallGlance('spec', 'generated', cwd, () => since) !== undefined
  })
}

test('we ourselves may have been exchanged while we were loaded, before anybody looked at a clock', async () => {
  expect([await isKept(4000), await isKept(2000)]).toEqual([true, false])
})
