import { beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../generator/commands/run.js'
import { packageInfo } from '../../generator/io/package-root.js'
import { folderWith } from '../io/folder.js'
import { spec } from './spec-commands.js'
import { recorder } from './terminal.js'

const compile = vi.hoisted(() => vi.fn())
vi.mock('../../generator/pipeline.js', () => ({ compile }))
beforeEach(() => void compile.mockReset().mockResolvedValue({ files: [], diagnostics: [] }))

describe('wrong usage ends with 2 and says what was meant', () => {
  test.each([
    [['genrate'], /unknown command 'genrate'\n\(Did you mean generate\?\)/],
    [['lnt'], /unknown command 'lnt'/],
    [['generate', '--sepc', 'x'], /unknown option '--sepc'\n\(Did you mean --spec\?\)/],
    [['--sepc'], /unknown option '--sepc'/],
    [['generate', 'extra'], /too many arguments/],
    [['generate', '--spec'], /argument missing/],
    [['generate', '--spec', ''], /It must be the name of a folder/],
    [['check', '--format', 'xml'], /Allowed choices are text, json, github/],
    [['check', '--force'], /unknown option '--force'/],
    [['explain', 'no-such-rule'], /there is no rule no-such-rule/],
    [[], /Usage: floo-schema/],
  ])('%j', async (argv, message) => {
    const terminal = recorder()
    expect(await run(argv, terminal)).toBe(2)
    expect(terminal.text.err).toMatch(message)
    expect(terminal.text.out).toBe('')
  })

  test('with --json stdout is a document all the same', async () => {
    const terminal = recorder()
    expect(await run(['generate', '--json', '--nope'], terminal)).toBe(2)
    expect(JSON.parse(terminal.text.out)).toEqual({ ok: false, error: { kind: 'usage', message: expect.stringContaining('--nope') } })
  })
})

describe('help', () => {
  test.each([
    [['--help'], /Example:\n {2}\$ floo-schema/],
    [['generate', '--help'], /--spec <dir>[^]*--out <dir>[^]*--json[^]*Examples:\n {2}\$ floo-schema generate/],
    [['check', '--help'], /Examples:\n {2}\$ floo-schema check/],
    [['lint', '--help'], /--fix[^]*--deny-warnings[^]*Examples:\n {2}\$ floo-schema lint/],
    [['init', '--help'], /Examples:\n {2}\$ floo-schema init/],
    [['help', 'explain'], /Examples:\n {2}\$ floo-schema explain/],
  ])('%j', async (argv, want) => {
    const terminal = recorder()
    expect(await run(argv, terminal)).toBe(0)
    expect(terminal.text.out).toMatch(want)
    expect(terminal.text.err).toBe('')
  })

  test('--version', async () => {
    const terminal = recorder()
    expect(await run(['--version'], terminal)).toBe(0)
    expect(terminal.text.out).toBe(`${packageInfo().version}\n`)
  })
})

describe('what goes wrong on the way', () => {
  test('a spec that is not there: 2', async () => {
    const terminal = recorder(folderWith())
    expect(await run(['generate'], terminal)).toBe(2)
    expect(terminal.text.err).toMatch(/^error: there is no folder spec\n {2}hint: run `floo-schema init`/)
  })

  test('the machine refuses: 3', async () => {
    compile.mockResolvedValue({ model: {}, files: [], diagnostics: [] })
    const terminal = recorder(folderWith({ ...spec, generated: 'a file' }))
    expect(await run(['generate', '--json'], terminal)).toBe(3)
    expect(terminal.text.err).toMatch(/^error: cannot read .*generated: a part of the path is a file, not a folder \(ENOTDIR\)\n$/)
    expect(JSON.parse(terminal.text.out)).toMatchObject({ ok: false, error: { kind: 'machine' } })
  })

  test.each([
    [new Error('boom \u001B[2J'), 'boom \\u{1b}[2J'],
    ['boom', 'boom'],
  ])('our own bug: 70, with how to report it', async (thrown, message) => {
    compile.mockRejectedValue(thrown)
    const terminal = recorder(folderWith(spec))
    expect(await run(['generate'], terminal)).toBe(70)
    expect(terminal.text.err).toContain(`error: ${message}\n  hint: this is a bug in floo-schema ${packageInfo().version}; please report it`)
    expect(terminal.text.err).not.toMatch(/ at .*\.ts/)
  })

  test('with DEBUG the bug has its stack', async () => {
    vi.stubEnv('DEBUG', '1')
    compile.mockRejectedValue(new Error('boom'))
    const terminal = recorder(folderWith(spec))
    await run(['generate'], terminal)
    vi.unstubAllEnvs()
    expect(terminal.text.err).toContain('Error: boom\n    at ')
  })

  test('findings: 1', async () => {
    const terminal = recorder(folderWith(spec))
    expect(await run(['generate'], terminal)).toBe(1)
  })
})
