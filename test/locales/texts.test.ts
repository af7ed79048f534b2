/** The texts of a contract: all of them, each under a path of its own that an overlay may have. */
import { describe, expect, test } from 'vitest'
import { openSource, editedSource } from '../../generator/edit/index.js'
import { emptyOverlay } from '../../generator/locales/begin-overlay.js'
import { fillOverlay } from '../../generator/locales/fill-overlay.js'
import { textTree } from '../../generator/locales/text-tree.js'
import { forEachText } from '../../generator/locales/texts.js'
import type { SourceFile } from '../../generator/files.js'
import type { Model } from '../../generator/model.js'
import { understand } from '../../generator/pipeline.js'
import { textKey } from '../../generator/translation.js'
import { randomFrom } from '../fuzz/random.js'
import { contracts, printSpec, sliceOf } from '../fuzz/spec.js'
import { bakeryWith } from './bakery.js'

const whole = contracts.map(({ sources }, index): [string, SourceFile[]] => [`contract ${index}`, sources])
const slices = Array.from({ length: 24 }, (_, seed): [string, SourceFile[]] => {
  const random = randomFrom(seed)
  const contract = contracts[seed % contracts.length]
  return [`a part of a contract, seed ${seed}`, contract ? printSpec(sliceOf(contract, random), random) : []]
})
const cases: [string, SourceFile[]][] = [['a bakery with everything', bakeryWith({}, '[]')], ...whole, ...slices]

/** What the Model says to people: under these keys, but for examples, the page's own title and properties that are called so. */
const textKeys = new Set(['description', 'title', 'label', 'observed', 'erratum', 'deprecated', 'optionalObserved'])

function textsIn(part: unknown, path: string): [path: string, text: string][] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    const own = `${path}/${key}`
    if (own === '/contract/source' || /\/examples\/\d+\/(?:value|args)$/.test(own) || key === 'at') return []
    return typeof value === 'string' && textKeys.has(key) ? [[own, value]] : textsIn(value, own)
  })
}

function modelOf(sources: readonly SourceFile[]): Model {
  const { model, diagnostics } = understand(sources)
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}

describe.each(cases)('%s', (_, sources) => {
  const model = modelOf(sources)

  test('every text is visited', () => {
    const copy = structuredClone(model)
    forEachText(copy, ({ text, replace }) => replace(`${text} ✓`))
    const before = textsIn(model, '')
    expect(before.length).toBeGreaterThan(2)
    expect(textsIn(copy, '')).toEqual(before.map(([path, text]) => [path, `${text} ✓`]))
  })

  test('one path, one text', () => {
    const seen = new Map<string, string>()
    forEachText(model, ({ path, text }) => {
      expect(seen.get(textKey(path)) ?? text).toBe(text)
      seen.set(textKey(path), text)
    })
  })

  test('a file with all of them can be read, and says them all when they are written', () => {
    const contract = sources.find(({ path }) => path === 'contract.yaml')
    if (!contract) throw new Error('no contract')
    const listed = { ...contract, bytes: new TextEncoder().encode(`${new TextDecoder().decode(contract.bytes).replace(/\nlocales: .*/, '').trimEnd()}\nlocales: [de]\n`) }
    const empty = emptyOverlay('locales/de.yaml', 'de', contract)
    const filled = editedSource(empty, fillOverlay(openSource(empty), textTree(model)).edits)
    const written = { ...filled, bytes: new TextEncoder().encode(new TextDecoder().decode(filled.bytes).replaceAll("text: ''", 'text: Wort')) }
    // A contract between brackets has no room for one more line.
    const english = new TextDecoder().decode(contract.bytes).startsWith('{') ? undefined : [...sources.filter((source) => source !== contract), listed, written]
    if (!english) return
    const { translations, diagnostics } = understand(english)
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    const paths = new Set<string>()
    forEachText(model, ({ path }) => paths.add(textKey(path)))
    expect([...translations?.[0]?.texts.keys() ?? []].sort()).toEqual([...paths].sort())
  })
})

test('the paths of a bakery', () => {
  const paths: string[] = []
  forEachText(modelOf(bakeryWith({}, '[]')), ({ path, text }) => paths.push(`${path.join('.')}: ${text}`))
  expect(paths.filter((path, index) => paths.indexOf(path) === index && !path.includes('WhichKind'))).toEqual([
    'contract.description: What happens in a bakery.',
    'domains.shop.title: Shop',
    'domains.shop.description: What is sold.',
    'domains.shop.enums.Crust.description: How dark a loaf is.',
    'domains.shop.enums.Crust.values.Light.label: Light',
    'domains.shop.enums.Crust.values.Light.description: Barely baked.',
    'domains.shop.enums.Crust.values.WellDone.label: Dark',
    'domains.shop.enums.Crust.values.WellDone.description: Well baked.',
    'domains.shop.enums.Crust.values.WellDone.erratum: The handbook says burnt.',
    'domains.shop.typedefs.Loaf.description: What lies on the shelf.',
    'domains.shop.typedefs.Loaf.deprecated: Ask for bread.',
    'domains.shop.typedefs.Loaf.properties.crust.description: What one sees.',
    'domains.shop.typedefs.Loaf.properties.crust.optional.observed: Till 3 leaves it out.',
    'domains.shop.typedefs.Loaf.properties.weight.description: As the scale shows it.',
    'domains.shop.typedefs.Loaf.properties.weight.meanings.0.description: It was not weighed.',
    'domains.shop.typedefs.Loaf.properties.weight.also.0.description: With a unit.',
    'domains.shop.typedefs.Loaf.properties.weight.also.0.observed: Till 2 sends text.',
    'domains.shop.typedefs.Loaf.properties.description.description: A property that is called so.',
    'domains.shop.typedefs.Loaf.examples.0.title: A light one',
    'domains.shop.typedefs.Kind.description: Which shelf.',
    'domains.shop.typedefs.Which.description: One of two.',
    'domains.shop.typedefs.Which.properties.kind.description: Which one.',
    'domains.shop.typedefs.Which.variants.a.description: The first.',
    'domains.shop.typedefs.Which.variants.a.properties.size.description: How large.',
    'domains.shop.typedefs.Which.variants.b.description: The second.',
    'domains.shop.typedefs.Which.variants.b.observed: Seen once.',
    'domains.shop.typedefs.Done.description: Called in the end.',
    'domains.shop.typedefs.Done.args.loaf.description: The last one.',
    'domains.shop.events.oven:ready.description: The oven is hot.',
    'domains.shop.events.oven:ready.observed: The oven was heard.',
    'domains.shop.events.oven:ready.args.heat.description: What the oven says.',
    'domains.shop.events.oven:ready.args.heat.properties.degrees.description: How hot.',
    'domains.shop.events.oven:ready.examples.0.title: At noon',
  ])
})
