import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../generator/io/make-folder.js'
import { folderWith } from './folder.js'

test.each(['a', 'a/b/c', '.'])('makes %s', (path) => {
  const folder = join(folderWith(), path)
  makeFolder(folder)
  makeFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

test('not below a file', () => {
  const folder = folderWith({ file: '' })
  expect(() => makeFolder(join(folder, 'file/a/b'))).toThrow(/ENOTDIR/)
})

test('nor in the place of a file, or of a link that leads nowhere', () => {
  const folder = folderWith({ file: '' })
  symlinkSync('nowhere', join(folder, 'link'))
  symlinkSync('.', join(folder, 'here'))
  expect(() => makeFolder(join(folder, 'file'))).toThrow(/EEXIST/)
  expect(() => makeFolder(join(folder, 'link'))).toThrow(/link: it is a symbolic link that leads to no folder$/)
  expect(() => makeFolder(join(folder, 'here'))).not.toThrow()
})

test.skipIf(process.platform !== 'linux')('the reason is that of the folder that cannot be made', () => {
  expect(() => makeFolder('/proc/floo/a/b')).toThrow(/mkdir '\/proc\/floo'/)
})
