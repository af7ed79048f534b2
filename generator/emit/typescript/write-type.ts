/** A printed type with placeholders for keys to a writer that prints it with the real ones. */
import type { OptionalKind, PropertySignatureStructure, WriterFunction, ts as syntax } from 'ts-morph'
import type { Argument, Property, Variant } from '../../model.js'
import { identifier } from '../../text/identifier.js'
import { propertyKey } from '../../text/property-key.js'
import { outdented } from './print-files.js'
import { tsdoc, writeTsdoc } from './tsdoc.js'
import { ts, Writers } from './ts-morph.js'

/** A property or argument; `tells` is the variant that a discriminator with this value announces. */
export type Member = (Property | Argument) & { tells?: Variant }

/** What placeholders stand for: `p0` for the first, and so on. */
type Members = readonly Member[]

/** Marks an object that stands for a function; no placeholder looks like it. */
export const callbackKey = 'callback'

export function writeType(node: syntax.TypeNode | undefined, members: Members): WriterFunction {
  if (!node) return (writer) => { writer.write('never') }
  if (ts.isParenthesizedTypeNode(node)) return writeType(node.type, members)
  if (ts.isUnionTypeNode(node)) return writeUnion(node, members)
  if (ts.isArrayTypeNode(node)) return writeArray(node, members)
  if (ts.isTypeLiteralNode(node)) return writeLiteral(node, members)
  return (writer) => { writer.write(node.getText()) }
}

function writeUnion(node: syntax.UnionTypeNode, members: Members): WriterFunction {
  if (node.types.filter(isShape).length < 2) return separated(node.types.map((type) => enclosed(type, members)), ' | ')
  // Several shapes are read one below the other, each a step further in than the declaration.
  const parts = node.types.map((type) => (isShape(type)
    ? { about: variantOf(type, members), write: writeShape(type, members) }
    : { about: undefined, write: enclosed(type, members) }))
  return (writer) => {
    for (const { about, write } of parts) {
      if (about) writeTsdoc(about.description, about)(writer.newLine())
      write(writer.newLine().write('| '))
    }
  }
}

function isShape(node: syntax.TypeNode): node is syntax.TypeLiteralNode {
  return ts.isTypeLiteralNode(node) && node.members.some(ts.isPropertySignature) && !callbackIn(node)
}

function variantOf(node: syntax.TypeLiteralNode, members: Members): Variant | undefined {
  return node.members.filter(ts.isPropertySignature).map((signature) => memberOf(signature, members)?.tells).find((variant) => variant !== undefined)
}

function separated(parts: WriterFunction[], separator: string): WriterFunction {
  return (writer) => {
    parts.forEach((write, index) => {
      writer.conditionalWrite(index > 0, separator)
      write(writer)
    })
  }
}

function writeArray(node: syntax.ArrayTypeNode, members: Members): WriterFunction {
  const items = enclosed(node.elementType, members)
  return (writer) => {
    items(writer)
    writer.write('[]')
  }
}

/** A type as part of another: in parentheses where it would else bind to its neighbour. */
function enclosed(node: syntax.TypeNode, members: Members): WriterFunction {
  const write = writeType(node, members)
  if (!ts.isParenthesizedTypeNode(node) && !callbackIn(node)) return write
  return (writer) => {
    writer.write('(')
    write(writer)
    writer.write(')')
  }
}

function writeLiteral(node: syntax.TypeLiteralNode, members: Members): WriterFunction {
  const index = node.members.find(ts.isIndexSignatureDeclaration)
  if (index) {
    const value = writeType(index.type, members)
    return (writer) => {
      writer.write('{ [key: string]: ')
      value(writer)
      writer.write(' }')
    }
  }
  return outdented(writeShape(node, members))
}

function writeShape(node: syntax.TypeLiteralNode, members: Members): WriterFunction {
  const callback = callbackIn(node)
  if (callback) return writeFunction(callback, members)
  if (node.members.length === 0) return (writer) => { writer.write('{}') }
  return Writers.objectType({ properties: propertiesOf(node, members) })
}

function callbackIn(node: syntax.TypeNode): syntax.TypeLiteralNode | undefined {
  const [only] = ts.isTypeLiteralNode(node) ? node.members.filter(ts.isPropertySignature) : []
  return only?.name.getText() === callbackKey && only.type && ts.isTypeLiteralNode(only.type) ? only.type : undefined
}

function writeFunction(args: syntax.TypeLiteralNode, members: Members): WriterFunction {
  const parameters = args.members.filter(ts.isPropertySignature).map((signature): WriterFunction => {
    const member = memberOf(signature, members)
    const write = writeType(signature.type, members)
    return (writer) => {
      writer.write(`${identifier(member?.name ?? '')}${member?.optional ? '?' : ''}: `)
      write(writer)
    }
  })
  return (writer) => {
    writer.write('(')
    separated(parameters, ', ')(writer)
    writer.write(') => void')
  }
}

/** What an interface for a shape holds; undefined for any other type. */
export function shapeMembers(node: syntax.TypeNode | undefined, members: Members): OptionalKind<PropertySignatureStructure>[] | undefined {
  if (!node || !ts.isTypeLiteralNode(node) || callbackIn(node) || node.members.some(ts.isIndexSignatureDeclaration)) return undefined
  return propertiesOf(node, members)
}

/** The members of a shape as structures, with their real names and comments. */
function propertiesOf(node: syntax.TypeLiteralNode, members: Members): OptionalKind<PropertySignatureStructure>[] {
  return node.members.filter(ts.isPropertySignature).flatMap((signature) => {
    const member = memberOf(signature, members)
    if (!member || !signature.type) return []
    const docs = tsdoc(member.description, member)
    const name = propertyKey(member.name)
    if (!member.optional) return [{ name, docs, type: writeType(signature.type, members) }]
    return [{ name, docs, hasQuestionToken: true, type: orUndefined(signature.type, members) }]
  })
}

/** The type and `undefined`, which some types hold already. */
export function orUndefined(node: syntax.TypeNode | undefined, members: Members): WriterFunction {
  if (!node || node.kind === ts.SyntaxKind.UnknownKeyword || node.kind === ts.SyntaxKind.UndefinedKeyword) return writeType(node, members)
  const write = callbackIn(node) ? enclosed(node, members) : writeType(node, members)
  return (writer) => {
    write(writer)
    writer.write(' | undefined')
  }
}

function memberOf(signature: syntax.PropertySignature, members: Members): Member | undefined {
  return members[Number(signature.name.getText().slice(1))]
}
