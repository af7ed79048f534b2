/** What a line of a recording says: an event with its arguments, or a value of a type. */

export type Reading =
  | { kind: 'event' | 'type'; name: string; value: unknown }
  /** Completes "this one …". */
  | { kind: 'none'; problem: string }

const noArguments: readonly unknown[] = []

/** Reads a document that JSON.parse returned; every member of such a document is its own. */
export function readRecord(document: unknown): Reading {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return none(`is ${kindOf(document)}`)
  // One after the other: what a document does not have takes longest to find.
  const { event } = document as Record<string, unknown>
  if (typeof event === 'string') {
    const { args = noArguments } = document as Record<string, unknown>
    return { kind: 'event', name: event, value: args }
  }
  const { type, value } = document as Record<string, unknown>
  if (event !== undefined) return none(`has an event that is ${kindOf(event)}`)
  if (type === undefined) return none('has neither event nor type')
  if (typeof type !== 'string') return none(`has a type that is ${kindOf(type)}`)
  return value === undefined ? none('has a type but no value') : { kind: 'type', name: type, value }
}

function none(problem: string): Reading {
  return { kind: 'none', problem }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
