/** Pipes, links, folders and giants where a file of ours should be: nothing waits for them, follows them or fills the memory. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { withLock } from '../../generator/io/lock.js'
import { readBytes } from '../../generator/io/read-file.js'
import { readOutput, readOutputText } from '../../generator/io/read-output.js'
import { readSpec } from '../../generator/io/read-spec.js'
import { ownTag } from '../../generator/io/owner-tag.js'
import { replaceFile } from '../../generator/io/temporary.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { contentOf, folderWith, outputs } from './folder.js'

const guess = vi.hoisted(() => ({ bytes: undefined as Buffer | undefined }))
vi.mock('node:crypto', async (importOriginal) => {
  const crypto = await importOriginal<typeof import('node:crypto')>()
  return { ...crypto, randomBytes: (size: number) => guess.bytes ?? crypto.randomBytes(size) }
})

const manifest = '.floo-schema.json'

/** What may stand in the place of a file; `outside` is a file of somebody else's. */
const strange: [what: string, make: (place: string, outside: string) => void][] = [
  ['a pipe', (place) => execFileSync('mkfifo', [place])],
  ['a link to a file', (place, outside) => symlinkSync(outside, place)],
  ['a link to nothing', (place) => symlinkSync('/nowhere/at/all', place)],
  ['a link to itself', (place) => symlinkSync(place, place)],
  ['a link to an endless device', (place) => symlinkSync('/dev/zero', place)],
  ['a folder', (place) => mkdirSync(place)],
  ['a giant', (place) => { writeFileSync(place, ''); truncateSync(place, 5_000_000_000) }],
]

function placeWith(path: string, make: (place: string, outside: string) => void): { out: string; parent: string } {
  const parent = folderWith({ 'outside/theirs': 'theirs' })
  const out = join(parent, 'out')
  mkdirSync(dirname(join(out, path)), { recursive: true })
  make(join(out, path), join(parent, 'outside/theirs'))
  return { out, parent }
}

const theirs = (parent: string) => contentOf(join(parent, 'outside'))

describe.skipIf(process.platform === 'win32')('in the place of', { timeout: 60_000 }, () => {
  test.each(strange)('the lock: %s', async (what, make) => {
    const { out, parent } = placeWith('.floo-schema.lock', make)
    const run = withLock(out, async () => 'done', { tries: 2, pause: 1 })
    // An empty folder, and a plain file that stays as it is, are locks whose owner is gone.
    if (what === 'a folder' || what === 'a giant') expect(await run).toBe('done')
    else await expect(run).rejects.toThrow(/lock is in the way: it is nothing that floo-schema wrote; delete it$/)
    expect(theirs(parent)).toEqual({ theirs: 'theirs' })
  })

  const small = strange.filter(([what]) => what !== 'a giant')

  test.each(small)('the list: %s', async (what, make) => {
    const { out, parent } = placeWith(manifest, make)
    expect((await updateOutput(out, outputs({ a: '1' }))).conflicts).toMatchObject([{ rule: 'damaged-manifest' }])
    if (what === 'a folder') return
    await updateOutput(out, outputs({ a: '1' }), { force: true })
    expect((await updateOutput(out, outputs({ a: '1' }))).conflicts).toEqual([])
    expect(theirs(parent)).toEqual({ theirs: 'theirs' })
  })

  test.each(small)('an output: %s', async (what, make) => {
    const { out, parent } = placeWith('docs/a', make)
    const files = outputs({ 'docs/a': '1' })
    expect((await updateOutput(out, files)).conflicts).toMatchObject([{ rule: 'foreign-file', path: 'docs/a' }])
    expect(readOutputText(out, 'docs/a')).toBeUndefined()
    const { conflicts } = await updateOutput(out, files, { force: true })
    expect(conflicts).toHaveLength(what.startsWith('a link') ? 0 : 1)
    expect(theirs(parent)).toEqual({ theirs: 'theirs' })
  })

  test.each(strange)('a domain: %s', (what, make) => {
    const { out } = placeWith('x.yaml', make)
    writeFileSync(join(out, 'contract.yaml'), '')
    const read = () => readSpec(out).map(({ bytes }) => bytes.length)
    if (/nothing|itself/.test(what)) expect(read).toThrow(/x\.yaml/)
    else expect(read()).toEqual({ 'a link to a file': [0, 6], 'a giant': [0, 2 * 1024 * 1024 + 1] }[what] ?? [0])
  })
})

test('of a file larger than any of ours only the start becomes text', () => {
  const out = folderWith({ a: '' })
  truncateSync(join(out, 'a'), 100_000_000)
  expect(readOutput(out, outputs({ a: '1' })).found.get('a')).toMatchObject({ kind: 'file' })
  expect(readOutputText(out, 'a')?.length).toBe(64 * 1024 * 1024)
  expect(readBytes(join(out, 'a'), { most: 3 })).toHaveLength(3)
})

test('nobody can have taken the name in between, not even one who guessed it', () => {
  const { out, parent } = placeWith(`.floo-schema-0707070707070707-${ownTag()}.tmp`, (place, outside) => symlinkSync(outside, place))
  guess.bytes = Buffer.alloc(8, 7)
  expect(() => replaceFile(join(out, 'a'), 'new')).toThrow(/EEXIST/)
  guess.bytes = undefined
  replaceFile(join(out, 'a'), 'new')
  expect(contentOf(out)).toMatchObject({ a: 'new' })
  expect(theirs(parent)).toEqual({ theirs: 'theirs' })
})
