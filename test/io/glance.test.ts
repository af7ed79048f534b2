/** What a record of the disk's state says is held against the disk, whoever wrote it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { changedAt, glancePlace, type GlanceRecord, isSettled, recallGlance, stateOf } from '../../generator/io/glance.js'
import { hashOf } from '../../generator/io/manifest.js'
import { folderWith } from './folder.js'

/** Recalls a record of these folders that says so, if nothing happens to its text. */
function recalled(cwd: string, record: Partial<GlanceRecord>, damage = (text: string) => text): number | undefined {
  const [spec, out] = [join(cwd, 'spec'), join(cwd, 'generated')]
  const place = glancePlace(spec, out, cwd)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, damage(JSON.stringify({ contract: 'tiny', count: 7, spec, out, node: process.version, settled: [], doubtful: [], ...record })))
  return recallGlance('spec', 'generated', cwd, () => Date.now())?.count
}

const project = () => folderWith({ 'node_modules/.keep': '', 'generated/a.js': 'one' })

test('a file holds what it should, and a folder the names', () => {
  const cwd = project()
  const [file, folder] = [join(cwd, 'generated/a.js'), join(cwd, 'generated')]
  expect(recalled(cwd, { doubtful: [[file, stateOf(file), hashOf('one')], [folder, stateOf(folder), ['a.js']]] })).toBe(7)
  expect(recalled(cwd, { doubtful: [[file, stateOf(file), hashOf('two')]] })).toBeUndefined()
  expect(recalled(cwd, { doubtful: [[folder, stateOf(folder), ['a.js', 'b.js']]] })).toBeUndefined()
  expect(recalled(cwd, { doubtful: [[folder, stateOf(folder), hashOf('one')]] })).toBeUndefined()
  expect(recalled(cwd, { doubtful: [[file, '1 2 3', hashOf('one')]] })).toBeUndefined()
  expect(recalled(cwd, { settled: [[file, '1 2 3']] })).toBeUndefined()
})

test.each<[string, (text: string) => string]>([
  ['cut', (text) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['not ours', () => '[]'],
  ['of an earlier version', (text) => text.replace('"settled"', '"states"')],
  ['of other folders', (text) => text.replace('/spec"', '/contract"')],
])('a record that is %s is none', (_, damage) => {
  expect([recalled(project(), {}), recalled(project(), {}, damage)]).toEqual([7, undefined])
})

test('a large file is read to its end', () => {
  const [cwd, text] = [project(), 'x'.repeat(700_000)]
  const file = join(cwd, 'generated/a.js')
  writeFileSync(file, text)
  expect(recalled(cwd, { doubtful: [[file, stateOf(file), hashOf(text)]] })).toBe(7)
  expect(recalled(cwd, { doubtful: [[file, stateOf(file), hashOf(text.slice(1))]] })).toBeUndefined()
})

test.skipIf(process.platform === 'win32')('a pipe in a file\'s place is neither waited for nor taken for an empty file', { timeout: 5000 }, () => {
  const cwd = project()
  const pipe = join(cwd, 'generated/pipe')
  execFileSync('mkfifo', [pipe])
  expect(recalled(cwd, { doubtful: [[pipe, stateOf(pipe), hashOf('')]] })).toBeUndefined()
})

test('a change is told by the later one of a link and what it leads to, and is doubtful for a moment', () => {
  expect([changedAt('10.5 1 2'), changedAt('10.5 1 2 20.5 3 4'), changedAt('20.5 1 2 10.5 3 4')]).toEqual([10.5, 20.5, 20.5])
  expect([isSettled(1000.5, 1060), isSettled(1000.5, 1040), isSettled(1000.5, 900), isSettled(1000, 9000)]).toEqual([true, false, false, false])
})
