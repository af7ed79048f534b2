/** Examples: the first few in sight, the rest behind a click. */
import { codeBlock, type Markdown } from '../../text/markdown.js'
import { prettyJson } from '../../text/json.js'
import type { Context } from './places.js'
import { prose } from './prose.js'

export interface Example { title: Markdown; json: Markdown }
export interface Examples { first: Example[]; more: Example[] }

const inSight = 3
const width = 100

export function examplesOf(examples: { title: string; value: unknown }[], context: Context): Examples {
  const all = examples.map(({ title, value }) => ({ title: prose(title, context), json: codeBlock('json', prettyJson(value, width)) }))
  return { first: all.slice(0, inSight), more: all.slice(inSight) }
}
