/**
 * The catalogue of changes. A sentence says in plain words what changed, for messages and for the
 * contract's changelog; `{subject}`, `{before}` and `{after}` are names and values, which Markdown
 * shows as code; `came` and `went` say it where there was nothing before, or is nothing after.
 * `section` is the heading of a changelog that the change belongs under.
 */
import type { Change } from './change.js'

export type Section = 'Added' | 'Changed' | 'Deprecated' | 'Removed' | 'Fixed'

interface Kind { section: Section; sentence: string; came?: string; went?: string }

export const kinds = {
  // The contract
  'package-renamed': { section: 'Changed', sentence: 'the package is called {after} and no longer {before}' },
  'contract-text': { section: 'Changed', sentence: 'the {subject} says something else' },

  // Events
  'event-added': { section: 'Added', sentence: 'the event {subject} is new' },
  'event-removed': { section: 'Removed', sentence: 'the event {subject} is gone' },
  'event-renamed': { section: 'Changed', sentence: 'the event {before} seems to be called {after} now' },
  'argument-added': { section: 'Added', sentence: '{subject} is a new argument of type {after}' },
  'argument-removed': { section: 'Removed', sentence: 'the argument {subject} is gone' },
  'argument-renamed': { section: 'Changed', sentence: 'the argument {before} is called {after} now' },
  'payload-renamed': { section: 'Changed', sentence: 'the type {before} of the argument {subject} is called {after} now' },
  'payload-removed': { section: 'Removed', sentence: 'the type {before} of the argument {subject} is gone' },

  // Typedefs
  'typedef-added': { section: 'Added', sentence: 'the type {subject} is new' },
  'typedef-removed': { section: 'Removed', sentence: 'the type {subject} is gone' },
  'typedef-renamed': { section: 'Changed', sentence: 'the type {before} seems to be called {after} now' },
  'direction-changed': { section: 'Changed', sentence: 'the direction of {subject} is {after} and no longer {before}' },
  'property-added': { section: 'Added', sentence: '{subject} is a new property of type {after}' },
  'property-removed': { section: 'Removed', sentence: 'the property {subject} is gone' },
  'property-renamed': { section: 'Changed', sentence: 'the property {before} seems to be called {after} now' },
  'variant-added': { section: 'Added', sentence: '{subject} is a new variant' },
  'variant-removed': { section: 'Removed', sentence: 'the variant {subject} is gone' },

  // Nodes
  'type-changed': { section: 'Changed', sentence: 'the type of {subject} is {after} and no longer {before}' },
  'form-added': { section: 'Added', sentence: '{subject} arrives as {after} too' },
  'form-removed': { section: 'Removed', sentence: '{subject} no longer arrives as {before}' },
  'made-optional': { section: 'Changed', sentence: '{subject} may be missing' },
  'made-required': { section: 'Changed', sentence: '{subject} is no longer missing' },
  'constraint-added': { section: 'Changed', sentence: '{subject} is restricted: {after}' },
  'constraint-changed': { section: 'Changed', sentence: '{subject} is restricted otherwise: {after} instead of {before}' },
  'constraint-removed': { section: 'Changed', sentence: '{subject} is no longer restricted: {before}' },
  'unit-changed': { section: 'Changed', sentence: 'the unit of {subject} is {after} and no longer {before}', came: 'the unit of {subject} is {after}', went: 'the unit of {subject} is no longer said to be {before}' },
  'meaning-changed': { section: 'Changed', sentence: 'the special values of {subject} are explained otherwise' },

  // Enums
  'enum-added': { section: 'Added', sentence: 'the enum {subject} is new' },
  'enum-removed': { section: 'Removed', sentence: 'the enum {subject} is gone' },
  'enum-renamed': { section: 'Changed', sentence: 'the enum {before} seems to be called {after} now' },
  'enum-base-changed': { section: 'Changed', sentence: 'the values of {subject} are {after} and no longer {before}' },
  'enum-opened': { section: 'Changed', sentence: '{subject} may hold values that are not listed' },
  'enum-closed': { section: 'Changed', sentence: '{subject} holds no other values than those listed' },
  'enum-value-added': { section: 'Added', sentence: '{subject} is a new value: {after}' },
  'enum-value-removed': { section: 'Removed', sentence: 'the value {subject} is gone: {before}' },
  'enum-value-renamed': { section: 'Changed', sentence: 'the value {before} is called {after} now' },
  'enum-value-changed': { section: 'Changed', sentence: 'the value of {subject} is {after} and no longer {before}' },

  // What is said about them
  'description-changed': { section: 'Changed', sentence: '{subject} is described otherwise' },
  'label-changed': { section: 'Changed', sentence: 'the label of {subject} is {after} and no longer {before}' },
  'examples-changed': { section: 'Changed', sentence: '{subject} has other examples' },
  'evidence-changed': { section: 'Changed', sentence: 'the evidence for {subject} is another' },
  'now-documented': { section: 'Changed', sentence: "{subject} is on the SDK's own page now" },
  'only-observed': { section: 'Changed', sentence: "{subject} is not on the SDK's own page" },
  'documented-changed': { section: 'Changed', sentence: "what the SDK's own page says of {subject} is noted otherwise" },
  'erratum-changed': { section: 'Fixed', sentence: "what is wrong on the SDK's own page about {subject} is noted otherwise" },
  'since-changed': { section: 'Changed', sentence: '{subject} is there since {after} and no longer {before}', came: '{subject} is there since {after}', went: '{subject} is no longer said to be there since {before}' },
  'deprecated': { section: 'Deprecated', sentence: '{subject} is deprecated: {after}' },
  'deprecation-changed': { section: 'Changed', sentence: 'the deprecation of {subject} says something else' },
  'no-longer-deprecated': { section: 'Changed', sentence: '{subject} is no longer deprecated' },
} as const satisfies Record<string, Kind>

export type ChangeKind = keyof typeof kinds

/** The sentence of a change; `mark` makes of a name or value what the surroundings need. */
export function sentenceOf({ kind, subject, before, after }: Pick<Change, 'kind' | 'subject' | 'before' | 'after'>, mark: (name: string) => string = (name) => name): string {
  const { sentence, came = sentence, went = sentence }: Kind = kinds[kind]
  const chosen = before === undefined ? came : after === undefined ? went : sentence
  const values: Readonly<Record<string, string>> = { subject, before: before ?? 'none', after: after ?? 'none' }
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => mark(values[name] ?? whole))
}
