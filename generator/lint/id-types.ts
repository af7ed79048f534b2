/** One id with two representations. */
import type { Type } from '../model.js'
import { typeExpression } from '../type-expression.js'
import { type Check, found } from './finding.js'
import { grouped } from './grouped.js'
import { type Part, pathOf } from './parts.js'
import { nameSpan } from './subject.js'
import { wordsOfName } from './words.js'

interface Use { part: Part; type: Type; category: string }

/** So many other places are shown beside one. */
const mostRelated = 3

/** What most have is taken for right, of as many the first. What only the wire shows is as it is. */
export const checkIdTypes: Check = (subject) => {
  const uses = grouped(subject.parts.flatMap(useOf), ({ id }) => id)
  return [...uses.values()].flatMap((same) => {
    const counts = [...grouped(same, ({ category }) => category).values()].toSorted((one, other) => other.length - one.length)
    const [usual = [], ...odd] = counts
    return odd.flat().map(({ part, type }) => {
      const related = usual.slice(0, mostRelated).map((other) => ({ at: nameSpan(subject, other.part), message: `${pathOf(other.part)} is ${typeExpression(other.type)}` }))
      return found('id-types', nameSpan(subject, part), { name: pathOf(part), type: typeExpression(type), other: usual[0]?.category ?? '' }, { related })
    })
  })
}

function useOf(part: Part): (Use & { id: string })[] {
  const { kind, node, owners } = part
  if (!node || (kind !== 'properties' && kind !== 'arguments')) return []
  const isObserved = [...owners, part].some((one) => one.provenance.observed !== undefined)
  const id = idOf(part.name)
  if (id === undefined || isObserved) return []
  const isList = id.isList && node.type.kind === 'array'
  const type = isList && node.type.kind === 'array' ? node.type.items : node.type
  return [{ part, type, category: categoryOf(type), id: id.name }]
}

/** `user_id`, `userIds` and `uid` mean the same; a bare `id` means what it stands in. */
function idOf(name: string): { name: string; isList: boolean } | undefined {
  const words = wordsOfName(name).flatMap((word) => (word === 'uid' ? ['user', 'id'] : word === 'uids' ? ['user', 'ids'] : [word]))
  const last = words.at(-1)
  if (words.length < 2 || (last !== 'id' && last !== 'ids')) return undefined
  return { name: words.slice(0, -1).join(' '), isList: last === 'ids' }
}

function categoryOf(type: Type): string {
  if (type.kind === 'scalar') return /^(?:integer|int32|int64)$/.test(type.name) ? 'number' : type.name
  if (type.kind === 'union') return [...new Set(type.members.filter((member) => member.kind !== 'scalar' || (member.name !== 'null' && member.name !== 'undefined')).map(categoryOf))].sort().join(' | ')
  return typeExpression(type)
}
