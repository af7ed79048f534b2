/** What the contract says about something beside its description, each fact as a line of its own. */
import type { Documented, Form, Node, Property, Provenance, Type } from '../../model.js'
import { namesIn } from '../../references.js'
import { code, joined, Markdown, md, text } from '../../text/markdown.js'
import { constraintPhrases } from '../../text/wording.js'
import { typeExpression } from '../../type-expression.js'
import { type Context, linkTo } from './places.js'
import { sentence } from './prose.js'

/** A type in the spec's spelling, its names linked. */
export function typeMarkdown(type: Type, context: Context): Markdown {
  const names = new Set(namesIn(type))
  const expression = typeExpression(type)
  if (type.kind === 'object' || type.kind === 'variants' || names.size === 0) return code(expression)
  const parts = expression.split(/([A-Za-z_$][\w$]*| )/).map((part) => {
    if (part === ' ') return new Markdown(part)
    const place = names.has(part) ? context.places.get(part) : undefined
    return place ? linkTo(part, place) : text(part)
  })
  return md`<code>${joined(parts, '')}</code>`
}

/** Unit, constraints, and the meanings of single values. */
export function valueNotes(node: Partial<Node>, context: Context): Markdown[] {
  const { say } = context.words
  const limits = limitsOf(node, context)
  return [
    ...(node.unit ? [say('note.unit', { unit: say(`unit.${node.unit}`) })] : []),
    ...(limits.length > 0 ? [say('note.allowed', { limits: listed(limits, context) })] : []),
    ...(node.meanings ?? []).map(({ value, description }) => say('note.meaning', { value: code(String(value)), description: sentence(description, context) })),
  ]
}

function limitsOf(node: Partial<Node>, { words: { say, has } }: Context): Markdown[] {
  return constraintPhrases(node).map(({ keyword, value }) => {
    const one = `limit.${keyword}.one`
    return say(value === '1' && has(one) ? one : `limit.${keyword}`, { value: code(value) })
  })
}

/** Where a fact comes from, and how long it holds. */
export function originNotes(part: Provenance & Pick<Partial<Property>, 'optionalObserved'>, context: Context): Markdown[] {
  const { deprecated, since, observed, optionalObserved, documented, erratum } = part
  const { say } = context.words
  return [
    ...(deprecated ? [say('note.deprecated', { reason: sentence(deprecated, context) })] : []),
    ...(since ? [say('note.since', { version: since })] : []),
    ...(observed ? [say('note.observed', { evidence: sentence(observed, context) })] : []),
    ...(optionalObserved ? [say('note.optionalObserved', { evidence: sentence(optionalObserved, context) })] : []),
    ...(documented ? [say('note.documented', { facts: listed(documentedFacts(documented, context), context) })] : []),
    ...(erratum ? [say('note.erratum', { reason: sentence(erratum, context) })] : []),
  ]
}

function documentedFacts({ name, type, optional, values }: Documented, { words: { say } }: Context): Markdown[] {
  return [
    ...(name ? [say('documented.name', { name: code(name) })] : []),
    ...(type ? [say('documented.type', { type: code(type) })] : []),
    ...(optional === undefined ? [] : [say(optional ? 'documented.optional' : 'documented.required')]),
    ...(values ? [say('documented.values', { values: code(values) })] : []),
  ]
}

/** A form that arrives besides the documented one, with its evidence. */
export function formNote(form: Form, context: Context): Markdown {
  const { say } = context.words
  const lines = [
    ...(form.description ? [sentence(form.description, context)] : []),
    ...valueNotes(form, context),
    say('form.observed', { evidence: sentence(form.observed, context) }),
    ...originNotes({ ...form, observed: '' }, context),
  ]
  return say('form', { type: typeMarkdown(form.type, context), notes: joined(lines, say('sentenceSeparator').source) })
}

/** One beside the other. */
export function listed(items: readonly Markdown[], { words }: Context): Markdown {
  return joined(items, words.say('listSeparator').source)
}
