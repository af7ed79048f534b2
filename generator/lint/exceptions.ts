/** Which findings a contract excepts, and which exceptions except none. */
import { find, keyOf, openSource, placesIn, remove, removeEntry } from '../edit/index.js'
import type { SourceFile } from '../files.js'
import type { LintException } from '../lint-settings.js'
import { found, type LintFinding } from './finding.js'
import { grouped } from './grouped.js'

/** What is left of the findings of one rule. `used` is told which exceptions were needed. */
export function withoutExcepted(findings: readonly LintFinding[], exceptions: readonly LintException[], used: Set<LintException>): LintFinding[] {
  const byRule = grouped(exceptions, ({ rule }) => rule)
  return findings.filter(({ rule, at }) => {
    const covering = (byRule.get(rule) ?? []).filter((exception) => exception.at.file === at.file && exception.at.start <= at.start && at.start < exception.at.end)
    for (const exception of covering) used.add(exception)
    return covering.length === 0
  })
}

/** The exceptions that nothing needed, each with the way to be rid of it. */
export function uselessExceptions(unused: readonly LintException[], sources: readonly SourceFile[]): LintFinding[] {
  const opened = new Map([...new Set(unused.map(({ at }) => at.file))].flatMap((file) => {
    const source = sources.find(({ path }) => path === file)
    return source ? [[file, openSource(source)] as const] : []
  }))
  const isUnused = new Set(unused.map(({ rule, at }) => `${rule} ${at.start} ${at.file}`))
  return unused.map(({ rule, at, keyAt }) => {
    const source = opened.get(at.file)
    const lint = source && find(source, at, ['lint'])
    // The last one takes the mapping along, and so do all that go together.
    const isLastOne = lint && placesIn(lint).every((entry) => isUnused.has(`${keyOf(entry)} ${at.start} ${at.file}`))
    return found('useless-exception', keyAt, { rule }, { fix: lint && (isLastOne ? remove(lint) : removeEntry(lint, rule)) })
  })
}
