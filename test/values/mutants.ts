/** Wrong values, each made of a valid one by a single change, with the issues that it must be rejected for. */
import { isObject, type Leaf, type Reader } from './leaves.js'
import type { Subject } from './load-package.js'
import { type Path, type Place, placesOf, withAt, without } from './places.js'

export interface Mutant {
  value: unknown
  /** Every issue, as far as a program looks at it. */
  issues: { path: Path; code: string }[]
  /** What was changed, for messages. */
  what(): string
}

/** A value or more of every kind there is, and the ones that tend to slip through. */
export const probes: readonly unknown[] = [
  'no such text', '', ' ', '7', '2199040544992', 'text\n', '\u2028\u0000\u{1F600}',
  0, -1, 7, 99, 1.5, -0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53, -(2 ** 53), 1e300, Number.NaN, Infinity, -Infinity,
  true, false, null, [], [1], [null], [undefined], {}, { length: 0 }, { low: 0 }, Object.create(null),
  () => undefined, Symbol('s'), 7n, new Date(0), Object('text'), Object(7), /x/, new Map(),
]

/** All mutants of a sample. */
export function mutantsOf(subject: Subject, sample: unknown, reader: Reader): Mutant[] {
  const places = placesOf(subject, sample, reader)
  return [
    ...places.flatMap((place) => [...replaced(place, sample, reader), ...removed(place, sample, subject), ...extended(place, sample, reader)]),
    ...(subject.args ? wrongLists(subject.args.length, sample as unknown[]) : []),
  ]
}

/** Other kinds of value, and values of the right kind that no form of the place has room for. */
function replaced({ path, leaves, value: original }: Place, sample: unknown, reader: Reader): Mutant[] {
  const sizes = wrongSizes(leaves, original)
    .filter((list) => !reader.accepts(leaves, list))
    .map((value): WrongValue => ({ value, codes: codesFor(leaves, value, reader) }))
  return [...wrongValues(leaves, reader), ...sizes].map(({ value, codes }) => mutant('instead', value, path, withAt(sample, path, value), codes))
}

interface WrongValue { value: unknown; codes: string[] }
const known = new WeakMap<readonly Leaf[], WrongValue[]>()

/** The probes that a place does not accept. Places of the same type come again and again. */
function wrongValues(leaves: readonly Leaf[], reader: Reader): WrongValue[] {
  const wrong = known.get(leaves) ?? probes
    .filter((probe) => !leaves.some((leaf) => isContainerFor(leaf, probe)) && !reader.accepts(leaves, probe))
    .map((value) => ({ value, codes: codesFor(leaves, value, reader) }))
  known.set(leaves, wrong)
  return wrong
}

/** What is wrong inside a container is the matter of the places inside; constraints of it are its own. */
function isContainerFor(leaf: Leaf, probe: unknown): boolean {
  if (leaf.is === 'array') return Array.isArray(probe) && probe.length > 0
  return isObject(probe) && (leaf.is === 'shape' || leaf.is === 'variants' || (leaf.is === 'map' && Object.keys(probe).length > 0))
}

/** Of several forms none fits; of a single one it is known what does not. */
function codesFor(leaves: readonly Leaf[], probe: unknown, reader: Reader): string[] {
  const [only] = leaves
  return leaves.length === 1 && only ? reader.codesOf(only, probe) : ['kind']
}

/** Lists and maps of right items, just beyond the limits of their length or with an item twice. */
function wrongSizes(leaves: readonly Leaf[], original: unknown): unknown[] {
  return leaves.flatMap(({ within }) => within).flatMap(({ minItems, maxItems, uniqueItems, maxProperties }) => {
    const [first] = Object.values(original ?? {}) as unknown[]
    if (first === undefined) return []
    if (!Array.isArray(original)) return maxProperties === undefined ? [] : [Object.fromEntries(Array.from({ length: maxProperties + 1 }, (_, index) => [`k${index}`, first]))]
    return [
      ...(minItems === undefined ? [] : [original.slice(0, minItems - 1)]),
      ...(maxItems === undefined ? [] : [Array.from({ length: maxItems + 1 }, () => first)]),
      ...(uniqueItems ? [[first, first]] : []),
    ]
  })
}

function removed({ path, as, optional, leaves }: Place, sample: unknown, { args }: Subject): Mutant[] {
  const code = leaves[0]?.is === 'tag' ? 'variant' : 'missing'
  if (optional || (as !== 'member' && as !== 'argument')) return []
  const holed = mutant('undefined', undefined, path, withAt(sample, path, undefined), [code])
  if (as === 'member') {
    return [
      holed,
      mutant('removed', undefined, path, without(sample, path), [code]),
      mutant('inherited', undefined, path, onPrototype(sample, path), [code]),
    ]
  }
  const isLast = args && path.at(-1) === (sample as unknown[]).length - 1
  return isLast ? [holed, mutant('removed', undefined, path, (sample as unknown[]).slice(0, -1), [code])] : [holed]
}

/** The member where only the prototype has it, as the unset members of class instances. */
function onPrototype(sample: unknown, path: Path): unknown {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], sample)
  const bare = without(parent, path.slice(-1)) as object
  const key = path.at(-1) as string
  const prototype = { [key]: (parent as Record<string, unknown>)[key] }
  return withAt(sample, path.slice(0, -1), Object.create(prototype, Object.getOwnPropertyDescriptors(bare)) as unknown)
}

/** An item more, of a kind that has no place there. The names need escapes in a JSON pointer, or look like an index. */
function extended({ path, leaves, value }: Place, sample: unknown, reader: Reader): Mutant[] {
  return leaves.filter((leaf) => reader.accepts([leaf], value)).flatMap((leaf) => {
    if (leaf.is === 'array') {
      const place = [...path, (value as unknown[]).length]
      return wrongItems(reader.leavesOf({ type: leaf.items }), reader).map(({ value: item, codes }) => {
        const tooLong = reader.codesOf(leaf, [...value as unknown[], item]).filter((code) => code !== 'kind')
        const appended = mutant('appended', item, place, withAt(sample, place, item), codes)
        return { ...appended, issues: [...tooLong.map((code) => ({ path, code })), ...appended.issues] }
      })
    }
    if (leaf.is !== 'map') return []
    return wrongItems(reader.leavesOf({ type: leaf.values }), reader).flatMap(({ value: item, codes }) =>
      ['added', 'a/b~c', '0', '__proto__', 'caf\u00E9 "\n'].map((key) =>
        mutant('added', item, [...path, key], withAt(sample, [...path, key], item), codes)))
  })
}

/** An item that is `undefined` is a wrong one, other than a member or an argument. */
function wrongItems(leaves: readonly Leaf[], reader: Reader): WrongValue[] {
  const items = wrongValues(leaves, reader)
  return reader.accepts(leaves, undefined) ? items : [...items, { value: undefined, codes: codesFor(leaves, undefined, reader) }]
}

/** Arguments too many, and what is no list of arguments at all. */
function wrongLists(count: number, sample: readonly unknown[]): Mutant[] {
  const padded = [...sample, ...Array.from({ length: Math.max(0, count - sample.length) }, () => undefined)]
  return [
    ...probes.map((probe) => mutant('surplus', probe, [count], [...padded, probe], ['surplus'])),
    ...[undefined, ...probes].filter((probe) => !Array.isArray(probe)).map((probe) => mutant('no list', probe, [], probe, ['kind'])),
  ]
}

function mutant(how: string, probe: unknown, path: Path, value: unknown, codes: readonly string[]): Mutant {
  const what = () => `${how} ${typeof probe} ${typeof probe === 'object' ? JSON.stringify(probe) : String(probe)} at ${JSON.stringify(path)}`
  return { value, issues: codes.map((code) => ({ path, code })), what }
}

/** The mutant, if validators find anything else wrong with it than what is. */
export function mistold({ validate }: Subject, { value, issues, what }: Mutant): unknown[] {
  const found = validate(value).issues ?? []
  const isSame = found.length === issues.length
    && found.every(({ path, code }, index) => code === issues[index]?.code && isSamePath(path, issues[index].path))
  return isSame ? [] : [{ what: what(), issues, found: found.map(({ path, code }) => ({ path, code })) }]
}

function isSamePath(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index])
}
