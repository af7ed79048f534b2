/** An event as its section shows it. */
import type { Event, Typedef } from '../../model.js'
import { anchor, code, type Markdown } from '../../text/markdown.js'
import { type Examples, examplesOf } from './examples.js'
import { listenerExample } from './listener.js'
import { formNote, originNotes } from './notes.js'
import { type Context, eventId } from './places.js'
import { prose } from './prose.js'
import { listenerSignature } from './signature.js'
import { argumentTables, type Table } from './tables.js'
import { usedLinks } from './used-by.js'

/** What a listener is written with. */
export interface Surroundings { packageName: string; typedefs: ReadonlyMap<string, Typedef> }

export interface EventView {
  name: string
  anchor: Markdown
  description: Markdown
  notes: Markdown[]
  signature: Markdown
  /** Empty where the listener gets nothing. */
  tables: Table[]
  /** What arrives besides the documented arguments. */
  also: Markdown[]
  /** How an app hears of it. */
  listener: Markdown
  uses: Markdown[]
  examples: Examples
}

export function eventView(event: Event, { packageName, typedefs }: Surroundings, context: Context): EventView {
  const id = eventId(event.name)
  return {
    name: event.name,
    anchor: anchor(id),
    description: prose(event.description, context),
    notes: originNotes(event, context),
    signature: listenerSignature(event.name, event.args),
    tables: argumentTables(event.args, id, context),
    also: event.args.flatMap(({ name, also = [] }) => also.map((form) => context.words.say('form.named', { name: code(name), form: formNote(form, context) }))),
    listener: listenerExample(event, packageName, typedefs),
    uses: usedLinks(event.args, event.name, context),
    examples: examplesOf(event.examples.map(({ title, args }) => ({ title, value: args })), context),
  }
}
