/** Lists that are printed piece by piece, because syntax trees are many times as large as what they say. */

/** So many parts at once: few enough to fit into little memory, and more than enough to make up for what a call costs. */
const mostAtOnce = 300

/** The same parts in the same order, some hundred at a time. */
export function batchesOf<Part>(parts: readonly Part[]): Part[][] {
  const count = Math.ceil(parts.length / mostAtOnce)
  return Array.from({ length: count }, (_, index) => parts.slice(index * mostAtOnce, (index + 1) * mostAtOnce))
}
