/** Names: each declared once, fit for every place in the output, and distinct there. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import type { Argument, Domain } from '../model.js'
import { fileName, isCommonJsName, isReserved, pascalCase, validatorNames } from '../names.js'
import type { Declarations } from './read-domain.js'

interface Named { name: string; at: Span }

/** The names of the last contract in which there was nothing wrong with any. */
let harmless: readonly unknown[] = []

/** All checks of names. Whether anything is wrong depends on the names alone, and few saves change one. */
export function checkAllNames(declarations: Declarations, domains: (Domain & { listedAt: Span })[]): Diagnostic[] {
  const names = namesIn(declarations, domains)
  if (names.length === harmless.length && names.every((name, index) => name === harmless[index])) return []
  const problems = [...checkDuplicates(declarations), ...checkNames(declarations), ...checkCollisions(declarations, domains)]
  if (problems.length === 0) harmless = names
  return problems
}

/** All names that have a check, each behind what it names. */
function namesIn({ enums, typedefs, events }: Declarations, domains: readonly Domain[]): unknown[] {
  const payloads = (args: readonly Argument[]) => args.flatMap(({ payload }) => (payload === undefined ? [] : [1, payload]))
  return [
    ...domains.flatMap(({ name }) => [2, name]),
    ...enums.flatMap(({ name, values }) => [3, name, ...values.flatMap((value) => [4, value.name])]),
    ...typedefs.flatMap((typedef) => [5, typedef.name, ...(typedef.kind === 'callback' ? [6, ...payloads(typedef.type.args)] : [])]),
    ...events.flatMap(({ name, args }) => [7, name, ...payloads(args)]),
  ]
}

/** The same name for two enums or typedefs, or for two events. */
function checkDuplicates({ enums, typedefs, events }: Declarations): Diagnostic[] {
  return [...duplicates('the type', [...enums, ...typedefs]), ...duplicates('the event', events)]
}

function duplicates(what: string, named: Named[]): Diagnostic[] {
  const first = new Map<string, Named>()
  return named.flatMap((item) => {
    const original = first.get(item.name)
    if (!original) first.set(item.name, item)
    if (!original) return []
    return [report('duplicate-name', nameAt(item), { what, name: item.name }, { related: [{ at: nameAt(original), message: 'the first one' }] })]
  })
}

/** The beginning of a declaration is its name. */
function nameAt({ name, at }: Named): Span {
  return { ...at, end: at.start + name.length }
}

/** Names that cannot be what they would have to be in the output. */
function checkNames({ enums, typedefs, events }: Declarations): Diagnostic[] {
  const reserved = [...enums, ...typedefs].filter(({ name }) => isReserved(name))
  const members = enums.flatMap(({ values }) => values).filter(({ name }) => name === '__proto__')
  const unusable = events.filter(({ name }) => !isUsable(name))
  return [
    ...reserved.map((item) => badName(item.name, nameAt(item), 'the name of a type', 'it is a word of TypeScript or of the format')),
    ...enums.filter(({ name }) => isCommonJsName(name)).map((item) => badName(item.name, nameAt(item), 'the name of an enum', 'CommonJS gives it a meaning of its own')),
    ...members.map(({ name, at }) => badName(name, at, 'the name of a value', 'JavaScript gives it a meaning of its own')),
    ...unusable.map((item) => badName(item.name, nameAt(item), 'the name of an event', 'it must begin with a letter')),
  ]
}

function isUsable(event: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(pascalCase(event))
}

function badName(name: string, at: Span, what: string, problem: string): Diagnostic {
  return report('bad-name', at, { name: `"${name}"`, what, problem, advice: 'choose another name' })
}

/** What the package exports besides what the contract declares. */
const ownNames = [
  'EventMap', 'eventNames', 'Issue', 'IssueCode', 'ContractError', 'ValidateOptions', 'Result', 'StandardSchema', 'EnumLabel', 'guardEvents', 'guardEventsWith', 'samples',
]

interface Claim { output: string; by: string; at: Span }

/** Two things that would have the same name in the output: as an export, or as a file on any disk. */
function checkCollisions(declarations: Declarations, domains: (Domain & { listedAt: Span })[]): Diagnostic[] {
  const origin = domains[0]?.listedAt ?? { file: '', start: 0, end: 1 }
  // Names that are bad or declared twice have rules of their own.
  const taken = new Set(declarations.typedefs.map(({ name }) => name))
  const enums = declarations.enums.filter(({ name }) => !taken.has(name)).map((item) => claimant(item, 'the enum'))
  const typedefs = declarations.typedefs.map((item) => ({ ...item, ...claimant(item, 'the typedef') }))
  const events = declarations.events.filter(({ name }) => isUsable(name)).map((item) => ({ ...item, ...claimant(item, 'the event') }))
  const callbacks = typedefs.filter((typedef) => typedef.kind === 'callback')
  const exports: Claim[] = [
    ...ownNames.map((output) => ({ output, by: "the package's own export", at: origin })),
    ...enums.flatMap(({ name, by, at }) => [name, `${name}Labels`].map((output) => ({ output, by, at }))),
    ...typedefs.map(({ name, by, at }) => ({ output: name, by, at })),
    ...[...typedefs, ...events].flatMap(validatorClaims),
    ...callbacks.flatMap(({ name, by, at }) => validatorClaims({ name: `${name}Args`, by, at })),
    ...events.flatMap(({ name, args }) => payloadClaims(args, name)),
    ...callbacks.flatMap(({ name, type }) => payloadClaims(type.args, name)),
  ]
  const files: Claim[] = [
    { output: 'index', by: 'the list of all validators', at: origin },
    ...[...typedefs, ...events, ...enums].map(({ name, by, at }) => ({ output: fileName(name), by, at })),
  ]
  const pages: Claim[] = [
    { output: 'index', by: 'the first page of the docs', at: origin },
    { output: 'enums', by: 'the page of all enums', at: origin },
    { output: 'llms-full', by: 'the file of all pages', at: origin },
    ...domains.map(({ name, listedAt }) => ({ output: name, by: `the domain ${name}`, at: listedAt })),
  ]
  return onceAPair([...collisions(exports, (name) => name), ...collisions(files, caseless), ...collisions(pages, caseless)])
}

function claimant(item: Named, what: string): Named & { by: string } {
  return { name: item.name, by: `${what} ${item.name}`, at: nameAt(item) }
}

function validatorClaims({ name, by, at }: Named & { by: string }): Claim[] {
  return Object.values(validatorNames(name)).map((output) => ({ output, by, at }))
}

function payloadClaims(args: readonly Argument[], owner: string): Claim[] {
  return args.flatMap((arg) => (arg.payload === undefined ? [] : [{ output: arg.payload, by: `the argument ${arg.name} of ${owner}`, at: nameAt(arg) }]))
}

/** Names that are one file on a disk that folds case. */
function caseless(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

interface Collision { first: Claim; second: Claim }

function collisions(claims: Claim[], fold: (name: string) => string): Collision[] {
  const owners = new Map<string, Claim>()
  return claims.flatMap((second) => {
    const key = fold(second.output)
    const first = owners.get(key)
    if (!first) owners.set(key, second)
    return first && first.by !== second.by ? [{ first, second }] : []
  })
}

/** Two things that collide in several names are told so once. */
function onceAPair(found: Collision[]): Diagnostic[] {
  const pairs = new Map(found.toReversed().map((collision) => [`${collision.first.by}\n${collision.second.by}`, collision]))
  return [...pairs.values()].map(({ first, second }) =>
    report('name-collision', second.at, { one: first.by, other: second.by, output: second.output }, { related: [{ at: first.at, message: first.by }] }))
}
