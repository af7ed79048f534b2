/** A typedef as its section shows it. */
import { type Event, nodeOf, type Typedef } from '../../model.js'
import { anchor, type Markdown } from '../../text/markdown.js'
import { type Examples, examplesOf } from './examples.js'
import { formNote, listed, originNotes, typeMarkdown, valueNotes } from './notes.js'
import { type Context, linkTo, typeId } from './places.js'
import { prose } from './prose.js'
import { callbackSignature, eventCallbackSignature } from './signature.js'
import { argumentTables, bodyTables, formTables, type Table } from './tables.js'
import { type Use, usedLinks, useLinks } from './used-by.js'

export interface TypedefView {
  name: string
  anchor: Markdown
  description: Markdown
  direction: Markdown
  notes: Markdown[]
  /** Code that shows the type as a whole, for functions. */
  signature: Markdown[]
  tables: Table[]
  also: Markdown[]
  examples: Examples
  uses: Markdown[]
  usedBy: Markdown[]
}

export function typedefView(typedef: Typedef, events: Event[], uses: readonly Use[], context: Context): TypedefView {
  const id = typeId(typedef.name)
  const also = typedef.also ?? []
  return {
    name: typedef.name,
    anchor: anchor(id),
    description: prose(typedef.description, context),
    direction: context.words.say(`typedef.direction.${typedef.direction}`),
    notes: [...shapeNotes(typedef, events, context), ...valueNotes(typedef, context), ...originNotes(typedef, context)],
    signature: signatureOf(typedef),
    tables: [
      ...(typedef.kind === 'callback' ? argumentTables(typedef.type.args, id, context) : bodyTables(nodeOf(typedef).type, id, context)),
      ...formTables(also, { path: '', id: undefined, when: [] }, context),
    ],
    also: [...also.map((form) => formNote(form, context)), ...argumentForms(typedef, context)],
    examples: examplesOf(typedef.examples, context),
    uses: usedLinks([nodeOf(typedef)], typedef.name, context),
    usedBy: useLinks(uses),
  }
}

/** What an alias or a derived type comes down to. */
function shapeNotes(typedef: Typedef, events: Event[], context: Context): Markdown[] {
  if (typedef.kind === 'alias') return [context.words.say('typedef.alias', { type: typeMarkdown(typedef.type, context) })]
  if (typedef.kind !== 'derived' || typedef.type.from !== 'event-name') return []
  const names = events.flatMap(({ name }) => {
    const place = context.places.get(name)
    return place ? [linkTo(name, place)] : []
  })
  return [context.words.say('typedef.eventNames', { names: listed(names, context) })]
}

function signatureOf(typedef: Typedef): Markdown[] {
  if (typedef.kind === 'callback') return [callbackSignature(typedef.name, typedef.type.args)]
  return typedef.kind === 'derived' && typedef.type.from === 'event-callback' ? [eventCallbackSignature(typedef.name)] : []
}

function argumentForms(typedef: Typedef, context: Context): Markdown[] {
  if (typedef.kind !== 'callback') return []
  return typedef.type.args.flatMap(({ name, also = [] }) => also.map((form) => context.words.say('form.named', { name, form: formNote(form, context) })))
}
