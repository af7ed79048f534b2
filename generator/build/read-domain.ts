/** One domain file to its enums, typedefs and events. */
import type { ArgsExample, Argument, Direction, Enum, EnumValue, Event, Typedef, ValueExample } from '../model.js'
import { pascalCase, words } from '../names.js'
import { once } from './once.js'
import { isTrue, type MapEntry, maps, readArguments, readNode, readProvenance } from './read-node.js'
import type { Findings } from './reading.js'
import { child, entriesOf, itemsOf, placeOfEntry, type Syntax, textOf, toJson } from './syntax.js'

/** What a domain file declares. Types are not linked yet. */
export interface Declarations { enums: Enum[]; typedefs: Typedef[]; events: Event[] }

/** A declaration as its file says it, and what the checks want to know of it. */
export interface ReadPart extends Declarations {
  /** The tree that it was read from. */
  syntax: Syntax
  findings: Findings
}

/** Reads the declarations of a domain, each tree once; `copies` is how many common properties stand in variants before it. */
export function readDomain(root: Syntax, domain: string, copies: number): ReadPart[] {
  let count = copies
  return groups.flatMap((group) => maps(entriesOf(root, group)).map((item) => {
    const part = readPart(item.value, item, group, domain, count)
    count = part.findings.copies
    return part
  }))
}

const groups = ['enums', 'typedefs', 'events'] as const

const readPart = once((syntax: Syntax, item: MapEntry, group: (typeof groups)[number], domain: string, copies: number): ReadPart => {
  const findings: Findings = { readings: [], examples: [], enumValues: new Map(), problems: [], copies }
  return {
    syntax,
    findings,
    enums: group === 'enums' ? [readEnum(item, domain, findings)] : [],
    typedefs: group === 'typedefs' ? [readTypedef(item, domain, findings)] : [],
    events: group === 'events' ? [readEvent(item, domain, findings)] : [],
  }
}, ({ key }, group, domain, copies) => `${copies} ${group} ${domain} ${key}`)

function readEnum(item: MapEntry, domain: string, findings: Findings): Enum {
  const { key: name, value: syntax } = item
  return {
    name,
    domain,
    type: textOf(syntax, 'type') === 'string' ? 'string' : 'int32',
    open: isTrue(child(syntax, 'open')),
    description: textOf(syntax, 'description') ?? '',
    values: itemsOf(syntax, 'values').flatMap((value) => readEnumValue(value, findings)),
    ...readProvenance(syntax),
    at: placeOfEntry(item),
  }
}

function readEnumValue(syntax: Syntax, { enumValues }: Findings): EnumValue[] {
  const value = child(syntax, 'value')
  const name = textOf(syntax, 'name')
  if (value?.kind !== 'scalar' || name === undefined) return []
  if (typeof value.value !== 'string' && typeof value.value !== 'number') return []
  const label = textOf(syntax, 'label') ?? words(name)
  const read = { name, value: value.value, label, description: textOf(syntax, 'description') ?? '', ...readProvenance(syntax), at: syntax.at }
  enumValues.set(read, syntax)
  return [read]
}

function readTypedef(item: MapEntry, domain: string, findings: Findings): Typedef {
  const { key: name, value: syntax } = item
  const observed = textOf(syntax, 'observed') !== undefined
  const { type, ...rest } = readNode(syntax, { place: 'typedef', where: `the typedef ${name}`, findings, observed })
  for (const example of itemsOf(syntax, 'examples')) findings.examples.push({ owner: { kind: 'typedef', name }, syntax: example })
  const base = {
    name,
    domain,
    description: textOf(syntax, 'description') ?? '',
    direction: (textOf(syntax, 'direction') ?? 'both') as Direction,
    ...rest,
    at: placeOfEntry(item),
    examples: itemsOf(syntax, 'examples').flatMap(readTypedefExample),
  }
  switch (type.kind) {
    case 'object': return { ...base, kind: 'object', properties: type.properties }
    case 'variants': return { ...base, kind: 'variants', type }
    case 'callback': return { ...base, kind: 'callback', type: { kind: 'callback', args: namePayloads(name, type.args) } }
    case 'derived': return { ...base, kind: 'derived', type }
    default: return { ...base, kind: 'alias', type }
  }
}

function readEvent(item: MapEntry, domain: string, findings: Findings): Event {
  const { key: name, value: syntax } = item
  const args = namePayloads(name, readArguments(syntax, findings, textOf(syntax, 'observed') !== undefined))
  for (const example of itemsOf(syntax, 'examples')) findings.examples.push({ owner: { kind: 'event', name }, syntax: example })
  return {
    name,
    domain,
    description: textOf(syntax, 'description') ?? '',
    args,
    examples: itemsOf(syntax, 'examples').flatMap(readArgsExample),
    ...readProvenance(syntax),
    at: placeOfEntry(item),
  }
}

/** Names the inline shapes of arguments: after the event alone where there is only one. */
function namePayloads(owner: string, args: Argument[]): Argument[] {
  const isInline = ({ type }: Argument) => type.kind === 'object' || type.kind === 'variants'
  const several = args.filter(isInline).length > 1
  return args.map((arg) =>
    isInline(arg) ? { ...arg, payload: `${pascalCase(owner)}${several ? pascalCase(arg.name) : ''}Payload` } : arg,
  )
}

/** An example of a callback has `args`, which are its value here. */
function readTypedefExample(syntax: Syntax): ValueExample[] {
  const value = child(syntax, 'value') ?? child(syntax, 'args')
  return value ? [{ title: textOf(syntax, 'title') ?? '', value: toJson(value), at: syntax.at }] : []
}

function readArgsExample(syntax: Syntax): ArgsExample[] {
  const args = child(syntax, 'args')
  return args?.kind === 'list' ? [{ title: textOf(syntax, 'title') ?? '', args: args.items.map(toJson), at: syntax.at }] : []
}
