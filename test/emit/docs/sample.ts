/** A small chat that has a bit of everything, and its docs. */
import { build } from '../../../generator/build/index.js'
import { emitDocs } from '../../../generator/emit/docs/index.js'
import type { Templates } from '../../../generator/files.js'
import { readTemplates } from '../../../generator/io/read-templates.js'
import type { Model } from '../../../generator/model.js'
import type { Translation } from '../../../generator/translation.js'

export const templates = readTemplates(['docs'])

const contract = `
name: chat-contract
version: '1.0.0'
description: A small chat.
license: MIT
source: { title: Chat reference, date: '2026-01-01', sdk: '4.2' }
domains: [talk, people]
`
const talk = `
title: Talk
description: What is said.
enums:
  Mood:
    description: How it is meant.
    type: int32
    values:
      - { value: 0, name: Kind, description: Well meant. }
      - { value: 1, name: Rude, description: Badly meant., observed: seen in 4.1, deprecated: Use Kind. }
  Kind:
    description: What a notice is about.
    type: string
    values:
      - { value: join, name: Join, description: Somebody came. }
      - { value: leave, name: Leave, description: Somebody went. }
typedefs:
  Line:
    description: A line of talk.
    properties:
      'said at': { type: int64, unit: epoch-ms, minimum: 0, documented: number, description: When it was said. }
      mood: { type: Mood, optional: true, description: How it is meant. }
      to:
        description: Who is meant.
        erratum: The page calls it from.
        properties:
          all: { type: boolean, description: Everybody., meanings: [{ value: true, description: Nobody is left out. }] }
    also:
      - { type: string, observed: 4.0 passes the bare text }
    examples:
      - { title: To all, value: { 'said at': 1, to: { all: true } } }
events:
  said:
    description: Somebody has said a Line, see \`Line\` and backToFront.
    args:
      line:
        type: Line
        description: What was said.
        also:
          - { type: undefined, observed: 4.0 passes nothing }
          - { observed: 4.1 passes it, properties: { raw: { type: 'any[]', description: Undecoded. } } }
    examples:
      - { title: Nothing, args: [] }
  notice:
    description: Somebody came or went.
    since: '4.2'
    args:
      res:
        description: What happened.
        discriminator: kind
        properties: { kind: { type: Kind, description: What happened. } }
        variants:
          join: { description: Somebody came., properties: { who: { type: string, description: Who came. } } }
          leave: { description: Somebody went. }
  backToFront:
    description: The list was turned around.
`
const people = `
title: People
description: Who talks.
typedefs:
  Crowd:
    description: Many people.
    properties:
      last: { type: 'Line | null', description: What they said last. }
      onJoin: { description: Called for each., callback: { args: { name: { type: string, description: Who it is. } } } }
`

/** The Model of a contract without faults, its files by name. */
export function modelOf(files: Record<string, string>): Model {
  const sources = Object.entries(files).map(([name, text]) => ({ path: `${name}.yaml`, bytes: new TextEncoder().encode(text) }))
  const { model, diagnostics } = build(sources)
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}

/** The docs by their path below `docs/`. */
export async function pagesOf(model: Model, { from = templates, translations = [] }: { from?: Templates; translations?: Translation[] } = {}): Promise<Record<string, string>> {
  return Object.fromEntries((await emitDocs(model, from, translations)).map(({ path, text }) => [path.replace(/^docs\//, ''), text]))
}

export const model = modelOf({ contract, talk, people })
