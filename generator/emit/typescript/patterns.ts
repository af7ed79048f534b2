/** Forms of declarations as ts-morph prints them: those that the build of this package has stored, and what they lack. */
// oxlint-disable no-control-regex -- the mark is one on purpose
import { stored } from '../../ahead/stored.js'
import { type Form, printForm } from './print-form.js'

/** What ts-morph printed of a form, before, between and after its texts. */
export interface Pattern { start: string; rest: { text: number; indent: string; after: string }[] }

/** Around the number of a text. No sink lets it through. */
const mark = '\u0001'

/** What stands in a form for one of its texts. */
export function markOf(text: number): string {
  return `${mark}${text}${mark}`
}

const patterns = new Map(Object.entries(stored<{ patterns: Record<string, Pattern> }>('patterns.json')?.patterns ?? {}))

/** The pattern of a form, in which marks stand for all texts. */
export function patternOf(form: Form, structure: object): Pattern {
  const key = `${form} ${JSON.stringify(structure)}`
  const pattern = patterns.get(key) ?? readPattern(printForm(form, structure))
  patterns.set(key, pattern)
  return pattern
}

/** All patterns that were asked for or stored, by their forms. */
export function patternsSoFar(): Record<string, Pattern> {
  return Object.fromEntries([...patterns].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A comment stands with its own marks of a comment in the place of what ts-morph put around it. */
function readPattern(text: string): Pattern {
  const [start = '', ...pieces] = text.trim().split(/(?:\/\*\* )?\u0001(\d+)\u0001(?: \*\/)?/)
  let before = start
  const rest: Pattern['rest'] = []
  for (let index = 0; index < pieces.length; index += 2) {
    const after = pieces[index + 1] ?? ''
    const line = before.slice(before.lastIndexOf('\n') + 1)
    rest.push({ text: Number(pieces[index]), indent: line.slice(0, line.length - line.trimStart().length), after })
    before += mark + after
  }
  return { start, rest }
}
