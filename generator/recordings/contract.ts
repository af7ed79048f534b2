/** What recordings are checked against: the validators of a package by the names that lines give. */
import { closest } from '../names.js'
import type { Issue } from './fault.js'

/** The validators of one event's arguments, or of one type's values. */
export interface Check {
  is(value: unknown): boolean
  validate(value: unknown): { readonly issues?: readonly Issue[] | undefined }
}

export interface Contract {
  events: ReadonlyMap<string, Check>
  types: ReadonlyMap<string, Check>
}

/** Whose values a line holds. */
export interface Subject {
  kind: 'event' | 'type'
  name: string
}

/** A type of this name, or the arguments of an event. */
export function findType({ events, types }: Contract, name: string): Check | undefined {
  return types.get(name) ?? events.get(name)
}

/** More letters than anybody mistypes; comparing takes longer the more there are. */
const longestMistake = 100

/** The name of the contract that was most likely meant. */
export function nearest(name: string, ...maps: ReadonlyMap<string, Check>[]): string | undefined {
  return name.length > longestMistake ? undefined : closest(name, maps.flatMap((map) => [...map.keys()]))
}
