/** What is wrong with a line of a recording, before anybody reads it. */
import { wordsOf } from '../diagnostics.js'
import type { Subject } from './contract.js'
import { type RecordingRule, recordingRules } from '../recording-rules.js'

/** As the validators of a package return it; its texts are made when they are read. */
export interface Issue {
  readonly path: readonly (string | number)[]
  readonly pointer: string
  readonly message: string
  readonly code: string
  readonly expected: string
  readonly received: string
}

/** The words of a fault, and the column they speak of: 1-based, in bytes where the line is no text, else in UTF-16 units. */
export interface Told {
  message: string
  hint?: string
  column?: number
}

export interface Fault {
  /** 1-based. */
  line: number
  rule: RecordingRule
  /** What the line names, as far as that is known; a long name is cut. */
  subject?: Subject
  issue?: Issue
  /** Called for the few that are shown, because most faults are only counted. */
  tell(): Told
}

/** The words of a rule with its parameters, and where a name is near enough, what may have been meant. */
export function told(rule: RecordingRule, params: Readonly<Record<string, string | number>>, { column, near }: { column?: number; near?: string | undefined } = {}): Told {
  const { message, hint } = wordsOf(recordingRules[rule], params)
  const advice = near === undefined ? hint : `did you mean ${near}?`
  return { message, ...(advice === undefined ? {} : { hint: advice }), ...(column === undefined ? {} : { column }) }
}
