/** What readers of another language do not find: a finding for each part, and for each text that has changed. */
import { expect, test } from 'vitest'
import { bakeryWith, leaf } from '../locales/bakery.js'
import { lintSources } from './lint.js'

const texts = (sources: Parameters<typeof lintSources>[0]) => new Map(sources.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))

test('missing texts by part, stale ones by entry, and where they stand', () => {
  const german = `language: Deutsch
domains:
  shop:
    title: ${leaf('Shop', 'Laden')}
    description: ${leaf('What is sold.', "''")}
    enums:
      Crust:
        description: ${leaf('How dark it is.', 'Wie dunkel es ist.')}
`
  const sources = bakeryWith({ 'locales/de.yaml': german })
  const found = lintSources(sources).filter(({ rule }) => rule.endsWith('-translation'))
  const files = texts(sources)
  expect(found.map(({ rule, at, message }) => [rule, at.file, files.get(at.file)?.slice(at.start, at.end).split('\n')[0], message])).toEqual([
    ['missing-translation', 'contract.yaml', 'name: bakery-co', 'Deutsch lacks texts of the contract bakery-contract: description'],
    ['missing-translation', 'shop.yaml', 'titl', 'Deutsch lacks texts of the domain shop: description'],
    ['missing-translation', 'shop.yaml', 'WhichKind', 'Deutsch lacks texts of the enum WhichKind: description, values.A.label, values.A.description and 2 more'],
    ['missing-translation', 'shop.yaml', 'Crust', 'Deutsch lacks texts of the enum Crust: values.Light.label, values.Light.description, values.WellDone.label and 2 more'],
    ['missing-translation', 'shop.yaml', 'Loaf', 'Deutsch lacks texts of the typedef Loaf: description, deprecated, properties.crust.description and 7 more'],
    ['missing-translation', 'shop.yaml', 'Kind', 'Deutsch lacks texts of the typedef Kind: description'],
    ['missing-translation', 'shop.yaml', 'Which', 'Deutsch lacks texts of the typedef Which: description, properties.kind.description, variants.a.description and 3 more'],
    ['missing-translation', 'shop.yaml', 'Done', 'Deutsch lacks texts of the typedef Done: description, args.loaf.description'],
    ['missing-translation', 'shop.yaml', "'oven:ready'", 'Deutsch lacks texts of the event oven:ready: description, observed, args.heat.description and 2 more'],
    ['stale-translation', 'locales/de.yaml', `description: ${leaf('How dark it is.', 'Wie dunkel es ist.')}`, 'the English of domains.shop.enums.Crust.description has changed since this was written'],
  ])
})

test('a place may be excepted, with a reason', () => {
  const sources = bakeryWith({ 'locales/de.yaml': 'language: Deutsch\n' }).map((source) => ({
    ...source, bytes: new TextEncoder().encode(new TextDecoder().decode(source.bytes).replace('  Loaf:\n', '  Loaf:\n    lint: { missing-translation: Nobody reads this. }\n')),
  }))
  expect(lintSources(sources).filter(({ rule, message }) => (rule === 'missing-translation' && message.includes('Loaf')) || rule === 'useless-exception')).toEqual([])
})

test('rules about English prose look at no other language', () => {
  const german = `language: Deutsch\ndomains: { shop: { title: ${leaf('Shop', 'lden mit fehlerr')}, description: ${leaf('What is sold.', "'ws vrkauft wrd: 0 - hell, 1 - dunkel'")} } }\n`
  const withGerman = lintSources(bakeryWith({ 'locales/de.yaml': german })).filter(({ rule }) => !rule.endsWith('-translation'))
  expect(withGerman).toEqual(lintSources(bakeryWith({}, '[]')))
})
