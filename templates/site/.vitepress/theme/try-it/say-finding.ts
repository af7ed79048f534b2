/** What is said about a finding, in the reader's language. */
import type { Finding } from './judge.js'
import type { PanelWords } from './panel-words.js'

export function sayFinding(finding: Finding, words: PanelWords): string {
  switch (finding.kind) {
    case 'issue': return finding.message
    case 'fault': return words.problems[finding.problem](finding.found)
    case 'lost-digits': return words.lostDigits(finding.written, finding.read)
    case 'repeated-key': return words.repeatedKey(finding.key)
  }
}

/** A warning leaves a value valid. */
export function isWarning({ kind }: Finding): boolean {
  return kind === 'lost-digits' || kind === 'repeated-key'
}
