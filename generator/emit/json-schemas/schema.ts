/** What the files of this folder share: the shape of a schema, and the names in reach. */
import type { Enum, Event, Model, Typedef } from '../../model.js'
import { fileName } from '../../names.js'

/** Keywords of JSON Schema 2020-12. Members under names of the contract are a `Map`, which takes any name in any order. */
export interface Schema { [keyword: string]: unknown }

/** What a type can refer to. */
export interface Scope {
  enums: ReadonlyMap<string, Enum>
  typedefs: ReadonlyMap<string, Typedef>
  events: readonly Event[]
}

export function scopeOf({ enums, typedefs, events }: Model): Scope {
  return {
    enums: new Map(enums.map((item) => [item.name, item])),
    typedefs: new Map(typedefs.map((item) => [item.name, item])),
    events,
  }
}

/** All that the schema of a part says of other parts. */
export function scopeAsText(base: string, { enums, typedefs, events }: Scope): string {
  return JSON.stringify([
    base, [...enums.values()].map(({ name, type }) => [name, type]), events.map(({ name }) => name),
    [...typedefs.values()].map((typedef) => [typedef.name, typedef.kind, ...(typedef.kind === 'alias' || typedef.kind === 'derived' ? [typedef.type] : [])]),
  ])
}

/** The schema's file, relative to its siblings. */
export function schemaFile(name: string): string {
  return `${fileName(name)}.schema.json`
}
