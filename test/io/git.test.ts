import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { InputError, MachineError } from '../../generator/io/errors.js'
import { readRevision } from '../../generator/io/read-revision.js'
import { contentOf, folderWith, put } from './folder.js'
import { commit, git, repositoryWith, sharedFolder } from './repository.js'

const shown = (argument: string, folder: string, cwd: string) =>
  readRevision(argument, folder, cwd).sources.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)])

afterEach(() => void vi.unstubAllEnvs())

test('the same files as of a folder, as they were committed', () => {
  const cwd = repositoryWith({
    'spec/contract.yaml': 'c\r\n', 'spec/Zoo.yaml': '\uFEFFz', 'spec/ä b.yaml': 'ä', 'spec/CHANGELOG.md': 'l', 'spec/README.md': '',
    'spec/.hidden.yaml': '', 'spec/locales/de.yaml': 'd', 'spec/locales/.de.yaml': '', 'spec/other/fr.yaml': '', '.gitattributes': '*.yaml text eol=lf\n',
  })
  // Nothing that a checkout would convert is converted, and what is added later is not there.
  put(cwd, { 'spec/contract.yaml': 'changed', 'spec/later.yaml': '' })
  const before = contentOf(cwd)
  expect(shown('main', 'spec', cwd)).toEqual([
    ['spec/CHANGELOG.md', 'l'], ['spec/Zoo.yaml', '\uFEFFz'], ['spec/contract.yaml', 'c\n'], ['spec/locales/de.yaml', 'd'], ['spec/ä b.yaml', 'ä'],
  ])
  expect(contentOf(cwd)).toEqual(before)
})

test('links and submodules are left alone', () => {
  const cwd = repositoryWith({ 'spec/contract.yaml': 'c', 'x.yaml': 'x' })
  symlinkSync('../x.yaml', join(cwd, 'spec/link.yaml'))
  git(cwd, 'update-index', '--add', '--cacheinfo', `160000,${git(cwd, 'rev-parse', 'HEAD').trim()},spec/module.yaml`)
  git(cwd, 'add', 'spec/link.yaml')
  git(cwd, 'commit', '--quiet', '--message', 'x')
  expect(shown('HEAD', 'spec', cwd)).toEqual([['spec/contract.yaml', 'c']])
})

test('large files: up to the limit as they are, beyond it so that it shows', () => {
  const limit = 2 * 1024 * 1024
  const cwd = repositoryWith({ 'spec/a.yaml': 'x'.repeat(limit), 'spec/b.yaml': 'x'.repeat(limit + 5), 'spec/contract.yaml': 'c' })
  expect(readRevision('main', 'spec', cwd).sources.map(({ bytes }) => bytes.length)).toEqual([limit, limit + 1, 1])
})

describe('names of revisions', () => {
  const cwd = repositoryWith({ 'spec/contract.yaml': 'old', 'päckage one/spec/contract.yaml': 'other' }, sharedFolder())
  git(cwd, 'tag', 'v1')
  git(cwd, 'tag', '--annotate', '--message', 'x', 'v1-annotated')
  commit(cwd, { 'spec/contract.yaml': 'new' })
  mkdirSync(join(cwd, 'päckage one/sub'))
  const id = git(cwd, 'rev-parse', 'main').trim()

  test.each([
    ['main', 'new'], ['HEAD', 'new'], ['v1', 'old'], ['v1-annotated', 'old'], ['main~1', 'old'], ['HEAD^', 'old'], ['refs/heads/main', 'new'], [id, 'new'], [id.slice(0, 8), 'new'],
    [git(cwd, 'write-tree').trim(), 'new'], ['HEAD^{/x}', 'new'], ['main@{0}', 'new'], ['v1:spec', 'old'], ['v1:spec/', 'old'], ['v1:./spec', 'old'], ['v1:päckage one/spec', 'other'], ['HEAD^{/x}:päckage one//spec', 'other'],
  ])('%s', (argument, want) => {
    expect(shown(argument, 'spec', cwd).map(([, text]) => text)).toEqual([want])
  })

  test.each([
    ['a subfolder', 'v1', 'spec', 'päckage one', 'spec/contract.yaml', 'other'],
    ['a folder above', 'v1', '../spec', 'päckage one', '../spec/contract.yaml', 'old'],
    ['a folder that is no longer there', 'v1', '../spec', 'päckage one/sub', '../spec/contract.yaml', 'other'],
    ['a path from the root', 'v1:spec', 'spec', 'päckage one', '../spec/contract.yaml', 'old'],
    ['a path from here', 'v1:./spec', 'nowhere', 'päckage one', 'spec/contract.yaml', 'other'],
    ['a path to above', 'v1:../spec', 'nowhere', 'päckage one', '../spec/contract.yaml', 'old'],
    ['the folder itself', 'v1', '.', 'spec', 'contract.yaml', 'old'],
    ['the repository of the spec and not of the working directory', 'v1', join(cwd, 'spec'), '/', `${cwd.slice(1)}/spec/contract.yaml`, 'old'],
  ])('from %s', (_, argument, folder, from, path, text) => {
    expect(shown(argument, folder, from === '/' ? '/' : join(cwd, from))).toEqual([[path, text]])
  })

  test('what git calls the place, and whether the working tree is there', () => {
    const old = readRevision('v1', 'spec', join(cwd, 'päckage one'))
    expect([old.name, old.folder, old.isCheckedOut]).toEqual(['v1', 'päckage one/spec', false])
    expect(readRevision('main', 'spec', cwd).isCheckedOut).toBe(true)
  })

  test.each([
    ['-x'], ['--upload-pack=touch pwned'], ['--batch'], ['$(touch pwned)'], ['; touch pwned'], ['x\nmain'], ['main\n'], ['\u0000'], ['ma in'], ['main:../..'], ['main:/../x'], [':spec'], [':/x'], [':0:spec'], [''], ['{'],
    ['main:spec/contract.yaml'], ['main:nope'], ['main:'], ['main..v1'], ['^main'], ['v1:--x'], ['@{-1}'], ['main:spec\n'],
  ])('refused: %j', (argument) => {
    const before = contentOf(cwd)
    expect(() => readRevision(argument, 'spec', cwd)).toThrow(InputError)
    expect(contentOf(cwd)).toEqual(before)
  })

  test.each([
    ['mein', 'there is no revision mein', 'did you mean main?'],
    ['v2', 'there is no revision v2', 'did you mean v1?'],
    ['develop', 'there is no revision develop', expect.stringContaining('`git fetch`')],
    ['main:specs', 'main has no contract.yaml in the folder specs', 'it has one in main:päckage one/spec, main:spec: name it so'],
    ['main:', 'main has no contract.yaml in its root', expect.stringContaining('main:spec')],
  ])('the way out: %s', (argument, message, hint) => {
    expect(() => readRevision(argument, 'spec', cwd)).toThrow(expect.objectContaining({ message, hint }))
  })

  test('a revision without any contract', () => {
    const other = repositoryWith({ x: '' })
    expect(() => readRevision('main', 'spec', other)).toThrow(expect.objectContaining({ hint: 'that revision has no contract.yaml anywhere' }))
  })

  test('in a hook git says where it is, in words that hold elsewhere', () => {
    vi.stubEnv('GIT_DIR', '.git')
    vi.stubEnv('GIT_INDEX_FILE', '.git/index')
    expect(shown('v1', 'spec', join(cwd, 'päckage one'))).toHaveLength(1)
  })

  test('a working tree of its own, and a bare repository', () => {
    const tree = join(folderWith(), 'tree')
    git(cwd, 'worktree', 'add', '--quiet', '--detach', tree, 'v1')
    expect(shown('main', 'spec', tree)).toEqual([['spec/contract.yaml', 'new']])
    const bare = folderWith()
    git(bare, 'clone', '--quiet', '--bare', cwd, '.')
    expect(shown('v1', 'spec', bare)).toEqual([['spec/contract.yaml', 'old']])
  })

  test('a shallow clone', () => {
    const clone = folderWith()
    git(clone, 'clone', '--quiet', '--depth=1', '--branch=main', '--no-tags', `file://${cwd}`, '.')
    git(clone, 'checkout', '--quiet', '--detach')
    git(clone, 'branch', '--quiet', '--delete', '--force', 'main')
    expect(() => readRevision('v1', 'spec', clone)).toThrow(expect.objectContaining({ hint: expect.stringMatching(/shallow.*fetch-depth: 0/) }))
    expect(() => readRevision('main', 'spec', clone)).toThrow(expect.objectContaining({ hint: 'did you mean origin/main?' }))
  })
})

test('no repository, no commit, no git', () => {
  const cwd = folderWith({ 'spec/contract.yaml': '' })
  expect(() => readRevision('main', 'spec', cwd)).toThrow(expect.objectContaining({ name: 'NoRevision', message: expect.stringContaining('is not in a git repository') }))
  git(cwd, 'init', '--quiet')
  expect(() => readRevision('HEAD', 'spec', cwd)).toThrow('there is no revision HEAD')
  vi.stubEnv('PATH', folderWith())
  expect(() => readRevision('main', 'spec', cwd)).toThrow(MachineError)
  expect(() => readRevision('main', 'spec', cwd)).toThrow(/git is needed/)
})

test.skipIf(process.platform === 'win32')('what git says is not hidden', () => {
  const bin = folderWith({ git: '#!/bin/sh\necho "fatal: detected dubious ownership in repository at /x" >&2\nexit 128\n' })
  chmodSync(join(bin, 'git'), 0o755)
  vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
  expect(() => readRevision('main', 'spec', folderWith({ 'spec/x': '' }))).toThrow(expect.objectContaining({ hint: expect.stringContaining('safe.directory') }))
})
