/** What `import --write` makes of a contract: for each edit of a page the lines that go and come, and nothing else. */
import { describe, expect, test } from 'vitest'
import { edited, lampContract, lampPage, pageWith, type Written, written, writtenText } from './lamps.js'
import { changes, lifted } from './lamp-edits.js'
import { lineDiff } from './line-diff.js'
import { wantedBlank, wantedFirst, wantedLines, wantedWhenLifted, wantedWhenPruned } from './lamp-wanted.js'

const withGone = changes.filter(([, , , drifts]) => drifts.some((drift) => drift.startsWith('dropped ')))
const withLines = (wanted: Readonly<Record<string, readonly string[]>>) => Object.entries(wanted).map(([name, lines]) => ({ name, lines }))

/** Each is written once for all tests. */
const known = new Map<string, Promise<Written>>()

function writtenFor(name: string, prune = false): Promise<Written> {
  const key = `${name} ${prune}`
  const made = known.get(key) ?? written(changedPage(name), lampContract, prune)
  known.set(key, made)
  return made
}

function changedPage(name: string): string {
  const change = changes.find(([own]) => own === name)
  if (!change) throw new Error(`no edit is called ${name}`)
  return edited(lampPage, change[1], change[2])
}

/** Only what is not certain is left, and the next run has nothing to do. */
function expectDone({ left, again, editsAgain }: Written): void {
  expect({ left, again, editsAgain }).toEqual({ left: left.filter(isUnsure), again: again.filter(isUnsure), editsAgain: 0 })
}

const isUnsure = (text: string) => /\(the words may be names of properties\)/.test(text)

describe('what is written says what the page says, and writing again changes nothing', () => {
  const run = async (name: string) => { expectDone(await writtenFor(name)) }
  test.each(changes)('%s', run)
})

describe('with --prune, too', () => {
  const run = async (name: string) => { expectDone(await writtenFor(name, true)) }
  test.each(withGone)('%s', run)
})

describe('only these lines go and come', () => {
  test('in 25 cases at least', () => {
    expect(Object.keys(wantedLines).length).toBeGreaterThanOrEqual(25)
  })

  const run = async ({ name, lines }: { name: string; lines: readonly string[] }) => {
    expect(lineDiff(lampContract, (await writtenFor(name)).text)).toEqual(lines)
  }
  test.each(withLines(wantedLines))('$name', run)
  test.each(withLines(wantedFirst))('$name', run)

  const runPruned = async ({ name, lines }: { name: string; lines: readonly string[] }) => {
    expect(lineDiff(lampContract, (await writtenFor(name, true)).text)).toEqual(lines)
  }
  test.each(withLines(wantedWhenPruned))('$name, with --prune', runPruned)
  test.each(withLines(wantedBlank))('$name, with --prune', runPruned)
})

describe('what was only observed loses its mark', () => {
  test.each(lifted)('$name', async ({ name, contract, page }) => {
    const before = edited(lampContract, ...contract)
    const made = await written(pageWith(page), before)
    expectDone(made)
    expect(lineDiff(before, made.text)).toEqual(wantedWhenLifted[name])
  })
})

describe('line ends and a byte order mark stay', () => {
  // Edits of every kind are among them, at a third of the time.
  const names = Object.keys(wantedLines).filter((_, index) => index % 3 === 0)
  test.each(names)('%s', async (name) => {
    const text = await writtenText(changedPage(name), `\uFEFF${lampContract.replaceAll('\n', '\r\n')}`)
    expect(text).toBe(`\uFEFF${(await writtenFor(name)).text.replaceAll('\n', '\r\n')}`)
  })
})
