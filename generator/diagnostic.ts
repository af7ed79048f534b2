/** A problem with its place. What problems there can be is in `diagnostics.ts`. */
import type { Span } from './files.js'

export type Severity = 'error' | 'warning'

export interface Diagnostic {
  /** The rule's id in the catalogue. */
  rule: string
  severity: Severity
  message: string
  /** What to do about it. */
  hint?: string
  at: Span
  /** Other places that belong to the problem, e.g. the first of two equal names. */
  related?: { at: Span; message: string }[]
}

/** A template that cannot be laid out: a misspelt name, broken code, a missing part. Not the spec's fault. */
export class TemplateError extends Error {
  /** @param place the template, and its line where that is known: `docs/domain.md.eta:3`; `folder` is how the user calls where it lies */
  constructor(readonly place: string, readonly problem: string, folder = 'templates') {
    super(`${folder}/${place}: ${problem}`)
    this.name = 'TemplateError'
  }
}
