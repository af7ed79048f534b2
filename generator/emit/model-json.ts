/** `model.json`: the linked contract for other tools and languages, and the schema that describes it. */
import type { Model } from '../model.js'
import { jsonText } from '../text/json.js'
import type { Emitter } from './emitter.js'

export const emitModel: Emitter = (model, templates) => [
  { path: 'model.json', text: jsonText(withoutPlaces(model)) },
  { path: 'model.schema.json', text: templates.get('package/model.schema.json') ?? '' },
]

/** Places belong to a file, not to the contract: moving a comment changes nothing in the output. */
function withoutPlaces({ contract, enums, typedefs, events }: Model): unknown {
  return {
    contract: plain(contract),
    enums: enums.map(plain),
    typedefs: typedefs.map((typedef) => ({ ...plain({ ...typedef, examples: [] }), examples: typedef.examples.map(({ title, value }) => ({ title, value })) })),
    events: events.map((event) => ({ ...plain({ ...event, examples: [] }), examples: event.examples.map(({ title, args }) => ({ title, args })) })),
  }
}

/** A copy without any `at`. Examples are not the Model's own objects and never get here. */
function plain<Part extends object>(part: Part): object {
  const entries = Object.entries(part).filter(([key]) => key !== 'at')
  return Object.fromEntries(entries.map(([key, value]) => [key, copy(value)]))
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  return typeof value === 'object' && value !== null ? plain(value) : value
}
