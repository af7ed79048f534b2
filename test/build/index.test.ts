import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { contractText, domainText, modelOf, rulesOf, sourcesOf } from './sources.js'

/** `file:line:col rule` of each problem. */
function placesOf(files: Record<string, string>): string[] {
  return build(sourcesOf(files)).diagnostics.map(({ rule, at }) => {
    const before = (files[at.file] ?? '').slice(0, at.start).split('\n')
    return `${at.file}:${before.length}:${(before.at(-1) ?? '').length + 1} ${rule}`
  })
}

const contract = (...domains: string[]) => ({ 'contract.yaml': contractText(domains) })

test('several mistakes in several files are all told, in the order of files and places', () => {
  expect(placesOf({
    ...contract('shop', 'oven', 'gone'),
    'shop.yaml': domainText('typedefs:\n  A: { type: Heat }\n  B: { description: x, type: Heatt }\n  C:\n    description: x\n    typ: string\n'),
    'oven.yaml': domainText('enums:\n  Heat: { description: x, type: int32, values: [{ value: a, name: A, description: y }, { value: 1, name: A, description: y }] }\nextra: 1\n'),
  })).toEqual([
    'contract.yaml:6:23 missing-domain',
    'oven.yaml:4:58 enum-value-type',
    'oven.yaml:4:106 duplicate-value',
    'oven.yaml:5:1 unknown-key',
    'shop.yaml:4:3 missing-description',
    'shop.yaml:8:5 unknown-key',
  ])
})

describe('names that do not resolve', () => {
  const user = domainText('typedefs:\n  A: { description: x, type: Heat }\n  B: { description: x, type: string, minimum: 1 }\n')
  test.each([
    ['are told where all files could be read', { ...contract('shop'), 'shop.yaml': user }, ['unknown-type', 'misplaced-constraint']],
    ['are not told where a file has a syntax error', { ...contract('shop', 'oven'), 'shop.yaml': user, 'oven.yaml': domainText('enums: {\n') }, ['yaml-syntax', 'misplaced-constraint']],
    ['are not told where a file is not text', { ...contract('shop', 'oven'), 'shop.yaml': user, 'oven.yaml': '\u0000' }, ['control-character', 'misplaced-constraint']],
    ['are not told where a file is missing', { ...contract('shop', 'oven'), 'shop.yaml': user }, ['missing-domain', 'misplaced-constraint']],
    ['are not told where a file is not listed', { ...contract('shop'), 'shop.yaml': user, 'oven.yaml': domainText('enums:\n  Heat: { description: x, type: int32, values: [{ value: 0, name: A, description: y }] }\n') }, ['unlisted-domain', 'misplaced-constraint']],
    ['nor is what hangs on them', { ...contract('shop'), 'shop.yaml': domainText('typedefs:\n  A: { description: x, type: Heat, minimum: 1, examples: [{ title: y, value: z }] }\n') }, ['unknown-type']],
  ])('%s', (_, files, want) => {
    expect(rulesOf(build(sourcesOf(files)))).toEqual(want)
  })
})

test('after the first syntax error of a file nothing more of it is told', () => {
  expect(placesOf({ ...contract('shop'), 'shop.yaml': 'titel: x\ntypedefs:\n  A: { type: string[] }\n  B: { "\n' })).toEqual(['shop.yaml:3:20 yaml-syntax'])
})

test('a contract that cannot be read is told alone, with what is wrong inside of other files', () => {
  expect(placesOf({ 'contract.yaml': 'name: [\n', 'shop.yaml': domainText('typedefs:\n  A: { type: Nowhere }\n') })).toEqual([expect.stringMatching(/^contract\.yaml:\d+:\d+ yaml-syntax$/), 'shop.yaml:4:3 missing-description'])
})

test('without a list of domains each file is not unlisted as well', () => {
  expect(rulesOf(build(sourcesOf({ 'contract.yaml': contractText([]).replace(/domains.*\n/, ''), 'shop.yaml': domainText('') })))).toEqual(['missing-key'])
})

test('without contract.yaml the place is in the first file there is', () => {
  expect(build([]).diagnostics).toMatchObject([{ rule: 'no-contract', at: { file: 'contract.yaml', start: 0 } }])
  const sources = sourcesOf({ ...contract('shop'), 'shop.yaml': domainText('') }).slice(1)
  expect(build(sources).diagnostics).toMatchObject([{ rule: 'no-contract', at: { file: 'shop.yaml' } }])
})

test('the Model follows the order of the contract, then of the files', () => {
  const files = (name: string) => domainText(`enums:\n  ${name}2: { description: x, type: int32, values: [{ value: 0, name: A, description: y }] }\n  ${name}1: { description: x, type: int32, values: [{ value: 0, name: A, description: y }] }\nevents:\n  ${name}b: { description: x }\n  ${name}a: { description: x }\n`)
  const { model } = build(sourcesOf({ ...contract('shop', 'oven'), 'oven.yaml': files('o'), 'shop.yaml': files('s') }))
  expect(model?.contract.domains.map(({ name }) => name)).toEqual(['shop', 'oven'])
  expect(model?.enums.map(({ name, domain }) => `${domain} ${name}`)).toEqual(['shop s2', 'shop s1', 'oven o2', 'oven o1'])
  expect(model?.events.map(({ name }) => name)).toEqual(['sb', 'sa', 'ob', 'oa'])
})

test('what order the files come in makes no difference', () => {
  const files = { ...contract('shop', 'oven'), 'oven.yaml': domainText('typedefs:\n  A: { description: x, type: string }\n'), 'shop.yaml': domainText('typedefs:\n  B: { description: x, type: A }\n') }
  expect(build(sourcesOf(files).toReversed())).toEqual(build(sourcesOf(files)))
})

test('the head of the contract', () => {
  const text = contractText(['shop']).replace('license: MIT', 'license: Apache-2.0\nhomepage: https://bakery.example')
  expect(build(sourcesOf({ 'contract.yaml': text, 'shop.yaml': domainText('') })).model?.contract).toEqual({
    name: 'bakery-contract', version: '1.0.0', description: 'What happens in a bakery.', license: 'Apache-2.0', homepage: 'https://bakery.example',
    source: { title: "The bakery's handbook", date: '2024-05-06', sdk: '1.2.0' },
    domains: [{ name: 'shop', title: 'Shop', description: 'What is sold.', at: expect.objectContaining({ start: 0 }) }],
    at: expect.objectContaining({ start: 0 }),
  })
})

test('the changelog is handed through as it is', () => {
  const files = { ...contract('shop'), 'shop.yaml': domainText(''), 'CHANGELOG.md': '# Changes\n' }
  expect(build(sourcesOf(files)).changelog).toBe('# Changes\n')
  expect(build(sourcesOf({ ...contract('shop'), 'shop.yaml': domainText('') }))).not.toHaveProperty('changelog')
})

test('sources are left as they are', () => {
  const sources = sourcesOf({ ...contract('shop'), 'shop.yaml': domainText('typedefs:\n  A: { description: x, type: string }\n') })
  const copy = structuredClone(sources)
  build(sources)
  expect(sources).toEqual(copy)
  expect(modelOf('').events).toEqual([])
})

describe('what is kept for the next build', () => {
  const body = 'typedefs:\n  A: { description: x, type: string }\n'
  const sources = () => sourcesOf({ 'shop.yaml': domainText(body) })
  /** A place of the syntax tree itself. */
  const placeIn = (options?: { isLast: boolean }) => build(sources(), options).model?.contract.domains[0]?.at

  test('a file that has not changed is not parsed again', () => {
    expect(placeIn()).toBe(placeIn())
  })

  test('nothing outlives the last build', () => {
    const before = placeIn()
    const last = placeIn({ isLast: true })
    expect(last).toEqual(before)
    expect(last).not.toBe(before)
    expect(placeIn()).not.toBe(before)
  })
})
