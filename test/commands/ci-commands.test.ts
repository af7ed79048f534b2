/** Whatever a spec, a folder, a list or a command line says: no line of the output acts, on a terminal or in a log of CI. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { excerptOf, shorten } from '../../generator/commands/excerpt.js'
import { findingsOf, sourceTexts } from '../../generator/commands/finding.js'
import { asGithub, asText } from '../../generator/commands/report.js'
import { run } from '../../generator/commands/run.js'
import { cellsOf, printJson, visible } from '../../generator/commands/visible.js'
import { folderWith } from '../io/folder.js'
import { acting, actingText } from './ci-commands.js'
import { compileGiven, given } from './spec-commands.js'
import { recorder } from './terminal.js'
import { runs } from '../thorough.js'

vi.mock('../../generator/pipeline.js', () => ({ compile: compileGiven }))

test.each([
  ['::error ::x', '\\u{3a}:error ::x'],
  ['  ::error ::x', '  \\u{3a}:error ::x'],
  ['\u200D::error ::x', '\u200D\\u{3a}:error ::x'],
  ['a ::error ::x', 'a ::error ::x'],
  ['##[error]x', '\\u{23}#[error]x'],
  ['a ##vso[task.x]', 'a \\u{23}#vso[task.x]'],
  ['#\u200D#vso[task.x]', '\\u{23}\u200D#vso[task.x]'],
  ['###teamcity[x]', '#\\u{23}#teamcity[x]'],
  ['## Heading', '## Heading'],
  ['--- a', '\\u{2d}-- a'],
  ['+++', '\\u{2b}++'],
  ['--force', '--force'],
  ['section_start:1:a', '\\u{73}ection_start:1:a'],
  ['travis_fold:start:a', '\\u{74}ravis_fold:start:a'],
  ['\u3164', '\\u{3164}'],
  ['👩\u200D💻 ❤\uFE0F', '👩\u200D💻 ❤\uFE0F'],
])('%j is shown as %j', (text, want) => {
  expect(visible(text)).toBe(want)
})

test('the test knows what acts', () => {
  for (const text of ['::error::x', ' ::a', 'x ##[a]', 'x ##vso[a]', '--- a', '\u001B[2J', '\u200D::a', 'a\n::b']) expect(acting(text), text).toHaveLength(1)
  for (const text of ['a ::error::x', '## a', '- a', 'a: b', '{', '--spec']) expect(acting(text), text).toEqual([])
})

const many = { numRuns: runs(300, 1000) }

test('no text acts, alone or with text of ours behind it', () => {
  fc.assert(fc.property(actingText, fc.constantFrom('', ':3:5', ' exists already', '  ', ': x'), (text, behind) => {
    expect(acting(visible(text) + behind)).toEqual([])
    expect(acting(`  - ${shorten(text)}`)).toEqual([])
    expect(acting(`x ${cellsOf(text).map((cell) => cell.text).join('')}`)).toEqual([])
  }), many)
})

test('no finding acts, and GitHub reads what was said', () => {
  fc.assert(fc.property(actingText, actingText, actingText, fc.nat(20), (file, message, source, start) => {
    const bytes = new TextEncoder().encode(source)
    const texts = sourceTexts([{ path: file, bytes }])
    const at = { file, start, end: start + 2 }
    const [finding] = findingsOf([{ rule: 'unknown-key', severity: 'error', message, hint: message, at, related: [{ at, message }] }], texts)
    if (!finding) throw new Error('there is one')
    const shown = { finding, lines: excerptOf(finding, texts.get(file)) }
    expect(acting(asText(shown, false))).toEqual([])
    const line = asGithub(shown)
    expect(acting(line, { annotations: true })).toEqual([])
    expect(line.split('\n')).toHaveLength(2)
    const [, properties = '', data] = /^::error (.*?)::(.*)\n$/u.exec(line) ?? []
    expect(unescaped(properties.split(',')[0])).toBe(`file=${visible(file)}`)
    expect(unescaped(data)).toBe(`${visible(message)}\n${visible(`hint: ${message}`)}`)
  }), many)
})

function unescaped(text = ''): string {
  return text.replace(/%(0A|0D|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

test('no document acts, and it means the same', () => {
  fc.assert(fc.property(actingText, actingText, (key, value) => {
    const document = { [key]: value, list: [value] }
    const printed = printJson(document)
    expect(acting(printed)).toEqual([])
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(document)))
  }), many)
})

const options = fc.subarray(['--json', '--format=github', '--format=json', '--force', '--out', '--spec'])
const words = fc.oneof(fc.constantFrom('generate', 'check', 'init', 'explain', 'help', '--format', '--spec=', '--version'), actingText)

test('no command line is quoted so that it acts', async () => {
  const cwd = folderWith()
  await fc.assert(fc.asyncProperty(fc.array(words, { maxLength: 4 }), options, async (argv, flags) => {
    const isWriting = argv.includes('init')
    const terminal = recorder(isWriting ? folderWith() : cwd)
    const code = await run(isWriting ? [...argv, '--nope'] : [...argv, ...flags], terminal)
    expect([...acting(terminal.text.out), ...acting(terminal.text.err)]).toEqual([])
    expect(code).toBeLessThan(3)
    if (terminal.text.out.startsWith('{')) JSON.parse(terminal.text.out)
  }), { numRuns: 300 })
})

/** Names that a disk takes. */
const name = actingText.filter((text) => !/[/\0\p{Cs}]|^\.*$/u.test(text) && Buffer.byteLength(text) < 200)

const formats = [[], ['--format', 'json'], ['--format', 'github'], ['--json'], ['--json', '--format', 'github']]

test('no folder, file, list or finding acts, in any command and format', async () => {
  await fc.assert(fc.asyncProperty(name, name, actingText, fc.constantFrom(...formats), async (folder, file, text, format) => {
    const cwd = folderWith({ [`${folder}/spec/contract.yaml`]: `name: ${text}`, [`${folder}/out/${file}`]: text })
    const places = ['--spec', `${folder}/spec`, '--out', `./${folder}/out`, ...format]
    const annotations = format.includes('github')
    const both = async (...argv: string[]) => {
      const terminal = recorder(cwd)
      const code = await run(argv, terminal)
      expect([...acting(terminal.text.out, { annotations }), ...acting(terminal.text.err, { annotations })], argv.join(' ')).toEqual([])
      if (argv.includes('--json')) JSON.parse(terminal.text.out)
      return code
    }
    Object.assign(given, { at: 'name', files: { [file]: `${text}\n` }, problems: [] })
    const found = [await both('check', ...places), await both('generate', ...places), await both('generate', '--force', ...places), await both('check', ...places)]
    given.problems = [{ message: text, hint: text, severity: 'warning' }]
    given.files = {}
    found.push(await both('check', ...places), await both('init', `./${folder}/new`), await both('init', `./${folder}/new`))
    given.problems = [{ message: text, hint: text }]
    found.push(await both('generate', ...places))
    if (!file.includes('\\') && !/^[A-Za-z]:/.test(file)) expect(found).toEqual([1, 1, 0, 0, 1, 0, 1, 1])
  }), { numRuns: 60 })
})
