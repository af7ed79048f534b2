/** How much of what is wrong with a file is worth telling. */
import type { Diagnostic } from '../diagnostic.js'
import { report } from '../diagnostics.js'

/** So many problems of a file are told. Nobody reads on, and telling them takes longer than finding them. */
export const mostProblems = 1000

/** The first problems of each file, and that there are more. They come in the order of files and places. */
export function enough(problems: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>()
  return problems.flatMap((problem) => {
    const count = (counts.get(problem.at.file) ?? 0) + 1
    counts.set(problem.at.file, count)
    if (count <= mostProblems) return [problem]
    return count === mostProblems + 1 ? [report('too-many-problems', problem.at, { limit: mostProblems })] : []
  })
}
