/** `validators/`: a module per typedef and per event, and the list of them; `validators.js` has all in one file. */
import type { OutputFile } from '../../files.js'
import type { Event, Model, Typedef } from '../../model.js'
import { fileName, validatorNames } from '../../names.js'
import { comment } from '../../text/comment.js'
import { identifier } from '../../text/identifier.js'
import { stringLiteral } from '../../text/string-literal.js'
import type { Emitter } from '../emitter.js'
import { keyOfPart, keyOfText, oncePerPart, remembering, rememberingLast } from '../remember.js'
import { batchesOf } from '../typescript/batches.js'
import { printFiles, type Sheet } from '../typescript/print-files.js'
import { bundleFile, type ModuleCode, moduleFile, type Subject, validatorModule } from './module.js'
import { argumentRules, type Names, namesAsText, namesOf, typedefRules } from './rules.js'
import type { Statement } from '../typescript/statement.js'

/** A subject and the type that its validators promise. */
interface Promised extends Subject { type: string; imports: Statement[]; what: string }
interface ValidatorFile { name: string; subjects: Promised[]; code: ModuleCode }
/** What the list says of a file: the names that its exports are made from. */
interface Exported { name: string; subjects: string[] }

export const emitValidators: Emitter = (model) => {
  const modules: ModuleCode[] = []
  const exported: Exported[] = []
  const files: OutputFile[] = []
  // The rules and declarations of one batch are gone before the next.
  for (const batch of batchesOf(makersOf(model))) {
    const made = batch.flatMap((make) => make())
    modules.push(...made.map(({ code }) => code))
    files.push(...made.map(fileOf))
    exported.push(...made.map(({ name, subjects }) => ({ name, subjects: subjects.map((subject) => subject.name) })))
    files.push(...printFiles(made.map(sheetOf)))
  }
  // Node pays for each file that it opens.
  return [...files, bundleOf(modules), ...listsOf(exported)]
}

/** Rules are plain data and say all that the code of a module says. */
const codeOf = remembering((subjects: readonly Subject[]) => JSON.stringify(subjects.map(({ name, rules, args }) => [name, rules, args])), validatorModule)
const fileOf = oncePerPart(({ name, code }: ValidatorFile): OutputFile => ({ path: `validators/${name}.js`, text: moduleFile(code) }))

/** Modules are made anew for what only a message says, and mostly say the same then. */
const partsOf = (modules: readonly ModuleCode[]) => modules.flatMap((module) => [module.body, importsAsText(module)])
const importsAsText = oncePerPart(({ imports }: ModuleCode) => [...imports].join())
const bundleOf = rememberingLast(partsOf, (modules): OutputFile => ({ path: 'validators.js', text: bundleFile(modules) }))

/** What makes the file of each typedef and each event, if it has one. */
function makersOf(model: Model): (() => ValidatorFile[])[] {
  const names = namesOf(model)
  const around = keyOfText(namesAsText(names))
  const keyOf = (part: Typedef | Event) => `${keyOfPart(part)} ${around}`
  return [
    ...model.typedefs.map((typedef) => () => typedefFiles({ part: typedef, key: keyOf(typedef), names })),
    ...model.events.map((event) => () => eventFiles({ part: event, key: keyOf(event), names })),
  ]
}

/** A part, and a text for all that its file depends on. */
interface Wanted<Part> { part: Part; key: string; names: Names }

const eventFiles = remembering(({ key }: Wanted<Event>) => key, ({ part, names }) => [eventFile(part, names)])
const typedefFiles = remembering(({ key }: Wanted<Typedef>) => key, ({ part, names }) => typedefFile(part, names))

function eventFile(event: Event, names: Names): ValidatorFile {
  const type = `EventMap[${stringLiteral(event.name)}]`
  return validatorFile(event, [argumentSubject(event, `the arguments of a listener of ${event.name}`, { type, imports: [typeImport('EventMap', '../events.js')] }, names)])
}

/** Its code is made here, once: it stands in a file of its own and in that of all modules. */
function validatorFile({ name }: Typedef | Event, subjects: Promised[]): ValidatorFile {
  return { name: fileName(name), subjects, code: codeOf(subjects) }
}

/** A listener is checked as a function by whoever takes one, so its type has no module. */
function typedefFile(typedef: Typedef, names: Names): ValidatorFile[] {
  if (typedef.kind === 'derived' && typedef.type.from === 'event-callback') return []
  const { name } = typedef
  const imports = [typeImport(name, typedef.kind === 'derived' ? '../events.js' : '../types.js')]
  const value: Promised = { name, rules: typedefRules(typedef, names), type: identifier(name), imports, what: `a valid ${name}` }
  if (typedef.kind !== 'callback') return [validatorFile(typedef, [value])]
  // In the module of a type that is itself called so, the language's own has to be asked for by its full name.
  const parameters = name === 'Parameters' ? 'globalThis.Parameters' : 'Parameters'
  const promise = { type: `${parameters}<${identifier(name)}>`, imports }
  const args = argumentSubject({ name: `${name}Args`, args: typedef.type.args }, `the arguments of a ${name}`, promise, names)
  return [validatorFile(typedef, [value, args])]
}

function argumentSubject({ name, args }: Pick<Event, 'name' | 'args'>, what: string, promise: Pick<Promised, 'type' | 'imports'>, names: Names): Promised {
  return { name, rules: argumentRules(args, names), args: args.map((arg) => arg.name), what, ...promise }
}

function typeImport(name: string, moduleSpecifier: string): Statement {
  return { kind: 'ImportDeclaration', isTypeOnly: true, namedImports: [identifier(name)], moduleSpecifier }
}

function declarations({ name, subjects }: ValidatorFile): Sheet {
  const runtime: Statement = {
    kind: 'ImportDeclaration', isTypeOnly: true, namedImports: ['Result', 'StandardSchema', 'ValidateOptions'], moduleSpecifier: '../runtime.js',
  }
  const [first] = subjects
  return {
    path: `validators/${name}.d.ts`,
    statements: [...(first?.imports ?? []), runtime, ...subjects.flatMap(declared)],
    key: JSON.stringify(subjects.map(({ name: subject, type, what, imports }) => [subject, type, what, imports])),
  }
}

const sheetOf = oncePerPart(declarations)

function declared({ name, type, what }: Promised): Statement[] {
  const exports = validatorNames(name)
  const value = { name: 'value', type: 'unknown' }
  const about = comment(what)
  const declare = (text: string, returnType: string, description: string, options: { name: string; type: string; hasQuestionToken: boolean }[] = []): Statement => ({
    kind: 'Function', name: identifier(text), isExported: true, hasDeclareKeyword: true, parameters: [value, ...options], returnType, docs: [{ description }],
  })
  return [
    declare(exports.is, `value is ${type}`, `Whether the value is ${about}.`),
    declare(exports.assert, `asserts value is ${type}`, `Throws a ContractError, which has the issues, unless the value is ${about}.`),
    declare(exports.validate, `Result<${type}>`, `The value, or what keeps it from being ${about}.`, [{ name: 'options', type: 'ValidateOptions', hasQuestionToken: true }]),
    {
      kind: 'VariableStatement', isExported: true, hasDeclareKeyword: true, declarationKind: 'const',
      declarations: [{ name: identifier(exports.schema), type: `StandardSchema<${type}>` }],
      docs: [{ description: 'The same as a Standard Schema, for libraries that take one.' }],
    },
  ]
}

const listsOf = rememberingLast(
  (exported: readonly Exported[]) => exported.flatMap(({ name, subjects }) => [name, subjects.length, ...subjects]),
  (exported) => printFiles(['js', 'd.ts'].map((ending): Sheet => ({ path: `validators/index.${ending}`, statements: exported.map(reExport) }))),
)

function reExport({ name, subjects }: Exported): Statement {
  const namedExports = subjects.flatMap((subject) => Object.values(validatorNames(subject))).map(identifier)
  return { kind: 'ExportDeclaration', namedExports, moduleSpecifier: `./${name}.js` }
}
