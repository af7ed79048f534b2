/** Names, values and bits of YAML that have broken generators, and texts by chance. */
import { escapes, long, odd, payload } from '../text/hostile-texts.js'
import type { Random } from './random.js'
import { mapping, type Tree } from './tree.js'

export function hostileText(random: Random): string {
  const kind = random.below(10)
  if (kind < 5) return random.pick(escapes)
  if (kind < 8) return random.pick(odd)
  return kind < 9 ? `${random.pick(odd)}${random.pick(escapes)}${random.pick(odd)}` : random.pick(long)
}

/** Names that are identifiers, many of which mean something already. */
const identifiers: readonly string[] = [
  'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', 'Object', 'Array', 'String', 'Number', 'Promise', 'Record', 'Readonly', 'Partial', 'Error', 'Math', 'JSON', 'Map', 'Set', 'Symbol', 'globalThis', 'window', 'self', 'Function', 'Date', 'Node', 'Buffer', 'process',
  'module', 'exports', 'require', 'global', 'name', 'value', 'data', 'path', 'issues', 'validate', 'is', 'assert', 'Event', 'EventCallback', 'EventName', 'Args', 'Payload', 'Labels', 'Schema', 'schema', 'check', 'rule', 'rules', 'members', 'items', 'args', 'own', 'keys', 'type', 'declare', 'abstract', 'as', 'get', 'set', 'async', 'from', 'asserts', 'infer', 'keyof', 'readonly', 'unique', 'satisfies', 'accessor', 'using', 'out', 'then', 'T', 'E',
  '$', '_', '__', '$_', '_0', 'A1', 'x', 'X', 'Aa', 'aA', 'ALLCAPS', 'snake_case', '__defineGetter__', '__proto__', 'NaN', 'Infinity', 'undefined', 'null', 'class', 'await', 'eval', 'arguments', 'enum', 'interface', 'any', 'unknown', 'object', 'int64', 'EventMap', 'Issue', 'Result', 'index', 'eventNames', 'enums', 'runtime', 'events', 'types', 'isX', 'validateX', 'XSchema', 'XArgs', 'XLabels',
]

export function identifier(random: Random): string {
  return random.chance(0.7) ? random.pick(identifiers) : `${random.pick(['N', 'n', '_', '$'])}${random.below(1e6).toString(36)}`
}

/** What is an event on the wire. */
export function wireName(random: Random): string {
  const parts = ['on', ':', '.', '/', '-', ' ', 'a', 'B', '9', '_', '$', '\\', '*/', "'", '"', '`', '${x}', '\n', '\u2028', 'é', '😀', '<b>', '{{', '|', '#', '%', '..', '*', '&', payload]
  return `e${random.below(100)}${Array.from({ length: 1 + random.below(4) }, () => random.pick(parts)).join('')}`
}

export const hugeNumbers: readonly number[] = [
  0, -0, -1, 0.1, 1e-7, 5e-324, 1e21, 1e308, -1e308, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), Infinity, -Infinity, NaN, 1.5, 4294967296,
]

/** Pieces of YAML that no tree has. */
export const splinters: readonly string[] = [
  '', '&a x', '*a', '!!str x', '!x y', '!!binary aGk=', '<<', '? x', '? [a, b]', '- x', '[', ']', '{', '}', '{ a, b: c }', '{ x, y }', '[a: b]', '| x', '|\n  x', '>-', '"', "'x", '@x', '`x', '%x', '# x', '--- x', '...', '.inf', '.nan', '0x7f', '0o17', '1_000', '1e999', '-', '~', 'y', '2024-01-01', '3.0', '12345678901234567890', '9007199254740993', '\u0000', '\u202E', '\uFEFF', '\u2028', '\t\tx', '\r', '"\\ud83d"', '"\\x07"', 'a: b: c', '[]', '{}', '{ [a]: b }', '{ ? a : b }',
]

/** Any JSON value, for places that take whatever there is. */
export function anyData(random: Random, depth = 3): Tree {
  const kind = random.below(depth > 0 ? 9 : 6)
  if (kind < 3) return hostileText(random)
  if (kind === 3) return random.pick(hugeNumbers.filter((value) => Number.isFinite(value) && Math.abs(value) < 2 ** 53))
  if (kind < 6) return random.pick([null, true, false, 0])
  const size = random.below(4)
  if (kind === 6) return Array.from({ length: size }, () => anyData(random, depth - 1))
  return mapping(Object.fromEntries(Array.from({ length: size }, () => [hostileText(random).slice(0, 900), anyData(random, depth - 1)])))
}
