/** What of two lists belongs together: by name, and of the rest by likeness. */

export interface Pairs<Item> {
  kept: [base: Item, head: Item][]
  /** Probably the same under another name. */
  renamed: [base: Item, head: Item][]
  removed: Item[]
  added: Item[]
}

/** So much alike, from 0 to 1, two things of different names are taken for the same. */
const enough = 0.6
/** Every pair is looked at, so more than this many are not. */
const mostPairs = 40_000

/** Of several that are alike the most alike first, and among equals the first. A tie is nobody's. */
export function pairByName<Item extends { name: string }>(base: readonly Item[], head: readonly Item[], likeness: (base: Item, head: Item) => number): Pairs<Item> {
  const [before, after] = [new Map(base.map((item) => [item.name, item])), new Map(head.map((item) => [item.name, item]))]
  const kept = head.flatMap((item): [Item, Item][] => {
    const other = before.get(item.name)
    return other ? [[other, item]] : []
  })
  const removed = base.filter(({ name }) => !after.has(name))
  const added = head.filter(({ name }) => !before.has(name))
  const renamed = removed.length * added.length > mostPairs ? [] : likelyPairs(removed, added, likeness)
  const [from, to] = [new Set(renamed.map(([item]) => item)), new Set(renamed.map(([, item]) => item))]
  return { kept, renamed, removed: removed.filter((item) => !from.has(item)), added: added.filter((item) => !to.has(item)) }
}

function likelyPairs<Item>(removed: readonly Item[], added: readonly Item[], likeness: (base: Item, head: Item) => number): [Item, Item][] {
  const candidates = removed.flatMap((base) => added.map((head) => ({ base, head, likeness: likeness(base, head) })))
    .filter((candidate) => candidate.likeness >= enough)
    .sort((one, other) => other.likeness - one.likeness)
  const taken = new Set<Item>()
  const pairs: [Item, Item][] = []
  for (const { base, head, likeness: own } of candidates) {
    if (taken.has(base) || taken.has(head)) continue
    const rivals = candidates.filter((other) => other.likeness === own && (other.base === base) !== (other.head === head) && !taken.has(other.base) && !taken.has(other.head))
    taken.add(base).add(head)
    if (rivals.length === 0) pairs.push([base, head])
  }
  return pairs
}
