/** The rules about enums, and about variants, which an enum tells apart. */
import type { Rule } from './diagnostics.js'

export const enumRules = {
  'duplicate-value': {
    severity: 'error',
    sentence: '{what} {value} stands twice in the enum {name}',
    why: 'A value has one name, and a name one value.',
    bad: 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: B, description: y }, { value: 0, name: C, description: y }] }\n',
    good: 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: B, description: y }, { value: 1, name: C, description: y }] }\n',
  },
  'enum-value-type': {
    severity: 'error',
    sentence: '{value} is not a value of type {type}',
    hint: '{advice}',
    why: 'All values of an enum have its base type.',
    bad: 'enums:\n  A: { description: x, type: string, values: [{ value: 0, name: B, description: y }] }\n',
    good: "enums:\n  A: { description: x, type: string, values: [{ value: '0', name: B, description: y }] }\n",
  },
  'bad-discriminator': {
    severity: 'error',
    sentence: 'the discriminator {name} does not tell the variants apart: {problem}',
    hint: 'it must be one of `properties`, required, with a closed string enum as its type',
    why: 'The value of one property decides which variant a value is, so it must always be there and be one of a known set.',
    bad: 'typedefs:\n  A:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: string } }\n    variants: { a: { description: z } }\n',
    good: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\ntypedefs:\n  A:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z } }\n',
  },
  'missing-variant': {
    severity: 'error',
    sentence: 'the value {value} of {name} has no variant',
    hint: 'add it; a variant that adds nothing has only a description',
    why: 'The keys of variants are exactly the values of the enum.',
    bad: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }, { value: b, name: B, description: y }] }\ntypedefs:\n  T:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z } }\n',
    good: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }, { value: b, name: B, description: y }] }\ntypedefs:\n  T:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z }, b: { description: z } }\n',
  },
  'unknown-variant': {
    severity: 'error',
    sentence: '{value} is not a value of {name}',
    why: 'A variant that no value selects can never arrive.',
    bad: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\ntypedefs:\n  T:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z }, b: { description: z } }\n',
    good: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\ntypedefs:\n  T:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z } }\n',
  },
  'duplicate-property': {
    severity: 'error',
    sentence: 'the property {name} is common to all variants and stands again in {variant}',
    hint: 'keep it in one place',
    why: 'The same fact is written once.',
    bad: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\ntypedefs:\n  T:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z, properties: { kind: { description: y, type: Kind } } } }\n',
    good: 'enums:\n  Kind: { description: x, type: string, values: [{ value: a, name: A, description: y }] }\ntypedefs:\n  T:\n    description: x\n    discriminator: kind\n    properties: { kind: { description: y, type: Kind } }\n    variants: { a: { description: z } }\n',
  },
} as const satisfies Record<string, Rule>
