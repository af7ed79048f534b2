/** Texts that an import has taken over from the documented page. */
import type { LintSettings } from '../lint-settings.js'
import { type Check, found, type LintFinding } from './finding.js'

export const checkImported: Check = ({ settings: { imported } }) => imported.map(({ textAt, name }) => found('imported-text', textAt, { name }))

/** Rules about how a description is written. While it is not ours, only that is told. */
const aboutTexts: ReadonlySet<string> = new Set(['values-in-prose', 'repeated-name', 'sentence', 'spelling'])

export function withoutImported(findings: readonly LintFinding[], { imported }: LintSettings): LintFinding[] {
  if (imported.length === 0) return [...findings]
  const texts = new Map(imported.map(({ textAt }) => [placeKey(textAt), textAt]))
  const all = [...texts.values()]
  return findings.filter(({ rule, at }) => !aboutTexts.has(rule) || !(texts.has(placeKey(at)) || all.some((text) => text.file === at.file && text.start <= at.start && at.start < text.end)))
}

function placeKey({ file, start }: { file: string; start: number }): string {
  return `${start} ${file}`
}
