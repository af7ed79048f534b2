/** One validator module: ajv's code for its rules, and around it what the module exports. */
import type AjvCore from 'ajv/dist/core.js'
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import { createRequire } from 'node:module'
import { fileName, validatorNames } from '../../names.js'
import { identifier } from '../../text/identifier.js'
import { escapeUnit } from '../../text/characters.js'
import { banner } from '../typescript/banner.js'
import type { PatternIn } from './constraints.js'
import { keywords } from './keywords.js'
import { guards } from './guard.js'
import { separated } from './join.js'
import { enumImport, explainName, isName } from './names.js'
import { partsOf, type Rules } from './rules.js'

// ajv is CommonJS. Its class without any vocabulary is made five times as fast as the default one.
const load = createRequire(import.meta.url)
const Ajv = (load('ajv/dist/core.js') as { default: typeof AjvCore.default }).default
const standalone = (load('ajv/dist/standalone/index.js') as { default: (ajv: AjvCore.default, refs: Record<string, string>) => string }).default

/** A thing that a module validates. */
export interface Subject {
  /** Its name on the wire; exports are made from it. */
  name: string
  rules: Rules
  /** How messages call the arguments, where the value is a list of them. */
  args?: string[]
}

/**
 * The text of a validator module. Each gets an Ajv of its own, so that the names in it do not depend
 * on what else the contract holds.
 */
export function validatorModule(subjects: Subject[]): string {
  const own = new Set(subjects.map(({ name }) => name))
  const used = subjects.map(({ rules }) => usedBy(rules))
  const typedefs = unique(used.flatMap((part) => part.typedefs)).filter((name) => !own.has(name))
  const enums = unique(used.flatMap((part) => part.enums))
  const patterns = new Map<string, Name>()
  const patternIn = (pattern: string) => patterns.get(pattern) ?? named(pattern, patterns)
  const code = [String(guards(subjects, patternIn)), compiled(subjects, patternIn)]
  const body = [...[...patterns].map(([pattern, name]) => String(_`const ${name} = /* @__PURE__ */ new RegExp(${pattern}, "u");\n`)), ...code, ...subjects.map(exportsOf)]
  const runtime = ['own', 'proto', 'add', 'member', 'joined', 'nearest', 'stepTo', 'surplus', 'listed', 'owned', 'descend', 'codePoints', 'distinct', 'holds', 'throwIssues', 'validate', 'standardSchema']
    .filter((name) => isUsed(new Name(name), body))
  const imports = [
    importLine(runtime.map((name) => new Name(name)), '../runtime.js'),
    ...(used.some((part) => part.events) ? [importLine([new Name('eventNames')], '../events.js')] : []),
    ...(enums.length > 0 ? [importLine(enums.map((name) => _`${new Name(identifier(name))} as ${enumImport(name)}`), '../enums.js')] : []),
    ...typedefs.map((name) => importLine([isName(name), explainName(name)].filter((part) => isUsed(part, body)), `./${fileName(name)}.js`)),
  ]
  const text = `${banner}${imports.map((line) => `${line}\n`).join('')}\n${body.join('')}`
  // Whatever is not ASCII stands inside a string, where an escape means the same.
  return text.replace(/[^\n -~]/g, escapeUnit)
}

function named(pattern: string, patterns: Map<string, Name>): Name {
  const name = new Name(`like${patterns.size}`)
  patterns.set(pattern, name)
  return name
}

function isUsed(name: Name, body: readonly string[]): boolean {
  return [`${name}(`, `(${name},`, `, ${name},`, `, ${name})`, `${name}.call(`, ` === ${name} `].some((use) => body.some((code) => code.includes(use)))
}

function importLine(list: readonly Code[], from: string): Code {
  return _`import { ${separated(list, ', ')} } from ${from};`
}

function exportsOf({ name, args }: Subject): string {
  const explain = explainName(name)
  const exports = validatorNames(name)
  const [assert, check, schema] = [exports.assert, exports.validate, exports.schema].map((text) => new Name(identifier(text)))
  const place = args ? _`${name}, ${listOf(args)}` : _`${name}`
  return String(_`
export function ${assert}(value) { throwIssues(${check}(value)); }
export function ${check}(value, options) { return validate(${isName(name)}, ${explain}, value, options, ${place}); }
export const ${schema} = /* @__PURE__ */ standardSchema(${check});
`)
}

function listOf(texts: readonly string[]): Code {
  return _`[${separated(texts.map((text) => _`${text}`), ', ')}]`
}

function compiled(subjects: readonly Subject[], patternIn: PatternIn): string {
  const ajv = new Ajv({
    allErrors: true, messages: false, meta: false, validateSchema: false, strict: false, ownProperties: true, addUsedSchema: false,
    inlineRefs: false, logger: false, code: { source: true, esm: true, lines: true, optimize: 1 },
  })
  for (const keyword of keywords(patternIn)) ajv.addKeyword(keyword)
  subjects.forEach(({ rules }, index) => {
    ajv.addSchema(rules as object, `rules${index}`)
    // ajv embeds the schema, although no keyword of ours looks at it at run time.
    const validate = ajv.getSchema(`rules${index}`) as { source?: { scopeValues: Record<string, unknown> } } | undefined
    delete validate?.source?.scopeValues['schema']
  })
  const code = standalone(ajv, Object.fromEntries(subjects.map(({ name }, index) => [String(explainName(name)), `rules${index}`])))
  return code.replace(/^"use strict";\s*/, '')
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
