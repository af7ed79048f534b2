/** A value of a type, made up: so that an event without an example on the page has one. */
import type { Argument, Enum, Model, Property, Type, Typedef } from '../../model.js'
import { nodeOf } from '../../model.js'

/** Deeper than this only what has to be there is made up. */
const deep = 3

/** A larger example shows nothing. */
const mostParts = 500

class TooLarge extends Error {}

/** A value for each argument; nothing where they would be too large to read. */
export function argumentSamples(args: readonly Argument[], { typedefs, enums, events }: Model): unknown[] | undefined {
  const names: Names = { typedefs: new Map(typedefs.map((one) => [one.name, one])), enums: new Map(enums.map((one) => [one.name, one])), events, left: mostParts }
  try {
    return args.map(({ name, type }) => sampleOf(type, names, name) ?? null)
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}

interface Names { typedefs: ReadonlyMap<string, Typedef>; enums: ReadonlyMap<string, Enum>; events: Model['events']; /** So many parts may still come. */ left: number }

/** One value; nothing where the type has none that ends. */
function sampleOf(type: Type, model: Names, name = '', depth = 0): unknown {
  if (depth > 30 || model.left <= 0) throw new TooLarge()
  model.left -= 1
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
      const subject = model.enums.get(type.name)
      if (subject) return subject.values[0]?.value
      const typedef = model.typedefs.get(type.name)
      return typedef ? sampleOf(nodeOf(typedef).type, model, type.name, depth + 1) : null
    }
  }
}

function objectSample(properties: readonly Property[], model: Names, depth: number, known: Record<string, unknown> = {}): Record<string, unknown> {
  const wanted = properties.filter(({ optional }) => !optional || (depth <= deep && model.left > mostParts / 2))
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
