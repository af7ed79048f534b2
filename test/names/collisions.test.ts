/** Pairs of names that would meet in the output: one error that names both places, or distinct everywhere. */
import { expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'
import { domainText, sourcesOf } from '../build/sources.js'
import { problemsOfFiles } from '../fuzz/output-oracle.js'
import { type Made, problemsOfPackages } from '../fuzz/packages.js'

type Kind = 'enum' | 'enumValue' | 'typedef' | 'callback' | 'property' | 'event' | 'argument' | 'payload' | 'variant'
type Declared = `${Kind} ${string}`
const long = 'x'.repeat(210)

const pairs: readonly [one: Declared, other: Declared, want: string | undefined][] = [
  // The same name, or the same but for its case.
  ['enum Kind', 'typedef Kind', 'duplicate-name'],
  ['typedef Kind', 'callback kind', 'name-collision'],
  ['enum Kind', 'enum kind', 'name-collision'],
  ['enum Kind', 'event kind', 'name-collision'],
  ['typedef A', 'event a', 'name-collision'],
  ['event EVENT', 'event event', 'name-collision'],
  // The same in Pascal case.
  ['event on-message', 'event onMessage', 'name-collision'],
  ['event message:new', 'event messageNew', 'name-collision'],
  ['event a/b', 'event a-b', 'name-collision'],
  ['event x.d', 'event x-d', 'name-collision'],
  ['event con', 'event con-', 'name-collision'],
  ['event onMeta', 'typedef OnMeta', 'name-collision'],
  ['event caf', 'event caf\u00E9', 'name-collision'],
  // What the package makes of one is the other.
  ['typedef Meta', 'typedef isMeta', 'name-collision'],
  ['typedef Meta', 'typedef assertMeta', 'name-collision'],
  ['typedef Meta', 'callback validateMeta', 'name-collision'],
  ['typedef Meta', 'enum MetaSchema', 'name-collision'],
  ['enum Kind', 'typedef KindLabels', 'name-collision'],
  ['enum Kind', 'enum KindLabels', 'name-collision'],
  ['callback OnDone', 'typedef OnDoneArgs', 'name-collision'],
  ['callback OnDone', 'event onDoneArgs', 'name-collision'],
  ['payload one', 'typedef OnArgsPayload', 'name-collision'],
  ['payload one', 'payload One', 'name-collision'],
  // As files: folded, shortened, or cleared of what a disk does not take.
  [`event ${long}a`, `event ${long}b`, 'name-collision'],
  ['event .x', 'event -x', 'name-collision'],
  ['event a b', 'event a  b', 'name-collision'],
  // Distinct.
  ['event caf\u00E9', 'event cafe\u0301', undefined],
  ['event a.b', 'event a_b', undefined],
  ['event con', 'event con2', undefined],
  ['typedef Meta', 'typedef Metas', undefined],
  ['enum Kind', 'typedef Kinds', undefined],
  ['property a', 'property A', undefined],
  ['property __proto__', 'property proto', undefined],
  ['property caf\u00E9', 'property cafe\u0301', undefined],
  ['property constructor', 'property prototype', undefined],
  ['property 1', 'property 01', undefined],
  ['argument a', 'argument A', undefined],
  ['enumValue a', 'enumValue A', undefined],
  ['enumValue constructor', 'enumValue toString', undefined],
  ['variant a', 'variant A', undefined],
  ['variant \uFB01', 'variant fi', undefined],
]

const made: Made[] = []

function bodyOf(declared: readonly Declared[]): string {
  const names = (kind: Kind) => declared.filter((one) => one.startsWith(`${kind} `)).map((one) => JSON.stringify(one.slice(kind.length + 1)))
  const lines = (list: string[], line: (name: string, index: number) => string) => list.map(line).join('')
  return `enums:
  Tag: { type: string, description: d, values: [${lines(names('variant'), (name, index) => `{ value: ${name}, name: T${index}, description: d }, `)}{ value: rest, name: Rest, description: d }] }
  Values: { type: string, description: d, values: [${lines(names('enumValue'), (name) => `{ value: ${name}, name: ${name}, description: d }, `)}{ value: rest, name: Rest, description: d }] }
${lines(names('enum'), (name) => `  ${name}: { type: int32, description: d, values: [{ value: 0, name: Zero, description: d }] }\n`)}typedefs:
  Shape: { description: d, properties: { ${lines(names('property'), (name) => `${name}: { type: int32, description: d }, `)}rest: { type: Values, description: d } } }
  Choice: { description: d, discriminator: kind, properties: { kind: { type: Tag, description: d } }, variants: { ${lines(names('variant'), (name) => `${name}: { description: d }, `)}rest: { description: d } } }
${lines(names('typedef'), (name) => `  ${name}: { description: d, properties: { a: { type: Shape, description: d } } }\n`)}${lines(names('callback'), (name) => `  ${name}: { description: d, callback: { args: { a: { type: Shape, description: d } } } }\n`)}events:
  onArgs: { description: d, args: { ${lines(names('argument'), (name) => `${name}: { type: int32, description: d }, `)}${lines(names('payload'), (name) => `${name}: { description: d, properties: { a: { type: int32, description: d } } }, `)}rest: { type: Choice, description: d } } }
${lines(names('event'), (name) => `  ${name}: { description: d, args: { a: { type: Shape, description: d } } }\n`)}`
}

test.each(pairs)('%s and %s: %s', async (one, other, want) => {
  const shop = domainText(bodyOf([one, other]))
  const compilation = await compile(sourcesOf({ 'shop.yaml': shop }), readTemplates())
  const { diagnostics, files } = compilation
  expect(diagnostics.map(({ rule }) => rule)).toEqual(want === undefined ? [] : [want])
  if (want === undefined) {
    expect(problemsOfFiles(files)).toEqual([])
    made.push({ seed: made.length, compilation })
  }
  if (want === 'name-collision' || want === 'duplicate-name') {
    const [{ message = '', at, related = [] } = {}] = diagnostics
    const written = (declared: Declared) => declared.slice(declared.indexOf(' ') + 1)
    // Both are said, and both places are shown.
    const places = [...related.map((place) => place.at.start), at?.start ?? -1].map((start) => shop.slice(start).replace(/^"/, ''))
    for (const declared of [one, other]) expect(places.filter((place) => place.startsWith(written(declared)))).not.toEqual([])
    if (want === 'name-collision') for (const declared of [one, other]) expect(message).toContain(written(declared).slice(0, 200))
  }
})

test('what is distinct compiles and is imported', async () => {
  expect(made.length).toBeGreaterThan(10)
  expect(await problemsOfPackages(made)).toEqual([])
}, 60_000)
