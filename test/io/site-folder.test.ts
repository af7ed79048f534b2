/** The folder of a site: all of a new one or as it was, and nothing of others in danger. */
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownTag } from '../../generator/io/owner-tag.js'
import { foreignFiles, placeSite, readSiteFiles } from '../../generator/io/site-folder.js'
import { contentOf, folderWith, put } from './folder.js'

const site = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }))

function pages(folder: string): Record<string, string> {
  const { '.floo-schema.json': list, ...others } = contentOf(folder)
  expect(list).toContain('"files"')
  return others
}

test('a site is placed, replaced, and read back', () => {
  const folder = folderWith()
  const out = join(folder, 'deep', 'site')
  expect(foreignFiles(out)).toEqual([])
  placeSite(out, site({ 'index.html': 'a', 'assets/x.js': 'b' }))
  expect(pages(out)).toEqual({ 'assets/': '', 'assets/x.js': 'b', 'index.html': 'a' })
  expect(foreignFiles(out)).toEqual([])
  placeSite(out, site({ 'index.html': 'c' }))
  expect(pages(out)).toEqual({ 'index.html': 'c' })
  expect(readSiteFiles(out).map(({ path }) => path)).toEqual(['.floo-schema.json', 'index.html'])
  expect(readdirSync(join(folder, 'deep'))).toEqual(['site'])
})

test.each<[what: string, change: (out: string) => void, foreign: string[]]>([
  ['a file of others', (out) => put(out, { 'notes/a.txt': 'x' }), ['notes/a.txt']],
  ['a page that somebody edited', (out) => put(out, { 'index.html': 'mine' }), ['index.html']],
  ['a link', (out) => symlinkSync('/', join(out, 'root')), ['root']],
  ['a list that is damaged', (out) => put(out, { '.floo-schema.json': '{' }), ['index.html']],
  ['an empty folder', (out) => mkdirSync(join(out, 'empty')), []],
])('what is not ours is seen: %s', (_, change, foreign) => {
  const out = join(folderWith(), 'site')
  placeSite(out, site({ 'index.html': 'a' }))
  change(out)
  expect(foreignFiles(out)).toEqual(foreign)
})

test('a file in the place of the folder is not ours', () => {
  const out = join(folderWith({ site: 'x' }), 'site')
  expect(foreignFiles(out)).toEqual([out])
})

test('a link leads to the folder that is meant', () => {
  const folder = folderWith({ 'there/x': '' })
  symlinkSync(join(folder, 'there'), join(folder, 'site'))
  expect(foreignFiles(join(folder, 'site'))).toEqual(['x'])
  placeSite(join(folder, 'site'), site({ 'index.html': 'a' }))
  expect(pages(join(folder, 'there'))).toEqual({ 'index.html': 'a' })
})

test('a site that cannot be written leaves the old one', () => {
  const folder = folderWith()
  const out = join(folder, 'site')
  placeSite(out, site({ 'index.html': 'a' }))
  expect(() => placeSite(out, site({ x: 'a', 'x/y': 'b' }))).toThrow('cannot write')
  expect(pages(out)).toEqual({ 'index.html': 'a' })
  expect(readdirSync(folder)).toEqual(['site'])
})

test('what a killed build left beside it goes with the next one', () => {
  const folder = folderWith()
  const leftover = join(folder, `.floo-schema-0123456789abcdef-${ownTag()}.tmp`)
  mkdirSync(leftover)
  writeFileSync(join(leftover, 'index.html'), '')
  placeSite(join(folder, 'site'), site({ 'index.html': 'a' }))
  expect(readdirSync(folder)).toEqual(['site'])
})
