/** Type, width, unit, optionality and values of one thing, on a page and in a spec. */
import type { Argument, Node, Property, Unit } from '../../model.js'
import { isUndefined } from '../../model.js'
import { typeExpression } from '../../type-expression.js'
import type { Drift, DriftBase } from '../drift.js'
import { documentedKinds, documentedWidth, enumsOf, isSameKinds, kindsOfPage, kindsOfSpec, type Names } from '../kinds.js'
import type { PageMember } from '../page.js'
import type { Comparison } from './index.js'

/** What of a page's member is compared here: a typedef that stands for another type has as much. */
type Compared = Pick<PageMember, 'type' | 'typeText' | 'unsureType' | 'optional' | 'prose' | 'place' | 'others'> & { name: string }

/** `nodes` are the same property in each variant that has it. */
export function compareNode(member: Compared, nodes: readonly (Node | Property | Argument)[], subject: string, comparison: Comparison): Drift[] {
  const { names } = comparison
  const [node] = nodes
  if (!node) return []
  const base = { subject, places: [member.place], spec: node.at }
  // A page that says two things has one of them right.
  const said: Compared[] = [member, ...member.others]
  const drifts = [
    ...(said.some((one) => isSameType(one, nodes, names)) ? [] : typeDrift(member, nodes, base, names)),
    ...(said.some((one) => isSameWidth(one, node, names)) ? [] : widthDrift(member, node, base)),
    ...optionalDrift(said, node, base, names),
    ...unitDrift(said, node, base, names),
  ]
  // Of a thing of another kind nothing else is known.
  const changed = drifts.find(({ kind }) => kind === 'type-changed')
  if (changed) return [changed]
  const listed = comparison.seen.addMember(member, nodes, subject, names)
  // An enum brings its width along.
  const isListed = listed.some(({ kind }) => kind === 'values-listed')
  return [...drifts.filter(({ kind }) => !isListed || kind !== 'width-changed'), ...listed]
}

function isSameType(member: Compared, nodes: readonly Node[], names: Names): boolean {
  if (!member.type) return true
  const page = withoutUndefined(kindsOfPage(member.type))
  return isSameKinds(page, withoutUndefined([...new Set(nodes.flatMap((node) => documentedKinds(node, names)))]), names)
}

/** That something may be missing is a question of its own. */
function withoutUndefined(kinds: readonly string[]): string[] {
  const rest = kinds.filter((kind) => kind !== 'undefined')
  return rest.length > 0 ? rest : [...kinds]
}

function typeDrift(member: Compared, nodes: readonly Node[], base: Omit<DriftBase, 'says'>, names: Names): Drift[] {
  const [node] = nodes
  if (!member.type || !node) return []
  const page = withoutUndefined(kindsOfPage(member.type))
  const had = node.documented?.type ?? typeExpression(node.type)
  const form = node.also?.findIndex((also) => isSameKinds(page, [...documentedKinds(node, names), ...kindsOfSpec(also.type, names)], names)) ?? -1
  const width = member.prose.width?.unsure === undefined ? member.prose.width?.value : undefined
  const unsure = member.unsureType ?? (nodes.length > 1 ? 'the spec tells several forms apart here' : undefined)
  return [{
    ...base, kind: 'type-changed', says: form < 0 ? `is ${member.typeText ?? 'something else'}, not ${had}` : `is ${member.typeText ?? 'more'} now, which was only observed`,
    at: node.at, type: member.type, ...(width && { width }), ...(form < 0 ? {} : { form }), ...(unsure === undefined ? {} : { unsure }),
  }]
}

function isSameWidth({ type, prose }: Compared, node: Node, names: Names): boolean {
  const isNumeric = type !== undefined && kindsOfPage(type).some((kind) => kind.includes('number'))
  if (!isNumeric || !kindsOfSpec(node.type, names).some((kind) => kind.includes('number'))) return true
  return prose.width?.value === documentedWidth(node, names) || prose.width?.unsure !== undefined
}

function widthDrift({ prose }: Compared, node: Node, base: Omit<DriftBase, 'says'>): Drift[] {
  const width = prose.width?.value
  const type = typeExpression(node.type)
  const had = node.documented?.type ?? type
  const says = width === undefined ? `has no width any more, but ${had} in the spec` : `is ${width}, not ${had}`
  return [{ ...base, kind: 'width-changed', says, at: node.at, type, isNoted: node.documented?.type !== undefined, ...(width && { width }) }]
}

/** That a page marks nothing means nothing: only some mark what may be missing. */
function optionalDrift(said: readonly Compared[], node: Node | Property | Argument, base: Omit<DriftBase, 'says'>, names: Names): Drift[] {
  const areOptional = said.map(({ optional, type }) => optional || (type !== undefined && kindsOfPage(type).includes('undefined')))
  const had = node.documented?.optional ?? (('optional' in node && node.optional && !('optionalObserved' in node)) || admitsUndefined(node, names))
  if (!had && areOptional.every(Boolean)) return [{ ...base, kind: 'optional-changed', says: 'may be missing', at: node.at, optional: true }]
  return node.documented?.optional === true && !areOptional.some(Boolean) ? [{ ...base, kind: 'optional-changed', says: 'is no longer said to be optional', at: node.at, optional: false }] : []
}

function admitsUndefined({ type }: Node, names: Names): boolean {
  return isUndefined(type) || kindsOfSpec(type, names).includes('undefined')
}

function unitDrift(said: readonly Compared[], node: Node, base: Omit<DriftBase, 'says'>, names: Names): Drift[] {
  const units = said.flatMap(({ prose: { unit } }) => (unit && unit.unsure === undefined ? [unit.value] : []))
  const [unit] = units
  if (unit === undefined || units.some((one) => node.unit !== undefined && (one === node.unit || (sameAs.get(one) ?? []).includes(node.unit)))) return []
  // What the spec says of it with a reason is no mistake of the spec's.
  if (node.erratum !== undefined || enumsOf(node.type, names).length > 0) return []
  return [{ ...base, kind: 'unit-changed', says: node.unit === undefined ? `counts in ${unit}` : `counts in ${unit}, not ${node.unit}`, at: node.at, unit }]
}

/** A page says milliseconds and leaves to the reader whether that is a time of day, a date or a period. */
const sameAs: ReadonlyMap<Unit, readonly Unit[]> = new Map([
  ['ms', ['epoch-ms']], ['epoch-ms', ['ms']], ['s', ['epoch-s']], ['epoch-s', ['s']], ['hour', ['hour-of-day']], ['hour-of-day', ['hour']],
])
