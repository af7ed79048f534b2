/** How far translations are, and what --write makes of their files: byte for byte. */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LocalesReport } from '../../generator/commands/locales-report.js'
import { run } from '../../generator/commands/run.js'
import { textHash } from '../../generator/locales/text-hash.js'
import { contractText, domainText } from '../build/sources.js'
import { randomFrom } from '../fuzz/random.js'
import { contracts, printSpec, sliceOf } from '../fuzz/spec.js'
import { contentOf, folderWith } from '../io/folder.js'
import { runs } from '../thorough.js'
import { recorder } from './terminal.js'

const body = `typedefs:
  Loaf:
    description: What lies on the shelf.
    properties:
      crust: { type: string, description: What one sees. }
      weight: { type: number, description: As the scale shows it. }
`
const spec = (overlay?: string, { locales = overlay === undefined ? '' : 'locales: [de]\n', text = body } = {}) => folderWith({
  'spec/contract.yaml': contractText(['shop']) + locales, 'spec/shop.yaml': domainText(text), ...(overlay === undefined ? {} : { 'spec/locales/de.yaml': overlay }),
})
const overlayOf = (cwd: string, locale = 'de') => readFileSync(join(cwd, `spec/locales/${locale}.yaml`), 'utf8')
const contractOf = (cwd: string) => readFileSync(join(cwd, 'spec/contract.yaml'), 'utf8')
/** Runs a command line and gives what it says and its exit code. */
async function said(cwd: string, ...argv: string[]): Promise<string> {
  const terminal = recorder(cwd)
  const code = await run(['locales', ...argv], terminal)
  return `${terminal.text.out}${terminal.text.err}${code}`
}
const of = (english: string) => {
  const hash = textHash(english)
  return /^(?:\d+|\d+e\d+)$/.test(hash) ? `'${hash}'` : hash
}

const complete = `language: Deutsch
contract:
  # en: What happens in a bakery.
  description: { of: ${of('What happens in a bakery.')}, text: '' }
domains:
  shop:
    # en: Shop
    title: { of: ${of('Shop')}, text: '' }
    # en: What is sold.
    description: { of: ${of('What is sold.')}, text: '' }
    typedefs:
      Loaf:
        # en: What lies on the shelf.
        description: { of: ${of('What lies on the shelf.')}, text: '' }
        properties:
          crust:
            # en: What one sees.
            description: { of: ${of('What one sees.')}, text: '' }
          weight:
            # en: As the scale shows it.
            description: { of: ${of('As the scale shows it.')}, text: '' }
`
const english = (line: string) => new RegExp(`^ *# en: ${line}\n`, 'm')

describe('what it tells', () => {
  test.each([
    ['no other language', undefined, [], 'the contract is in English alone; `floo-schema locales zh --write` begins a translation\n0'],
    ['a language that is not there', undefined, ['de'], 'error: the contract says nothing in de\n  hint: `floo-schema locales de --write` begins to\n2'],
    ['what is no language', undefined, ['de_DE', '--write'], 'error: de_DE names no language as BCP 47 has it, or the one that the contract is in\n  hint: a language is zh, zh-Hant or pt-BR, for example\n2'],
    ['nothing translated', complete, [], 'de Deutsch: 0 of 6 texts, 6 missing\n--write adds entries for what is missing, with the English above each\n0'],
    ['some, one of them stale', complete.replace("text: ''", 'text: x').replace(`${of('Shop')}, text: ''`, 'aaaaaaaa, text: Laden'), ['de'], 'de Deutsch: 2 of 6 texts, 4 missing, 1 stale\n--write adds entries for what is missing, with the English above each\n0'],
    ['all', complete.replaceAll("text: ''", 'text: x'), [], 'de Deutsch: 6 of 6 texts\n0'],
  ])('%s', async (_, overlay, argv, wanted) => {
    const cwd = spec(overlay)
    const before = contentOf(cwd)
    expect(await said(cwd, ...argv)).toBe(wanted)
    expect(contentOf(cwd)).toEqual(before)
  })

  test('errors are shown, and those about something else stop it', async () => {
    expect(await said(spec(complete.replace('crust:', 'crus:')))).toMatch(/^spec\/locales\/de\.yaml:16:11 {2}unknown-text {2}the contract has no text at domains\.shop\.typedefs\.Loaf\.properties\.crus\n[^]*hint: did you mean crust\?\n\nde Deutsch: 0 of 6 texts[^]*\n1$/)
    const broken = spec(complete, { text: body.replace('string', 'strin') })
    expect(await said(broken, '--write')).toMatch(/unknown-type[^]*error: the spec in spec has errors\n {2}hint: mend them first\n2$/)
    expect(await said(spec('language: [\n'), '--write')).toMatch(/yaml-syntax[^]*\n2$/)
  })

  test('--json is one document', async () => {
    const cwd = spec(complete.replace(`${of('Shop')}, text: ''`, 'aaaaaaaa, text: Laden'))
    const terminal = recorder(cwd)
    expect(await run(['locales', '--json', '--write'], terminal)).toBe(0)
    expect(JSON.parse(terminal.text.out)).toEqual({
      ok: true,
      locales: [{
        locale: 'de', language: 'Deutsch', texts: 6, translated: 1,
        missing: ['contract.description', 'domains.shop.description', 'domains.shop.typedefs.Loaf.description', 'domains.shop.typedefs.Loaf.properties.crust.description', 'domains.shop.typedefs.Loaf.properties.weight.description'],
        stale: ['domains.shop.title'],
        changes: { added: 0, updated: 0, removed: 0 },
      }],
      written: [], findings: [],
    } satisfies LocalesReport)
    expect(terminal.text.err).toBe('de Deutsch: 1 of 6 texts, 5 missing, 1 stale\nnothing to write\n')
  })
})

describe('--write begins a language', () => {
  test('with every text, and lists it', async () => {
    const cwd = spec()
    expect(await said(cwd, 'zh', '--write')).toBe('zh: 0 of 6 texts, 6 missing (6 added, 0 brought up to date, 0 removed)\nwrote spec/locales/zh.yaml\nwrote spec/contract.yaml\n0')
    expect(overlayOf(cwd, 'zh')).toBe(complete.replace('Deutsch', 'zh # what the language calls itself'))
    expect(contractOf(cwd)).toBe(`${contractText(['shop'])}locales: [zh]\n`)
    const before = contentOf(cwd)
    expect(await said(cwd, '--write')).toBe('zh: 0 of 6 texts, 6 missing\nnothing to write\n0')
    expect(contentOf(cwd)).toEqual(before)
  })

  test.each([
    ['beside others', 'locales: [de]\n', 'locales: [de, pt-BR]\n'],
    ['in a list of lines', 'locales:\n  - de # German\n', 'locales:\n  - de # German\n  - pt-BR\n'],
    ['that is listed already', 'locales: [pt-BR, de]\n', 'locales: [pt-BR, de]\n'],
  ])('%s', async (_, locales, wanted) => {
    const cwd = spec(complete, { locales })
    await said(cwd, 'pt-BR', '--write')
    expect(contractOf(cwd)).toBe(contractText(['shop']) + wanted)
    expect(overlayOf(cwd, 'pt-BR').split('\n')[0]).toBe('language: pt-BR # what the language calls itself')
    expect(overlayOf(cwd)).toBe(complete)
  })

  test('the schema is named as in the contract, and lines end as there', async () => {
    const cwd = spec()
    const contract = `# yaml-language-server: $schema=../x/contract.schema.json\n${contractText(['shop'])}`.replaceAll('\n', '\r\n')
    const other = folderWith({ 'spec/contract.yaml': contract, 'spec/shop.yaml': domainText('') })
    await said(other, 'de', '--write')
    expect(overlayOf(other).split('\n').slice(0, 3)).toEqual(['# yaml-language-server: $schema=../../x/locale.schema.json\r', 'language: de # what the language calls itself\r', 'contract:\r'])
    expect(existsSync(join(cwd, 'spec/locales'))).toBe(false)
  })
})

/** What stands in the file before, and what --write makes of it. Options come behind. */
test.each<[string, string, string, ...string[]]>([
  ['nothing but the language', 'language: Deutsch\n', complete],
  ['a file without an end of its last line', complete.slice(0, -1).replace(english('Shop'), '').replace(/ *title: .*\n/, ''), complete.slice(0, -1)],
  ['a text at the beginning of a block', complete.replace(english('Shop'), '').replace(/ *title: .*\n/, ''), complete],
  ['one at its end', complete.replace(/ *weight:\n.*\n.*\n/, ''), complete],
  ['several at once', complete.replace(/ *typedefs:[^]*/, '').replace(/contract:\n.*\n.*\n/, ''), complete],
  ['parts that are empty', 'language: Deutsch\ncontract: {}\ndomains:\n  shop: {} # all of it\n', complete.replace('  shop:\n', '  shop:\n').replace(/text: '' }\n$/, "text: '' } # all of it\n")],
  ['comments and blank lines of people', `# A\nlanguage: Deutsch # B\n\n# C\ncontract: # D\n  # E\n  description: { of: ${of('What happens in a bakery.')}, text: 'Was' } # F\n\n# G\n`, `# A\nlanguage: Deutsch # B\n\n# C\ncontract: # D\n  # E\n  description: { of: ${of('What happens in a bakery.')}, text: 'Was' } # F\n\n${complete.slice(complete.indexOf('domains:'))}\n# G\n`],
  ['an order of people, with comments of theirs first', complete.replace(/ *crust:\n.*\n.*\n/, '').replace(english('As the scale shows it.'), '            # heavy\n'), complete.replace(/( *weight:\n)(.*\n)(.*\n)/, '$1            # heavy\n            # en: As the scale shows it.\n$3')],
  ['between brackets', `language: Deutsch\ncontract: { description: { of: ${of('What happens in a bakery.')}, text: x } }\ndomains: { shop: { description: { text: '' }, typedefs: {} } }\n`, `language: Deutsch\ncontract: { description: { of: ${of('What happens in a bakery.')}, text: x } }\ndomains: { shop: { title: { of: ${of('Shop')}, text: '' }, description: { of: ${of('What is sold.')}, text: '' }, typedefs: { Loaf: { description: { of: ${of('What lies on the shelf.')}, text: '' }, properties: { crust: { description: { of: ${of('What one sees.')}, text: '' } }, weight: { description: { of: ${of('As the scale shows it.')}, text: '' } } } } } } }\n`],
  ['stale: the text stays, the comment says the new English', complete.replace(`# en: Shop\n    title: { of: ${of('Shop')}, text: '' }`, '# en: Store\n    # the old word\n    title: { of: aaaaaaaa, text: "Laden" }'), complete.replace(`# en: Shop\n    title: { of: ${of('Shop')}, text: '' }`, '# en: Store\n    # the old word\n    # en: Shop\n    title: { of: aaaaaaaa, text: "Laden" }')],
  ['stale, with the old English above', complete.replace(`# en: Shop\n    title: { of: ${of('Shop')}, text: '' }`, '# en: Store\n    # en: of bread\n    title:\n      of: aaaaaaaa\n      text: >-\n        Laden'), complete.replace(`# en: Shop\n    title: { of: ${of('Shop')}, text: '' }`, '# en: Shop\n    title:\n      of: aaaaaaaa\n      text: >-\n        Laden')],
  ['empty and made from other English', complete.replace(`# en: Shop\n    title: { of: ${of('Shop')}`, '# en: Store\n    title: { of: aaaaaaaa'), complete],
  ['confirmed: `of` is gone', complete.replace(`# en: Shop\n    title: { of: ${of('Shop')}, text: '' }`, '# en: Store\n    title: { text: Laden }'), complete.replace(`${of('Shop')}, text: ''`, `${of('Shop')}, text: Laden`)],
  ['confirmed, in a block', complete.replace(english('Shop'), '').replace(`title: { of: ${of('Shop')}, text: '' }`, 'title:\n      text: Laden'), complete.replace(english('Shop'), '').replace(`title: { of: ${of('Shop')}, text: '' }`, `title:\n      of: ${of('Shop')}\n      text: Laden`)],
  ['translated, and the comment deleted', complete.replace(english('Shop'), '').replace(`${of('Shop')}, text: ''`, `${of('Shop')}, text: Laden`), complete.replace(english('Shop'), '').replace(`${of('Shop')}, text: ''`, `${of('Shop')}, text: Laden`)],
  ['what is gone stays without --prune', `${complete}      Gone: { description: { of: aaaaaaaa, text: x } }\n`, `${complete}      Gone: { description: { of: aaaaaaaa, text: x } }\n`],
  ['and goes with it, with its English and what is empty then', `${complete}      # en: gone\n      Gone: { description: { of: aaaaaaaa, text: x } }\n    events:\n      gone:\n        # en: gone\n        description: { of: aaaaaaaa, text: x }\n  shoop:\n    title: { of: aaaaaaaa, text: x } # gone\n`, complete, '--prune'],
  ['also several between brackets', complete.replace('    typedefs:\n', "    enums: { A: { description: { of: aaaaaaaa, text: x } }, B: { values: { C: {}, D: {} } } }\n    events: { a: { description: { of: aaaaaaaa, text: x } }, b: { description: { of: aaaaaaaa, text: x } } }\n    typedefs:\n"), complete, '--prune'],
  ['and neighbours of what stays', complete.replace(/( *)# en: What one sees\.\n/, (line, blanks: string) => `${blanks}# en: gone\n${blanks}erratum: { of: aaaaaaaa, text: x }\n${line}`).replace(/( *)# en: As the scale/, (line, blanks: string) => `${blanks}observed: { of: aaaaaaaa, text: x }\n${line}`), complete, '--prune'],
])('--write: %s', async (_, before, after, ...argv) => {
  const cwd = spec(before)
  const exit = argv.length === 0 && before.includes('Gone') ? '1' : '0'
  expect((await said(cwd, '--write', ...argv)).at(-1)).toBe(exit)
  expect(overlayOf(cwd)).toBe(after)
  expect(await said(cwd, '--write', ...argv)).toMatch(new RegExp(`nothing to write\n${exit}$`))
  expect(overlayOf(cwd)).toBe(after)
})

test('lines that end with a carriage return', async () => {
  const cwd = spec(complete.replace(/ *weight:\n.*\n.*\n/, '').replaceAll('\n', '\r\n'))
  await said(cwd, '--write')
  expect(overlayOf(cwd)).toBe(complete.replaceAll('\n', '\r\n'))
})

test('English of several lines, of characters that no file may hold, and names that YAML takes for something else', async () => {
  const long = 'x'.repeat(1200)
  const text = `typedefs:\n  Loaf:\n    description: "One # two.\\n\\n  Three\\u202e \\u0007."\n    properties: { 'null': { type: string, description: 'a: b' }, '1.5': { type: string, description: x }, '- a': { type: string, description: x }, 'a: b #c': { type: string, description: x } }\nevents:\n  ? ${long}\n  : { description: Long. }\n`
  const cwd = spec('language: Deutsch\n', { text })
  expect(await said(cwd, '--write')).toMatch(/\n0$/)
  expect(overlayOf(cwd)).toContain(`      Loaf:
        # en: One # two.
        # en:
        # en:   Three\\u202e \\u0007.
        description: { of: ${of('One # two.\n\n  Three\u202e \u0007.')}, text: '' }
        properties:
          null:
            # en: a: b
            description: { of: ${of('a: b')}, text: '' }
          1.5:
            # en: x
            description: { of: ${of('x')}, text: '' }
          '- a':
            # en: x
            description: { of: ${of('x')}, text: '' }
          'a: b #c':
`)
  expect(overlayOf(cwd)).toContain(`      ? ${long}\n      :\n        # en: Long.\n        description: {`)
  expect(await said(cwd, '--write')).toBe('de Deutsch: 0 of 9 texts, 9 missing\nnothing to write\n0')
})

test.skipIf(process.getuid?.() === 0)('a file that is not to be written is told, and the list stays without the language', async () => {
  const cwd = spec()
  chmodSync(join(cwd, 'spec'), 0o555)
  expect(await said(cwd, 'de', '--write')).toMatch(/^error: cannot [^]*3$/)
  expect(contractOf(cwd)).toBe(contractText(['shop']))
})

/** A contract shrinks to a part of itself, in any style of YAML, and what was said of the whole follows it. */
test.each(Array.from({ length: runs(4, 12) }, (_, seed) => seed))('--write --prune after large changes, seed %i', async (seed) => {
  const random = randomFrom(seed)
  const contract = contracts[seed % contracts.length]
  if (!contract) throw new Error('no contract')
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const cwd = folderWith(Object.fromEntries(contract.sources.map(({ path, bytes }) => [`whole/${path}`, text(bytes)])))
  await said(cwd, 'de', '--write', '--spec', 'whole')
  const whole = readFileSync(join(cwd, 'whole/locales/de.yaml'), 'utf8').replaceAll("text: ''", 'text: Wort')
  const part = printSpec(sliceOf(contract, random), random)
  const folder = folderWith({ ...Object.fromEntries(part.map(({ path, bytes }) => [`spec/${path}`, text(bytes)])), 'spec/locales/de.yaml': whole })
  expect(await said(folder, 'de', '--write', '--prune')).toMatch(/^de: (\d+) of \1 texts \(0 added, 0 brought up to date, \d+ removed\)\nwrote [^]*\n0$|^de: (\d+) of \2 texts\n[^]*\n0$/)
  expect(await said(folder, '--write', '--prune')).toMatch(/^de: (\d+) of \1 texts\nnothing to write\n0$/)
})
