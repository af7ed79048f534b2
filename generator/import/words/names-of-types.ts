/** What the names of types mean that pages use and no page declares. */
import type { DocumentedType } from '../reading.js'

export type ScalarName = Extract<DocumentedType, { kind: 'scalar' }>['name']

interface Meaning { name: ScalarName; unsure?: string }

const known = new Map<string, Meaning>()

function add(name: ScalarName, words: string, unsure?: (word: string) => string): void {
  for (const word of words.split(' ')) known.set(word, { name, ...(unsure && { unsure: unsure(word) }) })
}

add('string', 'string String str text char')
add('number', 'number Number num int Int integer Integer float Float double Double long short int32 int64 Int32 Int64 uint32 uint64')
add('boolean', 'boolean Boolean bool Bool')
add('object', 'object Object')
add('any', 'any Any all mixed unknown')
add('null', 'null Null')
add('undefined', 'undefined Undefined void Void')
add('function', 'function Function callback')
add('number', 'NaN bigint BigInt', (word) => `${word} is not every number`)
add('object', 'Date Promise Error RegExp Buffer ArrayBuffer Uint8Array Blob File FormData Event HTMLElement Symbol', (word) => `${word} is a class of JavaScript, which no JSON holds`)
// A page may well have a type of its own by these names: the SDK's `Event` is one.
for (const word of ['Event', 'File', 'Error', 'Symbol']) known.delete(word)

/** The scalar that the name means, if it means one. */
export function scalarNamed(name: string): Meaning | undefined {
  return known.get(name)
}

const maps = new Set(['object', 'Object', 'Record', 'record', 'Map', 'map', 'WeakMap', 'Dictionary', 'dict', 'HashMap'])
const lists = new Set(['Array', 'array', 'ReadonlyArray', 'List', 'list', 'Set', 'Iterable', 'Collection'])

/** Whether the generic is a map or a list, and whether a page that says so surely means what JSON has. */
export function genericNamed(name: string): { kind: 'map' | 'array'; unsure?: string } | undefined {
  if (maps.has(name)) return { kind: 'map', ...(!/^(?:object|record)$/i.test(name) && { unsure: `${name} is no plain object` }) }
  if (lists.has(name)) return { kind: 'array', ...(!/array$/i.test(name) && { unsure: `${name} may be no array` }) }
  return undefined
}
