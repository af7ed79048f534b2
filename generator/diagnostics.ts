/**
 * The catalogue of all rules: tables by subject that feed messages, `explain RULE` and the docs. A
 * sentence's `{placeholders}` are the parameters that `report` demands. `bad` breaks the rule and
 * `good` keeps it; both are the body of a domain file, or the file of a language, and a test runs every one of them.
 */
import { contractRules } from './contract-rules.js'
import type { Diagnostic, Severity } from './diagnostic.js'
import { enumRules } from './enum-rules.js'
import { exampleRules } from './example-rules.js'
import type { Span } from './files.js'
import { formatRules } from './format-rules.js'
import { localeRules } from './locale-rules.js'
import { typeRules } from './type-rules.js'
import { yamlRules } from './yaml-rules.js'

export interface Rule {
  severity: Severity
  /** What is wrong, and what was expected. */
  sentence: string
  /** What to do. */
  hint?: string
  /** Why the rule exists. */
  why: string
  /** What `bad` and `good` are, if not the body of a domain file. */
  file?: 'locale'
  bad?: string
  good?: string
}

const catalogue = { ...yamlRules, ...formatRules, ...contractRules, ...typeRules, ...enumRules, ...exampleRules, ...localeRules }

export type RuleId = keyof typeof catalogue

/** All rules by id, in the order in which a reader meets them: bytes, format, contract, types, languages. */
export const rules: Readonly<Record<RuleId, Rule>> = catalogue

/** The names between braces in a sentence. */
export type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never
type TextsOf<Id extends RuleId> = (typeof catalogue)[Id] extends { hint: infer Hint }
  ? (typeof catalogue)[Id]['sentence'] | Hint
  : (typeof catalogue)[Id]['sentence']
export type Params<Id extends RuleId> = Record<Placeholders<TextsOf<Id>>, string | number>

/** The diagnostic of a broken rule: its sentence with the parameters filled in. */
export function report<Id extends RuleId>(
  rule: Id,
  at: Span,
  params: Params<Id>,
  extra: { suggestion?: string | undefined; related?: Diagnostic['related'] } = {},
): Diagnostic {
  const { severity } = rules[rule]
  const worded = wordsOf(rules[rule], params)
  const advice = extra.suggestion === undefined ? worded.hint : `did you mean ${inLine(extra.suggestion)}?`
  return {
    rule,
    severity,
    message: worded.message,
    ...(advice ? { hint: advice } : {}),
    at,
    ...(extra.related ? { related: extra.related.map((other) => ({ ...other, message: inLine(other.message) })) } : {}),
  }
}

/** A rule's sentence and hint with the parameters filled in. */
export function wordsOf({ sentence, hint }: Rule, params: Readonly<Record<string, string | number>>): { message: string; hint?: string } {
  return { message: fill(sentence, params), ...(hint === undefined ? {} : { hint: fill(hint, params) }) }
}

/** One pass, so that a value that looks like a placeholder stays as it is. */
function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => inLine(shortened(String(params[name] ?? whole))))
}

/** A message is one line of text, whatever a name in it holds. */
function inLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
}

/** What a file says where a word was expected may be the rest of the file. */
function shortened(value: string): string {
  return value.length > 400 ? `${value.slice(0, 397)}...` : value
}
