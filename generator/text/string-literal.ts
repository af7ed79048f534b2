/** The sink for text inside a string literal. ASCII only, so that no reader mistakes what it holds. */
import { escapeUnit } from './characters.js'

/** A JavaScript string literal in single quotes that reads back code unit for code unit. */
export function stringLiteral(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/[^\x20-\x7E]/g, escapeUnit)}'`
}

/** The TypeScript type of all strings that start with `text`. */
export function templateStart(text: string): string {
  const fixed = text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replace(/\n/g, '\\n').replace(/[^\x20-\x7E]/g, escapeUnit)
  // A `$` at the end would meet the brace that follows it.
  return `\`${fixed.replace(/\$$/, '\\$')}\${string}\``
}
