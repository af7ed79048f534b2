/** The same for what is no output: the spec, and the files that somebody is given to start from. And files that others save during a run. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFiles } from '../../generator/io/create-files.js'
import { plan } from '../../generator/io/plan.js'
import { readOutput } from '../../generator/io/read-output.js'
import { readSpec } from '../../generator/io/read-spec.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { type Fault, withBrokenDisk } from './broken-disk.js'
import { memoryFolder } from './memory-folder.js'
import { brokenMessage, filesOf, lay } from './promise.js'
import { everything } from './transitions.js'

const timeout = 60_000

/** What is wrong with the error, if there is one, at every call in turn; and how many calls there are. */
async function allErrors(fault: Omit<Fault, 'at'>, prepare: (place: string) => void, action: (place: string) => unknown, afterwards: (place: string) => string[] = () => []): Promise<{ points: number; problems: string[] }> {
  const parent = memoryFolder()
  const problems: string[] = []
  for (let at = 1; ; at += 1) {
    const place = join(parent, String(at))
    mkdirSync(place)
    prepare(place)
    let error: unknown
    const calls = await withBrokenDisk(place, { ...fault, at }, async () => {
      try { await action(place) } catch (reason) { error = reason }
    })
    const found = [...(error === undefined || fault.isDead ? [] : brokenMessage(error, join(place, 'x'))), ...afterwards(place)]
    problems.push(...found.map((problem) => `call ${at}, ${calls[at - 1]}: ${problem}`))
    if (calls.length < at) return { points: at - 1, problems }
  }
}

test.each(['EIO', 'EACCES'] as const)('reading the spec: any call fails, %s', { timeout }, async (code) => {
  const prepare = (place: string) => put(place, { 'spec/contract.yaml': 'a', 'spec/x.yaml': 'b' })
  const { points, problems } = await allErrors({ code }, prepare, (place) => readSpec('spec', place))
  expect(problems).toEqual([])
  expect(points).toBeGreaterThan(8)
})

test('check: any call fails', { timeout }, async () => {
  const files = filesOf(everything.after)
  const { points, problems } = await allErrors({ code: 'EIO' }, (place) => lay(join(place, 'out'), everything.before), (place) => plan(files, readOutput(join(place, 'out'), files)))
  expect(problems).toEqual([])
  expect(points).toBeGreaterThan(40)
})

test.each<[string, Omit<Fault, 'at'>]>([
  ['any call fails', { code: 'EIO' }],
  ['the disk is full', { code: 'ENOSPC', onlyChanges: true }],
  ['from some call on the disk is read-only', { code: 'EROFS', onlyChanges: true, isLasting: true }],
  ['a kill', { code: 'EIO', isDead: true, onlyChanges: true }],
])('files to start from: %s, and the next run makes the rest', { timeout }, async (_, fault) => {
  const tree = { 'spec/a.yaml': 'long '.repeat(100), 'spec/b.yaml': 'b', '.editor/c.json': 'c' }
  const mend = (place: string): string[] => {
    const wanted: Record<string, string> = { mine: 'm', ...tree }
    const strange = (content: Record<string, string>) => Object.entries(content).filter(([path, text]) => !path.endsWith('/') && wanted[path] !== text).map(([path]) => path)
    const torn = strange(contentOf(place)).filter((path) => wanted[path] !== undefined)
    createFiles(place, filesOf(tree))
    const content = contentOf(place)
    return [...torn.map((path) => `${path} is torn`), ...strange(content).map((path) => `${path} is left`), ...Object.keys(wanted).filter((path) => !(path in content)).map((path) => `${path} is missing`)]
  }
  const { points, problems } = await allErrors(fault, (place) => put(place, { mine: 'm' }), (place) => createFiles(place, filesOf(tree)), mend)
  expect(problems).toEqual([])
  expect(points).toBeGreaterThan(10)
})

test.each<[what: string, path: string, act: (place: string) => void, left: string | undefined]>([
  ['edits a file that is to be changed', 'changes', (place) => writeFileSync(place, 'mine'), 'mine'],
  ['edits a file that is to go', 'goes', (place) => writeFileSync(place, 'mine'), 'mine'],
  ['makes a file where one is to come', 'comes', (place) => writeFileSync(place, 'mine'), 'mine'],
  ['makes a folder where a file is to come', 'comes', (place) => mkdirSync(place), undefined],
])('somebody %s, between the plan and its turn: the run stops, and the file stays', { timeout }, async (_, path, act, left) => {
  const out = folderWith()
  const [before, after] = [filesOf({ changes: '1', goes: '1' }), filesOf({ changes: '2', comes: '2' })]
  await updateOutput(out, before)
  let moves = 0
  const others = (call: string): void => {
    // The first thing that is moved into place is the lock, the second the journal; the plan was made in between.
    if (call !== 'renameSync') return
    moves += 1
    if (moves === 2) act(join(out, path))
  }
  const run = withBrokenDisk(out, { at: Infinity, code: 'EIO', before: others }, async () => void await updateOutput(out, after))
  await expect(run).rejects.toThrow(new RegExp(`^cannot write \\S+${path}: somebody else changed it during this run; it was left as it is, so run the command again$`))
  if (left !== undefined) expect(readFileSync(join(out, path), 'utf8')).toBe(left)
  // Nobody loses a word without being asked.
  const { conflicts } = await updateOutput(out, after)
  expect(conflicts.map((conflict) => conflict.path)).toEqual([path])
  rmSync(join(out, path), { recursive: true })
  await updateOutput(out, after)
  expect(Object.keys(contentOf(out))).toEqual(['.floo-schema.json', 'changes', 'comes'])
})
