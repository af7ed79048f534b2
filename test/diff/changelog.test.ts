import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { updateChangelog } from '../../generator/diff/changelog.js'
import { hostileTexts, isText } from '../text/hostile-texts.js'
import { added, change, removed, reworded } from './changes.js'

const release = { version: '0.2.0', date: '2026-12-01' }

test('a new file', () => {
  const changes = [reworded('Item'), added({ subject: 'Item.id' }), removed(), change('deprecated', { subject: 'Old', after: 'use New.' }), change('erratum-changed', { subject: 'Item.x' })]
  expect(updateChangelog(undefined, changes)).toBe(`# Changelog

What changes for an app that uses this contract. The format is that of
[Keep a Changelog](https://keepachangelog.com/en/1.1.0/), the versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).

## [Unreleased]

### Added

- \`Item.id\` is a new property of type \`string\`.

### Changed

- The description of \`Item\` was reworded.

### Deprecated

- \`Old\` is deprecated: use New.

### Removed

- **Breaking:** The property \`Item.name\` is gone.

### Fixed

- What is wrong on the SDK's own page about \`Item.x\` is noted otherwise.
`)
})

test('nothing comes of nothing', () => {
  expect(updateChangelog(undefined, [])).toBe(undefined)
  expect(updateChangelog(undefined, [], release)).toBe(undefined)
  expect(updateChangelog('x', [], release)).toBe('x')
})

const line = '- **Breaking:** The property `Item.name` is gone.\n'
const section = `### Removed\n\n${line}`

describe('a file that is there', () => {
  test.each<[string, string, string, typeof release | undefined]>([
    ['empty', '', `## [Unreleased]\n\n${section}`, undefined],
    ['a title alone', '# Log', `# Log\n\n## [Unreleased]\n\n${section}`, undefined],
    ['with releases', '# Log\n\n## [0.1.0] - 2026-01-01\n\nx\n', `# Log\n\n## [Unreleased]\n\n${section}\n## [0.1.0] - 2026-01-01\n\nx\n`, undefined],
    ['with releases, a release', '# Log\n\n## 0.1.0\n', `# Log\n\n## [0.2.0] - 2026-12-01\n\n${section}\n## 0.1.0\n`, release],
    ['with Unreleased', '## Unreleased\n\nMine.\n\n## 0.1.0\n', `## Unreleased\n\nMine.\n\n${section}\n## 0.1.0\n`, undefined],
    ['Unreleased becomes the release', '## [Unreleased]\n\n### Removed\n\n- Mine.\n\n## 0.1.0\n', `## [0.2.0] - 2026-12-01\n\n### Removed\n\n${line}- Mine.\n\n## 0.1.0\n`, release],
    ['the release is there', '## [Unreleased]\n\n## [0.2.0] - 2026-11-11\n\n### Removed\n', `## [Unreleased]\n\n## [0.2.0] - 2026-11-11\n\n### Removed\n\n${line}`, release],
    ['told already, wrapped by hand', '## Unreleased\n\n### Changed\n\n* **Breaking:** The property\n  `Item.name` is gone.\n', '## Unreleased\n\n### Changed\n\n* **Breaking:** The property\n  `Item.name` is gone.\n', undefined],
    ['told already before the release', `## Unreleased\n\n${section}`, `## [0.2.0] - 2026-12-01\n\n${section}`, release],
    ['other marks', '## Unreleased\n### Removed\n* **Breaking:** Mine.\n* Mine too.\n## 0.1.0\n', `## Unreleased\n### Removed\n* **Breaking:** Mine.\n*${line.slice(1)}* Mine too.\n## 0.1.0\n`, undefined],
    ['between other headings', '## Unreleased\n\n### Added\n\n- x\n\n### Fixed\n\n- y\n\n### Notes\n', `## Unreleased\n\n### Added\n\n- x\n\n${section}\n### Fixed\n\n- y\n\n### Notes\n`, undefined],
    ['without blank lines', '## Unreleased\n### Added\n- x\n## 0.1.0\n', `## Unreleased\n### Added\n- x\n\n${section}\n## 0.1.0\n`, undefined],
    ['an end without a line end', '## Unreleased\n### Removed\n- x', `## Unreleased\n### Removed\n${line}- x`, undefined],
    ['links at the end', '# Log\n\n[0.1.0]: https://a.example\n', `# Log\n\n## [Unreleased]\n\n${section}\n[0.1.0]: https://a.example\n`, undefined],
    ['links behind the section', '## Unreleased\n\n- x\n[a]: b\n\n[0.1.0]: c\n', `## Unreleased\n\n- x\n\n${section}\n[a]: b\n\n[0.1.0]: c\n`, undefined],
    ['headings in code and in comments', '```\n## Unreleased\n```\n<!--\n## Unreleased\n-->\n## 0.1.0\n', `\`\`\`\n## Unreleased\n\`\`\`\n<!--\n## Unreleased\n-->\n## [Unreleased]\n\n${section}\n## 0.1.0\n`, undefined],
    ['line ends of Windows', '## Unreleased\r\n\r\nx\r\n', `## Unreleased\r\n\r\nx\r\n\r\n${section.replaceAll('\n', '\r\n')}`, undefined],
  ])('%s', (_, old, want, to) => {
    expect(updateChangelog(old, [removed()], to)).toBe(want)
    expect(updateChangelog(want, [removed()], to)).toBe(want)
  })
})

describe('what was only reworded', () => {
  const names = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `Item.n${from + index}`)
  const lines = (text: string | undefined) => (text ?? '').split('\n').filter((each) => each.startsWith('- '))

  test('is told in a line, with ten names at most', () => {
    const text = updateChangelog(undefined, names(12).map(reworded))
    expect(lines(text)).toEqual([`- Descriptions of 12 things were reworded: ${names(10).map((name) => `\`${name}\``).join(', ')} and 2 more.`])
    expect(updateChangelog(text, names(12).map(reworded))).toBe(text)
  })

  test('what was told is not told again', () => {
    const first = updateChangelog(undefined, names(3).map(reworded))
    const second = updateChangelog(first, names(4).map(reworded))
    expect(lines(second)).toEqual(['- Descriptions of 3 things were reworded: `Item.n0`, `Item.n1`, `Item.n2`.', '- The description of `Item.n3` was reworded.'])
    expect(updateChangelog(second, names(4).map(reworded))).toBe(second)
    const third = updateChangelog(second, names(40).map(reworded))
    expect(updateChangelog(third, names(40).map(reworded))).toBe(third)
  })
})

// In a file with a comment that is never closed, this would close it.
const anyText = fc.constantFrom(...hostileTexts.filter((text) => isText(text) && text !== '' && !text.includes('-->')))
const anyChange = fc.record({ kind: fc.constantFrom('property-removed', 'type-changed', 'property-added', 'description-changed', 'deprecated', 'unit-changed' as const), subject: anyText, before: anyText, after: anyText })
  .map(({ kind, ...values }) => (kind === 'property-removed' ? removed(values) : change(kind, values)))
const anyLine = fc.constantFrom('# Log', '## Unreleased', '## [Unreleased]', '## [0.2.0] - 2026-01-01', '## 0.1.0', '### Added', '### Changed', '### Removed', '- x', '* y', '  z', '', '', '```', '<!--', '-->', '[a]: b', 'text', '- **Breaking:** x')
const anyOld = fc.tuple(fc.array(anyLine, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([all, end, isEnded]) => all.join(end) + (isEnded ? end : ''))

test('whatever there is: a second run adds nothing, and every line of the first file is still there, in order', () => {
  fc.assert(fc.property(fc.option(anyOld, { nil: undefined }), fc.array(anyChange, { maxLength: 5 }), fc.option(fc.constant(release), { nil: undefined }), (old, changes, to) => {
    const once = updateChangelog(old, changes, to)
    expect(updateChangelog(once, changes, to)).toBe(once)
    const left = (once ?? '').split(/\r?\n/)
    for (const each of (old ?? '').split(/\r?\n/).filter((text) => !/unreleased/i.test(text))) {
      const index = left.indexOf(each)
      expect(index, each).toBeGreaterThanOrEqual(0)
      left.splice(0, index + 1)
    }
    // Nothing that is quoted begins a line of its own.
    const before = new Set((old ?? '').split(/\r?\n/))
    for (const each of (once ?? '').split(/\r?\n/)) if (old !== undefined && !before.has(each)) expect(each).toMatch(/^$|^### \w+$|^## \[[\w.]+\](?: - [\d-]+)?$|^[-*] /)
  }), { numRuns: 500 })
})
