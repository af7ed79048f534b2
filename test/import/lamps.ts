/** A small page about lamps, a contract written by hand that says the same, and what import makes of the two. */
import { mostOf } from '../../generator/commands/import-plan.js'
import type { SourceFile } from '../../generator/files.js'
import { compare, type Drift, type Page, pageOf, readDocumentation } from '../../generator/import/index.js'
import type { Model } from '../../generator/model.js'
import { understand } from '../../generator/pipeline.js'
import { sourcesOf } from '../build/sources.js'

export const lampPage = `
/**
 * A lamp was switched.
 * @event module:types#onSwitched
 * @param {object} res
 * @param {number} res.id Lamp ID, int64
 * @param {number} res.state New state, 0 - off; 1 - on; 2 - dimmed
 * @param {string} [res.by] Who did it
 */
/**
 * Something is wrong.
 * @event module:types#onFault
 * @param {object} res
 * @param {string} res.category What kind
 * @example
 * {category: 'HEAT'}
 * {category: 'SHORT'}
 */
/**
 * All lamps.
 * @event module:types#onList
 * @param {Lamp[]} lamps All of them
 * @param {number} total How many, int32
 */
/**
 * It is over.
 * @event module:types#onClosed
 */
/**
 * A lamp.
 * @typedef {object} Lamp
 * @property {number} id Lamp ID, int64
 * @property {string} name How it is called
 * @property {(string|number)} code What stands on it
 * @property {number} delay How long it waits (ms)
 * @property {number} weight How heavy it is
 * @property {number} state State, 0 - off; 1 - on; 2 - dimmed
 * @property {object} place Where it is
 * @property {string} place.room The room
 * @property {number} place.floor The floor, int32
 * @property {object[]} parts Its parts
 * @property {string} parts[].label Name of the part
 * @property {Array.<number>} hours When it burns
 * @property {object.<string, string>} tags Words
 */
/**
 * A room.
 * @typedef {object} Room
 * @property {string} title How it is called
 * @property {string} kind Kind: hall - Hall, cellar - Cellar, yard - Yard
 */
/**
 * Called while lamps are read.
 * @callback progress
 * @param {number} done How many, int32
 */
`

/** Indented by four, with comments, blank lines between entries, and neighbours in braces. */
export const lampContract = `# What lamps tell.
title: Lamps
description: What lamps tell.

enums:
    # As on the wire.
    State:
        description: How bright.
        type: int32
        values:
            - { value: 0, name: Off, description: Dark. }
            - { value: 1, name: On, description: Bright. }
            - { value: 2, name: Dimmed, description: In between. }

    Category:
        description: What is wrong.
        type: string
        values:
            - value: HEAT
              name: Heat
              description: Too hot.
            - value: SHORT # burns
              name: Short
              description: Two wires touch.

    RoomKind:
        description: Which sort of room.
        type: string
        values:
            - { value: hall, name: Hall, description: A hall. }
            - { value: cellar, name: Cellar, description: Below. }
            - { value: yard, name: Yard, description: Outside. }

typedefs:
    Lamp:
        description: A lamp.
        properties:
            id: { type: int64, description: Which. }
            name: { type: string, description: Its name. }

            # Paint or print.
            code:
                type: string | number
                description: On its foot.
            delay: { type: number, unit: ms, description: Waits. }
            weight:
                type: number
                description: In kilograms, says the page nowhere. # weighed

            state: { type: State, documented: number, description: How bright. }
            place:
                description: Where it hangs.
                properties:
                    room: { type: string, description: The room. }
                    floor: { type: int32, description: The floor. }

            parts: { type: 'LampPart[]', description: Its parts. }
            hours: { type: 'number[]', description: When it burns. }
            tags: { type: map<string>, description: Words. }

    # Has no section on the page.
    LampPart:
        description: A part.
        properties:
            label: { type: string, description: Its name. }

    Room:
        description: A room.
        direction: both
        properties:
            title: { type: string, description: Its name. }
            kind: { type: RoomKind, description: Which sort. }

    progress:
        description: While lamps are read.
        callback:
            args:
                done: { type: int32, description: How many. }

events:
    onSwitched:
        description: A lamp was switched.
        args:
            res:
                description: What happened.
                properties:
                    id: { type: int64, description: Which. }
                    state: { type: State, documented: number, description: How bright. }
                    by: { type: string, optional: true, description: Who. }

    onFault:
        description: Something is wrong.
        args:
            res:
                description: What happened.
                properties:
                    category: { type: Category, description: What kind. }

    # Both at once.
    onList:
        description: All lamps.
        args:
            lamps: { type: 'Lamp[]', description: All. }
            total: { type: int32, description: How many. }

    onClosed:
        description: It is over.
# The end.
`

/** Nothing changes a page or a contract that is read, so each is read once for all cases. */
function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const result = known.get(text) ?? make(text)
    known.set(text, result)
    return result
  }
}

const readPage = remembered(async (text): Promise<Page> => pageOf([await readDocumentation('page.js', text)]))

const specOf = remembered((text): { model: Model; sources: SourceFile[] } => {
  const sources = sourcesOf({ 'lamps.yaml': text })
  const { model, diagnostics } = understand(sources)
  const error = diagnostics.find(({ severity }) => severity === 'error')
  if (!model || error) throw new Error(`the contract of a test is wrong: ${error?.message}`)
  return { model, sources }
})

/** A page with one stretch replaced, which has to be there just once. */
export function edited(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not there once: ${from}`)
  return text.replace(from, () => to)
}

export function pageWith(stretch: readonly [from: string, to: string] | undefined): string {
  return stretch ? edited(lampPage, ...stretch) : lampPage
}

/** `kind subject says` */
function told({ kind, subject, says, unsure }: Drift): string {
  return `${kind} ${subject} ${says}${unsure === undefined ? '' : ` (${unsure})`}`
}

export async function driftsOf(page: string, contract: string): Promise<string[]> {
  return compare(await readPage(page), specOf(contract).model).map(told)
}

/** A domain file as it is in the end. The byte order mark counts. */
function textOf(sources: readonly SourceFile[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(sources.find(({ path }) => path === 'lamps.yaml')?.bytes)
}

export interface Written { text: string; left: string[]; again: string[]; editsAgain: number }

/** What `--write` makes of a contract, and what it makes of that. */
export async function written(pageText: string, contract: string, prune = false): Promise<Written> {
  const page = await readPage(pageText)
  const first = await writtenOnce(page, contract, prune)
  const left = compare(page, first.model)
  // Of no drifts come no edits.
  const second = left.length === 0 ? undefined : await mostOf(left, { page, model: first.model, sources: first.after }, prune)
  return { text: textOf(first.after), left: [...first.why.keys()].map(told), again: left.map(told), editsAgain: second?.plan.edits.length ?? 0 }
}

export async function writtenText(pageText: string, contract: string): Promise<string> {
  return textOf((await writtenOnce(await readPage(pageText), contract, false)).after)
}

function writtenOnce(page: Page, contract: string, prune: boolean) {
  const { model, sources } = specOf(contract)
  return mostOf(compare(page, model), { page, model, sources }, prune)
}
