/** How often what was wrong with which event. Takes the same memory however long it counts. */
import type { Fault } from './fault.js'
import type { Subject } from './contract.js'

export interface Row {
  subject?: Subject
  /** The rule, or for values that are not valid, the code of the issue. */
  rule: string
  count: number
}

export interface Tally {
  add(fault: Fault): void
  /** The most frequent first, at most so many. */
  rows(most: number): Row[]
  total(): number
}

/** Of names that the contract does not have so many are told apart. */
const mostUnknown = 200

/** Counts by event, rule and code. */
export function tally(): Tally {
  const rows = new Map<string, Row>()
  let unknown = 0
  let total = 0
  const rowOf = ({ rule, subject, issue }: Fault): Row | undefined => {
    const code = issue?.code ?? rule
    const key = `${code} ${subject?.kind} ${subject?.name}`
    const known = rows.get(key)
    if (known) return known
    if (subject && !issue && ++unknown > mostUnknown) return undefined
    const row = { ...(subject && { subject }), rule: code, count: 0 }
    rows.set(key, row)
    return row
  }
  return {
    add: (fault) => {
      total += 1
      const row = rowOf(fault)
      if (row) row.count += 1
    },
    // Equal ones stay in the order in which they were found.
    rows: (most) => [...rows.values()].sort((one, other) => other.count - one.count).slice(0, most),
    total: () => total,
  }
}
