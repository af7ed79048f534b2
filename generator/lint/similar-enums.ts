/** Enums that look alike and do not say why they are two. */
import type { Enum } from '../model.js'
import { type Check, found } from './finding.js'
import type { Part } from './parts.js'
import { nameSpan } from './subject.js'

const fewestShared = 2

/** Each enum beside the first one before it that it resembles. */
export const checkSimilarEnums: Check = (subject) => {
  const parts = subject.parts.filter(({ kind }) => kind === 'enums')
  const enums = parts.flatMap((part) => (part.declares && 'values' in part.declares ? [{ part, subject: part.declares }] : []))
  const holders = new Map<string, number[]>()
  return enums.flatMap(({ part, subject: own }, index) => {
    const shared = new Map<number, number>()
    for (const key of keysOf(own)) {
      const earlier = holders.get(key) ?? []
      // Where hundreds have a value in common, the first ones are enough to tell.
      for (const other of earlier.slice(0, 100)) shared.set(other, (shared.get(other) ?? 0) + 1)
      if (earlier.length === 0) holders.set(key, earlier)
      earlier.push(index)
    }
    const first = [...shared].sort(([one], [other]) => one - other).map(([other, count]) => ({ other: enums[other], count }))
      .find(({ other, count }) => other && isAlike(count, own, other.subject) && !tellsApart(part, other.part))
    if (!first?.other) return []
    const related = [{ at: nameSpan(subject, first.other.part), message: first.other.part.name }]
    return [found('similar-enums', nameSpan(subject, part), { name: own.name, other: first.other.part.name }, { related })]
  })
}

/** A number alone means nothing, a text alone does. */
function keysOf({ type, values }: Enum): string[] {
  return values.map(({ name, value }) => (type === 'string' ? `"${value}"` : `${value} ${name}`))
}

function isAlike(count: number, one: Enum, other: Enum): boolean {
  return count >= fewestShared && count * 2 > Math.max(one.values.length, other.values.length)
}

function tellsApart(one: Part, other: Part): boolean {
  const names = (part: Part, name: string) => [part.description, part.provenance.erratum].some((text) => text?.split(/[^\w$]+/).includes(name) === true)
  return names(one, other.name) || names(other, one.name)
}
