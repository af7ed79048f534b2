import type { Entry, Example, Member } from '../documentation.js'
import { nestMembers } from './nest-members.js'

/** One thing that is documented, as the tags of a comment or an object of jsdoc's JSON tell it. */
export interface Doclet {
  kind: 'event' | 'typedef' | 'callback' | 'enum'
  name: string
  module?: string
  type?: string
  description: string
  /** Both with dotted names. */
  params: Member[]
  properties: Member[]
  examples: Example[]
  deprecated?: string
  since?: string
  line: number
}

export function entryOf({ params, properties, type, kind, ...doclet }: Doclet): Entry {
  // A callback is often written as a typedef of a function, and jsdoc makes no difference.
  const isCallback = kind === 'callback' || (kind === 'typedef' && (isFunction(type) || (type === undefined && params.length > 0 && properties.length === 0)))
  const members = isCallback || (kind === 'event' && params.length > 0) ? params : properties
  const shown = isCallback ? signatureOf(type) : kind === 'event' ? payloadOf(params, properties, type) : type
  return {
    kind: isCallback ? 'callback' : kind,
    name: doclet.name,
    ...(shown === undefined ? {} : { type: shown }),
    description: doclet.description,
    members: nestMembers(members),
    examples: doclet.examples,
    ...(doclet.deprecated === undefined ? {} : { deprecated: doclet.deprecated }),
    ...(doclet.since === undefined ? {} : { since: doclet.since }),
    ...(doclet.module === undefined ? {} : { module: doclet.module }),
    line: doclet.line,
  }
}

const isFunction = (type: string | undefined) => type !== undefined && /^function\b/i.test(type)

/** `function` alone tells nothing. */
const signatureOf = (type: string | undefined) => (type === undefined || /^function$/i.test(type) ? undefined : type)

/** An event whose value is described by properties, not by parameters, has a type of its own. */
function payloadOf(params: Member[], properties: Member[], type: string | undefined): string | undefined {
  if (params.length > 0) return undefined
  return type ?? (properties.length > 0 ? 'object' : undefined)
}
