import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { build } from '../../generator/build/index.js'
import { emitJsonSchemas } from '../../generator/emit/json-schemas/index.js'

const contract = `
name: chat-contract
version: '1.0.0'
description: A small chat.
license: MIT
source: { title: Chat reference, date: '2026-01-01', sdk: '4.2' }
domains: [talk]
`
const talk = `
title: Talk
description: What is said.
enums:
  Mood: { description: How it is meant., type: int32, values: [{ value: 0, name: Kind, description: Well meant. }, { value: 1, name: Rude, description: Badly meant., deprecated: No. }] }
  Colour: { description: Of the bubble., type: string, open: true, values: [{ value: red, name: Red, description: Important. }] }
  Level: { description: Of noise., type: int32, open: true, values: [{ value: 1, name: Low, description: Quiet. }] }
  Kind: { description: What it is about., type: string, values: [{ value: join, name: Join, description: Came. }, { value: leave, name: Leave, description: Went. }] }
typedefs:
  Id: { description: An id., type: int64, minimum: 1 }
  Small: { description: A small id., type: Id, maximum: 9 }
  Width: { description: A width., type: int32, maximum: 9999999999 }
  Ratio: { description: A share., type: number, exclusiveMinimum: 0, maximum: 1 }
  Even: { description: An even number., type: integer, multipleOf: 2 }
  Prefixed: { description: A code., type: string, startsWith: 'a.b(/', pattern: '[0-9]$', maxLength: 9 }
  Names: { description: Names., type: 'string[]', minItems: 1, uniqueItems: true }
  Counts: { description: Counts by name., type: map<int32>, maxProperties: 2 }
  Nothing: { description: Nothing., type: 'null' }
  Anything: { description: Anything., type: any }
  Plain: { description: An object., type: object, minProperties: 1 }
  Either: { description: Text or ids., type: 'string | (Id | boolean)[]' }
  Line:
    description: A line.
    deprecated: Use Row.
    properties:
      text: { description: Its text., type: string }
      mood: { description: How it is meant., type: Mood, optional: { observed: seen in 4.1 } }
      next: { description: The one below., type: Line, optional: true }
      at: { description: When., type: int64, unit: epoch-ms, meanings: [{ value: -1, description: Never. }] }
      '10': { description: A number as its name., type: boolean, optional: true }
      '2': { description: A smaller one., type: boolean, optional: true }
      done: { description: Called at the end., type: Progress, optional: true }
      inner: { description: Called inside., callback: { args: {} }, optional: true }
    also:
      - { type: string, observed: 4.0 passes the bare text }
    examples:
      - { title: One, value: { text: a, at: -1 } }
  Notice:
    description: A notice.
    discriminator: kind
    properties: { kind: { description: Which., type: Kind } }
    variants:
      join: { description: Came., properties: { who: { description: Who., type: string } } }
      leave: { description: Went. }
  Progress: { description: Progress., callback: { args: { share: { description: How far., type: Ratio } } } }
  AnyEvent: { description: A name., derived: event-name }
  Listener: { description: A listener., derived: event-callback }
events:
  said:
    description: Something was said.
    args:
      line: { description: What., type: Line, also: [{ type: 'null', observed: seen in 4.1 }] }
      mood: { description: How., type: Mood | undefined }
      level: { description: How loud., type: int32, also: [{ type: undefined, observed: seen in 4.1 }] }
    examples:
      - { title: Just so, args: [{ text: a, at: 1 }] }
  perhaps: { description: Perhaps something., args: { id: { description: Which., type: Id | undefined } } }
  both: { description: Two., args: { a: { description: One., type: string }, b: { description: Two., type: string } } }
  'talk:end': { description: The end. }
`

const sources = Object.entries({ contract, talk }).map(([name, text]) => ({ path: `${name}.yaml`, bytes: new TextEncoder().encode(text) }))
const { model, diagnostics } = build(sources)
if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
const files = await emitJsonSchemas(model, new Map(), [])
const schemas = new Map(files.map(({ path, text }) => [path, JSON.parse(text) as Record<string, unknown>]))
const ajv = new Ajv2020({ strict: true, schemas: [...schemas.values()] })

function accepts(name: string, value: unknown): boolean {
  const validate = ajv.getSchema(`https://contract.invalid/chat-contract/${name}.schema.json`)
  if (!validate) throw new Error(`no schema ${name}`)
  return validate(value) === true
}

describe('emitJsonSchemas', () => {
  it('writes a schema for every enum, typedef and event, but none for listeners', () => {
    expect([...schemas.keys()].map((path) => path.replace(/^schemas\/(.*)\.schema\.json$/, '$1'))).toEqual([
      'Mood', 'Colour', 'Level', 'Kind', 'Id', 'Small', 'Width', 'Ratio', 'Even', 'Prefixed', 'Names', 'Counts', 'Nothing', 'Anything', 'Plain',
      'Either', 'Line', 'Notice', 'Progress', 'AnyEvent', 'said', 'perhaps', 'both', 'talk-end',
    ])
  })

  it('writes schemas that a strict compiler accepts', () => {
    for (const { $id } of schemas.values()) expect(ajv.getSchema(String($id))).toBeTypeOf('function')
  })

  const max = Number.MAX_SAFE_INTEGER
  const line = { text: 'a', at: 1 }
  it.each<[name: string, accepted: unknown[], rejected: unknown[]]>([
    ['Mood', [0, 1], [2, '0', null]],
    ['Colour', ['red', 'blue'], [1]],
    ['Level', [1, 7, 2 ** 31 - 1], [2 ** 31, 0.5, '1']],
    ['Id', [1, max], [0, max + 1, 1.5, '1']],
    ['Small', [1, 9], [0, 10]],
    ['Width', [-(2 ** 31), 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31]],
    ['Ratio', [0.1, 1], [0, 1.1]],
    ['Even', [2, -4, 2 ** 40], [1, 2.5]],
    ['Prefixed', ['a.b(/1', 'a.b(/xx2'], ['aXb(/1', 'a.b(/x', 'xa.b(/1', 'a.b(/23456']],
    ['Names', [['a'], ['a', 'b']], [[], ['a', 'a'], [1], 'a']],
    ['Counts', [{}, { a: 1, b: 2 }], [{ a: '1' }, { a: 1, b: 1, c: 1 }, []]],
    ['Nothing', [null], [0, {}]],
    ['Anything', [null, 0, {}, []], []],
    ['Plain', [{ a: 1 }], [{}, [], null, 'a']],
    ['Either', ['a', [], [1, true]], [1, ['a'], [0]]],
    ['Line', [line, { ...line, more: 1 }, { ...line, mood: 1, next: line, done: 'x', inner: 1 }, 'bare'], [{ text: 'a' }, { ...line, mood: 2 }, { ...line, next: {} }, { ...line, 10: 1 }, 1, []]],
    ['Notice', [{ kind: 'join', who: 'a' }, { kind: 'leave' }], [{ kind: 'join' }, { kind: 'x' }, { who: 'a' }, 'join']],
    ['Progress', [[0.5]], [[], [0], [0.5, 1], 0.5]],
    ['AnyEvent', ['said', 'talk:end'], ['end', 1]],
    ['said', [[line], [null], [line, 1], [line, 0, 5], ['bare', 0, 5]], [[], [1], [line, 3], [line, 1, 'a'], [line, 1, 1, 1], line]],
    ['perhaps', [[], [1]], [[0], [1, 2], ['1']]],
    ['both', [['a', 'b']], [['a'], [], ['a', 'b', 'c'], ['a', 1]]],
    ['talk-end', [[]], [[1], {}]],
  ])('%s', (name, accepted, rejected) => {
    expect(accepted.filter((value) => !accepts(name, value))).toEqual([])
    expect(rejected.filter((value) => accepts(name, value))).toEqual([])
  })

  it('accepts every example that it prints', () => {
    for (const [path, { $id, examples = [] }] of schemas) {
      for (const example of examples as unknown[]) expect([path, ajv.validate(String($id), example)]).toEqual([path, true])
    }
  })

  it('prints constants with their meaning', () => {
    expect(schemas.get('schemas/Mood.schema.json')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://contract.invalid/chat-contract/Mood.schema.json',
      title: 'Mood',
      description: 'How it is meant.',
      type: 'integer',
      oneOf: [
        { const: 0, title: 'Kind', description: 'Well meant.' },
        { const: 1, title: 'Rude', description: 'Badly meant. Deprecated: No.', deprecated: true },
      ],
    })
  })

  it('prints what no keyword says into the description', () => {
    expect(schemas.get('schemas/Colour.schema.json')).toMatchObject({
      description: 'Of the bubble. Other values are accepted too. Known values: "red" (Red): Important.', examples: ['red'],
    })
    expect(schemas.get('schemas/Line.schema.json')).toMatchObject({
      title: 'Line',
      description: 'A line. Deprecated: Use Row.',
      deprecated: true,
      anyOf: [
        {
          description: 'The documented form.',
          properties: {
            mood: { $ref: 'Mood.schema.json', description: 'How it is meant. Observed to be missing: seen in 4.1.' },
            at: { type: 'integer', description: 'When. Unit: milliseconds since 1970-01-01 UTC. -1: Never.' },
            done: { description: 'Called at the end. A function, which JSON cannot hold: anything is accepted here.' },
          },
          required: ['text', 'at'],
        },
        { type: 'string', description: 'Observed, not documented: 4.0 passes the bare text.' },
      ],
      examples: [{ text: 'a', at: -1 }],
    })
  })

  it('keeps the order of properties, numbers included', () => {
    const text = files.find(({ path }) => path === 'schemas/Line.schema.json')?.text ?? ''
    expect([...text.matchAll(/^ {8}"(\w+)": \{$/gm)].map(([, name]) => name)).toEqual(['text', 'mood', 'next', 'at', '10', '2', 'done', 'inner'])
  })

  it('accepts no name of an event where there are no events: a list of values may not be empty', async () => {
    const silent = contract.replace('talk', 'quiet')
    const quiet = "title: Quiet\ndescription: Nothing happens.\ntypedefs: { Name: { description: A name., derived: event-name } }\n"
    const { model: empty } = build([{ path: 'contract.yaml', bytes: new TextEncoder().encode(silent) }, { path: 'quiet.yaml', bytes: new TextEncoder().encode(quiet) }])
    const [schema] = empty ? (await emitJsonSchemas(empty, new Map(), [])).map(({ text: json }) => JSON.parse(json) as object) : []
    expect(schema).toMatchObject({ title: 'Name', not: {} })
    expect(new Ajv2020({ strict: true }).compile(schema ?? {})('x')).toBe(false)
  })
})
