/** Problems that only follow from others are not told. */
import type { Diagnostic } from '../diagnostic.js'

const rules: ReadonlySet<string> = new Set(['wrong-kind', 'enum-value-type', 'bad-example'])

/** What was refused as it was read is not of the wrong kind as well, nor a wrong value or example. */
export function withoutConsequences(found: readonly Diagnostic[], refused: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(refused.map(placeKey))
  return found.filter((problem) => !rules.has(problem.rule) || !places.has(placeKey(problem)))
}

function placeKey({ at }: Diagnostic): string {
  return `${at.start} ${at.file}`
}
