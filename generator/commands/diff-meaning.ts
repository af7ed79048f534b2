/** What a change means to those who use the contract, in words. */
import { type ChangeKind, kinds } from '../diff/kinds.js'
import { versionNote } from '../diff/version.js'
import type { DiffReport, ReportedChange } from './diff-report.js'

export interface Meaning {
  audience: 'types' | 'validators'
  verdict: 'breaking' | 'compatible'
  words: string
}

/** For whoever compiles against the types, and for whoever runs the validators; nothing where nothing is felt. */
export function meaningOf(change: ReportedChange): Meaning[] {
  const { types, validators } = change.verdicts
  return [
    ...(types === 'none' ? [] : [{ audience: 'types', verdict: types, words: types === 'breaking' ? breakingTypes(change) : compatibleTypes(change) } as const]),
    ...(validators === 'none' ? [] : [{ audience: 'validators', verdict: validators, words: acceptanceText(change) } as const]),
  ]
}

/** Why code stops compiling: what it receives is more than it knows, or what it sends is no longer enough. */
function breakingTypes({ kind, direction = 'both', acceptance }: ReportedChange): string {
  const special = ownTypeWords[kind]
  if (special !== undefined) return special
  if (kind.endsWith('-renamed')) return 'code that uses the old name stops compiling'
  // Of a form or a constraint the thing itself stays.
  if (kind.endsWith('-removed') && kind !== 'form-removed' && kind !== 'constraint-removed') return 'code that uses it stops compiling'
  const [grows, shrinks] = [acceptance === 'wider' || acceptance === 'different', acceptance === 'narrower' || acceptance === 'different']
  const receives = grows ? 'code that receives it has to expect more than before' : 'code that receives it and relies on what is gone stops compiling'
  const sends = shrinks ? 'code that sends it has to keep to less than before' : 'code that sends it as before stops compiling'
  if (direction === 'both') return grows === shrinks ? 'code that receives or sends it as before stops compiling' : grows ? receives : sends
  return direction === 'in' ? receives : sends
}

const ownTypeWords: Partial<Record<ChangeKind, string>> = {
  'package-renamed': 'code that imports it has to name it anew',
  'property-added': 'code that sends the object has to give it',
  'made-required': 'code that sends the object has to give it',
  'made-optional': 'code that receives the object has to do without it',
}

function compatibleTypes({ kind }: ReportedChange): string {
  if (kind === 'deprecated') return 'editors strike it out'
  return kinds[kind].section === 'Added' ? 'there is more to use, and code compiles as before' : 'code compiles as before'
}

function acceptanceText({ kind, acceptance, verdicts: { validators } }: ReportedChange): string {
  const special = ownAcceptanceWords[kind]?.[validators === 'breaking' ? 'breaking' : acceptance === 'same' ? 'same' : 'compatible']
  if (special !== undefined) return special
  if (acceptance === 'wider') return 'they accept more than before'
  if (acceptance === 'narrower') return 'they refuse values that they accepted'
  if (acceptance === 'different') return 'they refuse values that they accepted, and accept others'
  if (validators === 'compatible') return 'there are new ones'
  return kind.endsWith('-renamed') ? 'they have another name' : 'they are gone'
}

const without = 'they accept objects without it'
const ownAcceptanceWords: Partial<Record<ChangeKind, { breaking?: string; compatible?: string; same?: string }>> = {
  'property-added': { breaking: 'they refuse objects without it', same: 'they check it where it is there' },
  'property-removed': { compatible: without, same: 'they no longer look at it' },
  'property-renamed': { breaking: 'they refuse objects with the old name', compatible: 'they look for the new name', same: 'they look for the new name' },
  'made-required': { breaking: 'they refuse objects without it' },
  'made-optional': { compatible: without },
}

/** So much of what two texts begin with alike is left away, and so much of it shown. */
const mostAlike = 60
const lead = 20

/** The text before and the text after where the sentence has neither, from a little before they part. */
export function textsOf({ kind, before, after }: ReportedChange): ['-' | '+', string][] {
  const { sentence } = kinds[kind]
  const alike = before !== undefined && after !== undefined ? alikeIn(before, after) : 0
  const piece = (text: string) => (alike > mostAlike ? `…${text.slice(alike - lead)}` : text)
  return [
    ...(before === undefined || sentence.includes('{before}') ? [] : [['-', piece(before)] satisfies ['-', string]]),
    ...(after === undefined || sentence.includes('{after}') ? [] : [['+', piece(after)] satisfies ['+', string]]),
  ]
}

/** How many characters two texts begin with in common. Halves of one do not count. */
function alikeIn(one: string, other: string): number {
  const others = Array.from(other)
  let length = 0
  for (const [index, character] of Array.from(one).entries()) {
    if (character !== others[index]) break
    length += character.length
  }
  return length
}

/** `1 breaking, 2 in the docs only`; nothing where nothing changed. */
export function countsText({ changes, breaking }: DiffReport): string {
  const compatible = changes.filter(({ level }) => level === 'minor').length
  const silent = changes.length - breaking - compatible
  const parts = [
    ...(breaking > 0 ? [`${breaking} breaking`] : []), ...(compatible > 0 ? [`${compatible} compatible`] : []), ...(silent > 0 ? [`${silent} in the docs only`] : []),
  ]
  return parts.join(', ')
}

/** What follows for the version, and why, in one sentence each; nothing where nothing changed. */
export function versionText({ recommended, version }: DiffReport): { verdict: string; notes: string[] } | undefined {
  if (recommended === 'none') return undefined
  if (version.recommended === undefined) return { verdict: recommended, notes: [`${version.base} is no semantic version`] }
  const note = versionNote(version.base, recommended)
  const head = version.head === version.base ? [] : [`the spec has ${version.head}, which is ${version.isEnough ? 'enough' : 'too low'}`]
  return { verdict: `${recommended}, ${version.base} → ${version.recommended}`, notes: [...(note === undefined ? [] : [note]), ...head] }
}
