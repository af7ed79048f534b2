/** What a node stands for, in a few words of the spec's own. */
import { type Constraints, constraintsOf, type Node } from '../model.js'
import { constraintPhrases } from '../text/wording.js'
import { typeExpression } from '../type-expression.js'

/** `string (at least 3 characters)`. */
export function formText(node: Node): string {
  const { type } = node
  const expression = type.kind === 'variants' ? `variants told apart by ${type.discriminator}` : typeExpression(type)
  const limits = constraintText(constraintsOf(node))
  return limits === '' ? expression : `${expression} (${limits})`
}

export function constraintText(constraints: Constraints | undefined): string {
  return constraintPhrases(constraints ?? {}).map(({ before, value, after }) => [before, value, after].filter((word) => word !== '').join(' ')).join(', ')
}
