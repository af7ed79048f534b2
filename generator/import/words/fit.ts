/** Whether listed values can be values of the member's type. */
import type { DocumentedType, ListedValue } from '../reading.js'

export type ValueKind = 'number' | 'boolean' | 'word'

type Fit = { fits: true; unsure?: string } | { fits: false }

/** What it means that values of this kind are listed for a member of that type. */
export function fit(kind: ValueKind, type: DocumentedType | undefined): Fit {
  if (!type) return { fits: true }
  const own = kind === 'word' ? 'string' : kind
  switch (type.kind) {
    case 'scalar': return fitScalar(own, type.name)
    case 'literal': return typeof type.value === own ? { fits: true } : { fits: false }
    case 'array': return within(fit(kind, type.items), 'the values may be those of the items')
    case 'map': return within(fit(kind, type.values), 'the values may be those of the properties')
    case 'name': return { fits: true, unsure: `${type.name} may have the values itself` }
    case 'object': return { fits: false }
    case 'union': {
      const members = type.members.map((member) => fit(kind, member)).filter((each) => each.fits)
      return members.find(({ unsure }) => unsure === undefined) ?? members[0] ?? { fits: false }
    }
  }
}

function within(inner: Fit, unsure: string): Fit {
  return inner.fits ? { fits: true, unsure } : inner
}

function fitScalar(own: 'number' | 'boolean' | 'string', name: string): Fit {
  if (own === name) return { fits: true }
  switch (name) {
    case 'any': return { fits: true, unsure: 'the type allows everything' }
    case 'string': return own === 'number' ? { fits: true, unsure: 'the type is string, the values are numbers' } : { fits: false }
    case 'number': return { fits: true, unsure: `the type is number, the values are ${own === 'string' ? 'words' : 'true and false'}` }
    case 'boolean': return own === 'number' ? { fits: true, unsure: 'the type is boolean, the values are numbers' } : { fits: false }
    default: return { fits: false }
  }
}

/** The type of values that a member of a certain type is said to have: of what a union allows, the one that is asked for. */
export function isScalar(type: DocumentedType | undefined, ...names: string[]): boolean {
  if (type?.kind === 'union') return type.members.some((member) => isScalar(member, ...names))
  return type?.kind === 'scalar' && names.includes(type.name)
}

/** Under a string, numbers are sent as strings. */
export function asType(values: ListedValue[], type: DocumentedType | undefined): ListedValue[] {
  if (!isScalar(type, 'string') || isScalar(type, 'number')) return values
  return values.map((each) => (typeof each.value === 'number' ? { ...each, value: String(each.value) } : each))
}

/** The first of several reasons, as a member to be spread. */
export function doubt(...reasons: (string | undefined)[]): { unsure?: string } {
  const reason = reasons.find((each) => each !== undefined)
  return reason === undefined ? {} : { unsure: reason }
}
