/** Lines that one text has and another has not, in order: `-` and `+`, and before them, once, the unchanged line that they follow. */
export function lineDiff(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const same = commonLengths(old, now)
  const lines: string[] = []
  let last: string | undefined
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && old[i] === now[j]) {
      last = old[i]
      i += 1
      j += 1
      continue
    }
    if (last !== undefined) lines.push(` ${last}`)
    last = undefined
    const isGone = j === now.length || (i < old.length && (same[i + 1]?.[j] ?? 0) >= (same[i]?.[j + 1] ?? 0))
    lines.push(isGone ? `-${old[i++]}` : `+${now[j++]}`)
  }
  return lines
}

/** How many lines two texts have in common from each pair of lines on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, next] = [lengths[i] ?? [], lengths[i + 1] ?? []]
      row[j] = old[i] === now[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
