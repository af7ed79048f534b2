/** Which events of a domain carry which types, as nodes and edges: what the pages draw as a diagram. */
import type { Domain, Event, Model } from '../../model.js'
import { documentedNamesInNode, namesInNode } from '../../references.js'

export interface Graph {
  /** Events that carry the same are one node. */
  events: EventsNode[]
  /** Each type that one of them carries, in the order in which they come. */
  types: TypeNode[]
  edges: Edge[]
}

export interface EventsNode { id: string; names: string[] }
export interface TypeNode { id: string; kind: 'typedef' | 'enum'; name: string }

/** From events to what they carry, anywhere in their arguments. */
export interface Edge {
  from: string
  to: string
  /** It comes only in forms that are observed, not documented. */
  observed: boolean
}

interface Load { name: string; observed: boolean }

/** The graph of a domain. Events that carry no type with a name are not in it. */
export function graphOf({ events, enums }: Pick<Model, 'events' | 'enums'>, domain: Pick<Domain, 'name'>): Graph {
  const graph: Graph = { events: [], types: [], edges: [] }
  const enumNames = new Set(enums.map(({ name }) => name))
  const groups = new Map<string, EventsNode>()
  const types = new Map<string, TypeNode>()
  for (const event of events) {
    const loads = event.domain === domain.name ? loadsOf(event) : []
    const key = JSON.stringify(loads)
    const group = groups.get(key)
    group?.names.push(event.name)
    if (group || loads.length === 0) continue
    const node: EventsNode = { id: `e${graph.events.length + 1}`, names: [event.name] }
    groups.set(key, node)
    graph.events.push(node)
    for (const { name, observed } of loads) {
      const type: TypeNode = types.get(name) ?? { id: `t${types.size + 1}`, kind: enumNames.has(name) ? 'enum' : 'typedef', name }
      types.set(name, type)
      graph.edges.push({ from: node.id, to: type.id, observed })
    }
  }
  graph.types.push(...types.values())
  return graph
}

/** What an event carries, each type once. */
function loadsOf({ args }: Event): Load[] {
  const documented = new Set(args.flatMap(documentedNamesInNode))
  return [...new Set(args.flatMap(namesInNode))].map((name) => ({ name, observed: !documented.has(name) }))
}
