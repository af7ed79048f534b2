/** `import` as people and programs see it; what differs and how it is written has tests of its own in test/import. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InitReport } from '../../generator/commands/import-init.js'
import type { ImportReport } from '../../generator/commands/import-report.js'
import { run } from '../../generator/commands/run.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { recorder } from './terminal.js'

const page = `/**
 * A loaf was sold.
 * @event onSold
 * @param {object} res what was sold
 * @param {number} res.price in cents, int32
 */
/**
 * What is baked.
 * @typedef {object} Loaf
 * @property {string} name what it is called
 * @property {number} crust how dark it is: 0 - light, 1 - dark, int32
 */
/**
 * A loaf is ready.
 * @event onReady
 * @param {Loaf} loaf which one
 */
`
const wider = page.replace(' * @property {number} crust', ' * @property {string} flour what is in it\n * @property {number} crust').replace('1 - dark,', '1 - dark, 2 - burnt,')

async function on(cwd: string, ...argv: string[]) {
  const terminal = recorder(cwd)
  return { code: await run(['import', ...argv], terminal), ...terminal.text }
}

async function withContract(): Promise<string> {
  const cwd = folderWith({ 'sdk.js': page })
  expect(await on(cwd, 'sdk.js', '--init', 'spec')).toMatchObject({ code: 0, err: '' })
  return cwd
}

describe('three commands from JSDoc to a package', () => {
  test('--init makes a contract that generates at once, and has nothing but texts to write', async () => {
    const cwd = await withContract()
    expect(readdirSync(join(cwd, 'spec')).sort()).toEqual(['contract.yaml', 'events.yaml'])
    expect(await run(['generate'], recorder(cwd))).toBe(0)
    expect(readdirSync(join(cwd, 'generated'))).toContain('package.json')
    const terminal = recorder(cwd)
    expect(await run(['lint', '--json'], terminal)).toBe(0)
    const { findings } = JSON.parse(terminal.text.out) as { findings: { rule: string }[] }
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['imported-text']))
    expect(await on(cwd, 'sdk.js')).toMatchObject({ code: 0, out: 'sdk.js and spec say the same\n' })
  })

  test('files in the way are left alone', async () => {
    const cwd = await withContract()
    put(cwd, { 'spec/contract.yaml': 'mine' })
    const before = contentOf(cwd)
    const { code, out } = await on(cwd, 'sdk.js', '--init', 'spec', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out) as InitReport).toMatchObject({ ok: false, created: [], existing: ['spec/contract.yaml', 'spec/events.yaml'] })
    expect(contentOf(cwd)).toEqual(before)
  })
})

describe('a page that has changed', () => {
  test('is told with the places on both sides, and nothing is written', async () => {
    const cwd = await withContract()
    put(cwd, { 'sdk.js': wider })
    const before = contentOf(cwd)
    expect(await on(cwd, 'sdk.js')).toEqual({
      code: 1, err: '',
      out: `sdk.js:11  differs  Loaf.flour is a new property
  in the spec: spec/events.yaml:21:3
sdk.js:12  differs  LoafCrust 2 is a new value
  in the spec: spec/events.yaml:6:3
2 differences between sdk.js and spec
--write puts them into the spec
`,
    })
    expect(contentOf(cwd)).toEqual(before)
  })

  test('--json and --format', async () => {
    const cwd = await withContract()
    put(cwd, { 'sdk.js': wider })
    const { out, err } = await on(cwd, 'sdk.js', '--json')
    const report = JSON.parse(out) as ImportReport
    expect(report).toMatchObject({ ok: false, pages: [{ file: 'sdk.js', form: 'jsdoc' }], unread: [], written: [], doubts: [] })
    expect(report.drifts).toMatchObject([
      { kind: 'member-added', subject: 'Loaf.flour', says: 'is a new property', page: [{ file: 'sdk.js', line: 11 }], spec: { file: 'spec/events.yaml', line: 21, column: 3 }, written: false },
      { kind: 'value-added', subject: 'LoafCrust 2', written: false },
    ])
    expect(err).toContain('2 differences')
    expect(JSON.parse((await on(cwd, 'sdk.js', '--format', 'json')).out)).toEqual(report.drifts)
    expect((await on(cwd, 'sdk.js', '--format', 'github')).out).toMatch(/^::error file=spec\/events\.yaml,line=21,col=3,.*::Loaf\.flour is a new property%0Asdk\.js:11\n/)
  })

  test('--write writes it, says what diff thinks of it, and has nothing to do afterwards', async () => {
    const cwd = await withContract()
    put(cwd, { 'sdk.js': wider })
    const { code, out } = await on(cwd, 'sdk.js', '--write')
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/sdk\.js:11 {2}written {2}Loaf\.flour[^]*2 of them written\nchanged spec\/events\.yaml;[^]*\ndiff: \d changes, .*: a \w+ release\n$/) })
    const after = contentOf(cwd)
    expect(await on(cwd, 'sdk.js', '--write')).toMatchObject({ code: 0, out: 'sdk.js and spec say the same\n' })
    expect(contentOf(cwd)).toEqual(after)
  })

  test('what is gone is deprecated, and goes with --prune', async () => {
    const cwd = await withContract()
    put(cwd, { 'sdk.js': page.replace(/.* name what.*\n/, '') })
    const spec = () => readFileSync(join(cwd, 'spec/events.yaml'), 'utf8')
    expect(await on(cwd, 'sdk.js')).toMatchObject({ code: 1, out: expect.stringContaining('differs  Loaf.name is no longer there') })
    expect(await on(cwd, 'sdk.js', '--write')).toMatchObject({ code: 0 })
    expect(spec()).toContain('deprecated: The documented page no longer has it.')
    expect(await on(cwd, 'sdk.js')).toMatchObject({ code: 0 })
  })

  test('what is gone goes with --prune, whatever is said of it in another language', async () => {
    const cwd = await withContract()
    const locales = async (...argv: string[]) => run(['locales', ...argv], recorder(cwd))
    expect(await locales('de', '--write')).toBe(0)
    put(cwd, { 'sdk.js': page.replace(/.* name what.*\n/, '') })
    expect(await on(cwd, 'sdk.js', '--prune')).toMatchObject({ code: 0, out: expect.stringContaining('written  Loaf.name is no longer there') })
    expect(await locales()).toBe(1)
    expect(await locales('--prune')).toBe(0)
    expect(readFileSync(join(cwd, 'spec/locales/de.yaml'), 'utf8')).not.toContain('name:')
  })
})

describe('what cannot be done is told', () => {
  test.each<[name: string, argv: string[], says: RegExp]>([
    ['no such file', ['nope.js'], /there is no file nope\.js/],
    ['a folder', ['folder'], /folder is not a file\n {2}hint: name the files themselves/],
    ['bytes that are no text', ['bytes.js'], /bytes\.js is not UTF-8 text/],
    ['nothing documented', ['empty.js'], /nothing in the page documents an event or a type \(read empty\.js as text\)/],
    ['another SDK', ['other.js'], /other\.js and the contract have no name in common/],
    ['a form that there is not', ['sdk.js', '--from', 'pdf'], /argument 'pdf' is invalid. Allowed choices are jsdoc, markdown, json, text, html/],
    ['--init with --write', ['sdk.js', '--init', 'x', '--write'], /cannot be used with option/],
    ['no page', [], /missing required argument 'pages'/],
  ])('%s', async (_, argv, says) => {
    const cwd = await withContract()
    mkdirSync(join(cwd, 'folder'))
    writeFileSync(join(cwd, 'bytes.js'), Uint8Array.of(0x2F, 0x2A, 0xFF, 0xFE))
    put(cwd, { 'empty.js': 'let a = 1\n', 'other.js': '/** x\n * @event somethingElse */\n' })
    const before = contentOf(join(cwd, 'spec'))
    const { code, out, err } = await on(cwd, ...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(says)
    expect(contentOf(join(cwd, 'spec'))).toEqual(before)
  })

  test('a spec with errors', async () => {
    const cwd = await withContract()
    put(cwd, { 'spec/events.yaml': 'title: [\n' })
    expect(await on(cwd, 'sdk.js', '--write')).toMatchObject({ code: 2, err: expect.stringContaining('the spec in spec has errors') })
  })
})
