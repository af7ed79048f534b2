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

/** What placeholders stand for: `p0` for the first member, `T0` for the first name of a type, and so on. */
export interface Placeholders { members: Member[]; names: string[] }

/** Marks an object that stands for a function; no placeholder looks like it. */
export const callbackKey = 'callback'

/** Lines after the first are indented as if the declaration that holds the type began at the start of a line. */
export function typeText(node: syntax.TypeNode | undefined, held: Placeholders): string {
  if (!node) return 'never'
  if (ts.isParenthesizedTypeNode(node)) return typeText(node.type, held)
  if (ts.isUnionTypeNode(node)) return unionText(node, held)
  if (ts.isArrayTypeNode(node)) return `${enclosed(node.elementType, held)}[]`
  if (ts.isTypeLiteralNode(node)) return literalText(node, held)
  if (ts.isTypeReferenceNode(node)) return held.names[placeOf(node)] ?? node.getText()
  return node.getText()
}

function unionText(node: syntax.UnionTypeNode, held: Placeholders): string {
  if (node.types.filter(isShape).length < 2) return node.types.map((type) => enclosed(type, held)).join(' | ')
  // Several shapes are read one below the other, each a step further in than the declaration.
  return node.types.map((type) => {
    if (!isShape(type)) return `\n  | ${enclosed(type, held)}`
    const about = variantOf(type, held)
    const comment = about ? `\n${docsText(about)}` : ''
    return `${comment}\n| ${shapeText(type, held)}`.replaceAll('\n', '\n  ')
  }).join('')
}

function docsText(variant: Variant): string {
  return tsdoc(variant.description, variant).map(({ description }) => docText(description)).join('\n')
}

function isShape(node: syntax.TypeNode): node is syntax.TypeLiteralNode {
  return ts.isTypeLiteralNode(node) && node.members.some(ts.isPropertySignature) && !callbackIn(node)
}

function variantOf(node: syntax.TypeLiteralNode, held: Placeholders): Variant | undefined {
  return node.members.filter(ts.isPropertySignature).map((signature) => memberOf(signature, held)?.tells).find((variant) => variant !== undefined)
}

/** A type as part of another: in parentheses where it would else bind to its neighbour. */
function enclosed(node: syntax.TypeNode, held: Placeholders): string {
  const text = typeText(node, held)
  return ts.isParenthesizedTypeNode(node) || callbackIn(node) ? `(${text})` : text
}

function literalText(node: syntax.TypeLiteralNode, held: Placeholders): string {
  const index = node.members.find(ts.isIndexSignatureDeclaration)
  return index ? `{ [key: string]: ${typeText(index.type, held)} }` : shapeText(node, held)
}

function shapeText(node: syntax.TypeLiteralNode, held: Placeholders): string {
  const callback = callbackIn(node)
  if (callback) return functionText(callback, held)
  return blockText(propertiesOf(node, held))
}

/** A shape as a type. */
export function blockText(properties: Property[]): string {
  return properties.length === 0 ? '{}' : objectTypeText({ properties })
}

function callbackIn(node: syntax.TypeNode): syntax.TypeLiteralNode | undefined {
  const [only] = ts.isTypeLiteralNode(node) ? node.members.filter(ts.isPropertySignature) : []
  return only?.name.getText() === callbackKey && only.type && ts.isTypeLiteralNode(only.type) ? only.type : undefined
}

function functionText(args: syntax.TypeLiteralNode, held: Placeholders): string {
  const parameters = args.members.filter(ts.isPropertySignature).map((signature) => {
    const member = memberOf(signature, held)
    return `${identifier(member?.name ?? '')}${member?.optional ? '?' : ''}: ${typeText(signature.type, held)}`
  })
  return `(${parameters.join(', ')}) => void`
}

/** What an interface for a shape holds; undefined for any other type. */
export function shapeMembers(node: syntax.TypeNode | undefined, held: Placeholders): Property[] | undefined {
  if (!node || !ts.isTypeLiteralNode(node) || callbackIn(node) || node.members.some(ts.isIndexSignatureDeclaration)) return undefined
  return propertiesOf(node, held)
}

/** The members of a shape as structures, with their real names and comments. */
function propertiesOf(node: syntax.TypeLiteralNode, held: Placeholders): Property[] {
  return node.members.filter(ts.isPropertySignature).flatMap((signature) => {
    const member = memberOf(signature, held)
    if (!member || !signature.type) return []
    return [propertyOf(member, member.optional ? orUndefined(signature.type, held) : typeText(signature.type, held))]
  })
}

/** A member as a structure. */
export function propertyOf(member: Member, type: string): Property {
  return { name: propertyKey(member.name), docs: tsdoc(member.description, member), ...(member.optional && { hasQuestionToken: true }), type }
}

/** The type and `undefined`, which some types hold already. */
export function orUndefined(node: syntax.TypeNode | undefined, held: Placeholders): string {
  if (!node || node.kind === ts.SyntaxKind.UnknownKeyword || node.kind === ts.SyntaxKind.UndefinedKeyword) return typeText(node, held)
  return `${callbackIn(node) ? enclosed(node, held) : typeText(node, held)} | undefined`
}

function memberOf(signature: syntax.PropertySignature, held: Placeholders): Member | undefined {
  return held.members[Number(signature.name.getText().slice(1))]
}

/** Which of the names a type refers to. */
function placeOf(node: syntax.TypeReferenceNode): number {
  return Number(node.typeName.getText().slice(1))
}

/** Which of the names a type refers to anywhere. */
export function referencesIn(node: syntax.Node | undefined): number[] {
  if (!node) return []
  if (ts.isTypeReferenceNode(node)) return [placeOf(node)]
  const places: number[] = []
  node.forEachChild((child) => { places.push(...referencesIn(child)) })
  return places
}
