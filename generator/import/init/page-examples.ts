/** The examples of a page that are data: the arguments of an event as values. */
import { type Shown, shownObjects } from '../example-values.js'
import type { PageEntry } from '../page.js'

/** So many are enough to begin with. */
const mostExamples = 5

/** Each object that an example shows is the event's one argument. What only running the example would tell is left out. */
export function pageExamples({ examples, members }: PageEntry): unknown[] {
  if (members.length !== 1) return []
  const values = examples.flatMap(({ text }) => shownObjects(text)).flatMap(({ value }) => (isPlain(value) ? [plain(value)] : []))
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, mostExamples)
}

function isPlain(shown: Shown): boolean {
  if (shown.kind === 'list') return shown.items.every(isPlain)
  return shown.kind === 'object' ? shown.entries.every(([, value]) => isPlain(value)) : shown.kind === 'value'
}

function plain(shown: Shown): unknown {
  if (shown.kind === 'list') return shown.items.map(plain)
  if (shown.kind === 'object') return Object.fromEntries(shown.entries.map(([key, value]) => [key, plain(value)]))
  return shown.kind === 'value' ? shown.value : undefined
}
