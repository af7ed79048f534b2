/** What people are told when a run has ended well. */
import { counted } from '../counted.js'

/** How many files a run touched. */
export interface Outcome { created: number; updated: number; removed: number; unchanged: number }

/** `floo-contract 1.0.0: 28 events, 22 typedefs, 6 enums`. */
export function contractSummary({ name, version, events, typedefs, enums }: { name: string; version: string; events: number; typedefs: number; enums: number }): string {
  return `${name} ${version}: ${[counted(events, 'event'), counted(typedefs, 'typedef'), counted(enums, 'enum')].join(', ')}`
}

export function outcomeText(out: string, { created, updated, removed, unchanged }: Outcome): string {
  const changes = [`${created} created`, `${updated} updated`, `${removed} removed`, `${unchanged} unchanged`]
  return `${counted(created + updated + unchanged, 'file')} in ${out}: ${changes.join(', ')}`
}

export function doneText(milliseconds: number): string {
  return `done in ${(milliseconds / 1000).toFixed(1)} s`
}

export function upToDateText(out: string, contract: string): string {
  return `${out} is up to date with ${contract}`
}
