/** Whose a temporary file is, as part of its name: what it holds is somebody's text, so there is no other place to say it. */
import { createHash } from 'node:crypto'
import { type Owner, stateOf, thisProcess } from './lock-owner.js'

let own: string | undefined

/** This process. */
export function ownTag(): string {
  own ??= tagOf(thisProcess())
  return own
}

/**
 * Whether whoever made the file is done with it, beyond doubt. This process is, because all calls block:
 * while it looks for files that were left it writes none.
 */
export function isDone(tag: string): boolean {
  if (tag === ownTag()) return true
  const [id, start = '', machine] = tag.split('-')
  const here = thisProcess().machine
  return machine === shortOf(here) && stateOf({ process: Number(id), start, machine: here }) === 'gone'
}

function tagOf({ process: id, start, machine }: Owner): string {
  return [id, start, shortOf(machine)].join('-')
}

/** A machine's name may hold anything, and be long. */
function shortOf(machine: string): string {
  return createHash('sha256').update(machine).digest('hex').slice(0, 8)
}
