/** What the contract says about something beside its description, each fact as a line of its own. */
import type { Documented, Form, Node, Property, Provenance, Type } from '../../model.js'
import { namesIn } from '../../references.js'
import { code, joined, Markdown, md, text } from '../../text/markdown.js'
import { constraintPhrases, unitText } from '../../text/wording.js'
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
    return place ? linkTo(part, place, context) : text(part)
  })
  return md`<code>${joined(parts, '')}</code>`
}

/** Unit, constraints, and the meanings of single values. */
export function valueNotes(node: Partial<Node>, context: Context): Markdown[] {
  const allowed = constraintPhrases(node).map(({ before, value, after }) =>
    joined([before, value === '' ? '' : code(value), after].filter((part) => part !== ''), ' '),
  )
  return [
    ...(node.unit ? [md`Unit: ${unitText[node.unit]}.`] : []),
    ...(allowed.length > 0 ? [md`Allowed: ${joined(allowed, ', ')}.`] : []),
    ...(node.meanings ?? []).map(({ value, description }) => md`${code(String(value))}: ${sentence(description, context)}`),
  ]
}

/** Where a fact comes from, and how long it holds. */
export function originNotes(part: Provenance & Pick<Partial<Property>, 'optionalObserved'>, context: Context): Markdown[] {
  const { deprecated, since, observed, optionalObserved, documented, erratum } = part
  return [
    ...(deprecated ? [md`**Deprecated:** ${sentence(deprecated, context)}`] : []),
    ...(since ? [md`Since SDK ${since}.`] : []),
    ...(observed ? [md`*Observed,* not on the SDK's own page: ${sentence(observed, context)}`] : []),
    ...(optionalObserved ? [md`*Observed* to be missing, which the SDK's own page does not say: ${sentence(optionalObserved, context)}`] : []),
    ...(documented ? [md`*The SDK's own page says:* ${joined(documentedFacts(documented), ', ')}.`] : []),
    ...(erratum ? [md`*Erratum:* ${sentence(erratum, context)}`] : []),
  ]
}

function documentedFacts({ name, type, optional, values }: Documented): Markdown[] {
  return [
    ...(name ? [md`name ${code(name)}`] : []),
    ...(type ? [md`type ${code(type)}`] : []),
    ...(optional === undefined ? [] : [optional ? md`optional` : md`required`]),
    ...(values ? [md`values ${code(values)}`] : []),
  ]
}

/** A form that arrives besides the documented one, with its evidence. */
export function formNote(form: Form, context: Context): Markdown {
  const lines = [
    ...(form.description ? [sentence(form.description, context)] : []),
    ...valueNotes(form, context),
    md`*Observed:* ${sentence(form.observed, context)}`,
    ...originNotes({ ...form, observed: '' }, context),
  ]
  return md`${typeMarkdown(form.type, context)}. ${joined(lines, ' ')}`
}
