/** Which fixes can be made together. */
import type { Diagnostic } from '../diagnostic.js'
import { type Edit, editedSource } from '../edit/index.js'
import type { SourceFile } from '../files.js'
import type { LintFinding } from './finding.js'

/** Fixes that do not touch each other, the first ones first; the others have their turn in the next round. */
export function chosenFixes(findings: readonly (Diagnostic & Pick<LintFinding, 'fix'>)[]): { edits: Edit[]; count: number } {
  const fixes = findings.flatMap(({ fix = [] }) => (fix.length > 0 ? [fix.toSorted((one, other) => one.start - other.start)] : []))
  const ordered = fixes.toSorted((one, other) => startOf(one) - startOf(other))
  const ends = new Map<string, number>()
  const chosen = ordered.filter((fix) => {
    const file = fix[0]?.file ?? ''
    if (startOf(fix) <= (ends.get(file) ?? -1)) return false
    ends.set(file, Math.max(...fix.map(({ end }) => end)))
    return true
  })
  return { edits: chosen.flat(), count: chosen.length }
}

/** The files with these edits in them; who has none is the same object as before. */
export function editedSources(sources: readonly SourceFile[], edits: readonly Edit[]): SourceFile[] {
  return sources.map((source) => editedSource(source, edits))
}

function startOf([first]: readonly Edit[]): number {
  return first?.start ?? 0
}
