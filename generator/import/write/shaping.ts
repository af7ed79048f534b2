/** What is known when a page's parts are shaped for a spec that is there already. */
import type { Value } from '../../edit/index.js'
import type { Enum, Model, Node, Property } from '../../model.js'
import { nodeOf } from '../../model.js'
import type { Drift } from '../drift.js'
import { namesBy } from '../kinds.js'
import type { Page } from '../page.js'
import type { ListedValue } from '../reading.js'
import { type Endless, endlessTypes } from './endless.js'
import { takenNames } from './sound-names.js'
import { typeNameFor } from './value-names.js'

export type Mapping = { readonly [key: string]: Value }

/** What is there already, and what comes to it. */
export interface Shaping {
  /** The name in the spec of a type that the page names. */
  typeOf: (name: string) => string | undefined
  isEvent: (name: string) => boolean
  isTaken: (name: string) => boolean
  /** The spec's enum for a member of that name with these values, where there is just one. */
  enumFor: (member: string, values: readonly ListedValue[]) => string | undefined
  /** Types that lead back to themselves. */
  endless: Endless
  /** Declarations that shaping has made. Whoever makes one registers it here. */
  enums: Map<string, Mapping>
  typedefs: Map<string, Mapping>
  /** What could not be said exactly, for people. */
  doubts: { subject: string; says: string }[]
}

/** `drifts` are those that will be written: types that come with them may be named. */
export function shapingFor(page: Page, model: Model, drifts: readonly Drift[], avoid: Iterable<string> = []): Shaping {
  const byName = new Map([...model.typedefs, ...model.enums].flatMap((one) => namesBy(one).map((name) => [name, one.name])))
  const taken = takenNames([...[...model.typedefs, ...model.enums, ...model.events, ...page.events].map(({ name }) => name), 'index', ...avoid])
  const added = new Set(drifts.flatMap((drift) => (drift.kind === 'type-added' ? [drift.entry.name] : [])))
  for (const { name } of page.types) {
    if (byName.has(name) || !added.has(name)) continue
    const own = typeNameFor(name, (candidate) => taken.has(candidate))
    taken.add(own)
    byName.set(name, own)
  }
  const events = new Set([...page.events, ...model.events].map(({ name }) => name))
  const users = usersOf(model)
  return {
    typeOf: (name) => byName.get(name),
    isEvent: (name) => events.has(name),
    isTaken: (name) => taken.has(name),
    enumFor: (member, values) => {
      const [first, ...others] = model.enums.filter((subject) => isSameSet(subject, values) && (users.get(subject.name)?.has(member) ?? false))
      return others.length === 0 ? first?.name : undefined
    },
    endless: endlessTypes(page), enums: new Map(), typedefs: new Map(), doubts: [],
  }
}

function isSameSet({ values }: Enum, wanted: readonly ListedValue[]): boolean {
  const documented = values.filter(({ observed }) => observed === undefined)
  return documented.length === wanted.length && documented.every(({ value }) => wanted.some((one) => one.value === value))
}

/** Which properties have an enum as their type. */
function usersOf({ typedefs, events }: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>()
  const visit = (node: Node & { name?: string }, name: string) => {
    const { type } = node
    if (type.kind === 'ref') users.set(type.name, (users.get(type.name) ?? new Set()).add(name))
    const inner: readonly Property[] = type.kind === 'object' ? type.properties : type.kind === 'variants' ? type.variants.flatMap(({ properties }) => properties) : []
    for (const property of inner) visit(property, property.name)
  }
  for (const typedef of typedefs) visit(nodeOf(typedef), typedef.name)
  for (const arg of events.flatMap(({ args }) => args)) visit(arg, arg.name)
  return users
}
