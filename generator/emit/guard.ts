/** `guard.js`: the emitter guard with the validators of all events. What does not depend on them is a static file. */
import type { Model } from '../model.js'
import { fileName, validatorNames } from '../names.js'
import { identifier } from '../text/identifier.js'
import { stringLiteral } from '../text/string-literal.js'
import type { Emitter } from './emitter.js'
import { remembering } from './remember.js'
import { lines } from './typescript/declaration-text.js'
import { printFiles } from './typescript/print-files.js'
import type { Statement } from './typescript/statement.js'

export const emitGuard: Emitter = remembering(({ events }: Model) => JSON.stringify(events.map(({ name }) => name)), ({ events }) => printFiles([
  { path: 'guard.js', statements: guard(events, events.map(({ name }) => named([validatorOf(name)], `./validators/${fileName(name)}.js`))) },
  // For Node, which pays for each file that it opens.
  { path: 'guard.node.js', statements: guard(events, events.length === 0 ? [] : [named(events.map(({ name }) => validatorOf(name)), './validators.js')]) },
]))

function guard(events: Model['events'], imports: Statement[]): Statement[] {
  const pairs = events.map(({ name }) => `[${stringLiteral(name)}, ${validatorOf(name)}],`)
  return [
    named(['guardEventsWith'], './emitter-guard.js'),
    ...imports,
    { kind: 'ExportDeclaration', namedExports: ['guardEventsWith'] },
    {
      kind: 'VariableStatement', declarationKind: 'const',
      declarations: [{ name: 'validators', initializer: lines('/* @__PURE__ */ new Map([', pairs, '])') }],
    },
    {
      kind: 'Function', name: 'guardEvents', isExported: true, parameters: [{ name: 'emitter' }, { name: 'options' }],
      statements: ['return guardEventsWith(validators, emitter, options);'],
    },
  ]
}

function validatorOf(event: string): string {
  return identifier(validatorNames(event).validate)
}

function named(namedImports: string[], moduleSpecifier: string): Statement {
  return { kind: 'ImportDeclaration', namedImports, moduleSpecifier }
}
