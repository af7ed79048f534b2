import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rewriteSource } from '../../generator/io/rewrite-source.js'
import { contentOf, folderWith } from './folder.js'

const bytes = (text: string) => new TextEncoder().encode(text)

test('what was read is replaced as a whole, and what was not there is made', () => {
  const folder = folderWith({ a: 'old' })
  rewriteSource(join(folder, 'a'), bytes('old'), bytes('new'))
  rewriteSource(join(folder, 'b'), undefined, bytes('made'))
  expect(contentOf(folder)).toEqual({ a: 'new', b: 'made' })
})

test.each([
  ['changed meanwhile', 'a', 'older', /somebody else changed it meanwhile/],
  ['made meanwhile', 'a', undefined, /somebody else changed it meanwhile/],
  ['gone meanwhile', 'gone', 'old', /somebody else changed it meanwhile/],
  ['a folder', 'folder', undefined, /it is not a file/],
  ['a link', 'link', 'old', /it is a symbolic link/],
  ['a link that leads nowhere', 'nowhere', undefined, /it is a symbolic link/],
  ['in a folder that is not there', 'x/y', undefined, /cannot write .*ENOENT/],
])('refused: %s', (_, name, before, message) => {
  const folder = folderWith({ a: 'old' })
  mkdirSync(join(folder, 'folder'))
  symlinkSync('a', join(folder, 'link'))
  symlinkSync('z', join(folder, 'nowhere'))
  expect(() => rewriteSource(join(folder, name), before === undefined ? undefined : bytes(before), bytes('new'))).toThrow(expect.objectContaining({ name: 'MachineError', message: expect.stringMatching(message) }))
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old')
})
