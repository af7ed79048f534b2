/** Many pieces of code as one. ajv's own ways put each pair in parentheses, and 5,000 of them overflow a stack. */
import { _, type Code, Name, nil } from 'ajv/dist/compile/codegen/index.js'
import { createRequire } from 'node:module'
import type codes from 'ajv/dist/compile/codegen/code.js'

const { _Code } = createRequire(import.meta.url)('ajv/dist/compile/codegen/code.js') as typeof codes

/** Conditions of which all must hold; none always does. */
export function all(parts: readonly Code[]): Code {
  return parts.length === 0 ? _`true` : operands(parts, ' && ')
}

/** Conditions of which one must hold; none never does. */
export function any(parts: readonly Code[]): Code {
  return parts.length === 0 ? _`false` : operands(parts, ' || ')
}

function operands(parts: readonly Code[], operator: ' && ' | ' || '): Code {
  const [first = nil] = parts
  return parts.length === 1 ? first : separated(parts.map((part) => (part instanceof Name ? part : _`(${part})`)), operator)
}

/** One after the other, with something in between. */
export function separated(parts: readonly Code[], separator: ' && ' | ' || ' | ', '): Code {
  const between = parts.map((_part, index) => (index === 0 ? '' : separator))
  return _(Object.assign([...between, ''], { raw: [] }), ...parts)
}

/** Finished statements, of which nobody asks any more which names they use. */
export function lines(parts: readonly Code[]): Code {
  return new _Code(parts.map(String).join(''))
}
