/** What stands in the way of generating, as findings. */
import { wordsOf } from '../diagnostics.js'
import type { Conflict } from '../io/judge.js'
import { outputRules } from '../output-rules.js'
import { type Finding, startOf } from './finding.js'
import { generateCommand } from './options.js'

/** A conflict of a plan for the output folder of `options`. */
export function conflictFinding(conflict: Conflict, options: { spec: string; out: string }): Finding {
  const rule = conflict.rule !== 'damaged-manifest' && !conflict.isReplaceable ? 'blocked-path' : conflict.rule
  const command = generateCommand(options, { force: true })
  return {
    ...startOf(inFolder(options.out, conflict.path)),
    rule,
    severity: outputRules[rule].severity,
    ...wordsOf(outputRules[rule], { command, problem: conflict.problem ?? '' }),
    related: [],
  }
}

/** A path in the output folder as messages show it. */
export function inFolder(out: string, path: string): string {
  return `${out.replace(/[\\/]+$/, '')}/${path}`
}
