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

/** So many files are named. */
const mostNamed = 5

/** What `check` has to say about files that are not ours, which may be what was ours once; nothing where there are none. */
export function othersText(out: string, others: readonly string[]): string | undefined {
  if (others.length === 0) return undefined
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : ''
  return `note: ${out} also holds what is not in its list of generated files: ${others.slice(0, mostNamed).join(', ')}${more}`
}

export function upToDateText(out: string, contract: string): string {
  return `${out} is up to date with ${contract}`
}
