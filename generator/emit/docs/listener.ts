/** How an app listens to an event: a few lines that compile against the package. */
import { type Argument, bodyOf, type Event, type Property, type Type, type Typedef } from '../../model.js'
import { codeBlock, type Markdown } from '../../text/markdown.js'
import { propertyKey } from '../../text/property-key.js'
import { stringLiteral } from '../../text/string-literal.js'
import { parameterName } from './signature.js'

/** So many properties are shown, of what an object has. */
const mostShown = 3

/** What the lines themselves use. */
const taken = new Set(['console', 'emitter', 'events', 'guardEvents'])

/** A listener behind the guard, so that it may rely on the types of what it gets. */
export function listenerExample({ name, args }: Event, packageName: string, typedefs: ReadonlyMap<string, Typedef>): Markdown {
  const parameters = args.map((arg) => {
    const parameter = parameterName(arg.name)
    return { arg, name: taken.has(parameter) ? `${parameter}_` : parameter }
  })
  const [only] = parameters
  const body = only && parameters.length === 1 ? useOf(only.arg, only.name, typedefs) : logged([stringLiteral(name), ...parameters.map((parameter) => parameter.name)])
  return codeBlock('ts', [
    `import { guardEvents } from ${stringLiteral(`${packageName}/guard`)}`,
    '',
    "const events = guardEvents(emitter, { mode: 'enforce' })",
    `events.on(${stringLiteral(name)}, (${parameters.map((parameter) => parameter.name).join(', ')}) => {`,
    `  ${body}`,
    '})',
  ].join('\n'))
}

/** One line that shows what is in an argument, as far as its type says that for sure. */
function useOf(arg: Argument, name: string, typedefs: ReadonlyMap<string, Typedef>): string {
  const type = (arg.also ?? []).length > 0 ? undefined : shapeOf(arg.type, typedefs)
  const access = (property: Property) => `${name}${memberOf(property.name, arg.optional)}`
  if (type?.kind === 'object' && type.properties.length > 0) return logged(type.properties.slice(0, mostShown).map(access))
  const variant = type?.kind === 'variants' ? type.variants[0] : undefined
  if (type?.kind !== 'variants' || !variant) return logged([name])
  const own = variant.properties.filter((property) => property.name !== type.discriminator).slice(0, mostShown)
  const told = `${name}${memberOf(type.discriminator, arg.optional)} === ${stringLiteral(variant.value)}`
  return `if (${told}) ${logged(own.length === 0 ? [name] : own.map((property) => `${name}${memberOf(property.name)}`))}`
}

/** What stands behind a name. */
function shapeOf(type: Type, typedefs: ReadonlyMap<string, Typedef>): Type | undefined {
  if (type.kind !== 'ref') return type
  const typedef = typedefs.get(type.name)
  return typedef === undefined || typedef.kind === 'alias' || (typedef.also ?? []).length > 0 ? undefined : bodyOf(typedef)
}

/** `.id`, `?.id`, `['first name']` */
function memberOf(property: string, mayBeMissing = false): string {
  const key = propertyKey(property)
  if (key === property) return `${mayBeMissing ? '?.' : '.'}${key}`
  return `${mayBeMissing ? '?.' : ''}${key.startsWith('[') ? key : `[${key}]`}`
}

function logged(what: readonly string[]): string {
  return `console.log(${what.join(', ')})`
}
