import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MachineError } from '../../generator/io/errors.js'
import { knownHashes } from '../../generator/io/known-hashes.js'
import { longestStep } from '../../generator/io/glance.js'
import { hashOfFile } from '../../generator/io/look-up.js'
import { hashOf, printManifest } from '../../generator/io/manifest.js'
import { plan } from '../../generator/io/plan.js'
import { readOutput } from '../../generator/io/read-output.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { write } from '../../generator/io/write.js'
import { contentOf, folderWith, outputs, put } from './folder.js'

const manifest = '.floo-schema.json'
const list = (files: Record<string, string>) =>
  printManifest(new Map(Object.entries(files).map(([path, text]) => [path, hashOf(text)])))

test('creates the folder, the files and the list, and nothing else', async () => {
  const out = join(folderWith(), 'deep', 'generated')
  const files = { 'index.js': 'i', 'docs/a.md': 'ä', 'docs/deep/b.md': '' }
  await updateOutput(out, outputs(files))
  expect(contentOf(out)).toEqual({ ...files, 'docs/': '', 'docs/deep/': '', [manifest]: list(files) })
})

test('updates, removes, tidies empty folders and keeps what is not ours', async () => {
  const out = folderWith()
  await updateOutput(out, outputs({ a: '1', 'x/y/z': '1', 'w/v': '1' }))
  put(out, { 'w/mine': 'm' })
  await updateOutput(out, outputs({ a: '2', b: '2' }))
  expect(contentOf(out)).toEqual({ a: '2', b: '2', 'w/': '', 'w/mine': 'm', [manifest]: list({ a: '2', b: '2' }) })
})

test('unchanged files and their list are not touched', async () => {
  const out = folderWith()
  const files = { same: '1', other: '1' }
  await updateOutput(out, outputs(files))
  const past = new Date('2001-01-01')
  for (const path of ['same', 'other', manifest]) utimesSync(join(out, path), past, past)
  const timesOf = () => ['same', 'other', manifest].map((path) => statSync(join(out, path)).mtime.getTime() === past.getTime())
  await updateOutput(out, outputs(files))
  expect(timesOf()).toEqual([true, true, true])
  await updateOutput(out, outputs({ ...files, other: '2' }))
  expect(timesOf()).toEqual([true, false, false])
})

test('a file becomes a folder', async () => {
  const out = folderWith()
  await updateOutput(out, outputs({ docs: '1' }))
  await updateOutput(out, outputs({ 'docs/index.md': '2' }))
  expect(contentOf(out)).toEqual({ 'docs/': '', 'docs/index.md': '2', [manifest]: list({ 'docs/index.md': '2' }) })
})

test('a folder becomes a file, with all that is ours in it', async () => {
  const out = folderWith()
  await updateOutput(out, outputs({ 'docs/a.md': '1', 'docs/deep/b.md': '1' }))
  put(out, { 'docs/.floo-schema-0123456789abcdef.tmp': 'half' })
  await updateOutput(out, outputs({ docs: '2' }))
  expect(contentOf(out)).toEqual({ docs: '2', [manifest]: list({ docs: '2' }) })
})

test.each([
  ['a file of somebody else', 'docs/mine.md', 'docs', 'foreign-file', false],
  ['... deep in it', 'docs/deep/mine.md', 'docs', 'foreign-file', false],
  ['an empty folder of somebody else', 'docs/mine/', 'docs', 'foreign-file', false],
  ['a file of ours that was edited', 'docs/a.md', 'docs/a.md', 'edited-output', true],
])('but not with %s: that is said before anything is written', async (_, place, path, rule, isReplaceable) => {
  const out = folderWith()
  await updateOutput(out, outputs({ 'docs/a.md': '1', 'docs/deep/b.md': '1' }))
  if (place.endsWith('/')) mkdirSync(join(out, place))
  else put(out, { [place]: 'mine' })
  const before = contentOf(out)
  const { conflicts } = await updateOutput(out, outputs({ docs: '2' }))
  expect(conflicts).toEqual([{ rule, path, isReplaceable }])
  expect(contentOf(out)).toEqual(before)
})

test('a removal that empties a folder and a new file in it', async () => {
  const out = folderWith()
  await updateOutput(out, outputs({ 'docs/old.md': '1' }))
  await updateOutput(out, outputs({ 'docs/new.md': '1' }))
  expect(contentOf(out)).toEqual({ 'docs/': '', 'docs/new.md': '1', [manifest]: list({ 'docs/new.md': '1' }) })
})

describe('conflicts', () => {
  test('write nothing at all', async () => {
    const out = folderWith({ a: 'foreign' })
    const { conflicts } = await updateOutput(out, outputs({ a: '1', b: '1' }))
    expect(conflicts).toEqual([{ rule: 'foreign-file', path: 'a', isReplaceable: true }])
    expect(contentOf(out)).toEqual({ a: 'foreign' })
  })

  test('are taken over by force', async () => {
    const out = folderWith({ a: 'foreign', [manifest]: '<<<<<<< HEAD' })
    await updateOutput(out, outputs({ a: '1' }), { force: true })
    expect(contentOf(out)).toEqual({ a: '1', [manifest]: list({ a: '1' }) })
  })

  test('a plan with conflicts is refused', async () => {
    const out = folderWith({ a: 'foreign' })
    await expect(write(out, plan(outputs({ a: '1' }), readOutput(out, outputs({ a: '1' }))))).rejects.toThrow(/conflicts/)
  })
})

describe('symbolic links', () => {
  test('a link in the place of a file is replaced by force, its target stays', async () => {
    const outside = folderWith({ target: 'theirs' })
    const out = folderWith()
    symlinkSync(join(outside, 'target'), join(out, 'a'))
    expect((await updateOutput(out, outputs({ a: '1' }))).conflicts).toHaveLength(1)
    await updateOutput(out, outputs({ a: '1' }), { force: true })
    expect(lstatSync(join(out, 'a')).isFile()).toBe(true)
    expect(contentOf(outside)).toEqual({ target: 'theirs' })
  })

  test('a link to a folder is not followed, not even by force', async () => {
    const outside = folderWith({ 'a.md': 'old' })
    const out = folderWith({ [manifest]: list({ 'docs/a.md': 'old', 'docs/b.md': 'old' }) })
    symlinkSync(outside, join(out, 'docs'))
    const { conflicts } = await updateOutput(out, outputs({ 'docs/a.md': 'new' }), { force: true })
    expect(conflicts).toEqual([{ rule: 'foreign-file', path: 'docs', isReplaceable: false }])
    expect(contentOf(outside)).toEqual({ 'a.md': 'old' })
  })

  test('nothing is removed through a link', async () => {
    const outside = folderWith({ 'a.md': 'old' })
    const out = folderWith({ [manifest]: list({ 'docs/a.md': 'old' }) })
    symlinkSync(outside, join(out, 'docs'))
    await updateOutput(out, outputs({ b: '1' }), { force: true })
    expect(contentOf(outside)).toEqual({ 'a.md': 'old' })
  })

  test('a link that appears after planning is not followed', async () => {
    const outside = folderWith({ 'b.md': 'old' })
    const out = folderWith()
    await updateOutput(out, outputs({ 'x/b.md': 'old' }))
    const files = outputs({ 'docs/a.md': '1' })
    const planned = plan(files, readOutput(out, files))
    symlinkSync(outside, join(out, 'docs'))
    await expect(write(out, planned)).rejects.toThrow(MachineError)
    expect(contentOf(outside)).toEqual({ 'b.md': 'old' })
  })

  test.each(['nowhere', 'file'])('an output folder that leads to no folder (%s) is refused, and stays', async (target) => {
    const parent = folderWith({ file: 'theirs' })
    symlinkSync(target, join(parent, 'generated'))
    await expect(updateOutput(join(parent, 'generated'), outputs({ a: '1' }))).rejects.toThrow(MachineError)
    expect(readlinkSync(join(parent, 'generated'))).toBe(target)
    expect(readdirSync(parent)).toEqual(['file', 'generated'])
    expect(readFileSync(join(parent, 'file'), 'utf8')).toBe('theirs')
  })

  test('a folder of ours that became a link during the run is not emptied through it', async () => {
    const outside = folderWith({ 'a.md': '1', 'empty/x': '' })
    rmSync(join(outside, 'empty/x'))
    const out = folderWith()
    await updateOutput(out, outputs({ 'docs/a.md': '1', 'docs/empty/b.md': '1' }))
    const planned = plan([], readOutput(out, []))
    rmSync(join(out, 'docs'), { recursive: true })
    symlinkSync(outside, join(out, 'docs'))
    await expect(write(out, planned)).rejects.toThrow(/a symbolic link leads out of/)
    expect(contentOf(outside)).toEqual({ 'a.md': '1', 'empty/': '' })
  })

  test('the output folder itself may be one', async () => {
    const real = folderWith()
    const out = join(folderWith(), 'generated')
    symlinkSync(real, out)
    await updateOutput(out, outputs({ a: '1' }))
    expect(contentOf(real)).toMatchObject({ a: '1' })
  })
})

test.each(['../victim', '/victim', '..\\victim', 'docs/../../victim'])('a list that names %j deletes nothing', async (path) => {
  const parent = folderWith({ victim: 'v' })
  const named = path === '/victim' ? join(parent, 'victim') : path
  const out = join(parent, 'out')
  put(out, { [manifest]: `{"files":{${JSON.stringify(named)}:"${hashOf('v')}"}}` })
  expect((await updateOutput(out, outputs({ a: '1' }))).conflicts).toMatchObject([{ rule: 'damaged-manifest' }])
  await updateOutput(out, outputs({ a: '1' }), { force: true })
  expect(contentOf(parent)).toEqual({ victim: 'v', 'out/': '', 'out/a': '1', [join('out', manifest)]: list({ a: '1' }) })
})

test('temporary files of a killed run go, files of that kind that are not ours stay', async () => {
  const out = folderWith()
  const files = outputs({ 'docs/a.md': '1' })
  await updateOutput(out, files)
  put(out, { '.floo-schema-0123456789abcdef.tmp': 'half', 'docs/.floo-schema-0123456789abcdef.tmp': 'half', '.floo-schema-mine.tmp': 'm' })
  await updateOutput(out, files)
  expect(Object.keys(contentOf(out))).toEqual(['.floo-schema-mine.tmp', manifest, 'docs/', 'docs/a.md'])
})

test('a foreign folder in the place of a file stays, even by force', async () => {
  const out = folderWith({ 'a/b': 'theirs' })
  const { conflicts } = await updateOutput(out, outputs({ a: '1' }), { force: true })
  expect(conflicts).toEqual([{ rule: 'foreign-file', path: 'a', isReplaceable: false }])
  expect(contentOf(out)).toEqual({ 'a/': '', 'a/b': 'theirs' })
})

describe('the machine refuses', () => {
  test('the output folder is a file', async () => {
    const parent = folderWith({ out: 'x' })
    await expect(updateOutput(join(parent, 'out'), outputs({ a: '1' }))).rejects.toThrow(MachineError)
  })

  test('something else than a file is in the place of the list', async () => {
    const out = folderWith()
    mkdirSync(join(out, manifest))
    expect((await updateOutput(out, outputs({ a: '1' }))).conflicts).toMatchObject([{ rule: 'damaged-manifest' }])
    await expect(updateOutput(out, outputs({ a: '1' }), { force: true })).rejects.toThrow(MachineError)
    expect(existsSync(join(out, '.floo-schema.lock'))).toBe(false)
  })

  test.skipIf(process.getuid?.() === 0)('no permission', async () => {
    const out = folderWith()
    chmodSync(out, 0o500)
    await expect(updateOutput(out, outputs({ a: '1' }))).rejects.toThrow(/no permission \(EACCES\)/)
    chmodSync(out, 0o700)
  })

  test('a folder that is up to date is not even locked', async () => {
    const out = folderWith()
    await updateOutput(out, outputs({ a: '1' }))
    put(out, { '.floo-schema.lock': String(process.ppid) })
    const { unchanged } = await updateOutput(out, outputs({ a: '1' }))
    expect(unchanged).toEqual(['a'])
    expect(readFileSync(join(out, '.floo-schema.lock'), 'utf8')).toBe(String(process.ppid))
  })
})

test('two runs at once both succeed', async () => {
  const out = folderWith()
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, 'x']))
  await Promise.all([updateOutput(out, outputs(files)), updateOutput(out, outputs({ ...files, more: 'y' }))])
  const { more, ...rest } = contentOf(out)
  expect(rest).toEqual({ ...files, [manifest]: list(more === undefined ? files : { ...files, more }) })
})

describe('where it is known what files hold', () => {
  const watched = async () => {
    const out = folderWith()
    await updateOutput(out, outputs({ a: '1', b: '1' }))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestStep + 10)
    const [read, asked] = [new Array<string>(), new Array<string>()]
    const known = knownHashes(Date.now, (place) => {
      read.push(basename(place))
      return hashOfFile(place)
    })
    const hash = (place: string) => {
      asked.push(basename(place))
      return known(place)
    }
    return { out, read, asked, hash }
  }

  test('a file that is replaced is asked for once more, and not read for that', async () => {
    const { out, read, asked, hash } = await watched()
    await updateOutput(out, outputs({ a: '2', b: '1' }), { hash })
    expect(asked).toEqual(['a', 'b', 'a'])
    expect([read, contentOf(out)]).toEqual([['a', 'b'], { a: '2', b: '1', [manifest]: list({ a: '2', b: '1' }) }])
  })

  test('one that somebody changes after planning is seen and stays', async () => {
    const { out, hash } = await watched()
    const files = outputs({ a: '2', b: '1' })
    const planned = plan(files, readOutput(out, files, hash))
    put(out, { a: '9' })
    await expect(write(out, planned, { hash })).rejects.toThrow('somebody else changed it')
    expect(contentOf(out)['a']).toBe('9')
  })
})
