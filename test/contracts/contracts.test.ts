/** Contracts of other SDKs, generated and used: the toolchain knows no contract, and no package that it made before. */
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readSpec } from '../../generator/io/read-spec.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { writeOutputs } from '../io/write-outputs.js'
import { arbitraryFor } from '../values/arbitrary-values.js'
import { readerOf } from '../values/leaves.js'
import { loadPackage } from '../values/load-package.js'
import { mistold, mutantsOf } from '../values/mutants.js'
import { agree, judgeOf } from '../values/opinions.js'
import { verdictsOn } from '../values/verdicts.js'

const work = mkdtempSync(join(tmpdir(), 'floo-schema-contracts-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const contracts = await Promise.all([
  { title: 'a payment terminal', folder: 'payment-terminal', name: '@tills/terminal-contract', pages: ['device', 'payment', 'receipt'] },
  { title: 'a map on a page', folder: 'map-widget', name: 'map-widget-events', pages: ['map'] },
].map(async (contract) => {
  const { files, diagnostics } = await compile(readSpec(join(import.meta.dirname, contract.folder, 'spec')), readTemplates())
  // Where a project would have it, so that it is imported by its name.
  const out = join(work, 'node_modules', contract.name)
  writeOutputs(out, files)
  return { ...contract, out, files, diagnostics, ...await loadPackage(out) }
}))

describe.each(contracts)('$title', ({ name, out, pages, files, diagnostics, model, subjects }) => {
  const reader = readerOf(model)
  const judge = judgeOf(model, reader)

  test('is generated without complaints', () => {
    expect(diagnostics).toEqual([])
    expect(JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'))).toMatchObject({ name, version: model.contract.version, license: model.contract.license })
  })

  test('has docs', () => {
    for (const page of pages) expect(existsSync(join(out, 'docs', `${page}.md`)), page).toBe(true)
    const docs = files.filter(({ path }) => path.startsWith('docs/')).map(({ text }) => text).join('\n')
    for (const event of model.events) expect(docs).toContain(event.name)
    for (const typedef of model.typedefs) expect(docs).toContain(typedef.name)
  })

  test('knows nothing of another contract', () => {
    const found = files.filter(({ text }) => /floo-contract|flooNotice|roster/i.test(text)).map(({ path }) => path)
    expect(found).toEqual([])
  })

  test.each(subjects)('$name accepts its examples, and none of their mutants', (subject) => {
    for (const example of subject.examples) expect(Object.entries(judge(subject, example)).filter(([, fits]) => !fits), JSON.stringify(example)).toEqual([])
    const mutants = subject.examples.flatMap((example) => mutantsOf(subject, example, reader))
    expect(mutants.filter(({ value }) => Object.values(judge(subject, value)).includes(true)).map(({ what }) => what())).toEqual([])
    expect(mutants.flatMap((mutant) => mistold(subject, mutant))).toEqual([])
    expect(mutants.flatMap(({ what, value }) => verdictsOn(subject, value).map((problem) => `${what()}: ${problem}`))).toEqual([])
  })

  test.each(subjects)('$name: all witnesses agree', (subject) => {
    fc.assert(fc.property(arbitraryFor(subject, reader), (value) => {
      const opinions = judge(subject, value)
      expect(agree(opinions) ? 'all agree' : opinions).toBe('all agree')
      expect(verdictsOn(subject, value)).toEqual([])
    }), { seed: 7, numRuns: 60 })
  })
})

test('items are equal by value, whatever the order of their members', () => {
  const method = contracts[0]?.subjects.find(({ name }) => name === 'Method')
  const paidWith = (...given: object[]) => ({ kind: 'cash', given })
  expect(method?.is(paidWith({ minor: 1, currency: 'CHF' }, { currency: 'CHF', minor: 2 }))).toBe(true)
  const twice = paidWith({ minor: 1, currency: 'CHF' }, { currency: 'CHF', minor: 1 })
  expect(method?.validate(twice).issues).toMatchObject([{ path: ['given'], code: 'uniqueItems' }])
  expect(method?.fitsSchema?.(twice)).toBe(false)
})

describe('values of a type that refers to itself', () => {
  const table = contracts[0]?.subjects.find(({ name }) => name === 'Table')
  const cyclic: { rows: unknown[][] } = { rows: [] }
  cyclic.rows.push([cyclic])
  const nested = (levels: number, cell: unknown) => Array.from({ length: levels }).reduce<unknown>((inner) => ({ rows: [[inner]] }), cell)
  const doubled = (levels: number, cell: unknown) => Array.from({ length: levels }).reduce<unknown>((inner) => ({ rows: [[inner, inner]] }), cell)

  test.each<[string, unknown, boolean]>([
    ['deep, but not too deep', nested(90, 'x'), true],
    ['holds itself', cyclic, false],
    ['deeper than the stack', nested(100_000, 'x'), false],
    ['millions of paths through shared parts', doubled(24, 'x'), true],
    ['the same, with a fault at the end of each', doubled(24, 1), false],
  ])('%s', (_, value, fits) => {
    const start = performance.now()
    expect(table?.is(value)).toBe(fits)
    expect(table?.validate(value).issues === undefined).toBe(fits)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

const use = `
import { Currency, isPaymentApproved, LocaleLabels, MethodKind, PrinterStateLabels, type EventMap, type Item, type Locale, type LogLevel, type Table, type TerminalListener } from '@tills/terminal-contract'
import { validateMethod } from '@tills/terminal-contract/validators/Method'
import { validatePaymentApproved } from '@tills/terminal-contract/validators/payment-approved'
import { isClickMarker, type EventMap as MapEvents } from 'map-widget-events'

const [amount, , items]: EventMap['payment:approved'] = [{ minor: 1, currency: Currency.Euro }, null, []]
const bundle: Item = { name: 'a', price: amount, tags: { x: true, y: 'z' }, parts: [{ name: 'b', price: amount, tags: {} }], also: {} }
const listener: TerminalListener<'display-ready'> = (serial, { brightness, 'font-size': size = 1 }, firmware) =>
  [serial.length, brightness + size, firmware?.length]
const rare: Locale = 'rm-CH'
const level: LogLevel = 30
const labelOfRare: string | undefined = LocaleLabels[rare]?.label
const labelOfListed: string = LocaleLabels['de-CH'].label
const label: string = PrinterStateLabels[200].label
const table: Table = { rows: [['a', null, { rows: [] }]] }
const args: unknown = [amount, null, items]
if (isPaymentApproved(args)) {
  const [, method] = args
  if (method?.kind === MethodKind.GiftCard) method.label
  if (method?.kind === 'card') method.last4
  // @ts-expect-error not before it is known to be a card
  method?.last4
}
const { value, issues } = validateMethod(args)
if (issues) issues[0].message
else value.kind
const marker: MapEvents['click.marker'] = [{ pubs: 1, museums: 'x' }]
isClickMarker(marker)
// @ts-expect-error a number is no language, not even in an open enum
const wrong: Locale = 1
// @ts-expect-error a language that is not listed may have no label
LocaleLabels[rare].label
// @ts-expect-error no such currency
amount.currency = 'USD'
// @ts-expect-error an argument is missing
const short: EventMap['print'] = [[]]
export { bundle, label, labelOfListed, labelOfRare, level, listener, rare, short, table, validatePaymentApproved, wrong }
`

test('the types of both are right, as strict as can be', { timeout: 30_000 }, () => {
  writeFileSync(join(work, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(work, 'use.ts'), use)
  const options = { target: 'es2022', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, skipLibCheck: false, noEmit: true, types: [], lib: ['es2018'] }
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['use.ts', 'node_modules/**/*.d.ts'], exclude: [] }))
  expect(tsc(work)).toBe('')
})

function tsc(folder: string): string {
  try {
    return execFileSync(process.execPath, [join(import.meta.dirname, '../../node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout)
  }
}
