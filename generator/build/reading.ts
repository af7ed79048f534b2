/** What the readers hand to the checks: each node together with the text it was read from. */
import type { Diagnostic } from '../diagnostic.js'
import type { Span } from '../files.js'
import type { EnumValue, Node } from '../model.js'
import type { MapSyntax, Syntax } from './syntax.js'

/** What a node stands for; only an argument and its forms may be `undefined`. */
export type Place = 'typedef' | 'property' | 'argument' | 'form' | 'argument form'

export interface Reading {
  node: Node
  place: Place
  /** How messages call it, e.g. `the property auth_mode`. */
  where: string
  syntax: MapSyntax
  /** The declared names that its type expression uses. */
  uses: { name: string; at: Span }[]
}

/** An example as it was written, and what it is an example of. */
export interface ExampleReading { owner: { kind: 'typedef' | 'event'; name: string }; syntax: Syntax }

/** Collects while a file is read. Readers never look at what is in it. */
export interface Findings {
  readings: Reading[]
  examples: ExampleReading[]
  /** Where the values of enums stand. */
  enumValues: Map<EnumValue, Syntax>
  problems: Diagnostic[]
  /** How many common properties stand in variants, once for each. */
  copies: number
}
