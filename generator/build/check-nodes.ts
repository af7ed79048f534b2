/** Readings in, faults out: names resolve, and what stands beside a type fits the type. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import { isUndefined, scalarNames, type Type } from '../model.js'
import { closest } from '../names.js'
import { typeExpression } from '../type-expression.js'
import { type Lookup, valueKind, type ValueKind } from './lookup.js'
import { once } from './once.js'
import { constraintKeys, isConstrained } from './read-node.js'
import type { Reading } from './reading.js'
import { child, entry, itemsOf, nodeAt } from './syntax.js'

type Check = (reading: Reading, lookup: Lookup) => Diagnostic[]

/** All checks of single nodes. */
export function checkNode(reading: Reading, lookup: Lookup): Diagnostic[] {
  return checks.flatMap((check) => check(reading, lookup))
}

/** So many names get a suggestion: each looks at every name, and nobody reads on. */
const mostSuggestions = 100

const namesUsed = once((readings: readonly Reading[]) => new Set(readings.flatMap(({ uses }) => uses.map(({ name }) => name))), () => '')

/** The names that nothing declares, in the nodes of all declarations. */
export function checkUses(declarations: readonly (readonly Reading[])[], { enums, typedefs }: Lookup): Diagnostic[] {
  const isDeclared = (name: string) => enums.has(name) || typedefs.has(name)
  const declared = [...enums.keys(), ...typedefs.keys(), ...scalarNames]
  return declarations
    .filter((readings) => ![...namesUsed(readings)].every(isDeclared))
    .flatMap((readings) => readings.flatMap(({ uses }) => uses))
    .filter(({ name }) => !isDeclared(name))
    .map(({ name, at }, index) => report('unknown-type', at, { name }, { suggestion: index < mostSuggestions ? closest(name, declared) : undefined }))
}

/** A union inside the type, or the one that several forms of a node are. */
const swallowedUnions: Check = ({ node, place, syntax }, lookup) => {
  const isAny = (type: Type) => valueKind(type, lookup) === 'any'
  const isForm = node.also !== undefined || place === 'form' || place === 'argument form'
  const swallowed = (isForm && isAny(node.type)) || someWithin(node.type, (type) => type.kind === 'union' && type.members.some(isAny))
  return swallowed ? [report('any-in-union', placeOf(syntax, 'type'), {})] : []
}

const misplacedUndefined: Check = ({ node: { type }, place, syntax }) => {
  const mayBe = place === 'argument' || place === 'argument form'
  const top = type.kind === 'union' ? type.members : [type]
  const misplaced = top.some((member) => (isUndefined(member) ? !mayBe : someWithin(member, isUndefined)))
  return misplaced ? [report('misplaced-undefined', placeOf(syntax, 'type'), {})] : []
}

/** Of a type and the types in its expression; shapes that are nodes of their own are read on their own. */
function someWithin(type: Type, test: (type: Type) => boolean): boolean {
  if (test(type)) return true
  switch (type.kind) {
    case 'array': return someWithin(type.items, test)
    case 'map': return someWithin(type.values, test)
    case 'union': return type.members.some((member) => someWithin(member, test))
    default: return false
  }
}

const restricts: Readonly<Record<(typeof constraintKeys)[number], ValueKind>> = {
  minimum: 'number', maximum: 'number', exclusiveMinimum: 'number', exclusiveMaximum: 'number', multipleOf: 'number',
  minLength: 'string', maxLength: 'string', pattern: 'string', startsWith: 'string',
  minItems: 'array', maxItems: 'array', uniqueItems: 'array',
  minProperties: 'object', maxProperties: 'object',
}

const misplacedConstraints: Check = ({ node, syntax }, lookup) => {
  if (!isConstrained(syntax)) return []
  const kind = node.type.kind === 'ref' && lookup.enums.has(node.type.name) ? 'mixed' : valueKind(node.type, lookup)
  if (kind === 'unknown') return []
  return constraintKeys
    .filter((key) => entry(syntax, key) && restricts[key] !== kind)
    .map((constraint) => report('misplaced-constraint', placeOf(syntax, constraint), { constraint, restricts: `${restricts[constraint]}s`, type: typeExpression(node.type) }))
}

const bounds = [
  ['minimum', 'maximum'], ['minimum', 'exclusiveMaximum'], ['exclusiveMinimum', 'maximum'], ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minProperties', 'maxProperties'],
] as const

const emptyRanges: Check = ({ node, syntax }) => {
  if (!isConstrained(syntax)) return []
  return bounds.flatMap(([low, high]) => {
    const [from, to] = [node[low], node[high]]
    const excluded = low.startsWith('exclusive') || high.startsWith('exclusive')
    if (from === undefined || to === undefined || from < to || (from === to && !excluded)) return []
    return [report('empty-range', placeOf(syntax, low), { low: `${low} ${from}`, high: `${high} ${to}` })]
  })
}

const badPatterns: Check = ({ node: { pattern }, syntax }) => {
  if (pattern === undefined) return []
  try {
    RegExp(pattern, 'u')
    return []
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/^Invalid regular expression: \/[^]*\/u?: /, '') : 'it does not compile'
    return [report('bad-pattern', placeOf(syntax, 'pattern'), { problem })]
  }
}

const misplacedUnits: Check = ({ node, syntax }, lookup) => {
  if (node.unit === undefined) return []
  const kind = valueKind(node.type, lookup)
  if (kind === 'number' || kind === 'string' || kind === 'unknown') return []
  return [report('misplaced-unit', placeOf(syntax, 'unit'), { type: typeExpression(node.type) })]
}

const misplacedMeanings: Check = ({ node, syntax }, lookup) => {
  const meanings = itemsOf(syntax, 'meanings')
  if (meanings.length === 0) return []
  const kind = valueKind(node.type, lookup)
  if (kind === 'unknown') return []
  return meanings.flatMap((item) => {
    const value = child(item, 'value')
    if (value?.kind !== 'scalar' || typeof value.value === kind) return []
    return [report('misplaced-meaning', value.at, { value: String(value.value), type: typeExpression(node.type) })]
  })
}

function placeOf(syntax: Reading['syntax'], key: string) {
  return nodeAt(syntax, [key]).at
}

const checks: Check[] = [
  swallowedUnions, misplacedUndefined, misplacedConstraints, emptyRanges, badPatterns, misplacedUnits,
  misplacedMeanings,
]
