/** All texts that people wrote for people, with the way to each from the part that it belongs to. */
import type { Step } from '../edit/index.js'
import type { Contract, EnumValue, Event, Typedef } from '../model.js'
import { words } from '../names.js'
import type { Part } from './parts.js'

export interface Prose { text: string; path: readonly Step[] }

export function proseOf(part: Part, { domains }: Contract): Prose[] {
  const { kind, name, node, declares, provenance, description } = part
  const { erratum, observed, optionalObserved, deprecated } = provenance
  const texts: [string | undefined, readonly Step[]][] = [
    [kind === 'domain' ? domains.find((domain) => domain.name === name)?.title : undefined, ['title']],
    [description, ['description']],
    [kind === 'values' ? labelOf(declares as EnumValue) : undefined, ['label']],
    [erratum, ['erratum']],
    [observed, ['observed']],
    [optionalObserved, ['optional', 'observed']],
    [deprecated, ['deprecated']],
    ...(node?.meanings ?? []).map((meaning, index): [string, Step[]] => [meaning.description, ['meanings', index, 'description']]),
    ...examplesOf(declares).map(({ title }, index): [string, Step[]] => [title, ['examples', index, 'title']]),
  ]
  return texts.flatMap(([text, path]) => (text === undefined ? [] : [{ text, path }]))
}

/** Descriptions alone: those that are to be sentences. */
export function descriptionsOf({ description, node }: Part): Prose[] {
  const meanings = (node?.meanings ?? []).map(({ description: text }, index) => ({ text, path: ['meanings', index, 'description'] }))
  return [...(description === undefined ? [] : [{ text: description, path: ['description'] }]), ...meanings]
}

/** Only one that was written: the name has a rule of its own. */
function labelOf({ name, label }: EnumValue): string | undefined {
  return label === words(name) ? undefined : label
}

function examplesOf(declares: Part['declares']): { title: string }[] {
  return declares && 'examples' in declares ? (declares as Typedef | Event).examples : []
}
