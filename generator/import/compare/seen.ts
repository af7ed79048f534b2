/** Which values of enums a page lists in its prose, has as types, or shows in its examples. */
import type { Enum, Node } from '../../model.js'
import type { Drift } from '../drift.js'
import { enumsOf, type Names } from '../kinds.js'
import type { PageEntry, PageMember, PagePlace } from '../page.js'
import type { DocumentedType, ListedValue } from '../reading.js'

export interface SeenValue { value: string | number; label: string; places: PagePlace[]; unsure?: string }

export interface SeenEnum {
  values: Map<string | number, SeenValue>
  /** A list is complete, and examples are not. */
  isListed: boolean
}

/** What of a member lists values: a typedef that stands for another type has as much. */
type ListingMember = Pick<PageMember, 'name' | 'type' | 'prose' | 'place' | 'others'>

export interface Seen {
  enums: ReadonlyMap<Enum, SeenEnum>
  /** The values that a member lists. A drift where the spec has no enum for them. */
  addMember: (member: ListingMember, nodes: readonly Node[], subject: string, names: Names) => Drift[]
  /** An enum that the page has as such. */
  addEntry: (entry: PageEntry, subject: Enum) => void
  addExample: (subject: Enum, value: string | number, place: PagePlace) => void
}

/** So many values have to be known. */
const fewestKnown = 2

export function seenValues(): Seen {
  const enums = new Map<Enum, SeenEnum>()
  const seenOf = (subject: Enum) => {
    const known = enums.get(subject) ?? { values: new Map<string | number, SeenValue>(), isListed: false }
    enums.set(subject, known)
    return known
  }
  const add = (subject: Enum, { value, label }: ListedValue, place: PagePlace, unsure?: string) => {
    if (typeof value !== (subject.type === 'string' ? 'string' : 'number') || typeof value === 'boolean') return
    const { values } = seenOf(subject)
    const known = values.get(value)
    if (!known) values.set(value, { value, label, places: [place], ...(unsure === undefined ? {} : { unsure }) })
    else {
      known.places.push(place)
      if (known.label === '') known.label = label
      if (unsure === undefined) delete known.unsure
    }
  }
  const list = (subjects: readonly Enum[], { values, unsure: doubt }: Listed, place: PagePlace) => {
    // Words that are mostly values of the enum leave no doubt about what the others are.
    const known = values.filter((listed) => subjects.some((subject) => subject.values.some(({ value }) => value === listed.value))).length
    const unsure = known >= fewestKnown && known * 2 >= values.length ? undefined : doubt
    for (const listed of values) {
      const subject = subjects.find((candidate) => candidate.values.some(({ value }) => value === listed.value)) ?? subjects.find(({ type }) => (type === 'string') === (typeof listed.value === 'string'))
      if (!subject) continue
      add(subject, listed, place, unsure)
      if (doubt === undefined) seenOf(subject).isListed = true
    }
  }
  return {
    enums,
    addMember: (member, nodes, subject, names) => {
      const listed = listedValues(member)
      const [node] = nodes
      if (!listed || !node || listed.values.every(({ value }) => typeof value === 'boolean')) return []
      if (nodes.some(({ documented }) => isNoted(listed, documented?.values))) return []
      const subjects = nodes.flatMap((one) => enumsOf(one.type, names))
      if (subjects.length > 0) {
        list(subjects, listed, member.place)
        for (const other of member.others) {
          const also = listedValues(other)
          if (also) list(subjects, also, other.place)
        }
        return []
      }
      const isExplained = nodes.some(({ meanings, erratum, documented }) => meanings !== undefined || erratum !== undefined || documented?.values !== undefined)
      if (listed.unsure !== undefined || isExplained) return []
      return [{ kind: 'values-listed', subject, says: `has the values ${listed.values.map(({ value }) => value).join(', ')}`, places: [member.place], spec: node.at, at: node.at, owner: subject, member: member.name, values: listed.values }]
    },
    addEntry: (entry, subject) => {
      const members = entry.members.map(({ name, default: value, prose }): ListedValue => ({ value: subject.type === 'string' ? textOf(value ?? name) : Number(value), label: prose.text }))
      const listed = entry.members.length > 0 ? { values: members } : listedValues(entry)
      if (listed) list([subject], listed, entry.place)
    },
    addExample: (subject, value, place) => { add(subject, { value, label: '' }, place) },
  }
}

export interface Listed { values: ListedValue[]; unsure?: string }

/** The values of a member: what its type lists, else what its prose does. */
export function listedValues({ type, prose }: Pick<PageMember, 'type' | 'prose'>): Listed | undefined {
  const literals = type && literalsOf(type)
  if (literals && literals.length > 0) {
    const labels = new Map(prose.values?.value.map(({ value, label }) => [value, label]))
    return { values: literals.map((value) => ({ value, label: labels.get(value) ?? '' })) }
  }
  const { values } = prose
  return values && { values: values.value, ...(values.unsure === undefined ? {} : { unsure: values.unsure }) }
}

/** The literals of a type that is made of nothing else but null and undefined. */
function literalsOf(type: DocumentedType): (string | number | boolean)[] | undefined {
  const members = type.kind === 'union' ? type.members : [type]
  const isEmpty = (member: DocumentedType) => member.kind === 'scalar' && (member.name === 'null' || member.name === 'undefined')
  if (!members.every((member) => member.kind === 'literal' || isEmpty(member))) return undefined
  return members.flatMap((member) => (member.kind === 'literal' ? [member.value] : []))
}

/** Does the spec tell that the page has just these values, in whatever form? */
function isNoted({ values }: Listed, noted: string | undefined): boolean {
  const words = noted?.split(/[^\w.-]+/)
  return words !== undefined && values.every(({ value }) => words.includes(String(value)))
}

function textOf(value: string): string {
  return value.replace(/^(['"`])(.*)\1$/s, '$2')
}
