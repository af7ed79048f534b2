import { chmodSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lint, type LintReport } from '../../generator/commands/lint.js'
import { run } from '../../generator/commands/run.js'
import { contractText, domainText } from '../build/sources.js'
import { folderWith } from '../io/folder.js'
import { recorder } from './terminal.js'

const options = { spec: 'spec', format: 'text', json: false, fix: false, denyWarnings: false } as const
const contract = contractText(['shop'])
const folder = (body: string, settings = '') => folderWith({ 'spec/contract.yaml': contract + settings, 'spec/shop.yaml': domainText(body) })
const small = 'typedefs:\n  Loaf: { description: what is sold, type: string, direction: in }\n'
const shopOf = (cwd: string) => readFileSync(join(cwd, 'spec/shop.yaml'), 'utf8')

test('findings with place, excerpt and hint, and how many of them --fix mends; warnings do not fail', async () => {
  const terminal = recorder(folder(`${small}  order_line: { description: What is bought., type: string, direction: in }\n`))
  expect(await lint(options, terminal)).toBe(0)
  expect(terminal.text).toEqual({
    err: '',
    out: `spec/shop.yaml:4:24  sentence  warning: the description of Loaf does not begin with a capital letter
  4 |   Loaf: { description: what is sold, type: string, direction: in }
    |                        ^

spec/shop.yaml:4:35  sentence  warning: the description of Loaf does not end with a full stop
  4 |   Loaf: { description: what is sold, type: string, direction: in }
    |                                   ^

spec/shop.yaml:5:3  casing  warning: the typedef order_line is not written in PascalCase
  5 |   order_line: { description: What is bought., type: string, direction: in }
    |   ^^^^^^^^^^
  hint: rename it to OrderLine; where the wire has it so, except it with a reason

3 warnings in 1 file; --fix mends 2 of them
`,
  })
})

test('nothing to tell', async () => {
  const terminal = recorder(folder('typedefs:\n  Loaf: { description: What is sold., type: string, direction: in }\n'))
  expect(await lint({ ...options, denyWarnings: true }, terminal)).toBe(0)
  expect(terminal.text).toEqual({ out: 'nothing to find fault with\n', err: '' })
})

test('what fails: errors, with --deny-warnings warnings, and a spec that is broken', async () => {
  const unused = folder('typedefs:\n  Loaf: { description: What is sold., type: string }\n')
  expect(await lint(options, recorder(unused))).toBe(1)
  expect(await lint({ ...options, denyWarnings: true }, recorder(folder(small)))).toBe(1)
  const broken = recorder(folder('typedefs:\n  Loaf: { description: what is sold, type: strin }\n'))
  expect(await lint({ ...options, fix: true }, broken)).toBe(1)
  expect(broken.text.out).toContain('unknown-type  there is no type strin')
  expect(broken.text.out).toContain('1 error in 1 file\n')
})

test('--json: one document', async () => {
  const terminal = recorder(folder(small))
  await run(['lint', '--json'], terminal)
  const report = JSON.parse(terminal.text.out) as LintReport
  expect({ ...report, findings: report.findings.map(({ rule, severity, line, column, fixable }) => ({ rule, severity, line, column, fixable })) }).toEqual({
    ok: true, fixed: 0,
    findings: [
      { rule: 'sentence', severity: 'warning', line: 4, column: 24, fixable: true },
      { rule: 'sentence', severity: 'warning', line: 4, column: 35, fixable: true },
    ],
  })
  expect(terminal.text.err).toContain('2 warnings in 1 file')
})

test('--format github', async () => {
  const terminal = recorder(folder(small))
  await run(['lint', '--format', 'github'], terminal)
  expect(terminal.text.out).toContain('::warning file=spec/shop.yaml,line=4,col=24,endLine=4,endColumn=24,title=sentence::the description of Loaf does not begin with a capital letter\n')
})

describe('--fix', () => {
  const messy = [
    'enums:', '  Crust:   # of bread', '    description: "how dark \\u0069t is"', '    type: int32', '    open: false # nothing else', '    values:',
    "      - label: 'Light brown' # as it splits", '        value: 0', '        name: LightBrown', '        description: hardly baked',
    '      - { value: 1, name: Dark, label: Dark, description: Well baked. }', 'typedefs:', '  Loaf:', '    description: >-', '      what is', '      sold', '',
    '    direction: in', '    lint: { casing: once it was, sentence: once it was }', '    properties:', "      crust: { type: Crust, optional: false, description: 'its outside' }",
    '      flour:', '        type: string', '        optional: false', '        lint:', '          # because', '          name-spelling: once it was', '        description: |', '          it is ground', '# the end', '',
  ]
  const mended = [
    'enums:', '  Crust:   # of bread', '    description: "How dark \\u0069t is."', '    type: int32', '    values:',
    '      - value: 0', '        name: LightBrown', '        description: Hardly baked.',
    '      - { value: 1, name: Dark, description: Well baked. }', 'typedefs:', '  Loaf:', '    description: >-', '      what is', '      sold', '',
    '    direction: in', '    lint: { sentence: once it was }', '    properties:', "      crust: { type: Crust, description: 'its outside' }",
    '      flour:', '        type: string', '        description: |', '          it is ground', '# the end', '',
  ]

  test.each(['\n', '\r\n'])('changes what is certain and no other byte, lines end with %j', async (end) => {
    const cwd = folder('')
    const write = (lines: string[]) => `\uFEFF${domainText('')}${lines.join('\n')}`.replaceAll('\n', end)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(cwd, 'spec/shop.yaml'), write(messy))
    const terminal = recorder(cwd)
    expect(await lint({ ...options, fix: true, denyWarnings: true }, terminal), terminal.text.out).toBe(0)
    expect(shopOf(cwd)).toBe(write(mended))
    expect(readFileSync(join(cwd, 'spec/contract.yaml'), 'utf8')).toBe(contract)
    expect(terminal.text.out).toMatch(/^fixed \d+ findings in 1 file\nnothing to find fault with\n$/)
  })

  test('what it cannot mend is left and told', async () => {
    const terminal = recorder(folder(`${small}  order_line: { description: what is bought., type: string, direction: in }\n`))
    expect(await lint({ ...options, fix: true, json: true }, terminal)).toBe(0)
    const report = JSON.parse(terminal.text.out) as LintReport
    expect([report.fixed, report.findings.map(({ rule }) => rule)]).toEqual([3, ['casing']])
    expect(terminal.text.err).toBe('fixed 3 findings in 1 file\n1 warning in 1 file\n'.replace(/^/, terminal.text.err.slice(0, terminal.text.err.indexOf('fixed'))))
  })

  test('a symbolic link and a file that is not to be written are told, and stay', async () => {
    const linked = folder(small)
    renameSync(join(linked, 'spec/shop.yaml'), join(linked, 'shop.yaml'))
    symlinkSync('../shop.yaml', join(linked, 'spec/shop.yaml'))
    const terminal = recorder(linked)
    expect(await run(['lint', '--fix'], terminal)).toBe(3)
    expect(terminal.text.err).toMatch(/cannot write .*shop\.yaml: it is a symbolic link/)
    expect(shopOf(linked)).toBe(domainText(small))
    const locked = folder(small)
    chmodSync(join(locked, 'spec/shop.yaml'), 0o444)
    if (process.getuid?.() !== 0) expect(await run(['lint', '--fix'], recorder(locked))).toBe(3)
  })
})

test.each([
  ['signs that a terminal would obey', '"\\u202Ebaad \\u001B[31m */ <b>"'],
  ['a word without end', `'${'x'.repeat(250_000)}'`],
  ['a thousand words that are none', `'${'looaf '.repeat(1000)}'`],
  ['nothing but signs', `'${'#( '.repeat(80_000)}'`],
  ['nothing but backticks and dashes', `'${'`-'.repeat(125_000)}'`],
  ['nothing but numbers', `'${'0 - '.repeat(60_000)}'`],
  ['nothing but addresses', `'${'a@'.repeat(125_000)}'`],
])('a quarter of a megabyte of hostile text, which is told in time that grows with its length: %s', async (_, text) => {
  const started = Date.now()
  const terminal = recorder(folder(`typedefs:\n  Loaf: { description: ${text}, type: int32, direction: in }\n`))
  await lint(options, terminal)
  for (const sign of ['\u001B', '\u202E']) expect(terminal.text.out).not.toContain(sign)
  expect(Date.now() - started).toBeLessThan(5000)
}, 20_000)
