/** Names: each declared once, fit for every place in the output, and distinct there. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import type { Argument, Domain } from '../model.js'
import { fileName, isReserved, pascalCase, validatorNames } from '../names.js'
import type { Declarations } from './read-domain.js'

interface Named { name: string; at: Span }

/** The same name for two enums or typedefs, or for two events. */
export function checkDuplicates({ enums, typedefs, events }: Declarations): Diagnostic[] {
  return [...duplicates('the type', [...enums, ...typedefs]), ...duplicates('the event', events)]
}

function duplicates(what: string, named: Named[]): Diagnostic[] {
  const first = new Map<string, Named>()
  return named.flatMap((item) => {
    const original = first.get(item.name)
    if (!original) first.set(item.name, item)
    if (!original) return []
    return [report('duplicate-name', item.at, { what, name: item.name }, { related: [{ at: original.at, message: 'the first one' }] })]
  })
}

/** Names that cannot be what they would have to be in the output. */
export function checkNames({ enums, typedefs, events }: Declarations): Diagnostic[] {
  const reserved = [...enums, ...typedefs].filter(({ name }) => isReserved(name))
  const members = enums.flatMap(({ values }) => values).filter(({ name }) => name === '__proto__')
  const unusable = events.filter(({ name }) => !/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(pascalCase(name)))
  return [
    ...reserved.map(({ name, at }) => badName(name, at, 'the name of a type', 'it is a word of TypeScript')),
    ...members.map(({ name, at }) => badName(name, at, 'the name of a value', 'JavaScript gives it a meaning of its own')),
    ...unusable.map(({ name, at }) => badName(name, at, 'the name of an event', 'it must begin with a letter')),
  ]
}

function badName(name: string, at: Span, what: string, problem: string): Diagnostic {
  return report('bad-name', at, { name: `"${name}"`, what, problem, advice: 'choose another name' })
}

/** What the package exports besides what the contract declares. */
const ownNames = [
  'EventMap', 'EventName', 'eventNames', 'Issue', 'IssueCode', 'ContractError', 'ValidateOptions', 'Result', 'StandardSchema', 'EnumLabel',
]

interface Claim { output: string; by: string; at: Span }

/** Two things that would have the same name in the output: as an export, or as a file on any disk. */
export function checkCollisions({ enums, typedefs, events }: Declarations, domains: (Domain & { at: Span })[]): Diagnostic[] {
  const origin = domains[0]?.at ?? { file: '', start: 0, end: 1 }
  const subjects = [...typedefs.map((typedef) => ({ ...typedef, by: `the typedef ${typedef.name}` })), ...events.map((event) => ({ ...event, by: `the event ${event.name}` }))]
  const callbacks = typedefs.filter((typedef) => typedef.kind === 'callback')
  const args = (list: Argument[], by: string): Claim[] => list.flatMap(({ payload, at }) => (payload ? [{ output: payload, by: `an argument of ${by}`, at }] : []))
  const exports: Claim[] = [
    ...ownNames.map((name) => ({ output: name, by: "the package's own export", at: origin })),
    ...enums.flatMap(({ name, at }) => [name, `${name}Labels`].map((output) => ({ output, by: `the enum ${name}`, at }))),
    ...typedefs.map(({ name, at }) => ({ output: name, by: `the typedef ${name}`, at })),
    ...subjects.flatMap(({ name, by, at }) => Object.values(validatorNames(name)).map((output) => ({ output, by, at }))),
    ...callbacks.flatMap(({ name, at }) => Object.values(validatorNames(`${name}Args`)).map((output) => ({ output, by: `the typedef ${name}`, at }))),
    ...events.flatMap(({ name, args: list }) => args(list, name)),
    ...callbacks.flatMap(({ name, type }) => args(type.args, name)),
  ]
  const files: Claim[] = [
    { output: 'index', by: 'the list of all validators', at: origin },
    ...subjects.map(({ name, by, at }) => ({ output: fileName(name), by, at })),
    ...enums.map(({ name, at }) => ({ output: name, by: `the enum ${name}`, at })),
  ]
  const pages: Claim[] = [
    { output: 'index', by: 'the first page of the docs', at: origin },
    { output: 'enums', by: 'the page of all enums', at: origin },
    ...domains.map(({ name, at }) => ({ output: name, by: `the domain ${name}`, at })),
  ]
  return [...collisions(exports, (name) => name), ...collisions(files, caseless), ...collisions(pages, caseless)]
}

/** Names that are one file on a disk that folds case. */
function caseless(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function collisions(claims: Claim[], fold: (name: string) => string): Diagnostic[] {
  const first = new Map<string, Claim>()
  return claims.flatMap((claim) => {
    const key = fold(claim.output)
    const original = first.get(key)
    if (!original) first.set(key, claim)
    // A name that is declared twice has a rule of its own.
    if (!original || original.by === claim.by) return []
    return [report('name-collision', claim.at, { one: original.by, other: claim.by, output: claim.output }, { related: [{ at: original.at, message: original.by }] })]
  })
}
