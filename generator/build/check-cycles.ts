/** Types may refer to themselves, but a value must be reachable. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import { formsOf, type Node, nodeOf, type Property, type Type, type Typedef } from '../model.js'
import type { Lookup } from './lookup.js'
import { once } from './once.js'

/** Circles of aliases, and objects that require themselves for ever. Each circle is reported once. */
export function checkCycles({ typedefs }: Lookup): Diagnostic[] {
  const aliases = circles([...typedefs.values()], namesRenamed, typedefs)
  const inAliasCircle = new Set(aliases.flat())
  const finite = finiteTypes(typedefs, inAliasCircle)
  const endless = [...typedefs.values()].filter(({ name }) => !finite.has(name))
  const needs = (typedef: Typedef) => required(nodeOf(typedef), { isNeeded: (name) => !finite.has(name), easiest })
  return [
    ...aliases.map((circle) => describe('alias-cycle', circle, typedefs)),
    ...circles(endless, needs, typedefs).map((circle) => describe('endless-object', circle, typedefs)),
  ]
}

function describe(rule: 'alias-cycle' | 'endless-object', circle: string[], typedefs: Lookup['typedefs']): Diagnostic {
  const [name = ''] = circle
  const { file, start } = typedefs.get(name)?.at ?? { file: '', start: 0 }
  return report(rule, { file, start, end: start + name.length }, { name, path: [...circle, name].join(' → ') })
}

const namesRenamed = once((typedef: Typedef) => [...new Set(formsOf(nodeOf(typedef)).flatMap(({ type }) => renamed(type)))], () => '')

/** The names that an alias or union only renames: going through them reaches no value. */
function renamed(type: Type): string[] {
  if (type.kind === 'ref') return [type.name]
  return type.kind === 'union' ? type.members.flatMap(renamed) : []
}

/** The typedefs that have a finite value, besides those that have another fault: added until nothing is added. */
function finiteTypes(typedefs: Lookup['typedefs'], excused: ReadonlySet<string>): Set<string> {
  const finite = new Set(excused)
  let pending = [...typedefs.values()]
  const addAll = (isFinite: (typedef: Typedef) => boolean) => {
    for (let before = -1; before !== pending.length; ) {
      before = pending.length
      for (const typedef of pending) if (isFinite(typedef)) finite.add(typedef.name)
      // Back and forth: who needs whom mostly stands in one direction or the other.
      pending = pending.filter(({ name }) => !finite.has(name)).toReversed()
    }
  }
  const isNeeded = (name: string) => !finite.has(name) && typedefs.has(name)
  // Of most a look at the names is enough.
  addAll((typedef) => !namesOfEachWay(typedef).some(isNeeded))
  addAll((typedef) => required(nodeOf(typedef), { isNeeded, easiest }).length === 0)
  return finite
}

/** Which names count, and what of several ways to a value. */
interface Wanted { isNeeded(name: string): boolean; easiest(ways: string[][]): string[] }

const easiest = (ways: string[][]) => ways.find((names) => names.length === 0) ?? ways[0] ?? []

/** Every name that a value of the type may need, whichever way it is made. */
const namesOfEachWay = once((typedef: Typedef) => [...new Set(required(nodeOf(typedef), { isNeeded: () => true, easiest: (ways) => ways.flat() }))], () => '')

/** The names that count among those that every value of the node holds. */
function required(node: Node, wanted: Wanted): string[] {
  return wanted.easiest(formsOf(node).map((form) => requiredByType(form.type, form, wanted)))
}

function requiredByType(type: Type, node: Node, wanted: Wanted): string[] {
  switch (type.kind) {
    case 'ref':
      return wanted.isNeeded(type.name) ? [type.name] : []
    case 'array':
      return (node.minItems ?? 0) > 0 ? requiredByType(type.items, bare, wanted) : []
    case 'map':
      return (node.minProperties ?? 0) > 0 ? requiredByType(type.values, bare, wanted) : []
    case 'union':
      return wanted.easiest(type.members.map((member) => requiredByType(member, bare, wanted)))
    case 'object':
      return requiredByProperties(type.properties, wanted)
    case 'variants':
      return wanted.easiest(type.variants.map(({ properties }) => requiredByProperties(properties, wanted)))
    default:
      return []
  }
}

const bare: Node = { type: { kind: 'scalar', name: 'any' }, at: { file: '', start: 0, end: 0 } }

function requiredByProperties(properties: Property[], wanted: Wanted): string[] {
  return properties.filter(({ optional }) => !optional).flatMap((property) => required(property, wanted))
}

/** The circles that following `next` runs into, each once, without recursion. */
function circles(starts: Typedef[], next: (typedef: Typedef) => string[], typedefs: Lookup['typedefs']): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  for (const { name } of starts) {
    const path: { name: string; rest: string[] }[] = []
    const depths = new Map<string, number>()
    const enter = (step: string) => {
      const depth = depths.get(step)
      if (depth !== undefined) found.push(path.slice(depth).map((visited) => visited.name))
      const typedef = typedefs.get(step)
      if (depth !== undefined || done.has(step) || !typedef) return
      depths.set(step, path.length)
      // Backwards, so that the last one can be taken off.
      path.push({ name: step, rest: next(typedef).toReversed() })
    }
    enter(name)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.rest.pop()
      if (step !== undefined) enter(step)
      else {
        done.add(top.name)
        depths.delete(top.name)
        path.pop()
      }
    }
  }
  return found
}
