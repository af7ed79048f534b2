/** A value of a type, made up: so that an event without an example on the page has one. */
import type { Model, Property, Type } from '../../model.js'
import { nodeOf } from '../../model.js'

/** Deeper than this only what has to be there is made up. */
const deep = 3

/** One value; nothing where the type has none that ends. */
export function sampleOf(type: Type, model: Pick<Model, 'typedefs' | 'enums' | 'events'>, name = '', depth = 0): unknown {
  if (depth > 30) return null
  switch (type.kind) {
    case 'scalar': return scalarSample(type.name, name)
    case 'array': return depth > deep ? [] : [sampleOf(type.items, model, name, depth + 1)]
    case 'map': return depth > deep ? {} : { key: sampleOf(type.values, model, name, depth + 1) }
    case 'union': return sampleOf(type.members[0] ?? { kind: 'scalar', name: 'null' }, model, name, depth)
    case 'object': return objectSample(type.properties, model, depth)
    case 'variants': return objectSample(type.variants[0]?.properties ?? [], model, depth, { [type.discriminator]: type.variants[0]?.value })
    case 'callback': return undefined
    case 'derived': return type.from === 'event-name' ? model.events[0]?.name : undefined
    case 'ref': {
      const subject = model.enums.find((one) => one.name === type.name)
      if (subject) return subject.values[0]?.value
      const typedef = model.typedefs.find((one) => one.name === type.name)
      return typedef ? sampleOf(nodeOf(typedef).type, model, type.name, depth + 1) : null
    }
  }
}

function objectSample(properties: readonly Property[], model: Pick<Model, 'typedefs' | 'enums' | 'events'>, depth: number, known: Record<string, unknown> = {}): Record<string, unknown> {
  const wanted = properties.filter(({ optional }) => !optional || depth <= deep)
  return Object.fromEntries(wanted.flatMap(({ name, type }): [string, unknown][] => {
    const value = Object.hasOwn(known, name) ? known[name] : sampleOf(type, model, name, depth + 1)
    return value === undefined ? [] : [[name, value]]
  }))
}

function scalarSample(scalar: string, name: string): unknown {
  switch (scalar) {
    case 'string': return name === '' ? 'text' : name
    case 'boolean': return true
    case 'object': return {}
    case 'null': return null
    case 'any': return null
    case 'undefined': return undefined
    default: return 1
  }
}
