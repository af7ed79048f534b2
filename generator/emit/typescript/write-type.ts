/** A printed type with placeholders for keys to the text of a type with the real ones. */
import type { Argument, Property as ModelProperty, Variant } from '../../model.js'
import { identifier } from '../../text/identifier.js'
import { propertyKey } from '../../text/property-key.js'
import { objectTypeText } from './declaration-text.js'
import type { PrintedMember, PrintedType } from './read-types.js'
import type { Property } from './statement.js'
import { docText, tsdoc } from './tsdoc.js'

/** A property or argument; `tells` is the variant that a discriminator with this value announces. */
export type Member = (ModelProperty | Argument) & { tells?: Variant }

/** What placeholders stand for: `p0` for the first member, `T0` for the first name of a type, `L0` for the first type that is a text, and so on. */
export interface Placeholders { members: Member[]; names: string[]; texts: string[] }

/** Marks an object that stands for a function; no placeholder looks like it. */
export const callbackKey = 'callback'

/** Lines after the first are indented as if the declaration that holds the type began at the start of a line. */
export function typeText(type: PrintedType, held: Placeholders): string {
  switch (type.kind) {
    case 'name': return nameText(type.name, held)
    case 'union': return unionText(type.members, held)
    case 'array': return `${enclosed(type.items, held)}[]`
    case 'map': return `{ [key: string]: ${typeText(type.values, held)} }`
    case 'shape': return shapeText(type.members, held)
  }
}

function nameText(name: string, { names, texts }: Placeholders): string {
  const [, kind, place = ''] = /^([TL])(\d+)$/.exec(name) ?? []
  return (kind === undefined ? undefined : (kind === 'T' ? names : texts)[Number(place)]) ?? name
}

function unionText(types: readonly PrintedType[], held: Placeholders): string {
  if (types.filter(isShape).length < 2) return types.map((type) => enclosed(type, held)).join(' | ')
  // Several shapes are read one below the other, each a step further in than the declaration.
  return types.map((type) => {
    if (!isShape(type)) return `\n  | ${enclosed(type, held)}`
    const about = variantOf(type.members, held)
    const comment = about ? `\n${docsText(about)}` : ''
    return `${comment}\n| ${shapeText(type.members, held)}`.replaceAll('\n', '\n  ')
  }).join('')
}

function docsText(variant: Variant): string {
  return tsdoc(variant.description, variant).map(({ description }) => docText(description)).join('\n')
}

function isShape(type: PrintedType): type is Extract<PrintedType, { kind: 'shape' }> {
  return type.kind === 'shape' && type.members.length > 0 && !callbackIn(type)
}

function variantOf(members: readonly PrintedMember[], held: Placeholders): Variant | undefined {
  return members.map((member) => memberOf(member, held)?.tells).find((variant) => variant !== undefined)
}

/** A type as part of another: in parentheses where it would else bind to its neighbour. */
function enclosed(type: PrintedType, held: Placeholders): string {
  const text = typeText(type, held)
  return type.kind === 'union' || callbackIn(type) ? `(${text})` : text
}

function shapeText(members: readonly PrintedMember[], held: Placeholders): string {
  const callback = callbackIn({ kind: 'shape', members: [...members] })
  return callback ? functionText(callback, held) : blockText(propertiesOf(members, held))
}

/** A shape as a type. */
export function blockText(properties: Property[]): string {
  return properties.length === 0 ? '{}' : objectTypeText({ properties })
}

/** The arguments of a function that a shape stands for. */
function callbackIn(type: PrintedType): readonly PrintedMember[] | undefined {
  const [only] = type.kind === 'shape' ? type.members : []
  return only?.key === callbackKey && only.type.kind === 'shape' ? only.type.members : undefined
}

function functionText(args: readonly PrintedMember[], held: Placeholders): string {
  const parameters = args.map((arg) => {
    const member = memberOf(arg, held)
    return `${identifier(member?.name ?? '')}${member?.optional ? '?' : ''}: ${typeText(arg.type, held)}`
  })
  return `(${parameters.join(', ')}) => void`
}

/** What an interface for a shape holds; undefined for any other type. */
export function shapeMembers(type: PrintedType, held: Placeholders): Property[] | undefined {
  return type.kind === 'shape' && !callbackIn(type) ? propertiesOf(type.members, held) : undefined
}

/** The members of a shape as structures, with their real names and comments. */
function propertiesOf(members: readonly PrintedMember[], held: Placeholders): Property[] {
  return members.flatMap((printed) => {
    const member = memberOf(printed, held)
    return member ? [propertyOf(member, (member.optional ? orUndefined : typeText)(printed.type, held))] : []
  })
}

/** A member as a structure. */
export function propertyOf(member: Member, type: string): Property {
  return { name: propertyKey(member.name), docs: tsdoc(member.description, member), ...(member.optional && { hasQuestionToken: true }), type }
}

/** The type and `undefined`, which some types hold already. */
export function orUndefined(type: PrintedType, held: Placeholders): string {
  if (type.kind === 'name' && (type.name === 'unknown' || type.name === 'undefined')) return typeText(type, held)
  return `${callbackIn(type) ? enclosed(type, held) : typeText(type, held)} | undefined`
}

function memberOf({ key }: PrintedMember, held: Placeholders): Member | undefined {
  return held.members[Number(key.slice(1))]
}

/** Which of the held names a type refers to anywhere. */
export function referencesIn(type: PrintedType): number[] {
  switch (type.kind) {
    case 'name': return type.name.startsWith('T') ? [Number(type.name.slice(1))] : []
    case 'union': return type.members.flatMap(referencesIn)
    case 'array': return referencesIn(type.items)
    case 'map': return referencesIn(type.values)
    case 'shape': return type.members.flatMap((member) => referencesIn(member.type))
  }
}
