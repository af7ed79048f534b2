import { describe, expect, test } from 'vitest'
import type { Found } from '../../generator/io/look-up.js'
import { hashOf, parseManifest, printManifest } from '../../generator/io/manifest.js'
import { isUpToDate, plan } from '../../generator/io/plan.js'
import type { DiskState } from '../../generator/io/read-output.js'
import { outputs } from './folder.js'

/** A disk with these files (text, or what else is there) of which these are listed with these texts. */
function disk(
  files: Record<string, string | Found>,
  listed: Record<string, string> | string | undefined,
  leftovers: string[] = [],
): DiskState {
  const found = Object.entries(files).map(([path, state]): [string, Found] =>
    [path, typeof state === 'string' ? { kind: 'file', hash: hashOf(state), spelling: path } : state])
  const text = typeof listed === 'object' ? printed(listed) : listed
  return {
    manifest: text === undefined ? { hashes: new Map() } : parseManifest(text),
    ...(text === undefined ? {} : { manifestText: text }),
    found: new Map(found),
    leftovers,
  }
}

function printed(files: Record<string, string>): string {
  return printManifest(new Map(Object.entries(files).map(([path, text]) => [path, hashOf(text)])))
}

/** The plan in one line: `+created ~updated -removed =unchanged !conflict(rule)`. */
function brief(files: Record<string, string>, state: DiskState, options = {}): string {
  const result = plan(outputs(files), state, options)
  return [
    ...result.create.map(({ path }) => `+${path}`),
    ...result.update.map(({ path }) => `~${path}`),
    ...result.remove.map((path) => `-${path}`),
    ...result.unchanged.map((path) => `=${path}`),
    ...result.conflicts.map(({ path, rule }) => `!${path}(${rule})`),
  ].join(' ')
}

const link: Found = { kind: 'link' }
const other: Found = { kind: 'other' }

describe('given files, disk and list', () => {
  test.each([
    ['nothing there', { a: '1' }, {}, undefined, '+a', '+a'],
    ['as wanted', { a: '1' }, { a: '1' }, { a: '1' }, '=a', '=a'],
    ['as wanted, not listed', { a: '1' }, { a: '1' }, undefined, '=a', '=a'],
    ['as wanted, listed with another hash', { a: '1' }, { a: '1' }, { a: '0' }, '=a', '=a'],
    ['ours and old', { a: '1' }, { a: '0' }, { a: '0' }, '~a', '~a'],
    ['ours and deleted by somebody', { a: '1' }, {}, { a: '1' }, '+a', '+a'],
    ['ours and edited', { a: '1' }, { a: 'x' }, { a: '0' }, '!a(edited-output)', '~a'],
    ['foreign', { a: '1' }, { a: 'x' }, {}, '!a(foreign-file)', '~a'],
    ['foreign link', { a: '1' }, { a: link }, {}, '!a(foreign-file)', '~a'],
    ['a link in place of ours', { a: '1' }, { a: link }, { a: '0' }, '!a(edited-output)', '~a'],
    ['a folder in the place', { a: '1' }, { a: other }, {}, '!a(foreign-file)', '!a(foreign-file)'],
    ['not wanted any more', {}, { a: '0' }, { a: '0' }, '-a', '-a'],
    ['not wanted, edited', {}, { a: 'x' }, { a: '0' }, '!a(edited-output)', '-a'],
    ['not wanted, now a link', {}, { a: link }, { a: '0' }, '!a(edited-output)', '-a'],
    ['not wanted, gone', {}, {}, { a: '0' }, '', ''],
    ['not wanted, now a folder', {}, { a: other }, { a: '0' }, '', ''],
    ['not wanted, behind a link', {}, { 'd/a': { kind: 'blocked', by: 'd' } }, { 'd/a': '0' }, '', ''],
    ['the folder is a link', { 'd/a': '1', 'd/b': '1' }, { 'd/a': { kind: 'blocked', by: 'd' }, 'd/b': { kind: 'blocked', by: 'd' } }, {}, '!d(foreign-file)', '!d(foreign-file)'],
    ['a file of ours becomes a folder', { 'd/a': '1' }, { d: '0', 'd/a': { kind: 'blocked', by: 'd' } }, { d: '0' }, '+d/a -d', '+d/a -d'],
    ['a folder of ours becomes a file', { d: '1' }, { d: { kind: 'folder', holds: ['d/a'] }, 'd/a': '0' }, { 'd/a': '0' }, '+d -d/a', '+d -d/a'],
    ['... with a file in it that was edited', { d: '1' }, { d: { kind: 'folder', holds: ['d/a'] }, 'd/a': 'x' }, { 'd/a': '0' }, '+d !d/a(edited-output)', '+d -d/a'],
    ['... with something foreign in it', { d: '1' }, { d: { kind: 'folder' }, 'd/a': '0' }, { 'd/a': '0' }, '-d/a !d(foreign-file)', '-d/a !d(foreign-file)'],
    ['an edited file of ours becomes a folder', { 'd/a': '1' }, { d: 'x', 'd/a': { kind: 'blocked', by: 'd' } }, { d: '0' }, '+d/a !d(edited-output)', '+d/a -d'],
    ['damaged list', { a: '1' }, { a: '1' }, '{', '=a !.floo-schema.json(damaged-manifest)', '=a'],
    ['damaged list, old file', { a: '1' }, { a: '0' }, '{', '!.floo-schema.json(damaged-manifest) !a(foreign-file)', '~a'],
  ] as [string, Record<string, string>, Record<string, string | Found>, Record<string, string> | string | undefined, string, string][])(
    '%s',
    (_, files, onDisk, listed, want, wantForced) => {
      expect(brief(files, disk(onDisk, listed))).toBe(want)
      expect(brief(files, disk(onDisk, listed), { force: true })).toBe(wantForced)
    },
  )
})

describe('on a disk that ignores upper and lower case', () => {
  const meta: Found = { kind: 'file', hash: hashOf('0'), spelling: 'Meta.js' }
  test.each([
    ['our file is renamed', { 'Meta.js': '0' }, '+meta.js -Meta.js'],
    ['a foreign file is in the way', {}, '!Meta.js(foreign-file)'],
    ['our edited file is in the way', { 'Meta.js': 'x' }, '+meta.js !Meta.js(edited-output)'],
  ])('%s', (_, listed, want) => {
    const state = disk({ 'meta.js': meta, ...('Meta.js' in listed ? { 'Meta.js': meta } : {}) }, listed)
    expect(brief({ 'meta.js': '0' }, state)).toBe(want)
  })

  test('a new file that takes the place of a listed one is not removed with it', () => {
    const renamed: Found = { kind: 'file', hash: hashOf('0'), spelling: 'meta.js' }
    const state = disk({ 'meta.js': renamed, 'Meta.js': renamed }, { 'Meta.js': '0' })
    expect(brief({ 'meta.js': '0' }, state)).toBe('=meta.js')
  })
})

describe('on such a disk, a folder', () => {
  const under = (spelling: string, text: string): Found => ({ kind: 'file', hash: hashOf(text), spelling })

  test('of which the name changes', () => {
    const state = disk({ 'Docs/a': '0', 'docs/a': under('Docs/a', '0') }, { 'Docs/a': '0' })
    expect(brief({ 'docs/a': '0' }, state)).toBe('+docs/a -Docs/a')
  })

  test('keeps its old name, because somebody else has files in it', () => {
    const state = disk({ 'docs/a': under('Docs/a', '0') }, { 'docs/a': '0' })
    expect(brief({ 'docs/a': '0' }, state)).toBe('=docs/a')
    expect(brief({ 'docs/a': '1' }, state)).toBe('~docs/a')
    expect(brief({}, state)).toBe('-docs/a')
  })

  test('after a run that was interrupted: one file is listed twice', () => {
    const state = disk({ 'Docs/b': under('docs/B', '1'), 'docs/B': under('docs/B', '1') }, { 'Docs/b': '0', 'docs/B': '1' })
    expect(brief({ 'DOCS/b': '2' }, state)).toBe('+DOCS/b -Docs/b -docs/B')
  })
})

test('an interrupted run left files in either state: all are ours', () => {
  const before = disk({ a: '0', b: '0', c: '0' }, { a: '0', b: '0', c: '0' })
  const { manifest } = plan(outputs({ a: '1', b: '1', d: '1' }), before)
  // Killed with `a` updated, `b` not, `c` removed, `d` created; then the spec changes again.
  const after = disk({ a: '1', b: '0', d: '1' }, manifest.journal)
  expect(brief({ a: '2', b: '2', c: '2' }, after)).toBe('+c ~a ~b -d')
})

test('interrupted twice: the journal of the second run knows all three states', () => {
  const first = plan(outputs({ a: '1', b: '1', c: '1' }), disk({ a: '0', b: '0', c: '0' }, { a: '0', b: '0', c: '0' }))
  const second = plan(outputs({ a: '2', b: '2', c: '2' }), disk({ a: '1', b: '0', c: '0' }, first.manifest.journal))
  const third = disk({ a: '2', b: '1', c: '0' }, second.manifest.journal)
  expect(brief({ a: '3', b: '3', c: '3' }, third)).toBe('~a ~b ~c')
})

test('what force takes over is not in the journal', () => {
  const result = plan(outputs({ a: '1' }), disk({ a: 'x' }, {}), { force: true })
  expect(result.manifest.journal).not.toContain(hashOf('x'))
})

test('a stale list alone is a reason to write', () => {
  expect(isUpToDate(plan(outputs({ a: '1' }), disk({ a: '1' }, { a: '1' })))).toBe(true)
  expect(isUpToDate(plan(outputs({ a: '1' }), disk({ a: '1' }, undefined)))).toBe(false)
  expect(isUpToDate(plan(outputs({ a: '1' }), disk({ a: '1' }, { a: '1', b: '0' })))).toBe(false)
})

test('folders above removed files may become empty, innermost first', () => {
  const state = disk({ 'a/b/c': '0', 'x/y': { kind: 'blocked', by: 'x' } }, { 'a/b/c': '0', 'a/gone': '0', 'x/y': '0' })
  expect(plan([], state).folders).toEqual(['a/b', 'a'])
})

test.each([
  [[{ path: '../a', text: '' }], /path "..\/a"/],
  [[{ path: '.floo-schema.json', text: '' }], /path ".floo-schema.json"/],
  [[{ path: 'a', text: '' }, { path: 'a', text: '' }], /a was emitted twice/],
])('an emitter that is wrong is our bug: %j', (files, message) => {
  expect(() => plan(files, disk({}, {}))).toThrow(message)
})

test('a file that says something else by now is planned anew', () => {
  const file = { path: 'a', text: '1' }
  const hashes = () => [...parseManifest(plan([file], disk({}, undefined)).manifest.text).hashes.values()]
  expect(hashes()).toEqual([[hashOf('1')]])
  file.text = '2'
  expect(hashes()).toEqual([[hashOf('2')]])
})

test('the list while files are changing says what they were this time', () => {
  const journal = (before: string) => plan(outputs({ a: '1' }), disk({ a: before }, { a: before })).manifest.journal
  expect(['x', 'y', 'x'].map((before) => ['x', 'y'].filter((text) => journal(before).includes(hashOf(text))))).toEqual([['x'], ['y'], ['x']])
})
