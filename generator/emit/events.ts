/** `events.js` and `events.d.ts`: the map of events, their names, and the types derived from them. */
import type { Argument, Model, Node } from '../model.js'
import { identifier } from '../text/identifier.js'
import { propertyKey } from '../text/property-key.js'
import { stringLiteral } from '../text/string-literal.js'
import type { Emitter } from './emitter.js'
import { type Body, printBodies } from './typescript/bodies.js'
import { keyOfPart, remembering } from './remember.js'
import { lines } from './typescript/declaration-text.js'
import { typeImports } from './typescript/imports.js'
import { printFiles } from './typescript/print-files.js'
import { tsdoc } from './typescript/tsdoc.js'
import type { Property, Statement } from './typescript/statement.js'

const listComment = 'The names of all events, in the order of the reference.'

/** Of types only the names and kinds count here, which say what is imported from where. */
const keyOfEvents = ({ events, typedefs, enums }: Model) => keyOfPart([
  events.map((event) => ({ ...event, examples: [] })),
  typedefs.map((typedef) => (typedef.kind === 'derived' || typedef.kind === 'callback' ? { ...typedef, examples: [] } : [typedef.name, typedef.kind])),
  enums.map(({ name }) => name),
])

export const emitEvents: Emitter = remembering(keyOfEvents, async (model) => printFiles([
  { path: 'events.d.ts', statements: await declarations(model) },
  { path: 'events.js', statements: [listOfNames(model, false)] },
]))

async function declarations(model: Model): Promise<Statement[]> {
  const bodies = await printBodies(model.events.flatMap(({ args }) => args.map(asNode)))
  const used = bodies.flatMap(({ names }) => names)
  return [...typeImports(model, used, 'events'), eventMap(model, bodies), ...derivedTypes(model), listOfNames(model, true)]
}

/** An argument as the map prints it: an inline shape under its exported name, then the other forms. */
function asNode(arg: Argument): Node {
  return arg.payload === undefined ? arg : { ...arg, type: { kind: 'ref', name: arg.payload } }
}

function eventMap(model: Model, bodies: Body[]): Statement {
  let next = 0
  const properties = model.events.map((event): Property => {
    const parts = event.args.map((arg) => ({ arg, body: bodies[next++] }))
    return { name: propertyKey(event.name), type: tuple(parts), docs: tsdoc(event.description, event) }
  })
  const docs = [{ description: 'Every event with the arguments that its listeners get.' }]
  return { kind: 'Interface', name: 'EventMap', isExported: true, docs, properties }
}

function tuple(parts: { arg: Argument; body: Body | undefined }[]): string {
  // The SDK passes `undefined` itself, which an optional element alone does not take under
  // exactOptionalPropertyTypes.
  const elements = parts.map(({ arg, body }) => `${identifier(arg.name)}${arg.optional ? '?' : ''}: ${(arg.optional ? body?.typeOrUndefined : body?.type) ?? ''}`)
  return `[${elements.join(', ')}]`
}

function derivedTypes(model: Model): Statement[] {
  const typedefs = model.typedefs.filter((typedef) => typedef.kind === 'derived')
  const names = typedefs.find(({ type }) => type.from === 'event-name')?.name ?? 'keyof EventMap'
  return typedefs.map((typedef): Statement => {
    const head = { name: typedef.name, isExported: true, docs: tsdoc(typedef.description, typedef) }
    if (typedef.type.from === 'event-name') return { kind: 'TypeAlias', ...head, type: 'keyof EventMap' }
    return { kind: 'TypeAlias', ...head, typeParameters: [{ name: 'E', constraint: names, default: names }], type: '(...args: EventMap[E]) => void' }
  })
}

function listOfNames({ events }: Model, declared: boolean): Statement {
  const names = events.map(({ name }) => `${stringLiteral(name)},`)
  return {
    kind: 'VariableStatement',
    isExported: true,
    hasDeclareKeyword: declared,
    declarationKind: 'const',
    docs: [{ description: listComment }],
    declarations: [declared
      ? { name: 'eventNames', type: lines('readonly [', names, ']') }
      : { name: 'eventNames', initializer: lines('[', names, ']') }],
  }
}
