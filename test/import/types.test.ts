/** Types as pages write them, and what they mean. A question mark at the end is an unsure reading, `=` in front an optional one. */
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { DocumentedType } from '../../generator/import/reading.js'
import { readType } from '../../generator/import/words/read-type.js'

function print(type: DocumentedType): string {
  switch (type.kind) {
    case 'scalar': return type.name
    case 'name': return `${type.isEvent ? 'event ' : ''}<${type.name}>`
    case 'literal': return JSON.stringify(type.value)
    case 'array': return `[${print(type.items)}]`
    case 'map': return `map ${print(type.values)}`
    case 'union': return `(${type.members.map(print).join(' | ')})`
    case 'object': return `{${type.properties.map(({ name, type: own, optional }) => `${name}${optional ? '?' : ''}: ${print(own)}`).join(', ')}}`
  }
}

function told(text: string): string {
  const reading = readType(text)
  if ('problem' in reading) return 'problem'
  return `${reading.optional ? '=' : ''}${print(reading.type)}${reading.unsure === undefined ? '' : '?'}`
}

describe('sure', () => {
  test.each([
    ['string', 'string'], ['String', 'string'], ['Number', 'number'], ['Boolean', 'boolean'], ['bool', 'boolean'], ['int', 'number'], ['integer', 'number'], ['Integer', 'number'], ['float', 'number'], ['double', 'number'], ['long', 'number'],
    ['Object', 'object'], ['{}', 'object'], ['*', 'any'], ['any', 'any'], ['?', 'any'], ['mixed', 'any'], ['null', 'null'], ['undefined', 'undefined'], ['void', 'undefined'],
    ['function', 'function'], ['Function', 'function'], ['function(string): void', 'function'], ['function()', 'function'], ['(a: string) => void', 'function'], ['() => void', 'function'],
    ['Meta', '<Meta>'], ['Long', '<Long>'], ['module:types~Meta', '<Meta>'], ['types~Meta', '<Meta>'], ['types.Meta', '<Meta>'], ['module:types.Meta', '<Meta>'], ['module:sdk/types~Meta', '<Meta>'], ['types#Meta', '<Meta>'], ['import("./types").Meta', '<Meta>'], ['Event', '<Event>'], ['消息', '<消息>'],
    ['event:sold', 'event <sold>'], ['module:types.event:sold', 'event <sold>'], ['module:types~event:sold', 'event <sold>'], ['types#event:sold', 'event <sold>'], ['event:a | module:types.event:b', '(event <a> | event <b>)'],
    ['(string|object)', '(string | object)'], ['string | object', '(string | object)'], ['string|object', '(string | object)'], ['string \\| object', '(string | object)'], ['string｜object', '(string | object)'], ['（string｜object）', '(string | object)'], ['((string|number)|object)', '(string | number | object)'], ['string|string', 'string'], ['Meta | undefined', '(<Meta> | undefined)'], [' string ', 'string'],
    ['Array', '[any]'], ['Array.<number>', '[number]'], ['Array<number>', '[number]'], ['array<number>', '[number]'], ['number[]', '[number]'], ['(string|number)[]', '[(string | number)]'], ['Array.<(string|number)>', '[(string | number)]'], ['Array.<Array.<number>>', '[[number]]'], ['readonly string[]', '[string]'], ['Array.<module:types~Meta>', '[<Meta>]'],
    ['object.<string, string>', 'map string'], ['Object.<string, Meta>', 'map <Meta>'], ['Object<string, T>', 'map <T>'], ['Record<string, T>', 'map <T>'], ['Object.<number, string>', 'map string'], ['{[key: string]: number}', 'map number'], ['object.<string, object.<string, number>>', 'map map number'],
    ['?Meta', '(<Meta> | null)'], ['Meta?', '(<Meta> | null)'], ['!Meta', '<Meta>'], ['Meta=', '=<Meta>'], ['(string=)', '=string'], ['(string|number)=', '=(string | number)'],
    ['{a: number, b?: string}', '{a: number, b?: string}'], ['{a: number=, b: {c: Meta[]}}', '{a?: number, b: {c: [<Meta>]}}'], ["{'a b': number}", '{a b: number}'],
    ["'a'|'b'", '("a" | "b")'], ['"a" | "b"', '("a" | "b")'], ['0|1|-1', '(0 | 1 | -1)'], ['true|null', '(true | null)'],
  ])('%s: %s', (given, want) => expect(told(given)).toBe(want))
})

describe('unsure', () => {
  test.each([
    ['Map<string, T>', 'map <T>?'], ['Object.<Meta>', 'map <Meta>?'], ['Record<Kind, string>', 'map string?'], ['Set<string>', '[string]?'], ['List<string>', '[string]?'], ['...number', '[number]?'], ['[string, number]', '[(string | number)]?'], ['Promise.<T>', 'object?'], ['Promise', 'object?'], ['Date', 'object?'], ['ArrayBuffer', 'object?'], ['keyof Meta', 'string?'], ['NaN', 'number?'], ['BigInt', 'number?'], ['Partial<Meta>', '<Meta>?'], ['Page.<Meta>', '<Page>?'], ['external:Thing', '<Thing>?'], ['{a, b}', '{a: any, b: any}?'],
    ['string object', '(string | object)?'], ['Meta undefined', '(<Meta> | undefined)?'], ['onSold onBaked flooError', '(<onSold> | <onBaked> | <flooError>)?'], ['string/object', '(string | object)?'], ['string, object', '(string | object)?'], ['(string, object)', '(string | object)?'], ['string or object', '(string | object)?'], ['string、object', '(string | object)?'], ['string 或 object', '(string | object)?'], ['Array.<number> object.<string, string>', '([number] | map string)?'],
    ['array of numbers', '[number]?'], ['list of Meta', '[<Meta>]?'],
  ])('%s: %s', (given, want) => {
    expect(told(given)).toBe(want)
    const reading = readType(given)
    expect('unsure' in reading && reading.unsure).toMatch(/\w/)
  })
})

describe('problems', () => {
  test.each(['', ' ', '|', 'string|', '()', 'see below', 'the user', 'typeof x', 'A & B', 'this', 'module:types', '<b>', 'Array<', '{a: }', '/* */', '*/', '${x}', '\u0000', 'Array<a, b, c>', 'x'.repeat(10_001), "'"])('%j', (given) => {
    const reading = readType(given)
    expect('problem' in reading && reading.problem).toMatch(/\w/)
  })
})

describe('what is hostile', () => {
  const pieces = ['(', '[', '{', '<', '{a:', 'Array.<', '?', '!', '...', 'a|', 'a.', '=', 'typeof ', 'keyof ', 'a => ', '(a) => ', 'a ? b : ', 'x extends y ? z : ', '[]', "'", '`', '`${', 'function(', 'new ', 'a b ', 'string ', '｜', '或']
  test.each(pieces)('100,000 characters of %j, and 9,000', (piece) => {
    for (const size of [100_000, 9000]) {
      for (const end of ['', 'a', ')'.repeat(size / 10)]) expect(() => readType(piece.repeat(size / piece.length) + end)).not.toThrow()
    }
  })

  test('nothing throws, and no meaning is deeper than it can be printed', () => {
    const odd = fc.array(fc.oneof(fc.constantFrom(...pieces, ')', ']', '}', '>', ',', 'string', 'Meta', '0', ' ', 'event:', 'module:', '~', '#', ':', '"'), fc.string({ maxLength: 3 })), { maxLength: 30 })
    fc.assert(fc.property(odd, (parts) => {
      told(parts.join(''))
    }), { numRuns: 2000 })
  })
})

test('a type that is printed in any of the spellings reads back the same', () => {
  const name = fc.constantFrom('Meta', 'Thing', 'ListItem')
  const { type } = fc.letrec<{ type: DocumentedType }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('string', 'number', 'boolean', 'object').map((each) => ({ kind: 'scalar', name: each }) as DocumentedType),
      name.map((each) => ({ kind: 'name', name: each }) as DocumentedType),
      tie('type').map((items) => ({ kind: 'array', items }) as DocumentedType),
      tie('type').map((values) => ({ kind: 'map', values }) as DocumentedType),
      fc.uniqueArray(fc.constantFrom('string', 'number', 'null'), { minLength: 2 }).map((names) => ({ kind: 'union', members: names.map((each) => ({ kind: 'scalar', name: each })) }) as DocumentedType),
      fc.tuple(tie('type'), fc.boolean()).map(([own, optional]) => ({ kind: 'object', properties: [{ name: 'a', type: own, optional }] }) as DocumentedType),
    ),
  }))
  const spell = (each: DocumentedType, dot: string, bar: string, path: string): string => {
    const inner = (one: DocumentedType): string => spell(one, dot, bar, path)
    switch (each.kind) {
      case 'scalar': return each.name
      case 'name': return path + each.name
      case 'array': return `Array${dot}<${inner(each.items)}>`
      case 'map': return `object${dot}<string, ${inner(each.values)}>`
      case 'union': return `(${each.members.map(inner).join(bar)})`
      case 'object': return `{${each.properties.map((own) => `${own.name}${own.optional ? '?' : ''}: ${inner(own.type)}`).join(', ')}}`
      case 'literal': return JSON.stringify(each.value)
    }
  }
  fc.assert(fc.property(type, fc.constantFrom('', '.'), fc.constantFrom('|', ' | '), fc.constantFrom('', 'module:types~', 'module:types.'), (each, dot, bar, path) => {
    expect(readType(spell(each, dot, bar, path))).toEqual({ type: each, optional: false })
  }), { numRuns: 500 })
})
