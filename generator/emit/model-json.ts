/** `model.json`: the linked contract for other tools and languages, and the schema that describes it. */
import type { Enum, Event, Typedef } from '../model.js'
import { joinedJson, jsonPart } from '../text/json.js'
import type { Emitter } from './emitter.js'
import { compact, oncePerPart } from './remember.js'

export const emitModel: Emitter = ({ contract, enums, typedefs, events }, templates) => [
  { path: 'model.json', text: joinedJson({ contract: compact(jsonPart(plain(contract), 1)), enums: enums.map(enumText), typedefs: typedefs.map(typedefText), events: events.map(eventText) }) },
  { path: 'model.schema.json', text: templates.get('package/model.schema.json') ?? '' },
]

const enumText = oncePerPart((item: Enum) => compact(jsonPart(plain(item), 2)))
const typedefText = oncePerPart((typedef: Typedef) => compact(jsonPart({ ...plain({ ...typedef, examples: [] }), examples: typedef.examples.map(({ title, value }) => ({ title, value })) }, 2)))
const eventText = oncePerPart((event: Event) => compact(jsonPart({ ...plain({ ...event, examples: [] }), examples: event.examples.map(({ title, args }) => ({ title, args })) }, 2)))

/** A copy without any `at`: places belong to a file, not to the contract. Examples are not the Model's own objects and never get here. */
function plain<Part extends object>(part: Part): object {
  const entries = Object.entries(part).filter(([key]) => key !== 'at')
  return Object.fromEntries(entries.map(([key, value]) => [key, copy(value)]))
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  return typeof value === 'object' && value !== null ? plain(value) : value
}
