/** What a reader of the types needs to know about a declaration, as a TSDoc comment. */
import type { JSDocStructure, OptionalKind } from 'ts-morph'
import type { Form, Node, Provenance, Type } from '../../model.js'
import { comment } from '../../text/comment.js'
import { constraintPhrases, unitText } from '../../text/wording.js'
import { typeExpression } from '../../type-expression.js'

type Described = Provenance & Partial<Omit<Node, 'type'>> & { type?: Type | string; optionalObserved?: string }

const lineWidth = 96

/** The comment of anything that has a description: prose first, tags last. Every text is escaped here, once. */
export function tsdoc(description: string, subject: Described = {}): OptionalKind<JSDocStructure>[] {
  const paragraphs = [description, facts(subject), ...meanings(subject), ...forms(subject.also ?? []), ...origin(subject)]
  const text = paragraphs.filter((paragraph) => paragraph !== '').map((paragraph) => wrap(comment(paragraph))).join('\n\n')
  const tags = [tag('since', subject.since), tag('deprecated', subject.deprecated)].filter((line) => line !== '')
  const all = tags.length > 0 ? `${text}\n\n${tags.join('\n')}` : text
  return [{ description: all.includes('\n') ? `\n${all}` : all }]
}

function facts(subject: Described): string {
  const width = subject.type === undefined ? '' : integerWidth(subject.type)
  const unit = subject.unit ? `Unit: ${unitText[subject.unit]}.` : ''
  const limits = constraintPhrases(subject).map(({ before, value, after }) => [before, value && `\`${value}\``, after].filter(Boolean).join(' '))
  return [width, unit, limits.length > 0 ? `Limits: ${limits.join(', ')}.` : ''].filter(Boolean).join(' ')
}

/** TypeScript has one type for all numbers, so that the width has to be said. */
function integerWidth(type: Type | string): string {
  const text = typeof type === 'string' ? type : typeExpression(type)
  return /\b(int32|int64|integer)\b/.test(text) ? `Type: \`${text}\`.` : ''
}

function meanings({ meanings: list = [] }: Described): string[] {
  return list.length === 0 ? [] : [list.map(({ value, description }) => `- \`${value}\`: ${description}`).join('\n')]
}

function forms(also: Form[]): string[] {
  return also.map((form) => {
    const text = form.description ?? `\`${typeExpression(form.type)}\``
    return `Also arrives: ${text.replace(/\.$/, '')}. (${form.observed})`
  })
}

function origin({ observed, optionalObserved, documented, erratum }: Described): string[] {
  const page = Object.entries(documented ?? {}).map(([key, value]) => `${key} \`${String(value)}\``).join(', ')
  return [
    observed === undefined ? '' : `Not on the documented page: ${observed}`,
    optionalObserved === undefined ? '' : `May be missing: ${optionalObserved}`,
    page === '' ? '' : `The documented page says: ${page}.`,
    erratum === undefined ? '' : `Erratum: ${erratum}`,
  ]
}

function tag(name: string, text: string | undefined): string {
  return text === undefined ? '' : wrap(`@${name} ${comment(text.replace(/\s+/g, ' '))}`)
}

/** Breaks lines at blanks. What is longer than a line stays whole. */
function wrap(text: string): string {
  return text.split('\n').map((line) => {
    const rows: string[] = []
    for (const word of line.split(' ')) {
      const row = rows.at(-1)
      if (row === undefined || row.length + 1 + word.length > lineWidth || row.trim() === '') rows.push(word)
      else rows[rows.length - 1] = `${row} ${word}`
    }
    return rows.join('\n')
  }).join('\n')
}
