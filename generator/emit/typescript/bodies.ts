/**
 * Bodies of types. json-schema-to-typescript turns the shapes into TypeScript, from a schema that
 * holds no text of the spec: keys, names and literals are placeholders. Its
 * output is read back as a syntax tree, in which every placeholder becomes the real key with its
 * comment. So there is one writer for types, and no hostile text in a library that pastes strings
 * nor in the one that reads them.
 */
import type { JSONSchema } from 'json-schema-to-typescript'
import { formsOf, isUndefined, type Node, type Type, type Variant } from '../../model.js'
import { identifier } from '../../text/identifier.js'
import { stringLiteral, templateStart } from '../../text/string-literal.js'
import { keyOfPart, memory } from '../remember.js'
import { batchesOf } from './batches.js'
import { compile } from './json-schema-to-typescript.js'
import { type PrintedType, readTypes } from './read-types.js'
import type { Property } from './statement.js'
import { blockText, callbackKey, type Member, orUndefined, type Placeholders, propertyOf, referencesIn, shapeMembers, typeText } from './write-type.js'

export interface Body {
  type: string
  /** The same and `undefined`. */
  typeOrUndefined: string
  /** Of a single shape: what an interface for it holds. */
  properties?: Property[]
  /** The declared names that the printed type refers to. */
  names: string[]
}

const remembered = memory<Body>()

/** The body of each node, in the order of the nodes. */
export async function printBodies(nodes: readonly Node[]): Promise<Body[]> {
  const keys = nodes.map(keyOfPart)
  const missing = new Map(nodes.flatMap((node, index) => (remembered.get(keys[index] ?? '') ? [] : [[keys[index] ?? '', node] as const])))
  const made: Body[] = []
  // One after the other, so that the library's trees of one batch are gone before the next
  for (const batch of batchesOf([...missing.values()])) made.push(...await makeBodies(batch))
  const bodies = new Map([...missing.keys()].map((key, index) => [key, made[index]]))
  for (const [key, body] of bodies) if (body) remembered.set(key, body)
  return keys.flatMap((key) => bodies.get(key) ?? remembered.get(key) ?? [])
}

/** A type that is wanted: its schema as text, and what the placeholders in it stand for. */
interface Wanted { schema: string; held: Placeholders }

/** A type as the library printed it, and which of the held names it refers to. */
interface Printed { type: PrintedType; references: number[] }

/** All in one go. Each property of a shape is a type on its own: there are many of them, and few that differ. */
async function makeBodies(nodes: readonly Node[]): Promise<Body[]> {
  const schemas = new Map<string, JSONSchema>()
  const want = (node: Node): Wanted => {
    const held: Placeholders = { members: [], names: [], texts: [] }
    const schema = formsSchema(node, held)
    const text = JSON.stringify(schema)
    schemas.set(text, schema)
    return { schema: text, held }
  }
  const parts = nodes.map((node) => {
    const shape = shapeOf(node)
    return shape ? { shape: shape.map((member) => ({ member, wanted: want(member) })) } : { whole: want(node) }
  })
  const printed = await printedOf(schemas)
  const typeOf = ({ schema }: Wanted) => known(printed, schema).type
  const namesOf = ({ schema, held }: Wanted) => known(printed, schema).references.flatMap((place) => held.names[place] ?? [])
  return parts.map(({ shape = [], whole }) => {
    if (!whole) {
      const properties = shape.map(({ member, wanted }) => propertyOf(member, (member.optional ? orUndefined : typeText)(typeOf(wanted), wanted.held)))
      return shapeBody(properties, shape.flatMap(({ wanted }) => namesOf(wanted)))
    }
    const type = typeOf(whole)
    const properties = shapeMembers(type, whole.held)
    return properties ? shapeBody(properties, namesOf(whole)) : { type: typeText(type, whole.held), typeOrUndefined: orUndefined(type, whole.held), names: namesOf(whole) }
  })
}

function shapeBody(properties: Property[], names: string[]): Body {
  return { properties, names, get type() { return blockText(properties) }, get typeOrUndefined() { return `${blockText(properties)} | undefined` } }
}

/** The properties of a node that is a single shape. */
function shapeOf(node: Node): Member[] | undefined {
  const [form, ...others] = formsOf(node).filter(({ type }) => !isUndefined(type))
  return form?.type.kind === 'object' && others.length === 0 ? form.type.properties : undefined
}

/** By the texts of their schemas. */
async function printedOf(schemas: ReadonlyMap<string, JSONSchema>): Promise<Map<string, Printed>> {
  const keyed = Object.fromEntries([...schemas.values()].map((schema, index) => [`b${index}`, schema]))
  const types = readTypes(await compile(closed(keyed), 'Bodies', {
    format: false, bannerComment: '', additionalProperties: false, ignoreMinAndMaxItems: true, cwd: '/',
  }))
  return new Map([...schemas.keys()].map((schema, index) => {
    const type = known(types, `b${index}`)
    return [schema, { type, references: referencesIn(type) }]
  }))
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`json-schema-to-typescript prints nothing for ${key}`)
  return value
}

/** Which properties are required is said where they are printed. */
function closed(properties: Record<string, JSONSchema>): JSONSchema {
  return { type: 'object', properties, additionalProperties: false }
}

/** All forms of a node but `undefined`, which an optional mark says. */
function formsSchema(node: Node, held: Placeholders): JSONSchema {
  const forms = formsOf(node).filter(({ type }) => !isUndefined(type)).map((form) => schemaOf(form.type, form, held))
  const [only] = forms
  if (!only) return { tsType: 'undefined' }
  return forms.length === 1 ? only : { anyOf: forms }
}

function schemaOf(type: Type, node: Partial<Node>, held: Placeholders): JSONSchema {
  switch (type.kind) {
    case 'scalar':
      if (type.name === 'string' && node.startsWith !== undefined) return { tsType: textHolder(templateStart(node.startsWith), held) }
      return type.name === 'object' ? { tsType: textHolder('{ [key: string]: unknown }', held) } : { ...scalars[type.name] }
    case 'ref':
      return { tsType: nameHolder(identifier(type.name), held) }
    case 'array':
      return { type: 'array', items: schemaOf(type.items, {}, held) }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(type.values, {}, held) }
    case 'union':
      return { anyOf: type.members.filter((member) => !isUndefined(member)).map((member) => schemaOf(member, {}, held)) }
    case 'object':
      return membersSchema(type.properties, held)
    case 'variants':
      return { anyOf: type.variants.map((variant) => membersSchema(variant.properties, held, { name: type.discriminator, variant })) }
    case 'callback':
      return closed({ [callbackKey]: membersSchema(type.args, held) })
    case 'derived':
      return { tsType: textHolder(type.from === 'event-name' ? 'keyof EventMap' : 'EventMap[keyof EventMap]', held) }
  }
}

/** The same for the same name, so that a union has it once. */
function nameHolder(name: string, { names }: Placeholders): string {
  return `T${placeIn(names, name)}`
}

/** Of a type that is a text of its own. */
function textHolder(text: string, { texts }: Placeholders): string {
  return `L${placeIn(texts, text)}`
}

function placeIn(list: string[], text: string): number {
  const place = list.indexOf(text)
  return place === -1 ? list.push(text) - 1 : place
}

const scalars: Readonly<Record<string, JSONSchema>> = {
  string: { type: 'string' }, number: { type: 'number' }, integer: { type: 'number' }, int32: { type: 'number' },
  int64: { type: 'number' }, boolean: { type: 'boolean' }, null: { type: 'null' },
  any: { tsType: 'unknown' }, undefined: { tsType: 'undefined' },
}

/** Properties or arguments as placeholders; `tag` is the one whose value tells variants apart. */
function membersSchema(list: readonly Member[], held: Placeholders, tag?: { name: string; variant: Variant }): JSONSchema {
  const entries = list.map((member) => {
    const tells = tag?.name === member.name ? tag.variant : undefined
    const key = `p${held.members.push(tells ? { ...member, tells } : member) - 1}`
    return [key, tells ? { tsType: textHolder(stringLiteral(tells.value), held) } : formsSchema(member, held)] as const
  })
  return closed(Object.fromEntries(entries))
}
