/** One validator module: ajv's code for its rules, and around it what the module exports. */
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import { fileName, pascalCase, validatorNames } from '../../names.js'
import { identifier } from '../../text/identifier.js'
import { escapeUnit } from '../../text/characters.js'
import { banner } from '../typescript/banner.js'
import { aString, explainers } from './explainers.js'
import { guards } from './guard.js'
import { separated } from './join.js'
import { enumImport, explainName, isName } from './names.js'
import { partsOf, type Rules } from './rules.js'
import { sharedIn } from './shared.js'

/** A thing that a module validates. */
export interface Subject {
  /** Its name on the wire; exports are made from it. */
  name: string
  rules: Rules
  /** How messages call the arguments, where the value is a list of them. */
  args?: string[]
}

/** A module in two halves, so that several can stand in one file. */
export interface ModuleCode {
  /** Names by the file that they come from, seen from the module. */
  imports: ReadonlyMap<string, string[]>
  body: string
  /** What other modules of the folder import from this one, beside the guards. */
  inner: string[]
}

/** The code of a validator module, in which no name depends on what else the contract holds. */
export function validatorModule(subjects: readonly Subject[]): ModuleCode {
  const shared = sharedIn(pascalCase(subjects[0]?.name ?? ''))
  const code = [String(guards(subjects, shared)), ...explainers(subjects, shared)]
  const body = [String(shared.code()), ...code, ...subjects.map(exportsOf)].join('')
  return { imports: importsOf(subjects, body), body, inner: subjects.map(({ name }) => String(explainName(name))) }
}

/** The text of a module's file. */
export function moduleFile({ imports, body, inner }: ModuleCode): string {
  return fileText(imports, `${body}export { ${inner.join(', ')} };\n`)
}

/** The text of a file, one folder up, with modules that import nothing else of their folder but each other. */
export function bundleFile(modules: readonly ModuleCode[]): string {
  const imports = new Map<string, Set<string>>()
  for (const [path, names] of modules.flatMap((module) => [...module.imports])) {
    if (path.startsWith('../')) imports.set(path.slice(1), new Set([...(imports.get(path.slice(1)) ?? []), ...names]))
  }
  return fileText(imports, modules.map(({ body }) => body).join('\n'))
}

function fileText(imports: ReadonlyMap<string, Iterable<string>>, body: string): string {
  const lines = [...imports].map(([path, names]) => `import { ${[...names].join(', ')} } from ${JSON.stringify(path)};\n`)
  // Whatever is not ASCII stands inside a string, where an escape means the same.
  return `${banner}${lines.join('')}\n${body}`.replace(/[^\n -~]/g, escapeUnit)
}

const runtimeNames = [
  'own', 'owned', 'has', 'ends', 'solid', 'listed', 'codePoints', 'distinct', 'holds',
  'add', 'ownMembers', 'ownArguments', 'wrong', 'wrongly', 'broken', 'joined', 'nearest', 'holes', 'extra', 'stepTo', 'descend', 'refused', 'throwIssues', 'standardSchema',
]

function importsOf(subjects: readonly Subject[], body: string): Map<string, string[]> {
  const code = body.replace(aString, '')
  const inside = new Set(subjects.map(({ name }) => name))
  const used: Used = { typedefs: new Set(), enums: new Set(), events: false }
  for (const { rules } of subjects) addUsed(rules, used)
  const typedefs = [...used.typedefs].filter((name) => !inside.has(name))
  const enums = [...used.enums].map((name) => ({ constant: identifier(name), as: String(enumImport(name)) })).filter(({ as }) => hasWord(code, as))
  const all: [string, string[]][] = [
    ['../runtime.js', runtimeNames.filter((name) => hasWord(code, name))],
    ['../events.js', used.events ? ['eventNames'] : []],
    ['../enums.js', enums.map(({ constant, as }) => `${constant} as ${as}`)],
    ...typedefs.map((name): [string, string[]] => [`./${fileName(name)}.js`, [isName(name), explainName(name)].map(String).filter((part) => hasWord(code, part))]),
  ]
  return new Map(all.filter(([, names]) => names.length > 0))
}

/** Whether the word stands in code that has no strings. */
function hasWord(code: string, word: string): boolean {
  for (let at = code.indexOf(word); at !== -1; at = code.indexOf(word, at + 1)) {
    if (!ofWords.test(code.charAt(at - 1)) && !ofWords.test(code.charAt(at + word.length))) return true
  }
  return false
}

const ofWords = /[\w$]/

function exportsOf({ name, args }: Subject): string {
  const exports = validatorNames(name)
  const [assert, check, schema] = [exports.assert, exports.validate, exports.schema].map((text) => new Name(identifier(text)))
  const place = args ? _`${name}, ${listOf(args)}` : _`${name}`
  return String(_`
export function ${assert}(value) { throwIssues(${check}(value)); }
export function ${check}(value, options) { return ${isName(name)}(value) ? { value, issues: undefined } : refused(${explainName(name)}, value, options, ${place}); }
export const ${schema} = /* @__PURE__ */ standardSchema(${check});
`)
}

function listOf(texts: readonly string[]): Code {
  return _`[${separated(texts.map((text) => _`${text}`), ', ')}]`
}

interface Used { typedefs: Set<string>; enums: Set<string>; events: boolean }

/** Adds what the rules refer to outside of their module. */
function addUsed(rules: Rules, used: Used): void {
  if (rules.calls) used.typedefs.add(rules.calls.name)
  if (rules.among) used.enums.add(rules.among.name)
  if (rules.eventName) used.events = true
  for (const part of partsOf(rules)) addUsed(part, used)
}
