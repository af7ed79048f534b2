/** How much two declarations look like the same under another name, from 0 to 1. */
import { bodyOf, type Enum, type EnumValue, type Event, type Node, type Typedef } from '../model.js'
import { closest, words } from '../names.js'
import { typeExpression } from '../type-expression.js'
import { sameType } from './same-type.js'
import type { Scope } from './scope.js'

type Worlds = Pick<Scope, 'base' | 'head'>
interface Said { name: string; description: string }

/** What says the most: nobody writes the same sentence twice, and a name seldom changes as a whole. */
const [ofDescription, ofName, ofMake] = [0.5, 0.3, 0.5]

function saysTheSame(base: Said, head: Said): number {
  const described = base.description === head.description && base.description.length > 10
  return (described ? ofDescription : 0) + (areNamesAlike(base.name, head.name) ? ofName : 0)
}

/** A few letters apart, or of mostly the same words. */
function areNamesAlike(one: string, other: string): boolean {
  if (closest(one, [other]) !== undefined) return true
  const [some, others] = [wordsOf(one), wordsOf(other)]
  return shared(some, others) >= 0.5
}

function wordsOf(name: string): Set<string> {
  return new Set(words(name).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
}

/** How much of two sets together is in both. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((item) => other.has(item)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

/** A property or argument of another type is another one. */
export function likenessOfNodes(base: Node & Said, head: Node & Said, worlds: Worlds): number {
  return sameType(base.type, head.type, worlds) ? ofMake + saysTheSame(base, head) : 0
}

/** Of shapes the properties count, of other types what they come down to. */
export function likenessOfTypedefs(base: Typedef, head: Typedef, worlds: Worlds): number {
  const [one, other] = [bodyOf(base), bodyOf(head)]
  if (one.kind !== other.kind) return 0
  if (base.kind === 'object' && head.kind === 'object') {
    const make = shared(membersOf(base), membersOf(head))
    return make < 0.3 ? 0 : make === 1 && base.properties.length > 2 ? 1 : make / 2 + saysTheSame(base, head)
  }
  return sameType(one, other, worlds) ? ofMake + saysTheSame(base, head) : 0
}

function membersOf(typedef: Extract<Typedef, { kind: 'object' }>): Set<string> {
  return new Set(typedef.properties.map(({ name, type }) => `${name}: ${typeExpression(type)}`))
}

export function likenessOfEnums(base: Enum, head: Enum): number {
  const make = shared(valuesOf(base), valuesOf(head))
  return make < 0.3 ? 0 : make === 1 && base.values.length > 3 ? 1 : make / 2 + saysTheSame(base, head)
}

function valuesOf({ values }: Enum): Set<string> {
  return new Set(values.map(({ name, value }) => `${name} ${value}`))
}

/** Many events carry the same, so that alone says nothing. */
export function likenessOfEvents(base: Event, head: Event, worlds: Worlds): number {
  const isSame = base.args.length === head.args.length && base.args.every((arg, index) => {
    const other = head.args[index]
    return other !== undefined && sameType(arg.type, other.type, worlds)
  })
  return isSame ? ofMake + saysTheSame(base, head) : 0
}

/** A value keeps its number or its text when only its name changes. */
export function likenessOfValues(base: EnumValue, head: EnumValue): number {
  return base.value === head.value ? 1 : 0
}
