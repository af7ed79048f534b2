/** In which file something new belongs. */
import type { Model } from '../../model.js'
import { words } from '../../names.js'

interface Declared { name: string; domain: string; at: { file: string } }

/**
 * Where its relations are: names that begin with the same words, if they are all in one place, else
 * what stands before it on the page. The first domain, where it is the first of all.
 */
export function domainFor(name: string, after: string | undefined, declared: readonly Declared[], { contract, events, typedefs, enums }: Model): string {
  const neighbour = declared.find((one) => one.name === after)
  const relations = relationsOf(name, declared)
  const files = new Set(relations.map(({ at }) => at.file))
  const [only] = files
  if (files.size === 1 && only !== undefined) return only
  if (neighbour) return neighbour.at.file
  return [...events, ...typedefs, ...enums][0]?.at.file ?? contract.domains[0]?.at.file ?? ''
}

/** `onGroupDisbanded` is of the kind of `onGroupCreated`, and `on` alone says nothing. */
function relationsOf(name: string, declared: readonly Declared[]): Declared[] {
  const own = wordsOf(name)
  const fewest = own[0] === 'on' ? 2 : 1
  for (let count = own.length; count >= fewest; count -= 1) {
    const start = own.slice(0, count).join(' ')
    const found = declared.filter((other) => wordsOf(other.name).slice(0, count).join(' ') === start)
    if (found.length > 0) return found
  }
  return []
}

function wordsOf(name: string): string[] {
  return words(name).toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '')
}
