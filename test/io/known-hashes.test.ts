import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knownHashes } from '../../generator/io/known-hashes.js'
import { hashOfFile } from '../../generator/io/look-up.js'
import { hashOf } from '../../generator/io/manifest.js'
import { datedOtherwise } from './dated-otherwise.js'
import { folderWith } from './folder.js'

const later = () => Date.now() + 1000

/** The function, the file that it is asked about, and how often it has read that. */
function watched(now: () => number) {
  const place = join(folderWith({ 'a.js': 'one' }), 'a.js')
  const read: string[] = []
  const hash = knownHashes(now, (path) => {
    read.push(path)
    return hashOfFile(path)
  })
  return { place, read, hash: () => hash(place).hash }
}

test('a file that was not touched is read once', () => {
  const { read, hash } = watched(later)
  expect([hash(), hash(), hash()]).toEqual([hashOf('one'), hashOf('one'), hashOf('one')])
  expect(read).toHaveLength(1)
})

test('one that was touched a moment before it was read is read again', () => {
  const { read, hash } = watched(() => 0)
  expect([hash(), hash()]).toEqual([hashOf('one'), hashOf('one')])
  expect(read).toHaveLength(2)
})

test('one on a disk that knows whole seconds is read each time', async () => {
  const { place, read, hash } = watched(later)
  await datedOtherwise(place, () => 1_000_000, () => expect([hash(), hash()]).toEqual([hashOf('one'), hashOf('one')]))
  expect(read).toHaveLength(2)
})

test.each([
  ['written to, of the same length', (place: string) => writeFileSync(place, 'two')],
  ['replaced by another', (place: string) => { writeFileSync(`${place}.new`, 'two'); renameSync(`${place}.new`, place) }],
])('one that was %s says something else', (_, touch) => {
  const { place, hash } = watched(later)
  expect(hash()).toBe(hashOf('one'))
  // A step of the disk's clock, within which a change leaves no trace.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  touch(place)
  expect(hash()).toBe(hashOf('two'))
})

test('what is not there throws', () => {
  expect(() => knownHashes(later)(join(folderWith(), 'a.js'))).toThrow('ENOENT')
})
