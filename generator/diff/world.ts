/** What a comparison knows of its two Models: names to declarations, and which names are the same. */
import type { Direction, Enum, Model, Typedef } from '../model.js'
import { nodeOf } from '../model.js'
import { namesInNode } from '../references.js'

/** The declarations of one Model by name. */
export interface World {
  side: 'base' | 'head'
  model: Model
  enums: ReadonlyMap<string, Enum>
  typedefs: ReadonlyMap<string, Typedef>
  /** What a declaration of this world is called in the head. */
  headName(name: string): string
}

export function worldOf(side: World['side'], model: Model, renamed: ReadonlyMap<string, string> = new Map()): World {
  return {
    side,
    model,
    enums: new Map(model.enums.map((item) => [item.name, item])),
    typedefs: new Map(model.typedefs.map((item) => [item.name, item])),
    headName: (name) => renamed.get(name) ?? name,
  }
}

/** What the app does with the values of each enum: what it does with the types and events that use it. */
export function enumDirections({ events, typedefs, enums }: Model): Map<string, Direction> {
  const ways = new Map<string, Set<Direction>>(enums.map(({ name }) => [name, new Set()]))
  const use = (names: string[], way: Direction) => { for (const name of names) ways.get(name)?.add(way) }
  for (const { args } of events) use(args.flatMap(namesInNode), 'in')
  for (const typedef of typedefs) use(namesInNode(nodeOf(typedef)), typedef.kind === 'callback' ? 'in' : typedef.direction)
  return new Map([...ways].map(([name, found]) => [name, summary(found)]))
}

/** Who uses each typedef, and which way its values go there. */
export function usersOf({ model: { events, typedefs }, headName }: World): Map<string, string> {
  const users = new Map<string, Set<string>>()
  const use = (names: string[], user: string) => { for (const name of names) users.set(headName(name), (users.get(headName(name)) ?? new Set()).add(user)) }
  for (const { args } of events) use(args.flatMap(namesInNode), 'in')
  for (const typedef of typedefs) use(namesInNode(nodeOf(typedef)), typedef.kind === 'callback' ? 'in' : `${headName(typedef.name)} ${typedef.direction}`)
  return new Map([...users].map(([name, found]) => [name, [...found].sort().join()]))
}

function summary(ways: ReadonlySet<Direction>): Direction {
  const [only] = ways
  return ways.size === 1 && only ? only : 'both'
}
