import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { InputError, MachineError } from '../../generator/io/errors.js'
import { readSpec } from '../../generator/io/read-spec.js'
import { folderWith } from './folder.js'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('reads the contract, the domains, the changelog and the languages, sorted by bytes, and nothing else', () => {
  const cwd = folderWith({
    'spec/user.yaml': 'u', 'spec/contract.yaml': 'c', 'spec/Zoo.yaml': 'z', 'spec/CHANGELOG.md': 'l', 'spec/ä.yaml': 'ä',
    'spec/README.md': '', 'spec/old.yml': '', 'spec/.hidden.yaml': '', 'spec/user.yaml~': '', 'spec/locales/de.yaml': 'd', 'spec/locales/.de.yaml': '',
    'spec/locales/README.md': '', 'spec/locales/more/fr.yaml': '', 'spec/other/fr.yaml': '', 'spec/folder.yaml/x.yaml': '',
  })
  expect(readSpec('spec', cwd).map(({ path, bytes }) => [path, text(bytes)])).toEqual([
    ['spec/CHANGELOG.md', 'l'], ['spec/Zoo.yaml', 'z'], ['spec/contract.yaml', 'c'], ['spec/locales/de.yaml', 'd'], ['spec/user.yaml', 'u'], ['spec/ä.yaml', 'ä'],
  ])
})

describe('paths in messages', () => {
  test.each([
    ['inside', 'a/spec', (root: string) => root, 'a/spec/contract.yaml'],
    ['inside, absolute', '', (root: string) => root, 'a/spec/contract.yaml'],
    ['the working directory itself', '.', (root: string) => join(root, 'a/spec'), 'contract.yaml'],
    ['written in a roundabout way', './x/../a//spec/', (root: string) => root, 'a/spec/contract.yaml'],
    ['outside, relative', '../a/spec', (root: string) => join(root, 'b'), '../a/spec/contract.yaml'],
  ])('%s', (_, folder, cwdOf, want) => {
    const root = folderWith({ 'a/spec/contract.yaml': '' })
    expect(readSpec(folder === '' ? join(root, 'a/spec') : folder, cwdOf(root)).map(({ path }) => path)).toEqual([want])
  })

  test('outside, absolute', () => {
    const spec = folderWith({ 'contract.yaml': '' })
    expect(readSpec(spec, folderWith())[0]?.path).toBe(`${spec}/contract.yaml`)
  })
})

test('stops one byte after the limit', () => {
  const spec = folderWith({ 'contract.yaml': 'x'.repeat(3_000_000) })
  expect(readSpec(spec)[0]?.bytes.length).toBe(2 * 1024 * 1024 + 1)
})

test('follows links to files', () => {
  const elsewhere = folderWith({ 'shared.yaml': 's' })
  const spec = folderWith({ 'contract.yaml': 'c' })
  symlinkSync(join(elsewhere, 'shared.yaml'), join(spec, 'user.yaml'))
  expect(readSpec(spec).map(({ bytes }) => text(bytes))).toEqual(['c', 's'])
})

describe('what is wrong with the folder', () => {
  test.each([
    ['missing', 'nowhere', /there is no folder nowhere$/],
    ['a file', 'file', /^file is not a folder$/],
    ['without contract', 'empty', /no contract\.yaml in the folder empty$/],
    ['contract is a folder', 'strange', /strange.contract\.yaml is not a file$/],
  ])('%s', (_, folder, message) => {
    const cwd = folderWith({ file: '', 'empty/user.yaml': '', 'strange/contract.yaml/x': '' })
    expect(() => readSpec(folder, cwd)).toThrow(InputError)
    expect(() => readSpec(folder, cwd)).toThrow(message)
  })

  test('the hint names the way out', () => {
    expect(() => readSpec('nowhere', folderWith())).toThrow(expect.objectContaining({ hint: expect.stringContaining('floo-schema init') }))
  })

  test('a link that leads nowhere', () => {
    const spec = folderWith({ 'contract.yaml': '' })
    symlinkSync('nowhere', join(spec, 'user.yaml'))
    expect(() => readSpec(spec)).toThrow(MachineError)
    expect(() => readSpec(spec)).toThrow(/^cannot read .*user\.yaml: it does not exist \(ENOENT\)$/)
  })

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    const spec = folderWith({ 'contract.yaml': '' })
    execFileSync('mkfifo', [join(spec, 'pipe.yaml')])
    expect(readSpec(spec)).toHaveLength(1)
  })

  test.skipIf(process.getuid?.() === 0)('no permission', () => {
    const parent = folderWith()
    mkdirSync(join(parent, 'spec'), { mode: 0 })
    expect(() => readSpec('spec', parent)).toThrow(/no permission \(EACCES\)/)
  })
})
