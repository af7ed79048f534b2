/** `types.d.ts`: an interface or alias per typedef and per inline shape of an argument. */
import { type Argument, type Event, type Model, type Node, nodeOf, type Typedef } from '../model.js'
import { type Body, printBodies } from './typescript/bodies.js'
import type { Emitter } from './emitter.js'
import { keyOfPart, oncePerPart } from './remember.js'
import { batchesOf } from './typescript/batches.js'
import { typeImports } from './typescript/imports.js'
import { fileText, printTexts } from './typescript/print-files.js'
import { tsdoc } from './typescript/tsdoc.js'
import type { Statement } from './typescript/statement.js'

interface Declaration { name: string; description: string; node: Node }

export const emitTypes: Emitter = async (model) => {
  const used: string[] = []
  const texts: string[] = []
  for (const declarations of batchesOf(declarationsOf(model))) {
    // One after the other, so that the syntax trees of one batch are gone before the next
    const bodies = await printBodies(declarations.map(({ node }) => node))
    for (const { names } of bodies) used.push(...names)
    texts.push(...printTexts(declarations.map((declaration, index) => ({ statements: [statementOf(declaration, bodies[index])], key: keyOfPart(declaration) }))))
  }
  return [{ path: 'types.d.ts', text: fileText([...printTexts([{ statements: typeImports(model, used, 'types') }]), ...texts]) }]
}

/** Domain by domain: the typedefs, then what events carry. Types derived from events stand beside them. */
function declarationsOf(model: Model): Declaration[] {
  return model.contract.domains.flatMap(({ name: domain }) => {
    const typedefs = model.typedefs.filter((typedef) => typedef.domain === domain && typedef.kind !== 'derived')
    const events = model.events.filter((event) => event.domain === domain)
    return [...typedefs.flatMap(ofTypedef), ...events.flatMap(ofEvent)]
  })
}

const ofTypedef = oncePerPart((typedef: Typedef): Declaration[] => [
  ...(typedef.kind === 'callback' ? typedef.type.args.flatMap(payloadOf) : []),
  { name: typedef.name, description: typedef.description, node: named(nodeOf({ ...typedef, examples: [] })) },
])

const ofEvent = oncePerPart(({ args }: Event) => args.flatMap(payloadOf))

/** The documented shape alone: further forms of the argument belong to the event map. */
function payloadOf({ payload, type, description, at }: Argument): Declaration[] {
  return payload === undefined ? [] : [{ name: payload, description, node: { type, at } }]
}

/** A callback refers to its arguments' inline shapes by the names they are exported under. */
function named(node: Node): Node {
  if (node.type.kind !== 'callback') return node
  const args = node.type.args.map((arg) => (arg.payload === undefined ? arg : { ...arg, type: { kind: 'ref' as const, name: arg.payload } }))
  return { ...node, type: { kind: 'callback', args } }
}

function statementOf({ name, description, node }: Declaration, body: Body | undefined): Statement {
  const head = { name, isExported: true, docs: tsdoc(description, node) }
  if (body?.properties) return { kind: 'Interface', ...head, properties: body.properties }
  return { kind: 'TypeAlias', ...head, type: body?.type ?? 'never' }
}
