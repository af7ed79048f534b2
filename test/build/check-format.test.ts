import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { build } from '../../generator/build/index.js'
import { compareValidators } from '../ahead/both-validators.js'
import { buildBody, contractText, domainText, marksOf, sentencesOf, sourcesOf, unmarked } from './sources.js'

/** Each body breaks one rule at the marked place; the text is a part of what people read. */
const mistakes = [
  ['an unknown key', 'typedefs:\n  A: { description: x, type: string, «titel»: y }\n', 'unknown-key', 'the typedef A has no key titel'],
  ['a misspelt key', 'typedefs:\n  A: { description: x, «typ»: string }\n', 'unknown-key', 'did you mean type?'],
  ['a misspelt key that is needed', 'typedefs:\n  A: { «Description»: x, type: string }\n', 'unknown-key', 'did you mean description?'],
  ['a key of another kind of thing', 'typedefs:\n  A: { description: x, type: string, «optional»: true }\n', 'unknown-key', 'the typedef A has no key optional'],
  ['an unknown section', '«typdefs»: {}\n', 'unknown-key', 'the file has no key typdefs (did you mean typedefs?)'],
  ['an unknown key in an enum value', 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: B, description: y, «colour»: red }] }\n', 'unknown-key', 'enum value 1 has no key colour'],
  ['a missing key', 'enums:\n  «A»: { description: x, values: [{ value: 0, name: B, description: y }] }\n', 'missing-key', 'the enum A needs the key type: the base type of all values'],
  ['no description', 'typedefs:\n  «A»: { type: string }\n', 'missing-description', 'the typedef A has no description'],
  ['a blank description', 'typedefs:\n  A: { description: «"  "», type: string }\n', 'missing-description', 'the typedef A has no description'],
  ['no description of a property', 'typedefs:\n  A: { description: x, properties: { «b»: { type: string } } }\n', 'missing-description', 'the property b has no description'],
  ['no description of an argument', 'events:\n  e: { description: x, args: { «res»: { type: string } } }\n', 'missing-description', 'the argument res has no description'],
  ['no description of an enum value', 'enums:\n  A: { description: x, type: int32, values: [«{ value: 0, name: B }»] }\n', 'missing-description', 'enum value 1 has no description'],
  ['no evidence', 'typedefs:\n  A: { description: x, type: string, also: [«{ type: int32 }»] }\n', 'missing-key', 'form 1 needs the key observed'],
  ['a list for a mapping', 'typedefs: «[]»\n', 'wrong-kind', 'typedefs must be a mapping, but this is a list (write a mapping)'],
  ['a text for a typedef', 'typedefs:\n  A: «text»\n', 'wrong-kind', 'the typedef A must be a mapping, but this is "text"'],
  ['a mapping for a list', 'enums:\n  A: { description: x, type: int32, values: «{ a: 1 }» }\n', 'wrong-kind', 'values must be a list, but this is a mapping'],
  ['a text for a truth', 'typedefs:\n  A: { description: x, properties: { b: { description: y, type: string, optional: «"yes"» } } }\n', 'wrong-kind', 'optional must be'],
  ['a truth for an enum value', 'enums:\n  A: { description: x, type: int32, values: [{ value: «true», name: B, description: y }] }\n', 'wrong-kind', 'must be a whole number or text, but this is the boolean true'],
  ['a fraction for a length', 'typedefs:\n  A: { description: x, type: string, minLength: «1.5» }\n', 'wrong-kind', 'minLength must be a whole number, but this is the number 1.5'],
  ['a negative length', 'typedefs:\n  A: { description: x, type: string, minLength: «-1» }\n', 'bad-value', 'minLength is the number -1'],
  ['an unknown unit', 'typedefs:\n  A: { description: x, type: int64, unit: «epoch_ms» }\n', 'bad-value', 'did you mean epoch-ms?'],
  ['an unknown direction', 'typedefs:\n  A: { description: x, type: int64, direction: «inout» }\n', 'bad-value', 'one of in, out, both'],
  ['an empty list of values', 'enums:\n  A: { description: x, type: int32, values: «[]» }\n', 'bad-value', 'values is empty, but must be at least one entry long'],
  ['no variants', 'typedefs:\n  A: { description: x, discriminator: k, properties: {}, variants: «{}» }\n', 'bad-value', 'variants is empty'],
  ['a name that is none', 'typedefs:\n  «a-b»: { description: x, type: string }\n', 'bad-name', '"a-b" cannot be a name here: it must begin with a letter'],
  ['the name of a value that is none', 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: «not one», description: y }] }\n', 'bad-name', '"not one"'],
  ['the name of an argument that is none', 'events:\n  e: { description: x, args: { «a.b»: { description: y, type: string } } }\n', 'bad-name', '"a.b"'],
] as const

test.each(mistakes)('%s', (_, marked, rule, text) => {
  expect(marksOf(marked)).toEqual([{ rule, marked }])
  expect(sentencesOf(buildBody(unmarked(marked)))[0]).toContain(text)
})

test.each(mistakes)('%s, to the validator that is stored', (_, marked) => {
  const { faults, difference } = compareValidators('format', parse(domainText(unmarked(marked))))
  expect(faults).toBeGreaterThan(0)
  expect(difference).toBeUndefined()
})

test.each([
  ['a file that is no mapping', '- a\n', ['wrong-kind: the file must be a mapping, but this is a list (write a mapping)']],
  ['a file that is a word', 'hello\n', ['wrong-kind: the file must be a mapping, but this is "hello" (write a mapping)']],
  ['a file without title and description', 'events: {}\n', [
    'missing-key: the file needs the key title: the domain\'s name for people, e.g. "Roster". The heading of its docs page',
    'missing-description: the file has no description (say what it means to an app and what to do about it, not its name again)',
  ]],
])('%s', (_, text, want) => {
  expect(sentencesOf(build(sourcesOf({ 'shop.yaml': text })))).toEqual(want)
})

test.each([
  ['name: bakery-contract', 'name: Bakery Contract', /^bad-value: name is "Bakery Contract", but must be this: npm name/],
  ["version: '1.0.0'", 'version: 1.0', /^wrong-kind: version must be text, but this is the number 1\.0 \(put it in quotes\)/],
  ["version: '1.0.0'", "version: '1.0'", /^bad-value: version is "1\.0"/],
  ['license: MIT', '', /^missing-key: the file needs the key license/],
  ["date: '2024-05-06'", 'date: 2024-05-06T00:00', /^bad-value: date is/],
  ['license: MIT', 'license: MIT\nhomepage: javascript:alert(1)', /^bad-value: homepage/],
  ['domains: [shop]', 'domains: []', /^bad-value: domains is empty, but must be at least one entry long/],
  ['domains: [shop]', 'domains: [shop, shop]', /^bad-value: "shop" is listed twice, but must be listed once/],
  ['domains: [shop]', 'domains: [Shop]', /^bad-value: domain 1 is "Shop"/],
  ['domains: [shop]', 'domains: [shop, contract]', /^bad-value: domain 2 is "contract"/],
  ['domains: [shop]', 'domain: [shop]', /^unknown-key: the file has no key domain \(did you mean domains\?\)/],
  ['domains: [shop]', '', /^missing-key: the file needs the key domains/],
])('contract.yaml: %s → %s', (old, replacement, want) => {
  const text = contractText(['shop'])
  expect(text).toContain(old)
  const built = build(sourcesOf({ 'contract.yaml': text.replace(old, replacement), 'shop.yaml': domainText('') }))
  const own = sentencesOf({ diagnostics: built.diagnostics.filter(({ at }) => at.file === 'contract.yaml') })
  expect(own[0]).toMatch(want)
  expect(built.model).toBeUndefined()
})
