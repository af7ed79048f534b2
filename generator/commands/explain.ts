/** `floo-schema explain`: what a rule wants and why, from the same table as the messages. */
import { type Rule, rules } from '../diagnostics.js'
import { lintRules } from '../lint-rules.js'
import { closest } from '../names.js'
import { outputRules } from '../output-rules.js'
import { recordingRules } from '../recording-rules.js'
import { printFailure } from './fail.js'
import { outputOf } from './present.js'
import { paint, type Terminal } from './terminal.js'

const catalogue: Readonly<Record<string, Rule>> = { ...rules, ...lintRules, ...outputRules, ...recordingRules }

/** Explains one rule, or lists all. The exit code: 0, or 2 for a rule that does not exist. */
export function explain(id: string | undefined, { json }: { json: boolean }, terminal: Terminal): number {
  const { finish, prose } = outputOf({ format: 'text', json }, terminal)
  if (id === undefined) {
    const all = Object.entries(catalogue).map(([rule, entry]) => ({ rule, ...entry }))
    if (json) finish({ rules: all })
    else for (const { rule, sentence } of all) prose.write(`${paint(rule, 'bold', prose.color)}\n  ${sentence}\n`)
    return 0
  }
  const entry = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined
  if (entry === undefined) return unknownRule(id, json, terminal)
  if (json) finish({ rule: id, ...entry })
  else prose.write(`${textOf(id, entry, prose.color)}\n`)
  return 0
}

function unknownRule(id: string, json: boolean, terminal: Terminal): number {
  const near = closest(id, Object.keys(catalogue))
  const hint = near === undefined ? 'run `floo-schema explain` for a list' : `did you mean ${near}?`
  return printFailure({ kind: 'usage', message: `there is no rule ${id}`, hint }, json, terminal)
}

function textOf(id: string, { severity, sentence, hint, why, bad, good, isFixable }: Rule & { isFixable?: boolean }, color: boolean): string {
  const blocks = [
    `${paint(id, 'bold', color)} (${severity})\n  ${sentence}`,
    why,
    ...(hint === undefined ? [] : [`${paint('hint:', 'cyan', color)} ${hint}`]),
    ...(isFixable === true ? ['`floo-schema lint --fix` does it.'] : []),
    ...(bad === undefined ? [] : [`${paint('Wrong:', 'red', color)}\n${indent(bad)}`]),
    ...(good === undefined ? [] : [`${paint('Right:', 'green', color)}\n${indent(good)}`]),
  ]
  return blocks.join('\n\n')
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '  ')
}
