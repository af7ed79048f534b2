/**
 * Bodies of types. json-schema-to-typescript turns the shapes into TypeScript, from a schema that
 * holds no text of the spec: keys and names are placeholders, literals come out of their sinks. Its
 * output is read back as a syntax tree, in which every placeholder becomes the real key with its
 * comment. So there is one writer for types, and no hostile text in a library that pastes strings.
 */
import type { JSONSchema } from 'json-schema-to-typescript'
import type { ts as syntax } from 'ts-morph'
import { formsOf, isUndefined, type Node, type Type, type Variant } from '../../model.js'
import { identifier } from '../../text/identifier.js'
import { stringLiteral, templateStart } from '../../text/string-literal.js'
import { keyOfPart, memory } from '../remember.js'
import { batchesOf } from './batches.js'
import type { Property } from './declaration-text.js'
import { compile } from './json-schema-to-typescript.js'
import { ts } from './ts-morph.js'
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

const known = memory<Body>()

/** The body of each node, in the order of the nodes. */
export async function printBodies(nodes: readonly Node[]): Promise<Body[]> {
  const keys = nodes.map(keyOfPart)
  const missing = new Map(nodes.flatMap((node, index) => (known.get(keys[index] ?? '') ? [] : [[keys[index] ?? '', node] as const])))
  const made: Body[] = []
  // One after the other, so that the library's trees of one batch are gone before the next
  for (const batch of batchesOf([...missing.values()])) made.push(...await makeBodies(batch))
  const bodies = new Map([...missing.keys()].map((key, index) => [key, made[index]]))
  for (const [key, body] of bodies) if (body) known.set(key, body)
  return keys.flatMap((key) => bodies.get(key) ?? known.get(key) ?? [])
}

/** A type that is wanted: its schema as text, and what the placeholders in it stand for. */
interface Wanted { schema: string; held: Placeholders }

/** Types as the library printed them, and which of the held names they refer to, by the texts of their schemas. */
type Trees = ReadonlyMap<string, { node: syntax.TypeNode | undefined; references: number[] }>

/** All in one go. Each property of a shape is a type on its own: there are many of them, and few that differ. */
async function makeBodies(nodes: readonly Node[]): Promise<Body[]> {
  const schemas = new Map<string, JSONSchema>()
  const want = (node: Node): Wanted => {
    const held: Placeholders = { members: [], names: [] }
    const schema = formsSchema(node, held)
    const text = JSON.stringify(schema)
    schemas.set(text, schema)
    return { schema: text, held }
  }
  const parts = nodes.map((node) => {
    const shape = shapeOf(node)
    return shape ? { shape: shape.map((member) => ({ member, wanted: want(member) })) } : { whole: want(node) }
  })
  const trees = await treesOf(schemas)
  const treeOf = ({ schema }: Wanted) => trees.get(schema)?.node
  const namesOf = ({ schema, held }: Wanted) => trees.get(schema)?.references.flatMap((place) => held.names[place] ?? []) ?? []
  return parts.map(({ shape = [], whole }) => {
    if (!whole) {
      const properties = shape.map(({ member, wanted }) => propertyOf(member, (member.optional ? orUndefined : typeText)(treeOf(wanted), wanted.held)))
      return shapeBody(properties, shape.flatMap(({ wanted }) => namesOf(wanted)))
    }
    const tree = treeOf(whole)
    const properties = shapeMembers(tree, whole.held)
    return properties ? shapeBody(properties, namesOf(whole)) : { type: typeText(tree, whole.held), typeOrUndefined: orUndefined(tree, whole.held), names: namesOf(whole) }
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

async function treesOf(schemas: ReadonlyMap<string, JSONSchema>): Promise<Trees> {
  const keyed = Object.fromEntries([...schemas.values()].map((schema, index) => [`b${index}`, schema]))
  const text = await compile(closed(keyed), 'Bodies', {
    format: false, bannerComment: '', additionalProperties: false, ignoreMinAndMaxItems: true, cwd: '/',
  })
  const file = ts.createSourceFile('bodies.ts', text, ts.ScriptTarget.Latest, true)
  const bodies = file.statements.find(ts.isInterfaceDeclaration)?.members.filter(ts.isPropertySignature) ?? []
  const types = new Map(bodies.map((member) => [member.name.getText(), member.type]))
  return new Map([...schemas.keys()].map((schema, index) => {
    const node = types.get(`b${index}`)
    return [schema, { node, references: referencesIn(node) }]
  }))
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
      if (type.name === 'string' && node.startsWith !== undefined) return { tsType: templateStart(node.startsWith) }
      return { ...scalars[type.name] }
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
      return { tsType: type.from === 'event-name' ? 'keyof EventMap' : 'EventMap[keyof EventMap]' }
  }
}

/** The same for the same name, so that a union has it once. */
function nameHolder(name: string, { names }: Placeholders): string {
  const place = names.indexOf(name)
  return `T${place === -1 ? names.push(name) - 1 : place}`
}

const scalars: Readonly<Record<string, JSONSchema>> = {
  string: { type: 'string' }, number: { type: 'number' }, integer: { type: 'number' }, int32: { type: 'number' },
  int64: { type: 'number' }, boolean: { type: 'boolean' }, null: { type: 'null' },
  object: { tsType: '{ [key: string]: unknown }' }, any: { tsType: 'unknown' }, undefined: { tsType: 'undefined' },
}

/** Properties or arguments as placeholders; `tag` is the one whose value tells variants apart. */
function membersSchema(list: readonly Member[], held: Placeholders, tag?: { name: string; variant: Variant }): JSONSchema {
  const entries = list.map((member) => {
    const tells = tag?.name === member.name ? tag.variant : undefined
    const key = `p${held.members.push(tells ? { ...member, tells } : member) - 1}`
    return [key, tells ? { tsType: stringLiteral(tells.value) } : formsSchema(member, held)] as const
  })
  return closed(Object.fromEntries(entries))
}
