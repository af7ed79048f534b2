/** What is wrong with the style of a contract. One line for each rule. */
import type { LintRuleId } from '../lint-rules.js'
import { lintRules } from '../lint-rules.js'
import type { LintException } from '../lint-settings.js'
import { checkCasing } from './casing.js'
import { uselessExceptions, withoutExcepted } from './exceptions.js'
import type { Check, LintFinding } from './finding.js'
import { checkIdTypes } from './id-types.js'
import { checkImported, withoutImported } from './imported-text.js'
import { checkIntegerWidths } from './integer-width.js'
import { checkErrata } from './missing-erratum.js'
import { checkExamples } from './missing-example.js'
import { checkUnits } from './missing-unit.js'
import { checkRedundantKeys } from './redundant-key.js'
import { checkRepeatedNames } from './repeated-name.js'
import { checkSentences } from './sentence.js'
import { checkSimilarEnums } from './similar-enums.js'
import { checkNameSpelling, checkSpelling } from './spelling.js'
import { type Material, subjectOf } from './subject.js'
import { checkMissing, checkStale } from './translations.js'
import { checkUnusedEnums, checkUnusedTypedefs } from './unused.js'
import { checkReasons } from './vague-reason.js'
import { checkProse } from './values-in-prose.js'

export { type Dictionary, type DictionaryFiles, dictionaryOf } from './dictionary.js'
export type { LintFinding } from './finding.js'
export { chosenFixes, editedSources } from './fixes.js'
export type { Material } from './subject.js'

const checks: Readonly<Record<Exclude<LintRuleId, 'useless-exception'>, Check>> = {
  'casing': checkCasing,
  'name-spelling': checkNameSpelling,
  'id-types': checkIdTypes,
  'missing-unit': checkUnits,
  'integer-width': checkIntegerWidths,
  'unused-typedef': checkUnusedTypedefs,
  'unused-enum': checkUnusedEnums,
  'similar-enums': checkSimilarEnums,
  'values-in-prose': checkProse,
  'repeated-name': checkRepeatedNames,
  'sentence': checkSentences,
  'spelling': checkSpelling,
  'imported-text': checkImported,
  'missing-example': checkExamples,
  'missing-erratum': checkErrata,
  'vague-reason': checkReasons,
  'redundant-key': checkRedundantKeys,
  'missing-translation': checkMissing,
  'stale-translation': checkStale,
}

/** All findings that the contract does not except, with the severities that it wants, in the order of the rules. */
export function lint(material: Material): LintFinding[] {
  const subject = subjectOf(material)
  const { severities, exceptions } = material.settings
  const severityOf = (rule: LintRuleId) => severities.get(rule) ?? lintRules[rule].severity
  const used = new Set<LintException>()
  const found = (Object.keys(checks) as (keyof typeof checks)[]).filter((rule) => severityOf(rule) !== 'off')
    .flatMap((rule) => withoutExcepted(withoutImported(checks[rule](subject), material.settings), exceptions, used))
  // Of a rule that is not looked at nobody knows whether it is broken.
  const unused = exceptions.filter((exception) => !used.has(exception) && severityOf(exception.rule as LintRuleId) !== 'off' && exception.rule !== 'useless-exception')
  const useless = severityOf('useless-exception') === 'off' ? [] : withoutExcepted(uselessExceptions(unused, material.sources), exceptions, used)
  return [...found, ...useless].map((finding) => {
    const severity = severityOf(finding.rule)
    return severity === 'off' ? finding : { ...finding, severity }
  })
}
