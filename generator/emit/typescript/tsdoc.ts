/** What a reader of the types needs to know about a declaration, as a TSDoc comment. */
import type { Argument, Form, Node, Provenance, Type } from '../../model.js'
import { comment } from '../../text/comment.js'
import { identifier } from '../../text/identifier.js'
import { constraintPhrases, ended, unitText } from '../../text/wording.js'
import { typeExpression } from '../../type-expression.js'

type Described = Provenance & Partial<Omit<Node, 'type'>> & { type?: Type | string; optionalObserved?: string; args?: Argument[] }

const lineWidth = 96

/** The comment of anything that has a description: prose first, tags last. Every text is escaped here, once. */
export function tsdoc(description: string, subject: Described = {}): { description: string }[] {
  const text = paragraphs(description, subject).map((paragraph) => wrap(comment(paragraph))).join('\n\n')
  const tags = [...argumentsOf(subject).map(parameter), ...tag('since', subject.since), ...tag('deprecated', subject.deprecated)]
  const all = tags.length > 0 ? `${text}\n\n${tags.join('\n')}` : text
  return [{ description: all.includes('\n') ? `\n${all}` : all }]
}

/** The comment with this text as it stands in code. A text of several lines begins with an empty one. */
export function docText(text: string): string {
  if (!text.includes('\n')) return text.endsWith(' ') || text === '' ? `/** ${text}*/` : `/** ${text} */`
  const [first = '', ...rows] = text.split('\n')
  return ['/**', ...(first === '' ? rows : [first, ...rows]).map((row) => (row === '' ? ' *' : ` * ${row}`)), ' */'].join('\n')
}

function paragraphs(description: string, subject: Described): string[] {
  const all = [description, facts(subject), meanings(subject), ...(subject.also ?? []).map(form), ...origin(subject)]
  return all.filter((paragraph) => paragraph !== '')
}

function facts(subject: Described): string {
  const width = subject.type === undefined ? '' : integerWidth(subject.type)
  const unit = subject.unit ? `Unit: ${unitText[subject.unit]}.` : ''
  const limits = constraintPhrases(subject).map(({ before, value, after }) => [before, value && `\`${value}\``, after].filter(Boolean).join(' '))
  return [width, unit, limits.length > 0 ? `Limits: ${limits.join(', ')}.` : ''].filter((text) => text !== '').join(' ')
}

/** TypeScript has one type for all numbers, so that the width has to be said. */
function integerWidth(type: Type | string): string {
  const text = typeof type === 'string' ? type : typeExpression(type)
  return /\b(int32|int64|integer)\b/.test(text) ? `Type: \`${text}\`.` : ''
}

function meanings({ meanings: list = [] }: Described): string {
  return list.map(({ value, description }) => `- \`${value}\`: ${description}`).join('\n')
}

function form({ description, type, observed }: Form): string {
  const text = description ?? `\`${typeExpression(type)}\``
  return `Also arrives: ${text.replace(/\.$/, '')} (${observed.replace(/\.$/, '')}).`
}

function origin({ observed, optionalObserved, documented, erratum }: Described): string[] {
  const page = Object.entries(documented ?? {}).map(([key, value]) => `${key} \`${String(value)}\``).join(', ')
  return [
    observed === undefined ? '' : ended(`Not on the documented page: ${observed}`),
    optionalObserved === undefined ? '' : ended(`May be missing: ${optionalObserved}`),
    page === '' ? '' : `The documented page says: ${page}.`,
    erratum === undefined ? '' : ended(`Erratum: ${erratum}`),
  ]
}

/** What an event or a callback is called with. */
function argumentsOf({ args, type }: Described): Argument[] {
  return args ?? (typeof type === 'object' && type.kind === 'callback' ? type.args : [])
}

function parameter(arg: Argument): string {
  return wrap(`@param ${identifier(arg.name)} - ${comment(paragraphs(arg.description, arg).map(ended).map(flat).join(' '))}`)
}

function tag(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [wrap(`@${name} ${comment(flat(text))}`)]
}

/** A tag ends at the first empty line for some readers, so that its text is a single one. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Breaks lines at blanks. What is longer than a line stays whole. */
function wrap(text: string): string {
  return text.length <= lineWidth && !/^\s/m.test(text) ? text : text.split('\n').map(wrapLine).join('\n')
}

function wrapLine(line: string): string {
  let rows = ''
  let start = 0
  for (;;) {
    const next = line.indexOf(' ', start)
    // A word of blanks, as between two blanks, is a row of its own where a row begins with it.
    const isBlank = next !== -1 && line.slice(start, next).trim() === ''
    if (next === -1 || (!isBlank && line.length - start <= lineWidth)) return rows + line.slice(start)
    const end = isBlank ? next : Math.max(next, line.lastIndexOf(' ', start + lineWidth))
    rows += `${line.slice(start, end)}\n`
    start = end + 1
  }
}
