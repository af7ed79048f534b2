/** Listeners and callbacks as TypeScript, the way the package's types spell them. */
import { type Argument, formsOf, isUndefined, type Node, type Property, type Type } from '../../model.js'
import { isReserved } from '../../names.js'
import { identifier } from '../../text/identifier.js'
import { codeBlock, type Markdown } from '../../text/markdown.js'
import { propertyKey } from '../../text/property-key.js'
import { stringLiteral, templateStart } from '../../text/string-literal.js'

const width = 100

/** `onGroupMessage: (meta: Meta) => void` */
export function listenerSignature(event: string, args: Argument[]): Markdown {
  return codeBlock('ts', functionText(`${propertyKey(event)}: `, args))
}

/** `type fileUploadProgress = (res: FileUploadProgressPayload) => void` */
export function callbackSignature(name: string, args: Argument[]): Markdown {
  return codeBlock('ts', functionText(`type ${identifier(name)} = `, args))
}

/** The listener of any event. */
export function eventCallbackSignature(name: string): Markdown {
  return codeBlock('ts', `type ${identifier(name)}<E extends keyof EventMap = keyof EventMap> = (...args: EventMap[E]) => void`)
}

function functionText(start: string, args: Argument[]): string {
  const parameters = args.map((arg) => `${parameterName(arg.name)}${arg.optional ? '?' : ''}: ${argumentText(arg)}`)
  const line = `${start}(${parameters.join(', ')}) => void`
  return line.length <= width ? line : `${start}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')}) => void`
}

/** An argument as TypeScript can name it. */
export function parameterName(name: string): string {
  return isReserved(name) ? `${identifier(name)}_` : identifier(name)
}

/** The documented shape by its name, then the other forms. */
function argumentText(arg: Argument): string {
  const [, ...also] = formTexts(arg)
  return arg.payload === undefined ? nodeText(arg) : [identifier(arg.payload), ...also].join(' | ')
}

function nodeText(node: Node): string {
  const forms = [...new Set(formTexts(node))]
  return forms.length === 0 ? 'undefined' : forms.join(' | ')
}

/** All forms but `undefined`, which the mark of an optional name says. */
function formTexts(node: Node): string[] {
  return formsOf(node).filter(({ type }) => !isUndefined(type)).map((form) => typeText(form.type, form.startsWith))
}

function typeText(type: Type, startsWith?: string): string {
  switch (type.kind) {
    case 'scalar': return type.name === 'string' && startsWith !== undefined ? templateStart(startsWith) : scalars[type.name]
    case 'ref': return identifier(type.name)
    case 'array': return `${enclosed(type.items)}[]`
    case 'map': return `{ [key: string]: ${typeText(type.values)} }`
    case 'union': return type.members.filter((member) => !isUndefined(member)).map((member) => enclosed(member, 'callback')).join(' | ')
    case 'object': return membersText(type.properties)
    case 'variants': return type.variants.map(({ value, properties }) => membersText(properties, { name: type.discriminator, value })).join(' | ')
    case 'callback': return functionText('', type.args)
    case 'derived': return type.from === 'event-name' ? 'keyof EventMap' : '(...args: EventMap[keyof EventMap]) => void'
  }
}

const scalars = {
  string: 'string', number: 'number', integer: 'number', int32: 'number', int64: 'number', boolean: 'boolean',
  object: '{ [key: string]: unknown }', any: 'unknown', null: 'null', undefined: 'undefined',
} as const

function enclosed(type: Type, only?: Type['kind']): string {
  const binds = type.kind === 'union' || type.kind === 'variants' || type.kind === 'callback'
  return binds && (only === undefined || type.kind === only) ? `(${typeText(type)})` : typeText(type)
}

function membersText(properties: Property[], tag?: { name: string; value: string }): string {
  const members = properties.map((property) => {
    const type = property.name === tag?.name ? stringLiteral(tag.value) : nodeText(property)
    return `${propertyKey(property.name)}${property.optional ? '?' : ''}: ${type}`
  })
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`
}
