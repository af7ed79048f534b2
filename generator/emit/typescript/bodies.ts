/**
 * Bodies of types. json-schema-to-typescript turns the shapes into TypeScript, from a schema that
 * holds no text of the spec: keys are placeholders, names and literals come out of their sinks. Its
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
import { blockText, callbackKey, type Member, orUndefined, propertyOf, shapeMembers, typeText } from './write-type.js'

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
interface Wanted { schema: string; members: Member[] }

/** Types as the library printed them, by the texts of their schemas. */
type Trees = ReadonlyMap<string, syntax.TypeNode | undefined>

/** All in one go. Each property of a shape is a type on its own: there are many of them, and few that differ. */
async function makeBodies(nodes: readonly Node[]): Promise<Body[]> {
  const schemas = new Map<string, JSONSchema>()
  const want = (node: Node): Wanted => {
    const members: Member[] = []
    const schema = formsSchema(node, members)
    const text = JSON.stringify(schema)
    schemas.set(text, schema)
    return { schema: text, members }
  }
  const parts = nodes.map((node) => {
    const shape = shapeOf(node)
    return shape ? { shape, wanted: shape.map(want) } : { wanted: [want(node)] }
  })
  const trees = await treesOf(schemas)
  const print = printerOf(trees)
  return parts.map(({ shape, wanted }) => {
    const names = wanted.flatMap(({ schema }) => namesBelow(trees.get(schema)))
    if (shape) return shapeBody(shape.map((member, index) => propertyOf(member, print(wanted[index], member.optional))), names)
    const [only] = wanted
    const properties = shapeMembers(only && trees.get(only.schema), only?.members ?? [])
    return properties ? shapeBody(properties, names) : { type: print(only), typeOrUndefined: print(only, true), names }
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
  return new Map([...schemas.keys()].map((schema, index) => [schema, types.get(`b${index}`)]))
}

/** What prints a type. One that has no placeholders has the same text for all. */
function printerOf(trees: Trees): (wanted: Wanted | undefined, isOptional?: boolean) => string {
  const texts = new Map<string, string>()
  return (wanted, isOptional = false) => {
    const { schema, members } = wanted ?? { schema: '', members: [] }
    const write = isOptional ? orUndefined : typeText
    if (members.length > 0) return write(trees.get(schema), members)
    const key = `${isOptional} ${schema}`
    const text = texts.get(key) ?? write(trees.get(schema), members)
    texts.set(key, text)
    return text
  }
}

function namesBelow(node: syntax.Node | undefined): string[] {
  if (!node) return []
  if (ts.isTypeReferenceNode(node)) return [node.typeName.getText()]
  const names: string[] = []
  node.forEachChild((child) => { names.push(...namesBelow(child)) })
  return names
}

/** Which properties are required is said where they are printed. */
function closed(properties: Record<string, JSONSchema>): JSONSchema {
  return { type: 'object', properties, additionalProperties: false }
}

/** All forms of a node but `undefined`, which an optional mark says. */
function formsSchema(node: Node, members: Member[]): JSONSchema {
  const forms = formsOf(node).filter(({ type }) => !isUndefined(type)).map((form) => schemaOf(form.type, form, members))
  const [only] = forms
  if (!only) return { tsType: 'undefined' }
  return forms.length === 1 ? only : { anyOf: forms }
}

function schemaOf(type: Type, node: Partial<Node>, members: Member[]): JSONSchema {
  switch (type.kind) {
    case 'scalar':
      if (type.name === 'string' && node.startsWith !== undefined) return { tsType: templateStart(node.startsWith) }
      return { ...scalars[type.name] }
    case 'ref':
      return { tsType: identifier(type.name) }
    case 'array':
      return { type: 'array', items: schemaOf(type.items, {}, members) }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(type.values, {}, members) }
    case 'union':
      return { anyOf: type.members.filter((member) => !isUndefined(member)).map((member) => schemaOf(member, {}, members)) }
    case 'object':
      return membersSchema(type.properties, members)
    case 'variants':
      return { anyOf: type.variants.map((variant) => membersSchema(variant.properties, members, { name: type.discriminator, variant })) }
    case 'callback':
      return closed({ [callbackKey]: membersSchema(type.args, members) })
    case 'derived':
      return { tsType: type.from === 'event-name' ? 'keyof EventMap' : 'EventMap[keyof EventMap]' }
  }
}

const scalars: Readonly<Record<string, JSONSchema>> = {
  string: { type: 'string' }, number: { type: 'number' }, integer: { type: 'number' }, int32: { type: 'number' },
  int64: { type: 'number' }, boolean: { type: 'boolean' }, null: { type: 'null' },
  object: { tsType: '{ [key: string]: unknown }' }, any: { tsType: 'unknown' }, undefined: { tsType: 'undefined' },
}

/** Properties or arguments as placeholders; `tag` is the one whose value tells variants apart. */
function membersSchema(list: readonly Member[], members: Member[], tag?: { name: string; variant: Variant }): JSONSchema {
  const entries = list.map((member) => {
    const tells = tag?.name === member.name ? tag.variant : undefined
    const key = `p${members.push(tells ? { ...member, tells } : member) - 1}`
    return [key, tells ? { tsType: stringLiteral(tells.value) } : formsSchema(member, members)] as const
  })
  return closed(Object.fromEntries(entries))
}
