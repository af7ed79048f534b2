/** Values at the edges of limits. Not all of them keep the limits: whoever takes them looks. */
import fc from 'fast-check'
import type { Constraints } from '../../../generator/model.js'

/** Numbers that limits tell apart. */
export function numbers(within: readonly Constraints[], others: readonly number[]): number[] {
  const edges = within.flatMap(({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }) => [
    ...[minimum, maximum, exclusiveMinimum, exclusiveMaximum].flatMap((edge) => (edge === undefined ? [] : [edge, edge - 1, edge + 1, edge - 0.5, edge + 0.5])),
    ...(multipleOf === undefined ? [] : [1, 2, 3, 7].map((times) => times * multipleOf)),
  ])
  return unique([...others, ...edges, 0, -1, 3, 50, 0.5])
}

/** Texts of each length near a limit, of each beginning and of each pattern, and some that fit none. */
export function texts(within: readonly Constraints[]): string[] {
  const lengths = within.flatMap(({ minLength, maxLength }) => [minLength, maxLength].flatMap((length) => (length === undefined ? [] : [length - 1, length, length + 1])))
  const starts = within.flatMap(({ startsWith }) => (startsWith === undefined ? [] : [`${startsWith}7`, startsWith, `${startsWith}A-b c`]))
  const patterns = within.flatMap(({ pattern }) => (pattern === undefined ? [] : fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 8, seed: 7 })))
  return unique([...starts, ...patterns, 'some text', '', ...lengths.filter((length) => length > 0).map((length) => 'x'.repeat(length)), '7', 'A', 'AB1234', '\u{1F600}', 'x'.repeat(100)])
}

/** Lists of different items, and of the same twice, of each length near a limit; a long one too. */
export function sizes(within: readonly Constraints[], what: 'Items' | 'Properties', items: readonly unknown[]): unknown[][] {
  const limits = within.flatMap((limit) => [limit[`min${what}`], limit[`max${what}`]]).flatMap((length) => (length === undefined ? [] : [length - 1, length, length + 1]))
  const lengths = unique([1, 0, 2, 30, ...limits].filter((length) => length >= 0))
  return lengths.flatMap((length) => {
    const list = Array.from({ length }, (_, index) => items[index % items.length])
    const [first] = items
    return items.length === 0 && length > 0 ? [] : [list, ...(length === 2 ? [[first, first]] : [])]
  })
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
