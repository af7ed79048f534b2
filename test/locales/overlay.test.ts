/** What is wrong with the file of a language, and where. */
import { expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { textHash } from '../../generator/locales/text-hash.js'
import { understand } from '../../generator/pipeline.js'
import { isLocale, textKey } from '../../generator/translation.js'
import contractSchema from '../../generator/contract.schema.json' with { type: 'json' }
import { contractText, sentenceOf, unmarked } from '../build/sources.js'
import { bakery, bakeryWith, leaf } from './bakery.js'

const hash = textHash('Shop')
const head = 'language: Deutsch\n'

/** Each is what stands below `language`, marked where the problem is told, and the sentence. */
test.each([
  ['a name that the contract does not have', 'domains: { shop: { enums: { «Crusts»: { description: { of: aaaaaaaa, text: x } } } } }', 'unknown-text: the contract has no text at domains.shop.enums.Crusts (did you mean Crust?)'],
  ['a name that is like no other', 'domains: { «pharmacy»: {} }', 'unknown-text: the contract has no text at domains.pharmacy (correct the name; what is gone from the contract `floo-schema locales de --write --prune` removes)'],
  ['a text that this part does not have', `domains: { shop: { enums: { Crust: { «erratum»: { of: ${hash}, text: x } } } } }`, 'unknown-text: the contract has no text at domains.shop.enums.Crust.erratum (correct the name; what is gone from the contract `floo-schema locales de --write --prune` removes)'],
  ['an example that is not there', `domains: { shop: { events: { 'oven:ready': { examples: { «1»: { title: { of: ${hash}, text: x } } } } } } }`, 'unknown-text: the contract has no text at domains.shop.events.oven:ready.examples.1 (did you mean 0?)'],
  ['a name that every object has', `domains: { «__proto__»: { title: { of: ${hash}, text: x } } }`, 'unknown-text: the contract has no text at domains.__proto__ (correct the name; what is gone from the contract `floo-schema locales de --write --prune` removes)'],
  ['a key that no part has', 'domains: { shop: { «tite»: { text: x } } }', 'unknown-key: the domain shop has no key tite (did you mean title?)'],
  ['a key that texts do not have', `domains: { shop: { title: { of: ${hash}, «Text»: x } } }`, 'unknown-key: title has no key Text (did you mean text?)'],
  ['a text without its entry', 'domains: { shop: { title: «Laden» } }', 'wrong-kind: title must be a mapping, but this is "Laden" (write a mapping)'],
  ['an entry without a text', `domains: { shop: { «title»: { of: ${hash} } } }`, 'missing-key: title needs the key text: the text; empty where nobody has written it so far, and readers get the English one'],
  ['a list of values', 'domains: { shop: { enums: { Crust: { values: «[]» } } } }', 'wrong-kind: values must be a mapping, but this is a list (write a mapping)'],
  ['blanks are no text', `domains: { shop: { title: { of: ${hash}, text: «' '» } } }`, 'bad-value: text is " ", but must be this: The text; empty where nobody has written it so far, and readers get the English one.'],
  ['a text that is a number', `domains: { shop: { title: { of: ${hash}, text: «1» } } }`, 'wrong-kind: text must be text, but this is the number 1 (put it in quotes)'],
  ['a hash that is a number', 'domains: { shop: { title: { of: «12345678», text: x } } }', 'wrong-kind: of must be text, but this is the number 12345678 (put it in quotes)'],
  ['a hash that is none', 'domains: { shop: { title: { of: «present», text: x } } }', 'bad-value: of is "present", but must be this: The first eight digits of the SHA-256 of the English text that this one was made from. Remove it once the text fits the present English: `floo-schema locales --write` notes it anew.'],
  ['a text of unknown English', 'domains: { shop: { «title»: { text: Laden } } }', 'unnoted-translation: nothing says which English domains.shop.title was made from (run `floo-schema locales de --write`, which notes the present one under `of`)'],
  ['a part that says nothing', 'domains: { shop: { enums: «» } }', 'wrong-kind: enums must be a mapping, but this is nothing (write a mapping)'],
  ['what YAML offers and the format does not', 'domains: { shop: «&a» {} }', 'yaml-feature: anchors (&name) are not part of the format (quote the text if it starts with &, or write the thing out)'],
  ['a name twice', 'domains: { shop: {}, «shop»: {} }', 'duplicate-key: the key shop stands twice in the same mapping (keep one of them)'],
])('%s', (_, body, sentence) => {
  const plain = head + unmarked(body)
  const { diagnostics, model } = build(bakeryWith({ 'locales/de.yaml': plain }))
  expect(model).toBeUndefined()
  expect(diagnostics.map(sentenceOf)).toEqual([sentence])
  const { start, end, file } = diagnostics[0]?.at ?? { start: 0, end: 0, file: '' }
  expect(file).toBe('locales/de.yaml')
  if (!body.includes('«»')) expect(`${plain.slice(0, start)}«${plain.slice(start, end)}»${plain.slice(end)}`).toBe(head + body)
})

const de = { 'locales/de.yaml': head }

test.each([
  ['no file', '[de]', {}, ['missing-locale contract.yaml']],
  ['no list', '[]', de, ['unlisted-locale locales/de.yaml']],
  ['another list', '[fr, de]', { ...de, 'locales/nl.yaml': head }, ['missing-locale contract.yaml', 'unlisted-locale locales/nl.yaml']],
  ['no list at all', 'de', de, ['wrong-kind contract.yaml']],
  ['twice', '[de, de]', de, ['bad-value contract.yaml']],
  ['no language', '[]', { 'locales/contract.yaml': head }, ['unlisted-locale locales/contract.yaml']],
  ['no name for itself', '[de]', { 'locales/de.yaml': 'contract: {}\n' }, ['missing-key locales/de.yaml']],
  ['several lines as its name', '[de]', { 'locales/de.yaml': 'language: "a\\nb"\n' }, ['bad-value locales/de.yaml']],
  ['an empty file', '[de]', { 'locales/de.yaml': '' }, ['empty-file locales/de.yaml']],
  ['bytes that are no text', '[de]', { 'locales/de.yaml': 'language: \u0007' }, ['control-character locales/de.yaml']],
])('the list: %s', (_, locales, files, wanted) => {
  const { diagnostics, model } = build(bakeryWith(files, locales))
  expect(model).toBeUndefined()
  expect(diagnostics.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual(wanted)
})

test.each([
  ['zh', true], ['pt-BR', true], ['zh-Hant', true], ['zh-Hant-TW', true], ['es-419', true], ['fil', true],
  ['en', false], ['con', false], ['ZH', false], ['zh_CN', false], ['zh-cn', false], ['zh-hant', false], ['x', false], ['../de', false], ['de ', false], ['', false],
])('%j names a language: %j', (name, is) => {
  expect(isLocale(name)).toBe(is)
  expect(new RegExp(contractSchema.properties.locales.items.pattern).test(name)).toBe(is)
})

test('what can be read is handed on beside the Model, which says nothing of it', () => {
  const text = `${head}domains:\n  shop:\n    title: ${leaf('Sop', 'Laden')}\n    description: { text: '' }\n`
  const { model, translations, diagnostics } = understand(bakeryWith({ 'locales/de.yaml': text, 'locales/nl.yaml': 'language: Nederlands\n' }, '[nl, de]'))
  expect(diagnostics).toEqual([])
  const start = text.indexOf('title')
  const end = text.indexOf('}') + 1
  expect(translations).toEqual([
    { locale: 'nl', language: 'Nederlands', texts: new Map() },
    { locale: 'de', language: 'Deutsch', texts: new Map([[textKey(['domains', 'shop', 'title']), { of: textHash('Sop'), text: 'Laden', at: { file: 'locales/de.yaml', start, end } }]]) },
  ])
  expect(model).toEqual(understand(bakeryWith({}, '[]')).model && { ...understand(bakeryWith({}, '[nl, de]'), { despite: ['missing-locale'] }).model })
})

test('what is wrong with the contract is told without what follows from it in other languages', () => {
  const { diagnostics } = build([
    ...bakeryWith({ 'locales/de.yaml': `${head}domains: { pharmacy: {} }\n` }).filter(({ path }) => path !== 'shop.yaml'),
    { path: 'shop.yaml', bytes: new TextEncoder().encode(bakery.replace('type: Crust', 'type: Crst')) },
  ])
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-type'])
})

test('a spec may lie in a folder that is called as that of the languages', () => {
  const sources = bakeryWith(de).map((source) => ({ ...source, path: `locales/${source.path}` }))
  expect(build(sources).diagnostics).toEqual([])
})

test('a domain may be called as a language is, and its file as one', () => {
  const contract = contractText(['de']) + 'locales: [de]\n'
  const sources = [{ path: 's/contract.yaml', bytes: new TextEncoder().encode(contract) }, ...['s/de.yaml', 's/locales/de.yaml'].map((path, index) => ({ path, bytes: new TextEncoder().encode(index === 0 ? bakery : head) }))]
  expect(build(sources).diagnostics).toEqual([])
})
