/** Units and constraints in words, for comments and pages alike. */
import type { Constraints, Unit } from '../model.js'

/** What a value with the unit counts. */
export const unitText: Readonly<Record<Unit, string>> = {
  'epoch-ms': 'milliseconds since 1970-01-01 UTC',
  'epoch-s': 'seconds since 1970-01-01 UTC',
  ms: 'milliseconds',
  s: 'seconds',
  min: 'minutes',
  hour: 'hours',
  'hour-of-day': 'hour of the day, 0 to 23',
  byte: 'bytes',
  unknown: 'not known',
}

/** A constraint as words before and after its value, which is to be printed as code. */
export interface Phrase { keyword: keyof Constraints; before: string; value: string; after: string }

const wordings: readonly (readonly [keyof Constraints, before: string, after: string])[] = [
  ['minimum', 'at least', ''],
  ['exclusiveMinimum', 'more than', ''],
  ['maximum', 'at most', ''],
  ['exclusiveMaximum', 'less than', ''],
  ['multipleOf', 'a multiple of', ''],
  ['minLength', 'at least', 'characters'],
  ['maxLength', 'at most', 'characters'],
  ['startsWith', 'starts with', ''],
  ['pattern', 'matches', ''],
  ['minItems', 'at least', 'items'],
  ['maxItems', 'at most', 'items'],
  ['uniqueItems', 'no two items are equal', ''],
  ['minProperties', 'at least', 'members'],
  ['maxProperties', 'at most', 'members'],
]

/** All constraints of a node, in a fixed order. A value of '' says that the words are enough. */
export function constraintPhrases(constraints: Constraints): Phrase[] {
  return wordings.flatMap(([keyword, before, after]): Phrase[] => {
    const value = constraints[keyword]
    if (value === undefined || value === false) return []
    return [{ keyword, before, value: value === true ? '' : String(value), after: value === 1 ? after.slice(0, -1) : after }]
  })
}

/** A sentence with its full stop, so that the next one can follow. */
export function ended(sentence: string): string {
  return endedBy('.', sentence)
}

/** The same with the full stop of another language. */
export function endedBy(stop: string, sentence: string): string {
  const text = sentence.trimEnd()
  return /[.!?:]$|[。！？：…][”’」』）]?$/u.test(text) ? text : `${text}${stop}`
}
