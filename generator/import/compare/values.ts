/** Values of enums: what a page lists or shows against what a spec has. */
import type { Enum } from '../../model.js'
import type { Drift } from '../drift.js'
import type { Seen, SeenEnum } from './seen.js'

/** One drift a value, however often the page has it. */
export function compareValues({ enums }: Seen): Drift[] {
  return [...enums].flatMap(([subject, seen]) => [...foundIn(seen, subject), ...goneFrom(seen, subject)])
}

function foundIn({ values }: SeenEnum, subject: Enum): Drift[] {
  return [...values.values()].flatMap(({ value, label, places, unsure }): Drift[] => {
    const known = subject.values.find((own) => own.value === value)
    const base = { subject: `${subject.name} ${value}`, places, ...(unsure === undefined ? {} : { unsure }) }
    if (!known) return [{ ...base, kind: 'value-added', says: 'is a new value', spec: subject.at, at: subject.at, base: subject.type, values: [{ value, label }] }]
    if (known.observed === undefined) return []
    return [{ ...base, kind: 'observed-documented', says: 'was only observed and is documented now', spec: known.at, at: known.at, what: 'value' }]
  })
}

/**
 * Values that are missing where the page lists others. Where it only shows some in examples, most of
 * them have to be there: a page need not show them all.
 */
function goneFrom({ values, isListed }: SeenEnum, subject: Enum): Drift[] {
  const expected = subject.values.filter(({ observed, deprecated }) => observed === undefined && deprecated === undefined)
  const gone = expected.filter(({ value }) => !values.has(value))
  const shown = expected.length - gone.length
  if (shown === 0 || (!isListed && (shown < 2 || gone.length >= shown))) return []
  return gone.map(({ value, at }) => ({ kind: 'dropped', subject: `${subject.name} ${value}`, says: 'is no longer listed', places: [], spec: at, at, what: 'value' }))
}
