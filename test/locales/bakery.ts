/** A small contract with texts in every kind of place, and what it says in German. */
import type { SourceFile } from '../../generator/files.js'
import { textHash } from '../../generator/locales/text-hash.js'
import { contractText, domainText, sourcesOf } from '../build/sources.js'

export const bakery = domainText(`enums:
  Crust:
    description: How dark a loaf is.
    type: int32
    values:
      - { value: 0, name: Light, description: Barely baked. }
      - { value: 1, name: WellDone, label: Dark, description: Well baked., erratum: The handbook says burnt. }
typedefs:
  Loaf:
    description: What lies on the shelf.
    deprecated: Ask for bread.
    properties:
      crust: { type: Crust, description: What one sees., optional: { observed: Till 3 leaves it out. } }
      weight:
        description: As the scale shows it.
        type: number
        meanings: [{ value: 0, description: It was not weighed. }]
        also: [{ type: string, observed: Till 2 sends text., description: With a unit. }]
      description: { type: string, description: A property that is called so. }
    examples: [{ title: A light one, value: { crust: 0, weight: 500, description: rye } }]
  Kind: { description: Which shelf., type: string, startsWith: x }
  Which:
    description: One of two.
    discriminator: kind
    properties: { kind: { type: WhichKind, description: Which one. } }
    variants:
      a: { description: The first., properties: { size: { type: int32, description: How large. } } }
      b: { description: The second., observed: Seen once. }
  Done: { description: Called in the end., callback: { args: { loaf: { type: Loaf, description: The last one. } } } }
events:
  'oven:ready':
    description: The oven is hot.
    observed: The oven was heard.
    args:
      heat: { description: What the oven says., properties: { degrees: { type: int32, description: How hot. } } }
    examples: [{ title: At noon, args: [{ degrees: 200 }] }]
`).replace('enums:\n', 'enums:\n  WhichKind: { description: The kinds., type: string, values: [{ value: a, name: A, description: One. }, { value: b, name: B, description: Two. }] }\n')

/** The bakery, and German or what else is said in further files. */
export function bakeryWith(files: Readonly<Record<string, string>>, locales = '[de]'): SourceFile[] {
  return sourcesOf({ 'contract.yaml': `${contractText(['shop'])}locales: ${locales}\n`, 'shop.yaml': bakery, ...files })
}

/** A leaf of an overlay. */
export function leaf(english: string, text: string): string {
  return `{ of: '${textHash(english)}', text: ${text} }`
}
