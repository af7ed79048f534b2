/** Descriptions: what the contract says about a node that no keyword can say. */
import type { Node, Provenance } from '../../model.js'
import { ended, unitText } from '../../text/wording.js'
import type { Schema } from './schema.js'

interface Described extends Provenance, Pick<Node, 'unit' | 'meanings'> { description?: string }

/** `title`, `description` and `deprecated`, as far as there is something to say. */
export function annotations(part: Described, title?: string): Schema {
  const description = sentences(part).join(' ')
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === '' ? {} : { description }),
    ...(part.deprecated === undefined ? {} : { deprecated: true }),
  }
}

function sentences({ description, unit, meanings, observed, since, deprecated }: Described): string[] {
  return [
    ...(description === undefined ? [] : [ended(description)]),
    ...(unit === undefined ? [] : [`Unit: ${unitText[unit]}.`]),
    ...(meanings ?? []).map((meaning) => ended(`${meaning.value}: ${meaning.description}`)),
    ...(observed === undefined ? [] : [ended(`Observed, not documented: ${observed}`)]),
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(deprecated === undefined ? [] : [ended(`Deprecated: ${deprecated}`)]),
  ]
}
