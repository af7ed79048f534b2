/** The sink for the name of a property or member. */
import { stringLiteral } from './string-literal.js'

/** A key as it stands in an object literal or type: bare where it can be, quoted elsewhere. */
export function propertyKey(name: string): string {
  // Unquoted, in brackets or in quotes: only in brackets is `__proto__` a key like any other.
  if (name === '__proto__') return `[${stringLiteral(name)}]`
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name)
}
