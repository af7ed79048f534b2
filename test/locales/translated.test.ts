/** A Model in another language: what is missing is English, what is stale stays, and each is marked. */
import { expect, test } from 'vitest'
import { standingOf } from '../../generator/locales/standing.js'
import { textTree } from '../../generator/locales/text-tree.js'
import { translated } from '../../generator/locales/translated.js'
import { understand } from '../../generator/pipeline.js'
import { bakeryWith, leaf } from './bakery.js'

const overlay = `language: Deutsch
domains:
  shop:
    title: ${leaf('Shop', 'Laden')}
    description: ${leaf('What was sold.', 'Was verkauft wurde.')}
    enums:
      Crust: { values: { Light: { label: ${leaf('Light', 'Hell')} } } }
    typedefs:
      Loaf: { properties: { crust: { optional: { observed: ${leaf('Till 3 leaves it out.', 'Kasse 3 lässt es weg.')} } }, weight: { meanings: { 0: { description: ${leaf('It was not weighed.', 'Nicht gewogen.')} } }, also: { 0: { observed: ${leaf('Till 2 sends text.', 'Kasse 2 sendet Text.')} } } } } }
      Which: { properties: { kind: { description: ${leaf('Which one.', 'Welche.')} } } }
`
const { model, translations } = understand(bakeryWith({ 'locales/de.yaml': overlay }))
if (!model || !translations?.[0]) throw new Error('the bakery is broken')
const [german] = translations

test('texts, and the mark of each that is not what it should be', () => {
  const before = structuredClone(model)
  const result = translated(model, german, (text, shortcoming) => `${shortcoming}: ${text}`)
  expect(model).toEqual(before)
  expect(result.contract.description).toBe('missing: What happens in a bakery.')
  expect(result.contract.domains[0]).toMatchObject({ title: 'Laden', description: 'stale: Was verkauft wurde.' })
  expect(result.enums.find(({ name }) => name === 'Crust')?.values.map(({ label }) => label)).toEqual(['Hell', 'missing: Dark'])
  const [loaf, , which] = result.typedefs
  expect(loaf?.kind === 'object' ? loaf.properties : []).toMatchObject([
    { optionalObserved: 'Kasse 3 lässt es weg.' }, { meanings: [{ description: 'Nicht gewogen.' }], also: [{ observed: 'Kasse 2 sendet Text.' }] }, {},
  ])
  // What the variants have in common is translated once, and said in each.
  expect(which?.kind === 'variants' ? which.type.variants.map(({ properties }) => properties[0]?.description) : []).toEqual(['Welche.', 'Welche.'])
})

test('names, values and examples stay', () => {
  const named = (part: unknown): unknown => JSON.parse(JSON.stringify(part, (key, value: unknown) => (typeof value === 'string' && /^(?:description|title|label|observed|erratum|deprecated|optionalObserved)$/.test(key) ? '' : value)))
  expect(named(translated(model, german, (text) => text))).toEqual(named(model))
})

test('how far it is', () => {
  const { texts, missing, stale } = standingOf(textTree(model), german)
  expect([texts.length, missing.length]).toEqual([38, 31])
  expect(stale.map(({ text, entry }) => [text.path.join('.'), entry.text])).toEqual([['domains.shop.description', 'Was verkauft wurde.']])
})
