/** One validator module: ajv's code for its rules, and around it what the module exports. */
import type AjvCore from 'ajv/dist/core.js'
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import { createRequire } from 'node:module'
import { fileName, pascalCase, validatorNames } from '../../names.js'
import { identifier } from '../../text/identifier.js'
import { escapeUnit } from '../../text/characters.js'
import { banner } from '../typescript/banner.js'
import { keywords } from './keywords/index.js'
import { guards } from './guard.js'
import { separated } from './join.js'
import { ajvNames as N, enumImport, explainName, isName, run } from './names.js'
import { isAnything, partsOf, type Rules } from './rules.js'
import { type Shared, sharedIn } from './shared.js'

// ajv is CommonJS. Its class without any vocabulary is made five times as fast as the default one.
const load = createRequire(import.meta.url)
const Ajv = (load('ajv/dist/core.js') as { default: typeof AjvCore.default }).default

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
  explainers: string[]
}

/**
 * The code of a validator module. Each gets an Ajv of its own, so that the names in it do not depend
 * on what else the contract holds.
 */
export function validatorModule(subjects: readonly Subject[]): ModuleCode {
  const shared = sharedIn(pascalCase(subjects[0]?.name ?? ''))
  const code = [String(guards(subjects, shared)), ...explaining(subjects, shared)]
  const body = [String(shared.code()), ...code, ...subjects.map(exportsOf)].join('')
  return { imports: importsOf(subjects, body), body, explainers: subjects.map(({ name }) => String(explainName(name))) }
}

/** The text of a module's file. */
export function moduleFile({ imports, body, explainers }: ModuleCode): string {
  return fileText(imports, `${body}export { ${explainers.join(', ')} };\n`)
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

/** Strings in code have double quotes, since ajv's templates quote them. */
const aString = /"(?:[^"\\]|\\.)*"/g

const runtimeNames = [
  'own', 'owned', 'has', 'ends', 'solid', 'listed', 'codePoints', 'distinct', 'holds',
  'add', 'ownMembers', 'ownArguments', 'wrong', 'wrongly', 'broken', 'joined', 'nearest', 'holes', 'extra', 'stepTo', 'descend', 'refused', 'throwIssues', 'standardSchema',
]

function importsOf(subjects: readonly Subject[], body: string): Map<string, string[]> {
  const words = new Set(body.replace(aString, '').match(/[A-Za-z_$][\w$]*/g))
  const inside = new Set(subjects.map(({ name }) => name))
  const used = subjects.map(({ rules }) => usedBy(rules))
  const typedefs = unique(used.flatMap((part) => part.typedefs)).filter((name) => !inside.has(name))
  const enums = unique(used.flatMap((part) => part.enums)).map((name) => ({ constant: identifier(name), as: String(enumImport(name)) })).filter(({ as }) => words.has(as))
  const all: [string, string[]][] = [
    ['../runtime.js', runtimeNames.filter((name) => words.has(name))],
    ['../events.js', used.some((part) => part.events) ? ['eventNames'] : []],
    ['../enums.js', enums.map(({ constant, as }) => `${constant} as ${as}`)],
    ...typedefs.map((name): [string, string[]] => [`./${fileName(name)}.js`, [isName(name), explainName(name)].map(String).filter((part) => words.has(part))]),
  ]
  return new Map(all.filter(([, names]) => names.length > 0))
}

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

/** The functions that collect what is wrong: ajv's code, in a frame that says how ours call each other. */
function explaining(subjects: readonly Subject[], shared: Shared): string[] {
  const ajv = new Ajv({
    allErrors: true, messages: false, meta: false, validateSchema: false, strict: false, addUsedSchema: false,
    inlineRefs: false, logger: false, code: { source: true, esm: true, lines: true, optimize: 1, process: unused },
  })
  for (const keyword of keywords(shared)) ajv.addKeyword(keyword)
  return subjects.map(({ name, rules }) => {
    const head = String(_`function ${explainName(name)}(${N.data}, ${N.instancePath}, ${run}) {\nlet ${N.vErrors} = null;\n`)
    return `${head}${isAnything(rules) ? '' : ajvCode(ajv, rules)}return ${N.vErrors};\n}\n`
  })
}

/** What ajv runs, instead of the code: nobody calls it, and the engine would have to read all of it. */
const unused = () => 'return () => true'

/** What ajv puts around the code of the keywords: a list of errors and their count, both for itself. */
const frame = /^function validate\d+\(data, \{[^}]*\}=\{\}\)\{\nlet vErrors = null;\nlet errors = 0;\n([^]*)validate\d+\.errors = vErrors;\nreturn errors === 0;\n\}\n?$/

function ajvCode(ajv: AjvCore.default, rules: Rules): string {
  const code = ajv.compile(rules as object).source?.validateCode ?? ''
  const [, inside] = frame.exec(code) ?? []
  if (inside === undefined || /\berrors\b/.test(inside.replace(aString, ''))) throw new Error(`ajv's code has another frame:\n${code}`)
  return inside
}

interface Used { typedefs: string[]; enums: string[]; events: boolean }

/** What the rules refer to outside of their module. */
function usedBy(rules: Rules): Used {
  const below = partsOf(rules).map(usedBy)
  return {
    typedefs: [...(rules.calls === undefined ? [] : [rules.calls.name]), ...below.flatMap((part) => part.typedefs)],
    enums: [...(rules.among ? [rules.among.name] : []), ...below.flatMap((part) => part.enums)],
    events: rules.eventName !== undefined || below.some((part) => part.events),
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
