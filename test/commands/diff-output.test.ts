/** What `diff` prints, of changes made by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenMarkdown, diffMarkdown } from '../../generator/commands/diff-markdown.js'
import { meaningOf } from '../../generator/commands/diff-meaning.js'
import { diffOutput } from '../../generator/commands/diff-output.js'
import type { DiffReport, FailOn } from '../../generator/commands/diff-report.js'
import { startOf } from '../../generator/commands/finding.js'
import { changesText, summaryText } from '../../generator/commands/diff-text.js'
import type { DiffFormat } from '../../generator/commands/options.js'
import type { Change } from '../../generator/diff/change.js'
import { added, change, removed, reworded } from '../diff/changes.js'
import { hostileTexts, isText } from '../text/hostile-texts.js'
import { readPage } from '../text/read-page.js'
import { acting, actingText } from './ci-commands.js'
import { reportOf } from './diff-report.js'
import { recorder } from './terminal.js'

const item = { file: 'spec/item.yaml', start: 8, end: 15 }
const some = [reworded('Item'), added({ subject: 'Item.id', at: item }), removed({ before: 'string', at: item })]

function printed(report: DiffReport, format: DiffFormat, { json = false, failOn }: { json?: boolean; failOn?: FailOn } = {}) {
  const terminal = recorder()
  const output = diffOutput({ format, json, ...(failOn && { failOn }) }, terminal)
  output.show(report, ['spec/contract.yaml', 'spec/item.yaml'])
  output.finish(report)
  return terminal.text
}

describe('text', () => {
  test('what breaks comes first, and each says where, what and for whom', () => {
    expect(printed(reportOf(some), 'text')).toEqual({ err: '', out: `Breaking

main:pkg/spec/item.yaml:2:1  property-removed  the property Item.name is gone
  - string
  types       breaking: code that uses it stops compiling
  validators  breaking: they refuse values that they accepted

Compatible

spec/item.yaml:2:1  property-added  Item.id is a new property of type string
  types       compatible: there is more to use, and code compiles as before
  validators  compatible: they accept more than before

In the docs only

spec/contract.yaml:1:7  description-changed  Item is described otherwise
  - An old text.
  + A new text.

3 changes in tiny from 0.1.0 (main:pkg/spec) to 0.1.0 (spec): 1 breaking, 1 compatible, 1 in the docs only
recommended: major, 0.1.0 → 0.2.0 (before 1.0.0 a breaking change raises the minor version)
` })
  })

  test('no changes are one line', () => {
    expect(printed(reportOf([]), 'text').out).toBe('no changes in tiny from 0.1.0 (main:pkg/spec) to 0.1.0 (spec)\n')
  })

  test('long texts are shown from a little before they part', () => {
    const long = 'the same words again and again '.repeat(9)
    const text = changesText(reportOf([change('description-changed', { before: `${long}old`, after: `${long}new` })]), false)
    expect(text).toContain('  - …rds again and again old\n  + …rds again and again new\n')
  })

  test.each([
    ['1.0.0', '1.0.0', [removed()], 'recommended: major, 1.0.0 → 2.0.0\n'],
    ['1.0.0', '2.0.0', [removed()], 'recommended: major, 1.0.0 → 2.0.0 (the spec has 2.0.0, which is enough)\n'],
    ['1.0.0', '1.1.0', [removed()], 'recommended: major, 1.0.0 → 2.0.0 (the spec has 1.1.0, which is too low)\n'],
    ['0.1.0', '0.1.0', [added()], 'recommended: minor, 0.1.0 → 0.1.1 (before 1.0.0 what breaks nothing raises the patch version)\n'],
    ['1.0.0-01', '1.0.0', [added()], 'recommended: minor (1.0.0-01 is no semantic version)\n'],
  ])('the version: %s, %s', (from, to, changes, want) => {
    expect(summaryText(reportOf(changes, { from, to }), false).split('\n').slice(1).join('\n')).toBe(want)
  })

  test('colour is for terminals', () => {
    // oxlint-disable-next-line no-control-regex -- looking for escape sequences
    const escapes = /\u001B\[\d+m/
    expect(changesText(reportOf(some), true)).toMatch(escapes)
    expect(changesText(reportOf(some), false)).not.toMatch(escapes)
  })
})

describe('what a change means', () => {
  test.each<[string, Change, string[]]>([
    ['receives more', change('type-changed', { verdicts: { types: 'breaking', validators: 'compatible', docs: 'compatible' }, direction: 'in', acceptance: 'wider' }), ['code that receives it has to expect more than before', 'they accept more than before']],
    ['receives less', change('type-changed', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' }, direction: 'in', acceptance: 'narrower' }), ['code that receives it and relies on what is gone stops compiling', 'they refuse values that they accepted']],
    ['sends less', change('type-changed', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' }, direction: 'out', acceptance: 'narrower' }), ['code that sends it has to keep to less than before', 'they refuse values that they accepted']],
    ['sends something else', change('type-changed', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' }, direction: 'out', acceptance: 'different' }), ['code that sends it has to keep to less than before', 'they refuse values that they accepted, and accept others']],
    ['both, more', change('type-changed', { verdicts: { types: 'breaking', validators: 'compatible', docs: 'compatible' }, direction: 'both', acceptance: 'wider' }), ['code that receives it has to expect more than before', 'they accept more than before']],
    ['both, something else', change('type-changed', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' }, direction: 'both', acceptance: 'different' }), ['code that receives or sends it as before stops compiling', 'they refuse values that they accepted, and accept others']],
    ['a new name', change('event-renamed', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' } }), ['code that uses the old name stops compiling', 'they have another name']],
    ['a name gone', change('typedef-removed', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' } }), ['code that uses it stops compiling', 'they are gone']],
    ['a name more', change('event-added', { verdicts: { types: 'compatible', validators: 'compatible', docs: 'compatible' } }), ['there is more to use, and code compiles as before', 'there are new ones']],
    ['required', change('made-required', { verdicts: { types: 'breaking', validators: 'breaking', docs: 'compatible' }, direction: 'out', acceptance: 'narrower' }), ['code that sends the object has to give it', 'they refuse objects without it']],
    ['optional', change('made-optional', { verdicts: { types: 'breaking', validators: 'compatible', docs: 'compatible' }, direction: 'in', acceptance: 'wider' }), ['code that receives the object has to do without it', 'they accept objects without it']],
    ['deprecated', change('deprecated', { verdicts: { types: 'compatible', validators: 'none', docs: 'compatible' } }), ['editors strike it out']],
    ['words', reworded('Item'), []],
  ])('%s', (_, given, want) => {
    const [reported] = reportOf([given]).changes
    expect(reported && meaningOf(reported).map(({ words }) => words)).toEqual(want)
  })
})

describe('for programs', () => {
  test('json: the changes, and with --json all of it', () => {
    const report = reportOf(some)
    expect(JSON.parse(printed(report, 'json').out)).toEqual(report.changes)
    const whole = printed(report, 'text', { json: true })
    expect(JSON.parse(whole.out)).toEqual(report)
    expect(whole.err).toContain('Breaking\n')
    expect(report).toMatchObject({
      ok: true, base: { name: 'tiny', version: '0.1.0', source: 'main:pkg/spec' }, head: { source: 'spec' }, recommended: 'major',
      version: { base: '0.1.0', head: '0.1.0', recommended: '0.2.0', isEnough: false }, breaking: 1, written: [],
    })
    expect(report.changes.map(({ file, revision, line, column, endLine, endColumn, level }) => [file, revision, line, column, endLine, endColumn, level])).toEqual([
      ['pkg/spec/item.yaml', 'main', 2, 1, 2, 8, 'major'], ['spec/item.yaml', undefined, 2, 1, 2, 8, 'minor'], ['spec/contract.yaml', undefined, 1, 7, 2, 3, 'patch'],
    ])
  })

  test.each<[FailOn | undefined, boolean, string[]]>([
    [undefined, true, ['warning', 'notice', 'notice']], ['breaking', false, ['error', 'notice', 'notice']], ['any', false, ['error', 'error', 'error']],
  ])('github, --fail-on %s', (failOn, ok, want) => {
    const report = reportOf(some, failOn && { failOn })
    expect(report.ok).toBe(ok)
    const lines = printed(report, 'github', failOn && { failOn }).out.split('\n').filter((line) => line.startsWith('::'))
    expect(lines.map((line) => line.split(' ')[0])).toEqual(want.map((command) => `::${command}`))
    expect(lines[0]).toBe(`::${want[0]} file=spec/item.yaml,line=1,col=1,endLine=1,endColumn=1,title=property-removed::the property Item.name is gone%0Abefore: string%0Atypes breaking: code that uses it stops compiling%0Avalidators breaking: they refuse values that they accepted%0Ait was at main:pkg/spec/item.yaml:2:1`)
  })

  test('--fail-on breaking lets the rest pass', () => {
    expect(reportOf([added(), reworded('Item')], { failOn: 'breaking' }).ok).toBe(true)
    expect(reportOf([], { failOn: 'any' }).ok).toBe(true)
  })
})

describe('markdown', () => {
  test('a verdict, a table of what is felt, and the rest folded away', () => {
    expect(printed(reportOf([...some, change('type-changed', { before: 'a', after: 'a | b', verdicts: { types: 'breaking', validators: 'none', docs: 'compatible' }, direction: 'in', acceptance: 'wider' })]), 'markdown')).toEqual({ err: '', out: `## \`tiny\`: 2 breaking changes

From 0.1.0 (\`main:pkg/spec\`) to 0.1.0 (\`spec\`): 2 breaking, 1 compatible, 1 in the docs only.

Recommended: **major, 0.1.0 → 0.2.0**; before 1.0.0 a breaking change raises the minor version.

### Breaking

| Where | What changed | Types | Validators |
| --- | --- | --- | --- |
| \`Item.name\`<br>\`main:pkg/spec/item.yaml:2\` | The property \`Item.name\` is gone.<br>before: string | **breaking**: code that uses it stops compiling | **breaking**: they refuse values that they accepted |
| \`Item.name\`<br>\`spec/contract.yaml:1\` | The type of \`Item.name\` is <code>a &#124; b</code> and no longer \`a\`. | **breaking**: code that receives it has to expect more than before | as before |

### Compatible

| Where | What changed | Types | Validators |
| --- | --- | --- | --- |
| \`Item.id\`<br>\`spec/item.yaml:2\` | \`Item.id\` is a new property of type \`string\`. | compatible: there is more to use, and code compiles as before | compatible: they accept more than before |

<details><summary>1 change in the docs only</summary>

- \`Item\` is described otherwise.<br>before: An old text.<br>after: A new text.

</details>
` })
    expect(diffMarkdown(reportOf([]))).toBe('## `tiny`: no changes\n\nFrom 0.1.0 (`main:pkg/spec`) to 0.1.0 (`spec`).\n')
  })

  test('never more than GitHub takes, and it says what is left out', () => {
    const many = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? removed({ subject: `Item.n${index}` }) : reworded(`Item.n${index}`)))
    const text = diffMarkdown(reportOf(many))
    expect(text.length).toBeLessThan(65_000)
    const rows = text.match(/^\| `Item/gm)?.length ?? 0
    expect(text).toContain(`… and ${1000 - rows} more.`)
    expect(text).toContain('2000 changes in the docs only')
    const wide = diffMarkdown(reportOf(many.slice(0, 30).map((each) => ({ ...each, subject: '<'.repeat(9000), before: '&'.repeat(9000) }))))
    expect(wide.length).toBeLessThan(65_000)
  })

  test('a spec that cannot be read', () => {
    const finding = { ...startOf('spec/a.yaml', 3), rule: 'x', severity: 'error' as const, message: 'no <b> here', related: [] }
    expect(brokenMarkdown(Array.from({ length: 22 }, () => ({ finding, lines: [] })))).toContain('22 errors in 1 file; nothing was compared.\n\n- `spec/a.yaml:3` no &lt;b&gt; here\n')
  })
})

const anyChange = (text: fc.Arbitrary<string>) => fc.tuple(fc.constantFrom('property-removed', 'type-changed', 'description-changed', 'deprecated', 'contract-text' as const), text, text, text)
  .map(([kind, subject, before, after]) => (kind === 'property-removed' ? removed({ subject, before }) : change(kind, { subject, before, after })))

test('nothing that is quoted acts on a terminal or in a log', () => {
  fc.assert(fc.property(anyChange(actingText), fc.constantFrom('text', 'json', 'github' as const), (given, format) => {
    expect(acting(printed(reportOf([given]), format).out, { annotations: true })).toEqual([])
  }), { numRuns: 400 })
})

test('nothing that is quoted gets out of its place in the comment', () => {
  const structureOf = ([subject = '', before = '', after = '']: string[]) => readPage(diffMarkdown(reportOf([
    removed({ subject, before }), change('type-changed', { before, after }), change('description-changed', { subject, before, after }),
  ]))).structure.replaceAll('<#comment></>', '')
  const texts = fc.constantFrom(...hostileTexts.filter((text) => isText(text) && text.trim() !== ''))
  const plain = structureOf(['a', 'b', 'c'])
  fc.assert(fc.property(fc.array(texts, { minLength: 3, maxLength: 3 }), (given) => {
    expect(structureOf(given)).toBe(plain)
  }), { numRuns: 100 })
})
