import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../generator/commands/run.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { folderWith } from '../io/folder.js'
import { acting } from './ci-commands.js'
import { recorder } from './terminal.js'

const compile = vi.hoisted(() => vi.fn<typeof import('../../generator/pipeline.js').compile>())
vi.mock('../../generator/pipeline.js', () => ({ compile }))

const generated = join(packageRoot, 'generated')
const recorded = join(packageRoot, 'test/recorded')
const recordings = readdirSync(recorded).filter((name) => name.endsWith('.ndjson')).sort()

/** The package as the compiler would hand it over. */
beforeEach(() => {
  const paths = readdirSync(generated).filter((name) => /\.js(?:on)?$/.test(name) && !name.startsWith('.'))
  const files = paths.map((path) => ({ path, text: readFileSync(join(generated, path), 'utf8') }))
  compile.mockReset().mockResolvedValue({ model: {} as never, files, diagnostics: [] })
})

const unread = '{"event":"onUnreadChange","args":[5]}\n'
const wrong = '{"event":"onUnreadChange","args":[true]}\n{"event":"onUnreadChang"}\n{"type":"Meta","value":5}\n{\u001B[2J}\n'

/** One run in a folder with these files. */
async function validate(files: Record<string, string>, ...argv: string[]) {
  const terminal = recorder(folderWith(files))
  const code = await run(['validate', ...argv], terminal)
  return { code, ...terminal.text }
}

const fromPackage = ['--package', generated]
const spec = { 'spec/contract.yaml': 'name: tiny\n' }

describe('what was recorded is fine', () => {
  test.each([['--package', fromPackage], ['--spec', ['--spec', 'spec']]])('%s', async (_, contract) => {
    const { code, out, err } = await validate(spec, ...contract, ...recordings.map((name) => join(recorded, name)))
    expect({ code, out, err }).toEqual({ code: 0, out: `236 lines in ${recordings.length} files, 236 events: nothing wrong\n`, err: '' })
  })

  test('nothing is left of the package that was made of the spec', async () => {
    const temporary = folderWith()
    vi.stubEnv('TMPDIR', temporary)
    expect(await validate({ ...spec, a: unread }, 'a')).toMatchObject({ code: 0 })
    const broken = await validate({ ...spec, a: unread }, '--type', 'Nope', 'a')
    compile.mockResolvedValue({ model: {} as never, files: [{ path: 'package.json', text: '{"exports":{"./validators":"./v.js"}}' }], diagnostics: [] })
    const worse = await validate({ ...spec, a: unread }, 'a')
    vi.unstubAllEnvs()
    expect([broken.code, worse.code]).toEqual([2, 2])
    // The test's own folders lie there too.
    expect(readdirSync(temporary).filter((name) => !name.startsWith('floo-schema-test-'))).toEqual([])
  })
})

test('findings as text, with a summary per event and rule: exit 1', async () => {
  const { code, out, err } = await validate({ 'a.ndjson': unread + wrong + wrong }, ...fromPackage, 'a.ndjson')
  expect(code).toBe(1)
  expect(err).toBe('')
  expect(out).toBe(`a.ndjson:2  onUnreadChange  cid  expected int64 | string | Long; got true
a.ndjson:3  unknown-event  the contract has no event onUnreadChang
  hint: did you mean onUnreadChange?
a.ndjson:4  Meta  -  expected object; got 5
a.ndjson:5  broken-json  this is not JSON: expected a key or }, got the control character U+001B, at column 2
a.ndjson:6  onUnreadChange  cid  expected int64 | string | Long; got true
a.ndjson:7  unknown-event  the contract has no event onUnreadChang
  hint: did you mean onUnreadChange?
a.ndjson:8  Meta  -  expected object; got 5
a.ndjson:9  broken-json  this is not JSON: expected a key or }, got the control character U+001B, at column 2

9 lines in 1 file, 5 events: 8 findings in 8 lines
  onUnreadChange  kind           2
  onUnreadChang   unknown-event  2
  Meta            kind           2
  -               broken-json    2
`)
})

test('several files and stdin, each with its lines', async () => {
  const cwd = folderWith({ a: unread, b: `\n${wrong}` })
  const terminal = recorder(cwd, false, [Buffer.from('{"event":"onUnre'), new Uint8Array(Buffer.from('adChang"}'))])
  expect(await run(['validate', ...fromPackage, 'a', '-', 'b'], terminal)).toBe(1)
  expect(terminal.text.out.match(/^(?:a|b|stdin):\d+/gm)).toEqual(['stdin:1', 'b:2', 'b:3', 'b:4', 'b:5'])
  expect(terminal.text.out).toContain('\n7 lines in 3 files, 3 events: 5 findings in 5 lines\n')
})

describe('--type', () => {
  test.each<[string, string, number, string]>([
    ['RosterListFailure', '"get roster list failure:x"\n', 0, '1 line in 1 file, 1 event: nothing wrong\n'],
    ['RosterListFailure', '"x"\n', 1, 'a:1  RosterListFailure  -  expected text that starts with get roster list failure:; got "x"\n'],
    ['Event', '"onUnreadChange"\n', 0, 'nothing wrong'],
    ['onUnreadChange', '[5]\n[]\n', 1, 'a:2  onUnreadChange  cid  expected int64 | string | Long; got nothing'],
    ['fileUploadProgress', '[{}]\n', 1, 'a:1  fileUploadProgress'],
  ])('%s: %j', async (type, text, code, want) => {
    const result = await validate({ a: text }, ...fromPackage, '--type', type, 'a')
    expect(result.out).toContain(want)
    expect(result.code).toBe(code)
  })
})

describe('--max-issues', () => {
  test.each([['0', 0], ['3', 3], ['100', 4]])('%s', async (most, shown) => {
    const { code, out } = await validate({ a: wrong }, ...fromPackage, '--max-issues', most, 'a')
    expect(code).toBe(1)
    expect(out.match(/^a:\d+ /gm) ?? []).toHaveLength(shown)
    expect(out).toContain(': 4 findings in 4 lines\n')
    expect(out.includes(`and ${4 - shown} finding${shown === 3 ? '' : 's'} more; --max-issues ${most} shows no more\n`)).toBe(shown < 4)
  })

  test('names that nobody knows are counted together when there are too many', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `{"event":"bogus${index}"}\n`).join('')
    const { out } = await validate({ a: names + unread }, ...fromPackage, '--max-issues', '1', 'a')
    expect(out).toMatch(/\n {2}bogus49 +unknown-event +1\n {2}others +950\n$/)
  })
})

describe('for programs', () => {
  test('--json: one object a line, the summary last; prose on stderr', async () => {
    const { code, out, err } = await validate({ a: unread + wrong }, ...fromPackage, '--json', '--max-issues', '3', 'a')
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        kind: 'finding', file: 'a', line: 2, rule: 'invalid-value', severity: 'error', event: 'onUnreadChange', code: 'kind', pointer: '/0', path: [0],
        expected: 'int64 | string | Long', received: 'true', message: 'onUnreadChange.cid: expected int64 | string | Long; got true',
      },
      { kind: 'finding', file: 'a', line: 3, rule: 'unknown-event', severity: 'error', event: 'onUnreadChang', message: 'the contract has no event onUnreadChang', hint: 'did you mean onUnreadChange?' },
      {
        kind: 'finding', file: 'a', line: 4, rule: 'invalid-value', severity: 'error', type: 'Meta', code: 'kind', pointer: '', path: [],
        expected: 'object', received: '5', message: 'Meta: expected object; got 5',
      },
      {
        kind: 'summary', ok: false, files: 1, lines: 5, events: 3, faultyLines: 4, findings: 4, shown: 3, otherCounts: 0,
        counts: [
          { event: 'onUnreadChange', rule: 'kind', count: 1 }, { event: 'onUnreadChang', rule: 'unknown-event', count: 1 },
          { type: 'Meta', rule: 'kind', count: 1 }, { rule: 'broken-json', count: 1 },
        ],
      },
    ])
    expect(err).toContain('5 lines in 1 file, 3 events: 4 findings in 4 lines\n')
  })

  test('--format json: only the findings', async () => {
    const { out, err } = await validate({ a: wrong }, ...fromPackage, '--format', 'json', 'a')
    expect(out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(['finding', 'finding', 'finding', 'finding'])
    expect(err).toContain('4 findings')
  })

  test('--format github: annotations', async () => {
    const { out } = await validate({ a: wrong }, ...fromPackage, '--format', 'github', 'a')
    expect(out.match(/^::.*/gm)).toEqual([
      '::error file=a,line=1,col=1,endLine=1,endColumn=1,title=invalid-value::onUnreadChange.cid: expected int64 | string | Long; got true',
      '::error file=a,line=2,col=1,endLine=2,endColumn=1,title=unknown-event::the contract has no event onUnreadChang%0Ahint: did you mean onUnreadChange?',
      '::error file=a,line=3,col=1,endLine=3,endColumn=1,title=invalid-value::Meta: expected object; got 5',
      '::error file=a,line=4,col=2,endLine=4,endColumn=2,title=broken-json::this is not JSON: expected a key or }, got the control character U+001B, at column 2',
    ])
  })

  test('what goes wrong is one object on one line', async () => {
    const { code, out } = await validate({}, ...fromPackage, '--json', 'a')
    expect(code).toBe(2)
    expect(out).toBe('{"ok":false,"error":{"kind":"usage","message":"there is no file a"}}\n')
  })
})

describe('a spec with errors is shown as ever: exit 1', () => {
  const at = { file: 'spec/contract.yaml', start: 0, end: 4 }
  beforeEach(() => void compile.mockResolvedValue({ files: [], diagnostics: [{ rule: 'unknown-key', severity: 'error', message: 'no such key', at }] }))

  test('text', async () => {
    const { code, out } = await validate({ ...spec, a: wrong }, 'a')
    expect(code).toBe(1)
    expect(out).toMatch(/^spec\/contract\.yaml:1:1 {2}unknown-key {2}no such key\n[^]*\n1 error in 1 file; no recording was read\n$/)
  })

  test('--json', async () => {
    const { code, out, err } = await validate({ ...spec, a: wrong }, '--json', 'a')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ kind: 'spec-finding', file: 'spec/contract.yaml', line: 1, rule: 'unknown-key' })
    expect(err).toBe('1 error in 1 file; no recording was read\n')
  })
})

describe('wrong usage: exit 2', () => {
  const files = { ...spec, a: unread, 'folder/b': '', 'empty/package.json': '{}', 'no-model/package.json': '{"exports":{"./validators":{"node":"./v.js"}}}', 'not-json/package.json': '{' }
  test.each<[string[], string]>([
    [[], "missing required argument 'files'"],
    [['nope'], 'there is no file nope\n'],
    [['a', 'folder'], 'folder is a folder\n  hint: name the files in it'],
    [['-', 'a', '-'], '- is there only once'],
    [['a', ...fromPackage, '--spec', 'spec'], "'--package <dir>' cannot be used with option '--spec <dir>'"],
    [['a', ...fromPackage, '--type', 'Mata'], 'the contract has no type Mata whose values could be checked\n  hint: did you mean Meta?'],
    [['a', ...fromPackage, '--type', 'constructor'], 'the contract has no type constructor'],
    [['a', '--spec', 'nope'], 'there is no folder nope'],
    [['a', '--package', 'nope'], 'there is no package in nope\n  hint: it has no package.json'],
    [['a', '--package', 'a'], 'there is no package in a'],
    [['a', '--package', 'empty'], 'empty is no package that floo-schema wrote'],
    [['a', '--package', 'no-model'], 'there is no package in no-model\n  hint: it has no model.json'],
    [['a', '--package', 'not-json'], 'not-json is no package that floo-schema wrote\n  hint: its package.json is not JSON'],
    [['a', '--max-issues', '-1'], 'It must be a whole number'],
    [['a', '--max-issues', '1.5'], 'It must be a whole number'],
    [['a', '--typo', 'Meta'], "unknown option '--typo'\n(Did you mean --type?)"],
    [['a', '--format', 'xml'], 'Allowed choices are text, json, github'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await validate(files, ...argv)
    expect(err).toContain(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})

test('the machine refuses: exit 3', async () => {
  const { code, err } = await validate({ a: '' }, ...fromPackage, 'a/b')
  expect(code).toBe(3)
  expect(err).toBe('error: cannot read a/b: a part of the path is a file, not a folder (ENOTDIR)\n')
})

test('--help has examples', async () => {
  const { code, out } = await validate({}, '--help')
  expect(code).toBe(0)
  expect(out).toMatch(/--package <dir>[^]*--type <name>[^]*--max-issues[^]*Examples:\n {2}\$ floo-schema validate session\.ndjson\n {2}\$ gzip/)
})

test('progress is for somebody who looks on, and goes before anything else comes', async () => {
  const lines = unread.repeat(10_000) + wrong
  const watched = recorder(folderWith({ a: lines }), true)
  await run(['validate', ...fromPackage, 'a'], watched)
  // oxlint-disable-next-line no-control-regex -- looking for escape sequences
  expect(watched.text.err).toMatch(/^\d+ % of 0\.4 MB, \d+ lines, 0 findings(?:\r\u001B\[K\d+ % of 0\.4 MB, \d+ lines, \d+ findings)*\r\u001B\[K$/)
  const alone = await validate({ a: lines }, ...fromPackage, 'a')
  expect(alone.err).toBe('')
})

test.each([[[]], [['--format', 'github']], [['--format', 'json']], [['--json']]])('nothing acts, whatever stands in a line: %j', async (format) => {
  const hostile = ['\u001B[2J', '::error ::x', '##vso[task.x]y', '\u202E', '\u009B31m', '\u2028', '\r::error::y', '\\ud800', '\\u001b]0;x\\u0007', '\\n::error::z', '%0A::error::q', '--- x']
  const lines = hostile.flatMap((text) => [
    text, `{"event":"${text}"}`, `{"type":"${text}","value":"${text}"}`, `{"event":"loginFail","args":["a","${text}"]}`, `{"type":"Meta","value":{"id":"${text}","toType":"${text}","${text}":1}}`,
    `{"event":"onRosterInfoUpdate","args":[{"rosterIds":["${text}"]}]}`,
  ])
  const { out, err } = await validate({ a: lines.join('\n') }, ...fromPackage, '--max-issues', '1000', ...format, 'a')
  expect(out.length).toBeGreaterThan(1000)
  expect([...acting(out, { annotations: format.includes('github') }), ...acting(err)]).toEqual([])
})
