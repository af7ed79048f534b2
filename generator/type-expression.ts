/** A type in the spec's own spelling, for messages and for readers: `int64[]`, `map<string>`, `A | B`. */
import type { Type } from './model.js'

export function typeExpression(type: Type): string {
  switch (type.kind) {
    case 'scalar':
    case 'ref':
      return type.name
    case 'array':
      return type.items.kind === 'union' ? `(${typeExpression(type.items)})[]` : `${typeExpression(type.items)}[]`
    case 'map':
      return `map<${typeExpression(type.values)}>`
    case 'union':
      return type.members.map(typeExpression).join(' | ')
    case 'object':
    case 'variants':
      return 'object'
    case 'callback':
      return 'function'
    case 'derived':
      return type.from === 'event-name' ? 'event name' : 'function'
  }
}
