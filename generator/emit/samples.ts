/** `samples.js` and `samples.d.ts`: the contract's examples as typed values, for the tests of apps. */
import type { Model } from '../model.js'
import { comment } from '../text/comment.js'
import { identifier } from '../text/identifier.js'
import { propertyKey } from '../text/property-key.js'
import { stringLiteral } from '../text/string-literal.js'
import type { Emitter } from './emitter.js'
import { remembering } from './remember.js'
import { lines } from './typescript/declaration-text.js'
import { printFiles } from './typescript/print-files.js'
import type { Statement } from './typescript/statement.js'

/** The examples of one typedef or event, and the type that says what each of them is. */
interface Samples { name: string; kind: 'Sample' | 'ArgsSample'; type: string; examples: { title: string; value: unknown }[] }

const about = 'The examples of the contract, by the names of types and events. Whoever reads one gets a copy of its own.'

export const emitSamples: Emitter = (model) => printSamples([...model.typedefs.flatMap(ofTypedef), ...model.events.map(ofEvent)])

const printSamples = remembering((samples: readonly Samples[]) => JSON.stringify(samples), (samples) => printFiles([
  { path: 'samples.js', statements: [variable(false, lines('{', samples.map(getter), '}'))] },
  {
    path: 'samples.d.ts',
    statements: [
      // By one name each, so that none of the contract's own can be in the way.
      typesOf('types', './types.js'), typesOf('events', './events.js'),
      sample('Sample', 'T', 'A value of a type.', 'value', 'T'), sample('ArgsSample', 'Args', 'The arguments of one call of a listener.', 'args', 'Args'),
      variable(true, lines('{', samples.flatMap(declaration), '}')),
    ],
  },
]))

function ofTypedef(typedef: Model['typedefs'][number]): Samples[] {
  const { name, kind, examples } = typedef
  if (kind === 'derived') return []
  const type = `types.${identifier(name)}`
  const plain = examples.map(({ title, value }) => ({ title, value }))
  return [kind === 'callback' ? { name, kind: 'ArgsSample', type: `Parameters<${type}>`, examples: plain } : { name, kind: 'Sample', type, examples: plain }]
}

function ofEvent({ name, examples }: Model['events'][number]): Samples {
  return { name, kind: 'ArgsSample', type: `events.EventMap[${stringLiteral(name)}]`, examples: examples.map(({ title, args }) => ({ title, value: args })) }
}

/** A getter makes its values anew, from text in which no key means anything to JavaScript. */
function getter({ name, kind, examples }: Samples): string {
  const member = kind === 'Sample' ? 'value' : 'args'
  const items = examples.map(({ title, value }) => `{ title: ${stringLiteral(title)}, ${member}: JSON.parse(${stringLiteral(JSON.stringify(value))}) }`)
  return `get ${propertyKey(name)}() { return [${items.join(', ')}]; },`
}

/** Whether there is a first one is known. */
function declaration({ name, kind, type, examples }: Samples): string[] {
  const item = `${kind}<${type}>`
  return [`/** Examples of ${comment(name)}. */`, `readonly ${propertyKey(name)}: readonly [${examples.length === 0 ? '' : `${item}, ...${item}[]`}];`]
}

function typesOf(namespaceImport: string, moduleSpecifier: string): Statement {
  return { kind: 'ImportDeclaration', isTypeOnly: true, namespaceImport, moduleSpecifier }
}

function sample(name: string, parameter: string, description: string, member: string, type: string): Statement {
  return {
    kind: 'Interface', name, isExported: true, typeParameters: [parameter], docs: [{ description }],
    properties: [{ name: 'title', type: 'string', docs: [{ description: 'What it shows.' }] }, { name: member, type }],
  }
}

function variable(isDeclared: boolean, body: string): Statement {
  return {
    kind: 'VariableStatement', isExported: true, hasDeclareKeyword: isDeclared, declarationKind: 'const', docs: [{ description: about }],
    declarations: [isDeclared ? { name: 'samples', type: body } : { name: 'samples', initializer: body }],
  }
}
