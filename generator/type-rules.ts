/** The rules about types, and about what stands beside a type: constraints, units, meanings. */
import type { Rule } from './diagnostics.js'

export const typeRules = {
  // Types
  'type-count': {
    severity: 'error',
    sentence: '{where} must say its type in exactly one way, but {found}',
    hint: 'use one of {ways}',
    why: 'A value has one shape. Further forms that arrive go under `also`.',
    bad: 'typedefs:\n  A: { description: x }\n',
    good: 'typedefs:\n  A: { description: x, type: string }\n',
  },
  'type-syntax': {
    severity: 'error',
    sentence: 'the type {text} cannot be read: {problem}',
    why: "Types are written in TypeScript's spelling: `int64`, `Meta[]`, `map<string>`, `string | object`.",
    bad: "typedefs:\n  A: { description: x, type: 'string |' }\n",
    good: "typedefs:\n  A: { description: x, type: 'string | object' }\n",
  },
  'unknown-type': {
    severity: 'error',
    sentence: 'there is no type {name}',
    why: 'A type is a scalar (string number integer int32 int64 boolean object any null undefined) or an enum or typedef of this contract.',
    bad: 'typedefs:\n  A: { description: x, type: strin }\n',
    good: 'typedefs:\n  A: { description: x, type: string }\n',
  },
  'any-in-union': {
    severity: 'error',
    sentence: 'any swallows the rest of the union',
    hint: 'list the kinds that are left instead, e.g. number | boolean | null',
    why: 'A union with any accepts everything and promises nothing.',
    bad: "typedefs:\n  A: { description: x, type: 'string | any' }\n",
    good: "typedefs:\n  A: { description: x, type: 'string | number | null' }\n",
  },
  'misplaced-undefined': {
    severity: 'error',
    sentence: 'undefined may stand only at the top of an argument',
    hint: 'use `optional: true` for a property that may be missing',
    why: 'Elsewhere undefined and missing are the same thing, and JSON knows neither.',
    bad: "typedefs:\n  A: { description: x, properties: { b: { description: y, type: 'string | undefined' } } }\n",
    good: 'typedefs:\n  A: { description: x, properties: { b: { description: y, type: string, optional: true } } }\n',
  },
  'alias-cycle': {
    severity: 'error',
    sentence: '{name} refers to itself without ever reaching a value: {path}',
    hint: 'go through a property, an array or a map',
    why: 'Aliases and unions only rename. A circle of them has no values.',
    bad: "typedefs:\n  A: { description: x, type: 'B | string' }\n  B: { description: x, type: A }\n",
    good: "typedefs:\n  A: { description: x, type: 'B[] | string' }\n  B: { description: x, type: A }\n",
  },
  'endless-object': {
    severity: 'error',
    sentence: '{name} requires itself for ever: {path}',
    hint: 'make one of these properties optional, or a list',
    why: 'No finite value can have such a type.',
    bad: 'typedefs:\n  A: { description: x, properties: { a: { description: y, type: A } } }\n',
    good: 'typedefs:\n  A: { description: x, properties: { a: { description: y, type: A, optional: true } } }\n',
  },

  // What stands beside a type
  'misplaced-constraint': {
    severity: 'error',
    sentence: '{constraint} restricts {restricts}, but the type here is {type}',
    hint: "a constraint belongs to the node's own type; make an alias for one branch of a union",
    why: 'A constraint that cannot bite only looks like one.',
    bad: 'typedefs:\n  A: { description: x, type: int64, minLength: 1 }\n',
    good: 'typedefs:\n  A: { description: x, type: int64, minimum: 1 }\n',
  },
  'empty-range': {
    severity: 'error',
    sentence: 'no value is left: {low} is above {high}',
    why: 'A lower bound above the upper bound rejects everything.',
    bad: 'typedefs:\n  A: { description: x, type: int64, minimum: 2, maximum: 1 }\n',
    good: 'typedefs:\n  A: { description: x, type: int64, minimum: 1, maximum: 2 }\n',
  },
  'bad-pattern': {
    severity: 'error',
    sentence: 'the pattern is not a regular expression: {problem}',
    why: 'Patterns are ECMA-262 regular expressions with the u flag.',
    bad: "typedefs:\n  A: { description: x, type: string, pattern: '[' }\n",
    good: "typedefs:\n  A: { description: x, type: string, pattern: '^[a-z]+$' }\n",
  },
  'slow-pattern': {
    severity: 'error',
    sentence: 'the pattern {problem}',
    hint: '{advice}',
    why: 'Regular expressions are matched by trying. Where several ways through a pattern read the same text, whoever sends that text can keep every app busy that validates it.',
    bad: "typedefs:\n  A: { description: x, type: string, pattern: '^([a-z]+-?)*$' }\n",
    good: "typedefs:\n  A: { description: x, type: string, pattern: '^[a-z]+(-[a-z]+)*$' }\n",
  },
  'misplaced-unit': {
    severity: 'error',
    sentence: 'a unit belongs to an integer or a string of digits, but the type here is {type}',
    why: 'A unit says what a count counts.',
    bad: 'typedefs:\n  A: { description: x, type: boolean, unit: ms }\n',
    good: 'typedefs:\n  A: { description: x, type: int64, unit: ms }\n',
  },
  'misplaced-meaning': {
    severity: 'error',
    sentence: 'the meaning of {value} is documented, but the type here is {type}',
    hint: 'meanings are for single values of a boolean or a number; sets of values are enums',
    why: 'A meaning of a value that cannot occur misleads the reader.',
    bad: 'typedefs:\n  A: { description: x, type: boolean, meanings: [{ value: 1, description: on }] }\n',
    good: "typedefs:\n  A: { description: x, type: boolean, meanings: [{ value: true, description: 'on' }] }\n",
  },
} as const satisfies Record<string, Rule>
