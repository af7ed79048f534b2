/**
 * Bodies of types. json-schema-to-typescript turns the shapes into TypeScript, from a schema that
 * holds no text of the spec: keys are placeholders, names and literals come out of their sinks. Its
 * output is read back as a syntax tree, in which every placeholder becomes the real key with its
 * comment. So there is one writer for types, and no hostile text in a library that pastes strings.
 */
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import type { OptionalKind, PropertySignatureStructure, ts as syntax, WriterFunction } from 'ts-morph'
import { formsOf, isUndefined, type Node, type Type, type Variant } from '../../model.js'
import { identifier } from '../../text/identifier.js'
import { stringLiteral, templateStart } from '../../text/string-literal.js'
import { keyOfPart, memory } from '../remember.js'
import { batchesOf } from './batches.js'
import { callbackKey, type Member, orUndefined, shapeMembers, writeType } from './write-type.js'
import { ts } from './ts-morph.js'

export interface Body {
  write: WriterFunction
  /** The same and `undefined`. */
  writeOptional: WriterFunction
  /** Of a single shape: what an interface for it holds. */
  properties?: OptionalKind<PropertySignatureStructure>[]
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

/** All in one go. */
async function makeBodies(nodes: readonly Node[]): Promise<Body[]> {
  const members: Member[] = []
  const schemas = nodes.map((node) => formsSchema(node, members))
  const keyed = Object.fromEntries(schemas.map((schema, index) => [`b${index}`, schema]))
  const text = await compile(closed(keyed, Object.keys(keyed)), 'Bodies', {
    format: false, bannerComment: '', additionalProperties: false, ignoreMinAndMaxItems: true, cwd: '/',
  })
  const file = ts.createSourceFile('bodies.ts', text, ts.ScriptTarget.Latest, true)
  const bodies = file.statements.find(ts.isInterfaceDeclaration)?.members.filter(ts.isPropertySignature) ?? []
  const types = new Map(bodies.map((member) => [member.name.getText(), member.type]))
  return nodes.map((_, index) => {
    const type = types.get(`b${index}`)
    const properties = shapeMembers(type, members)
    return { write: writeType(type, members), writeOptional: orUndefined(type, members), names: namesBelow(type), ...(properties ? { properties } : {}) }
  })
}

function namesBelow(node: syntax.Node | undefined): string[] {
  if (!node) return []
  if (ts.isTypeReferenceNode(node)) return [node.typeName.getText()]
  const names: string[] = []
  node.forEachChild((child) => { names.push(...namesBelow(child)) })
  return names
}

function closed(properties: Record<string, JSONSchema>, required: string[]): JSONSchema {
  return { type: 'object', properties, required, additionalProperties: false }
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
      return closed({ [callbackKey]: membersSchema(type.args, members) }, [callbackKey])
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
  const required = entries.filter((_, index) => !list[index]?.optional).map(([key]) => key)
  return closed(Object.fromEntries(entries), required)
}
