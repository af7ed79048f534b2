/** A typedef as its section shows it. */
import { type Direction, type Event, nodeOf, type Typedef } from '../../model.js'
import { anchor, joined, md, type Markdown } from '../../text/markdown.js'
import { type Examples, examplesOf } from './examples.js'
import { formNote, originNotes, typeMarkdown, valueNotes } from './notes.js'
import { type Context, linkTo, typeId } from './places.js'
import { prose } from './prose.js'
import { callbackSignature, eventCallbackSignature } from './signature.js'
import { argumentTables, bodyTables, formTables, type Table } from './tables.js'
import { type Use, useLinks } from './used-by.js'

export interface TypedefView {
  name: string
  anchor: Markdown
  description: Markdown
  direction: string
  notes: Markdown[]
  /** Code that shows the type as a whole, for functions. */
  signature: Markdown[]
  tables: Table[]
  also: Markdown[]
  examples: Examples
  usedBy: Markdown[]
}

const directionSentence: Readonly<Record<Direction, string>> = {
  in: 'You receive values of this type.',
  out: 'You send values of this type.',
  both: 'You receive and send values of this type.',
}

export function typedefView(typedef: Typedef, events: Event[], uses: readonly Use[], context: Context): TypedefView {
  const id = typeId(typedef.name)
  const also = typedef.also ?? []
  return {
    name: typedef.name,
    anchor: anchor(id),
    description: prose(typedef.description, context),
    direction: directionSentence[typedef.direction],
    notes: [...shapeNotes(typedef, events, context), ...valueNotes(typedef, context), ...originNotes(typedef, context)],
    signature: signatureOf(typedef),
    tables: [
      ...(typedef.kind === 'callback' ? argumentTables(typedef.type.args, id, context) : bodyTables(nodeOf(typedef).type, id, context)),
      ...formTables(also, { path: '', id: undefined, when: [] }, context),
    ],
    also: [...also.map((form) => formNote(form, context)), ...argumentForms(typedef, context)],
    examples: examplesOf(typedef.examples, context),
    usedBy: useLinks(uses, context),
  }
}

/** What an alias or a derived type comes down to. */
function shapeNotes(typedef: Typedef, events: Event[], context: Context): Markdown[] {
  if (typedef.kind === 'alias') return [md`Type: ${typeMarkdown(typedef.type, context)}`]
  if (typedef.kind !== 'derived' || typedef.type.from !== 'event-name') return []
  const names = events.flatMap(({ name }) => {
    const place = context.places.get(name)
    return place ? [linkTo(name, place, context)] : []
  })
  return [md`One of: ${joined(names, ', ')}`]
}

function signatureOf(typedef: Typedef): Markdown[] {
  if (typedef.kind === 'callback') return [callbackSignature(typedef.name, typedef.type.args)]
  return typedef.kind === 'derived' && typedef.type.from === 'event-callback' ? [eventCallbackSignature(typedef.name)] : []
}

function argumentForms(typedef: Typedef, context: Context): Markdown[] {
  if (typedef.kind !== 'callback') return []
  return typedef.type.args.flatMap(({ name, also = [] }) => also.map((form) => md`${name} as ${formNote(form, context)}`))
}
