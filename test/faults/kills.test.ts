/** Kills that meet something else: a second kill, an edited file, force, a run in between. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { updateOutput } from '../../generator/io/update-output.js'
import { withBrokenDisk } from './broken-disk.js'
import { memoryFolder } from './memory-folder.js'
import { brokenAfterSuccess, buryOwner, filesOf, lay } from './promise.js'
import { everything, little, type Tree } from './transitions.js'

const timeout = 60_000

/** Whether the run came so far that it was killed. */
async function killedAt(out: string, tree: Tree, at: number, options = {}): Promise<boolean> {
  const calls = await withBrokenDisk(out, { at, code: 'EIO', isDead: true, onlyChanges: true }, () => updateOutput(out, filesOf(tree), options).then(() => undefined, () => undefined))
  buryOwner(out)
  return calls.length >= at
}

const place = (parent: string, name: number | string, tree: Tree): string => {
  const out = join(parent, String(name), 'out')
  mkdirSync(join(parent, String(name)))
  lay(out, tree)
  return out
}

test('killed twice, with another spec each time: the third run mends it', { timeout }, async () => {
  const { before, after, later } = everything
  const parent = memoryFolder()
  let at = 1
  for (let wasKilled = true; wasKilled; at += 1) {
    const out = place(parent, at, before)
    wasKilled = await killedAt(out, after, at)
    await killedAt(out, later, (at * 7) % 40 + 1)
    const { conflicts } = await updateOutput(out, filesOf(after))
    expect({ at, conflicts, broken: brokenAfterSuccess(out, after) }).toEqual({ at, conflicts: [], broken: [] })
  }
  expect(at).toBeGreaterThan(50)
})

test('killed, and then a file is edited: the next run asks before it loses a word', { timeout }, async () => {
  const { before, after } = little
  const parent = memoryFolder()
  for (let [at, wasKilled] = [1, true]; wasKilled; at += 1) {
    const out = place(parent, at, before)
    wasKilled = await killedAt(out, after, at)
    writeFileSync(join(out, 'new'), 'edited')
    const { conflicts } = await updateOutput(out, filesOf(after))
    expect({ at, conflicts }).toEqual({ at, conflicts: [{ rule: 'edited-output', path: 'new', isReplaceable: true }] })
    expect(readFileSync(join(out, 'new'), 'utf8')).toBe('edited')
    await updateOutput(out, filesOf(after), { force: true })
    expect({ at, broken: brokenAfterSuccess(out, after) }).toEqual({ at, broken: [] })
  }
})

test('a run with force is killed: what it did not reach is still somebody else\'s', { timeout }, async () => {
  const { before, after } = little
  const parent = memoryFolder()
  const edited = ['new', 'gone/a', 'same']
  for (let [at, wasKilled] = [1, true]; wasKilled; at += 1) {
    const out = place(parent, at, before)
    for (const path of edited) writeFileSync(join(out, path), 'edited')
    wasKilled = await killedAt(out, after, at, { force: true })
    const left = edited.filter((path) => existsSync(join(out, path)) && readFileSync(join(out, path), 'utf8') === 'edited')
    const { conflicts } = await updateOutput(out, filesOf(after))
    expect({ at, conflicts: conflicts.map(({ path }) => path) }).toEqual({ at, conflicts: left.sort() })
    await updateOutput(out, filesOf(after), { force: true })
    expect({ at, broken: brokenAfterSuccess(out, after) }).toEqual({ at, broken: [] })
  }
})

test('a kill in a run that was to write nothing leaves nothing but what the next one removes', { timeout }, async () => {
  const { before, after } = little
  const parent = memoryFolder()
  for (let [at, wasKilled] = [1, true]; wasKilled; at += 1) {
    const out = place(parent, at, before)
    writeFileSync(join(out, 'new'), 'edited')
    wasKilled = await killedAt(out, after, at)
    writeFileSync(join(out, 'new'), before['new'] ?? '')
    expect({ at, broken: brokenAfterSuccess(out, before).filter((problem) => !problem.includes('.floo-schema')) }).toEqual({ at, broken: [] })
    await updateOutput(out, filesOf(before))
    expect({ at, broken: brokenAfterSuccess(out, before) }).toEqual({ at, broken: [] })
  }
})
