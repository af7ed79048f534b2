/** What a rule finds: a diagnostic, and where it is certain how to mend it, the edits. */
import type { Diagnostic } from '../diagnostic.js'
import { wordsOf } from '../diagnostics.js'
import type { Edit } from '../edit/index.js'
import type { Span } from '../files.js'
import { type LintParams, type LintRuleId, lintRules } from '../lint-rules.js'
import type { Subject } from './subject.js'

export interface LintFinding extends Diagnostic {
  rule: LintRuleId
  fix?: readonly Edit[]
}

/** Pure: the same subject, the same findings. */
export type Check = (subject: Subject) => LintFinding[]

interface Extra { fix?: readonly Edit[] | undefined; suggestion?: string | undefined; related?: Diagnostic['related'] | undefined }

/** A rule's sentence about a place. */
export function found<Id extends LintRuleId>(rule: Id, at: Span, params: LintParams<Id>, { fix, suggestion, related }: Extra = {}): LintFinding {
  const { message, hint } = wordsOf(lintRules[rule], params)
  // Filled in as a parameter, so that it stays on its line as well.
  const suggested = suggestion === undefined ? undefined : wordsOf({ ...lintRules[rule], hint: 'did you mean {suggestion}?' }, { ...params, suggestion }).hint
  const advice = suggested ?? hint
  return {
    rule,
    severity: lintRules[rule].severity,
    message,
    ...(advice === undefined ? {} : { hint: advice }),
    at,
    ...(related && related.length > 0 ? { related } : {}),
    ...(fix && fix.length > 0 ? { fix } : {}),
  }
}
