/** `diff` from the command line to the files it writes, in real repositories. */
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DiffReport } from '../../generator/commands/diff-report.js'
import { run } from '../../generator/commands/run.js'
import { contentOf, put } from '../io/folder.js'
import { commit, git, repositoryWith, sharedFolder } from '../io/repository.js'
import { acting, actingText } from './ci-commands.js'
import { recorder } from './terminal.js'
import { runs } from '../thorough.js'

const contract = `name: tiny
version: '1.0.0'   # as released
description: A tiny contract.
license: MIT
source: { title: Page, date: '2026-01-01', sdk: '1.0.0' }
domains: [item]
`
const domain = (properties: string) => `title: Items
description: All about items.
typedefs:
  Item:
    description: An item.
    direction: in
    properties:
${properties}
    examples:
      - { title: One, value: { id: 1 } }
`
const id = '      id: { type: int32, description: Tells items apart. }\n'
const old = { 'spec/contract.yaml': contract, 'spec/item.yaml': domain(`${id}      note: { type: string, optional: true, description: A note. }\n`) }
const breaking = { 'spec/item.yaml': domain(id) }
const harmless = { 'spec/item.yaml': domain(`${id}      note: { type: string, optional: true, description: A remark. }\n`) }
const broken = { 'spec/item.yaml': domain(id.replace('int32', 'int23')) }

async function floo(cwd: string, ...argv: string[]) {
  const terminal = recorder(cwd)
  const code = await run(argv, terminal)
  return { code, ...terminal.text }
}

/** Two releases, and work on the next one. */
const shared = repositoryWith(old, sharedFolder())
git(shared, 'tag', 'v1')
commit(shared, harmless)
commit(shared, { ...broken, 'other/contract.yaml': contract, 'other/item.yaml': old['spec/item.yaml'] })
git(shared, 'tag', 'broken')
commit(shared, breaking)

describe('what is compared with what', () => {
  test.each([
    [['v1'], 'from 1.0.0 (v1:spec) to 1.0.0 (spec): 1 breaking'],
    [['v1', 'HEAD'], 'from 1.0.0 (v1:spec) to 1.0.0 (HEAD:spec): 1 breaking'],
    [['v1', 'HEAD~2'], 'from 1.0.0 (v1:spec) to 1.0.0 (HEAD~2:spec): 1 in the docs only'],
    [['HEAD:other'], 'from 1.0.0 (HEAD:other) to 1.0.0 (spec): 1 breaking'],
    [['other', 'spec'], 'from 1.0.0 (other) to 1.0.0 (spec): 1 breaking'],
    [['HEAD', 'other'], 'no changes in tiny from 1.0.0 (HEAD:other) to 1.0.0 (other)'],
    [['other', 'HEAD'], 'no changes in tiny from 1.0.0 (other) to 1.0.0 (HEAD:other)'],
    [['main', '--spec', 'spec'], 'no changes in tiny from 1.0.0 (main:spec) to 1.0.0 (spec)'],
  ])('%j', async (argv, want) => {
    const { code, out, err } = await floo(shared, 'diff', ...argv)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(want)
  })

  test('files are named so that each leads to what was read', async () => {
    const files = async (...argv: string[]) => (JSON.parse((await floo(shared, 'diff', '--json', ...argv)).out) as DiffReport).changes.map(({ file, revision, line }) => [file, revision, line])
    expect(await files('v1')).toEqual([['spec/item.yaml', 'v1', 9]])
    expect(await files('other')).toEqual([['other/item.yaml', undefined, 9]])
    expect(await files('main', 'v1')).toEqual([['spec/item.yaml', 'v1', 9]])
    expect(await files('v1', 'HEAD~2')).toEqual([['spec/item.yaml', 'HEAD~2', 9]])
    expect(await files('HEAD~2', 'v1')).toEqual([['spec/item.yaml', 'v1', 9]])
    git(shared, 'checkout', '--quiet', 'main~2')
    expect(await files('v1', 'HEAD')).toEqual([['spec/item.yaml', undefined, 9]])
    git(shared, 'checkout', '--quiet', 'main')
  })
})

test('--help has examples', async () => {
  expect(await floo(shared, 'diff', '--help')).toMatchObject({ code: 0, out: expect.stringMatching(/<base> \[head\][^]*--fail-on <changes>[^]*Examples:\n {2}\$ floo-schema diff main\n/) })
})

describe('exit codes', () => {
  test.each([
    [['v1', '--fail-on', 'breaking'], 1], [['v1', 'main~2', '--fail-on', 'breaking'], 0], [['v1', 'main~2', '--fail-on', 'any'], 1], [['main', '--fail-on', 'any'], 0],
    [['v1', 'broken'], 1], [['broken'], 2], [['nope'], 2], [['v1', 'nope'], 2], [['v1', '--spec', 'nope'], 2], [['v1', 'a', 'b'], 2], [[], 2], [['v1', '--fail-on', 'all'], 2], [['v1', '--format', 'xml'], 2],
    [['v1', 'HEAD', '--bump'], 2], [['v1', 'HEAD', '--changelog'], 2], [['$(touch pwned)'], 2], [['--upload-pack=touch pwned'], 2], [['--', '--upload-pack=touch pwned'], 2], [['-x'], 2],
  ])('%j: %i', async (argv, want) => {
    expect((await floo(shared, 'diff', ...argv)).code).toBe(want)
    expect(Object.keys(contentOf(shared))).not.toContain('pwned')
  })

  test('a head with errors', async () => {
    const { out } = await floo(shared, 'diff', 'v1', 'broken')
    expect(out).toMatch(/^broken:spec\/item\.yaml:8:19 {2}unknown-type {2}.*\n {2}8 \| .*\n.*\^+\n\n1 error in 1 file; nothing was compared\n$/)
    expect(JSON.parse((await floo(shared, 'diff', 'v1', 'broken', '--json')).out)).toMatchObject({ ok: false, findings: [{ rule: 'unknown-type', file: 'broken:spec/item.yaml', line: 8 }] })
    expect((await floo(shared, 'diff', 'v1', 'broken', '--format', 'markdown')).out).toMatch(/^## The contract cannot be read\n\n1 error in 1 file/)
  })

  test('errors in another language are named where they stand', async () => {
    const cwd = repositoryWith({ ...old, 'spec/contract.yaml': `${contract}locales: [de]\n`, 'spec/locales/de.yaml': 'language: Deutsch\ncontrat: {}\n' })
    expect((await floo(cwd, 'diff', 'main', 'main')).out).toMatch(/^main:spec\/locales\/de\.yaml:2:1 {2}unknown-key|^spec\/locales\/de\.yaml:2:1 {2}unknown-key/)
    commit(cwd, { 'spec/locales/de.yaml': 'language: Deutsch\n' })
    expect((await floo(cwd, 'diff', 'main~1')).err).toMatch(/^main~1:spec\/locales\/de\.yaml:2:1 {2}unknown-key/)
    expect((await floo(cwd, 'diff', 'main', '--fail-on', 'any')).code).toBe(0)
  })

  test('a base with errors is the wrong base', async () => {
    const { out, err } = await floo(shared, 'diff', 'broken', '--json')
    expect(err).toMatch(/^broken:spec\/item\.yaml:8:19 {2}unknown-type[^]*error: the base broken:spec cannot be compared with: it has 1 error under the rules of this version\n {2}hint: /)
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { kind: 'usage', message: expect.stringContaining('broken:spec') } })
  })

  test('neither a folder nor a revision', async () => {
    expect((await floo(shared, 'diff', 'mein')).err).toBe('error: there is no revision mein, and no folder mein with a contract.yaml\n  hint: did you mean main?\n')
    mkdirSync(join(shared, 'empty'), { recursive: true })
    expect((await floo(shared, 'diff', 'empty')).err).toMatch(/^error: there is no revision empty, and no folder empty with a contract\.yaml\n/)
    expect((await floo(shared, 'diff', 'main:specs')).err).toMatch(/^error: main has no contract\.yaml in the folder specs\n {2}hint: it has one in main:other, main:spec: name it so\n$/)
  })
})

describe('a release', () => {
  const released = () => {
    const cwd = repositoryWith(old)
    git(cwd, 'tag', 'v1')
    put(cwd, breaking)
    return cwd
  }
  const log = (cwd: string) => readFileSync(join(cwd, 'spec/CHANGELOG.md'), 'utf8')

  test('the version once, in its bytes only, and the changelog once', async () => {
    const cwd = released()
    chmodSync(join(cwd, 'spec/contract.yaml'), 0o640)
    const { code, out } = await floo(cwd, 'diff', 'v1', '--bump', '--changelog', '--out', 'my out')
    expect(code).toBe(0)
    expect(out).toMatch(/recommended: major, 1\.0\.0 → 2\.0\.0\nspec\/contract\.yaml: version 1\.0\.0 → 2\.0\.0\nspec\/CHANGELOG\.md tells what changed in 2\.0\.0; read it over before it is released\nrun `floo-schema generate --out 'my out'`, which copies it into the package\n$/)
    expect(readFileSync(join(cwd, 'spec/contract.yaml'), 'utf8')).toBe(contract.replace("'1.0.0'   #", "'2.0.0'   #"))
    expect(statSync(join(cwd, 'spec/contract.yaml')).mode & 0o777).toBe(0o640)
    expect(log(cwd)).toContain('## [2.0.0] - 2026-12-01\n\n### Removed\n\n- **Breaking:** The property `Item.note` is gone.\n')
    const before = contentOf(join(cwd, 'spec'))
    const again = await floo(cwd, 'diff', 'v1', '--bump', '--changelog', '--json')
    expect(again.err).toMatch(/the version is 2\.0\.0 already\nspec\/CHANGELOG\.md has it all already\n$/)
    expect(JSON.parse(again.out)).toMatchObject({ written: [], version: { isEnough: true } })
    expect(contentOf(join(cwd, 'spec'))).toEqual(before)
    expect((await floo(cwd, 'generate')).code).toBe(0)
    expect(readFileSync(join(cwd, 'generated/CHANGELOG.md'), 'utf8')).toBe(log(cwd))
  })

  test('first Unreleased, then a version', async () => {
    const cwd = released()
    expect(JSON.parse((await floo(cwd, 'diff', 'v1', '--changelog', '--json')).out)).toMatchObject({ written: ['spec/CHANGELOG.md'] })
    expect(log(cwd)).toContain('## [Unreleased]\n\n### Removed\n')
    expect(JSON.parse((await floo(cwd, 'diff', 'v1', '--bump', '--changelog', '--json')).out)).toMatchObject({ written: ['spec/contract.yaml', 'spec/CHANGELOG.md'] })
    expect(log(cwd)).not.toContain('Unreleased')
    expect(log(cwd)).toContain('## [2.0.0] - 2026-12-01\n\n### Removed\n')
  })

  test('what comes to a version that has its heading goes there', async () => {
    const cwd = released()
    await floo(cwd, 'diff', 'v1', '--bump', '--changelog')
    put(cwd, { 'spec/item.yaml': domain(id.replace('int32', 'number')) })
    expect((await floo(cwd, 'diff', 'v1', '--changelog')).out).toContain('tells what changed in 2.0.0')
    expect(log(cwd)).toMatch(/## \[2\.0\.0\] - 2026-12-01\n\n### Changed\n\n.*The type of `Item\.id`.*\n\n### Removed\n/)
    expect(log(cwd)).not.toContain('Unreleased')
  })

  test('nothing changed: nothing is written', async () => {
    const cwd = repositoryWith(old)
    const { code, out } = await floo(cwd, 'diff', 'main', '--bump', '--changelog')
    expect([code, out]).toEqual([0, 'no changes in tiny from 1.0.0 (main:spec) to 1.0.0 (spec)\nthe version stays 1.0.0: nothing changed\nthere is nothing to tell in spec/CHANGELOG.md\n'])
    expect(git(cwd, 'status', '--short')).toBe('')
  })

  test('in a folder that is named', async () => {
    const cwd = released()
    renameSync(join(cwd, 'spec'), join(cwd, 'next'))
    const { out } = await floo(cwd, 'diff', 'v1:spec', 'next', '--bump')
    expect(out).toContain('next/contract.yaml: version 1.0.0 → 2.0.0\nrun `floo-schema generate --spec next`')
  })

  test.skipIf(process.platform === 'win32')('a link is not written through', async () => {
    const cwd = released()
    renameSync(join(cwd, 'spec/contract.yaml'), join(cwd, 'shared.yaml'))
    symlinkSync('../shared.yaml', join(cwd, 'spec/contract.yaml'))
    const { code, err } = await floo(cwd, 'diff', 'v1', '--bump')
    expect([code, err]).toEqual([3, expect.stringMatching(/^error: cannot write .*contract\.yaml: it is a symbolic link/)])
    expect(readFileSync(join(cwd, 'shared.yaml'), 'utf8')).toBe(contract)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that is not to be written stays', async () => {
    const cwd = released()
    chmodSync(join(cwd, 'spec/contract.yaml'), 0o444)
    expect(await floo(cwd, 'diff', 'v1', '--bump')).toMatchObject({ code: 3, err: expect.stringContaining('no permission (EACCES)') })
  })
})

test('no name that leads nowhere is quoted so that it acts', async () => {
  await fc.assert(fc.asyncProperty(actingText, fc.boolean(), async (name, isHead) => {
    const { code, out, err } = await floo(shared, 'diff', '--json', '--', ...(isHead ? ['v1', name] : [name]))
    expect([...acting(out), ...acting(err)]).toEqual([])
    expect(code).toBe(2)
  }), { numRuns: runs(12, 40) })
})

test('markdown alone is on stdout, prose about it is not', async () => {
  const cwd = repositoryWith(old)
  put(cwd, breaking)
  const { out, err } = await floo(cwd, 'diff', 'main', '--bump', '--format', 'markdown')
  expect(out).toMatch(/^## `tiny`: 1 breaking change\n/)
  expect(err).toMatch(/^spec\/contract\.yaml: version 1\.0\.0 → 2\.0\.0\n/)
})
