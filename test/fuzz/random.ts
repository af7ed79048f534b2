/** Chance that can be repeated: a seed decides every choice. */

export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  chance(share: number): boolean
  /** One of a list that is never empty. */
  pick<Item>(list: readonly Item[]): Item
  /** One of a list that may be empty. */
  some<Item>(list: readonly Item[]): Item | undefined
  shuffled<Item>(list: readonly Item[]): Item[]
}

export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  // mulberry32
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(unit() * limit)
  const some = <Item>(list: readonly Item[]) => list[below(list.length)]
  return {
    below,
    some,
    chance: (share) => unit() < share,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return some(list) as (typeof list)[number]
    },
    shuffled: (list) => list.map((item) => ({ item, rank: unit() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item),
  }
}
