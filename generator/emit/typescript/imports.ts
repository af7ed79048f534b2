/** The type imports that a declaration file needs. */
import type { Model } from '../../model.js'
import type { Statement } from './statement.js'

/** One import per file that declares some of the names, in the Model's order. */
export function typeImports(model: Model, used: Iterable<string>, own: 'types' | 'events'): Statement[] {
  const wanted = new Set(used)
  const derived = model.typedefs.filter(({ kind }) => kind === 'derived')
  const shapes = model.typedefs.filter(({ kind }) => kind !== 'derived')
  const callbacks = shapes.flatMap((typedef) => (typedef.kind === 'callback' ? typedef.type.args : []))
  const payloads = [...model.events.flatMap(({ args }) => args), ...callbacks].flatMap(({ payload }) => payload ?? [])
  return [
    importFrom('./enums.js', model.enums.map(({ name }) => name).filter((name) => wanted.has(name))),
    own === 'types' ? [] : importFrom('./types.js', [...shapes.map(({ name }) => name), ...payloads].filter((name) => wanted.has(name))),
    own === 'events' ? [] : importFrom('./events.js', derived.map(({ name }) => name).filter((name) => wanted.has(name))),
  ].flat()
}

function importFrom(moduleSpecifier: string, names: string[]): Statement[] {
  return names.length === 0 ? [] : [{ kind: 'ImportDeclaration', isTypeOnly: true, namedImports: names, moduleSpecifier }]
}
