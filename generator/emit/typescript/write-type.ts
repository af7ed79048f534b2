/** A printed type with placeholders for keys to the text of a type with the real ones. */
import type { ts as syntax } from 'ts-morph'
import type { Argument, Property as ModelProperty, Variant } from '../../model.js'
import { identifier } from '../../text/identifier.js'
import { propertyKey } from '../../text/property-key.js'
import { objectTypeText, type Property } from './declaration-text.js'
import { docText, tsdoc } from './tsdoc.js'
import { ts } from './ts-morph.js'

/** A property or argument; `tells` is the variant that a discriminator with this value announces. */
export type Member = (ModelProperty | Argument) & { tells?: Variant }

/** What placeholders stand for: `p0` for the first, and so on. */
type Members = readonly Member[]

/** Marks an object that stands for a function; no placeholder looks like it. */
export const callbackKey = 'callback'

/** Lines after the first are indented as if the declaration that holds the type began at the start of a line. */
export function typeText(node: syntax.TypeNode | undefined, members: Members): string {
  if (!node) return 'never'
  if (ts.isParenthesizedTypeNode(node)) return typeText(node.type, members)
  if (ts.isUnionTypeNode(node)) return unionText(node, members)
  if (ts.isArrayTypeNode(node)) return `${enclosed(node.elementType, members)}[]`
  if (ts.isTypeLiteralNode(node)) return literalText(node, members)
  return node.getText()
}

function unionText(node: syntax.UnionTypeNode, members: Members): string {
  if (node.types.filter(isShape).length < 2) return node.types.map((type) => enclosed(type, members)).join(' | ')
  // Several shapes are read one below the other, each a step further in than the declaration.
  return node.types.map((type) => {
    if (!isShape(type)) return `\n  | ${enclosed(type, members)}`
    const about = variantOf(type, members)
    const comment = about ? `\n${docsText(about)}` : ''
    return `${comment}\n| ${shapeText(type, members)}`.replaceAll('\n', '\n  ')
  }).join('')
}

function docsText(variant: Variant): string {
  return tsdoc(variant.description, variant).map(({ description }) => docText(description)).join('\n')
}

function isShape(node: syntax.TypeNode): node is syntax.TypeLiteralNode {
  return ts.isTypeLiteralNode(node) && node.members.some(ts.isPropertySignature) && !callbackIn(node)
}

function variantOf(node: syntax.TypeLiteralNode, members: Members): Variant | undefined {
  return node.members.filter(ts.isPropertySignature).map((signature) => memberOf(signature, members)?.tells).find((variant) => variant !== undefined)
}

/** A type as part of another: in parentheses where it would else bind to its neighbour. */
function enclosed(node: syntax.TypeNode, members: Members): string {
  const text = typeText(node, members)
  return ts.isParenthesizedTypeNode(node) || callbackIn(node) ? `(${text})` : text
}

function literalText(node: syntax.TypeLiteralNode, members: Members): string {
  const index = node.members.find(ts.isIndexSignatureDeclaration)
  return index ? `{ [key: string]: ${typeText(index.type, members)} }` : shapeText(node, members)
}

function shapeText(node: syntax.TypeLiteralNode, members: Members): string {
  const callback = callbackIn(node)
  if (callback) return functionText(callback, members)
  return blockText(propertiesOf(node, members))
}

/** A shape as a type. */
export function blockText(properties: Property[]): string {
  return properties.length === 0 ? '{}' : objectTypeText({ properties })
}

function callbackIn(node: syntax.TypeNode): syntax.TypeLiteralNode | undefined {
  const [only] = ts.isTypeLiteralNode(node) ? node.members.filter(ts.isPropertySignature) : []
  return only?.name.getText() === callbackKey && only.type && ts.isTypeLiteralNode(only.type) ? only.type : undefined
}

function functionText(args: syntax.TypeLiteralNode, members: Members): string {
  const parameters = args.members.filter(ts.isPropertySignature).map((signature) => {
    const member = memberOf(signature, members)
    return `${identifier(member?.name ?? '')}${member?.optional ? '?' : ''}: ${typeText(signature.type, members)}`
  })
  return `(${parameters.join(', ')}) => void`
}

/** What an interface for a shape holds; undefined for any other type. */
export function shapeMembers(node: syntax.TypeNode | undefined, members: Members): Property[] | undefined {
  if (!node || !ts.isTypeLiteralNode(node) || callbackIn(node) || node.members.some(ts.isIndexSignatureDeclaration)) return undefined
  return propertiesOf(node, members)
}

/** The members of a shape as structures, with their real names and comments. */
function propertiesOf(node: syntax.TypeLiteralNode, members: Members): Property[] {
  return node.members.filter(ts.isPropertySignature).flatMap((signature) => {
    const member = memberOf(signature, members)
    if (!member || !signature.type) return []
    return [propertyOf(member, member.optional ? orUndefined(signature.type, members) : typeText(signature.type, members))]
  })
}

/** A member as a structure. */
export function propertyOf(member: Member, type: string): Property {
  return { name: propertyKey(member.name), docs: tsdoc(member.description, member), ...(member.optional && { hasQuestionToken: true }), type }
}

/** The type and `undefined`, which some types hold already. */
export function orUndefined(node: syntax.TypeNode | undefined, members: Members): string {
  if (!node || node.kind === ts.SyntaxKind.UnknownKeyword || node.kind === ts.SyntaxKind.UndefinedKeyword) return typeText(node, members)
  return `${callbackIn(node) ? enclosed(node, members) : typeText(node, members)} | undefined`
}

function memberOf(signature: syntax.PropertySignature, members: Members): Member | undefined {
  return members[Number(signature.name.getText().slice(1))]
}
