/** JSON Schemas (draft 2020-12) for tools of any language: a file per enum, typedef and event. */
import type { OutputFile } from '../../files.js'
import { type Enum, type Event, nodeOf, type Typedef } from '../../model.js'
import { jsonText } from '../../text/json.js'
import type { Emitter } from '../emitter.js'
import { keyOfPart, keyOfText, remembering } from '../remember.js'
import { argsSchema } from './args-schema.js'
import { int32 } from './constraints.js'
import { annotations } from './describe.js'
import { type Schema, schemaFile, type Scope, scopeAsText, scopeOf } from './schema.js'
import { nodeSchema } from './type-schema.js'

/** `schemas/<Name>.schema.json`. An event's describes its argument list, and so does a callback's. */
export const emitJsonSchemas: Emitter = (model) => {
  const scope = scopeOf(model)
  // Absolute, or tools resolve an identifier against the one that refers to it. The top-level domain
  // is reserved for names that lead nowhere: it identifies, and nobody fetches it.
  const base = `https://contract.invalid/${model.contract.name}`
  const around = keyOfText(scopeAsText(base, scope))
  return [
    ...model.enums.map((part) => enumFile({ part, key: `${keyOfPart(part)} ${base}`, base, scope })),
    ...model.typedefs
      .filter((typedef) => typedef.kind !== 'derived' || typedef.type.from === 'event-name')
      .map((part) => typedefFile({ part, key: `${keyOfPart(part)} ${around}`, base, scope })),
    ...model.events.map((part) => eventFile({ part, key: `${keyOfPart(part)} ${around}`, base, scope })),
  ]
}

/** A part, and a text for all that its file depends on. */
interface Wanted<Part> { part: Part; key: string; base: string; scope: Scope }

const enumFile = remembering(({ key }: Wanted<Enum>) => key, ({ part, base }) => file(base, part.name, enumSchema(part)))
const typedefFile = remembering(({ key }: Wanted<Typedef>) => key, ({ part, base, scope }) => file(base, part.name, typedefSchema(part, scope)))
const eventFile = remembering(({ key }: Wanted<Event>) => key, ({ part, base, scope }) => file(base, part.name, eventSchema(part, scope)))

function file(base: string, name: string, schema: Schema): OutputFile {
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${base}/${schemaFile(name)}` }
  return { path: `schemas/${schemaFile(name)}`, text: jsonText({ ...head, ...schema }) }
}

/** Each value of a closed enum with its name and meaning; the known values of an open one in words. */
function enumSchema(item: Enum): Schema {
  if (!item.open) {
    const type = item.type === 'string' ? 'string' : 'integer'
    return { ...annotations(item, item.name), type, oneOf: item.values.map((value) => ({ const: value.value, ...annotations(value, value.name) })) }
  }
  const known = item.values.map(({ value, name, description }) => `${JSON.stringify(value)} (${name}): ${description}`)
  const description = [item.description, 'Other values are accepted too. Known values:', ...known].join(' ')
  const type = item.type === 'string' ? { type: 'string' } : { type: 'integer', ...int32 }
  return { ...annotations({ ...item, description }, item.name), ...type, examples: item.values.map(({ value }) => value) }
}

function typedefSchema(typedef: Typedef, scope: Scope): Schema {
  const shape = typedef.kind === 'callback'
    ? { ...annotations(typedef, typedef.name), ...argsSchema(typedef.type.args, scope) }
    : nodeSchema(nodeOf(typedef), scope, typedef.name)
  return { ...shape, ...examples(typedef.examples.map(({ value }) => value)) }
}

function eventSchema(event: Event, scope: Scope): Schema {
  return { ...annotations(event, event.name), ...argsSchema(event.args, scope), ...examples(event.examples.map(({ args }) => args)) }
}

function examples(values: unknown[]): Schema {
  return values.length === 0 ? {} : { examples: values }
}
