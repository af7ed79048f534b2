/** The first check of a file: against the published format schema, each fault at its place. */
import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import { closest } from '../names.js'
import { mostProblems } from './enough.js'
import { type Format, formatValidator } from './format-validator.js'
import { entry, nodeAt, type Syntax, toJson } from './syntax.js'

/** So many unknown keys of a file get a suggestion. */
const mostSuggestions = 100
const validators = new Map<Format, ValidateFunction>()

function validatorOf(format: Format): ValidateFunction {
  const known = validators.get(format)
  if (known) return known
  const validate = formatValidator(format)
  validators.set(format, validate)
  return validate
}

/** All faults of a file against its format. What they concern can then be taken as absent. */
export function checkFormat(root: Syntax, format: Format): Diagnostic[] {
  const validate = validatorOf(format)
  if (validate(toJson(root))) return []
  // One more, so that it is known that there are more.
  const errors = (validate.errors ?? []).slice(0, mostProblems + 1)
  const meant = errors.map((error, index) => (index < mostSuggestions ? meantKey(error) : undefined))
  const misspelt = new Set(errors.map((error, index) => `${error.instancePath}/${meant[index] ?? ''}`))
  return errors
    .map((error, index) => (misspelt.has(`${error.instancePath}/${String(error.params['missingProperty'])}`) ? undefined : explain(error, { root, format }, meant[index])))
    .filter((problem) => problem !== undefined)
}

/** Which key an unknown key was likely meant to be. That one is then not missing as well. */
function meantKey(error: ErrorObject): string | undefined {
  return error.keyword === 'additionalProperties' ? closest(String(error.params['additionalProperty']), keysOf(error)) : undefined
}

function keysOf({ parentSchema }: ErrorObject): string[] {
  return Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {})
}

function explain(error: ErrorObject, { root, format }: { root: Syntax; format: Format }, meant: string | undefined): Diagnostic | undefined {
  const path = error.instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const syntax = nodeAt(root, path)
  const { at } = syntax
  const where = whereOf(path)
  const schema = (error.parentSchema ?? {}) as Readonly<Record<string, unknown>>
  if (format === 'format' && isReason(path) && (error.data === null || error.keyword === 'pattern')) {
    const rule = path.at(-1) ?? ''
    return report('missing-reason', headOf(root, path) ?? at, { rule, instead: `write ${rule}: and why it does not hold here` })
  }
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty'])
      const place = entry(syntax, key)?.keyAt ?? at
      return report('unknown-key', place, { where, key, known: listOf(keysOf(error)) }, { suggestion: meant })
    }
    case 'required': {
      const key = String(error.params['missingProperty'])
      const place = headOf(root, path) ?? at
      if (key === 'description') return report('missing-description', place, { where })
      return report('missing-key', place, { where, key, meaning: meaningOf(schema, key) })
    }
    case 'type': {
      const found = foundIn(syntax)
      return report('wrong-kind', at, { where, expected: kindsOf(error.params['type']), found, advice: adviceFor(syntax, error.params['type']) })
    }
    case 'enum': {
      const known = (error.params['allowedValues'] as unknown[]).map(String)
      return report('bad-value', at, { where, found: foundIn(syntax), expected: `one of ${listOf(known)}` }, { suggestion: closest(foundText(error.data), known) })
    }
    case 'minItems':
    case 'minProperties':
      return report('bad-value', at, { where, found: 'empty', expected: 'at least one entry long' })
    case 'uniqueItems': {
      const again = nodeAt(syntax, [Number(error.params['i'])])
      return report('bad-value', again.at, { where: foundIn(again), found: 'listed twice', expected: 'listed once' })
    }
    case 'propertyNames':
      return undefined
    case 'pattern':
    case 'minLength':
      if (error.propertyName !== undefined) {
        const place = entry(syntax, error.propertyName)?.keyAt ?? at
        return report('bad-name', place, nameProblem(error.propertyName))
      }
      if (path.at(-1) === 'description') return report('missing-description', at, { where: whereOf(path.slice(0, -1)) })
      if (path.at(-1) === 'name' && path.at(-3) === 'values') return report('bad-name', at, nameProblem(foundText(error.data)))
      return report('bad-value', at, { where, found: foundIn(syntax), expected: expectedOf(schema) })
    default:
      return report('bad-value', at, { where, found: foundIn(syntax), expected: expectedOf(schema) })
  }
}

/** A value that stands where a word should; mappings have no text, not even for `String`. */
function foundText(value: unknown): string {
  return typeof value === 'object' ? '' : String(value)
}

function nameProblem(name: string) {
  return {
    name: `"${name}"`, what: 'a name here',
    problem: 'it must begin with a letter and hold only letters, digits, _ and $',
    advice: 'names are identifiers in TypeScript',
  }
}

const containers: Readonly<Record<string, string>> = {
  enums: 'the enum', typedefs: 'the typedef', events: 'the event', properties: 'the property',
  args: 'the argument', variants: 'the variant',
}
const listed: Readonly<Record<string, string>> = { values: 'enum value', also: 'form', examples: 'example', meanings: 'meaning', domains: 'domain' }

/** Why a lint rule does not hold at a part of a domain. */
function isReason(path: readonly string[]): boolean {
  return path.length >= 4 && path.at(-2) === 'lint' && !containers[path.at(-3) ?? '']
}

/** Names a place as its author would: `the property auth_mode`, `example 2`. */
function whereOf(path: readonly string[]): string {
  const [name, container] = [path.at(-1), path.at(-2)]
  if (name === undefined) return 'the file'
  // In contract.yaml kinds of names are keys, too.
  if (path[0] === 'lint') return /^\d+$/.test(name) ? `entry ${Number(name) + 1} of ${container}` : name
  if (container && containers[container]) return `${containers[container]} ${name}`
  // In the file of a language they have names.
  if (container && listed[container]) return /^\d+$/.test(name) ? `${listed[container]} ${Number(name) + 1}` : `the ${listed[container]} ${name}`
  return name
}

/** What lacks a key is best shown by its own key, not by its whole body. */
function headOf(root: Syntax, path: readonly string[]) {
  const last = path.at(-1)
  return last === undefined ? undefined : entry(nodeAt(root, path.slice(0, -1)), last)?.keyAt
}

function meaningOf(schema: Readonly<Record<string, unknown>>, key: string): string {
  const property = (schema['properties'] as Readonly<Record<string, { description?: string }>> | undefined)?.[key]
  const text = property?.description ?? 'it is required'
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
}

function expectedOf(schema: Readonly<Record<string, unknown>>): string {
  const description = schema['description']
  return typeof description === 'string' ? `this: ${description}` : 'something else'
}

const kindNames: Readonly<Record<string, string>> = {
  object: 'a mapping', array: 'a list', string: 'text', number: 'a number', integer: 'a whole number', boolean: 'true or false',
}

function kindsOf(type: unknown): string {
  return [type].flat().map((name) => kindNames[String(name)] ?? String(name)).join(' or ')
}

function foundIn(syntax: Syntax): string {
  if (syntax.kind === 'map') return 'a mapping'
  if (syntax.kind === 'list') return 'a list'
  if (syntax.value === null) return 'nothing'
  return typeof syntax.value === 'string' ? `"${syntax.value}"` : `the ${typeof syntax.value} ${syntax.written ?? syntax.value}`
}

function adviceFor(syntax: Syntax, type: unknown): string {
  const wantsText = [type].flat().includes('string')
  if (syntax.kind === 'scalar' && wantsText) {
    return syntax.value === null ? "write the text; the type null is spelt 'null' in quotes" : 'put it in quotes'
  }
  return `write ${kindsOf(type)}`
}

function listOf(names: readonly string[]): string {
  return names.join(', ')
}
