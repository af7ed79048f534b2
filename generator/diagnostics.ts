/**
 * The catalogue of all rules: one table that feeds messages, `explain RULE` and the docs. A
 * sentence's `{placeholders}` are the parameters that `report` demands. `bad` breaks the rule and
 * `good` keeps it; both are the body of a domain file, and a test runs every one of them.
 */
import type { Diagnostic, Severity } from './diagnostic.js'
import type { Span } from './files.js'

export interface Rule {
  severity: Severity
  /** What is wrong, and what was expected. */
  sentence: string
  /** What to do. */
  hint?: string
  /** Why the rule exists. */
  why: string
  bad?: string
  good?: string
}

const catalogue = {
  // Bytes and YAML
  'not-utf8': {
    severity: 'error',
    sentence: 'the file is not valid UTF-8: byte {byte} cannot be decoded',
    hint: 'save it as UTF-8',
    why: 'A wrong encoding turns text into other text without anybody noticing.',
  },
  'control-character': {
    severity: 'error',
    sentence: 'the file holds the control character {code}',
    hint: 'remove it; inside double quotes it can be written as an escape',
    why: 'Control characters are invisible, and some of them change what a terminal or an editor shows.',
  },
  'file-too-large': {
    severity: 'error',
    sentence: 'the file has {size} bytes, more than the {limit} that one file may have',
    hint: 'split it into several domains',
    why: 'A domain reads on one page. A file of megabytes is generated data or a mistake.',
  },
  'too-deep': {
    severity: 'error',
    sentence: 'the file nests deeper than {limit} levels',
    hint: 'give inner shapes a name of their own under typedefs',
    why: 'Nobody reads such a shape, and parsers fall over it.',
  },
  'too-many-entries': {
    severity: 'error',
    sentence: 'this is one more than the {limit} entries that a mapping or a list may have',
    hint: 'split it, for types and events into several domains',
    why: 'Nobody reads so long a list: it is generated data or a mistake. A limit keeps every file an answer away.',
  },
  'too-many-variants': {
    severity: 'error',
    sentence: '{common} common properties in each of {variants} variants: with them the contract holds more than {limit} such properties',
    hint: 'give what the variants share a type of its own, as one property',
    why: 'Every variant is printed and checked as a whole, with the common properties in it. That multiplies.',
  },
  'too-many-problems': {
    severity: 'error',
    sentence: 'the file has more problems than these {limit}; the rest is not shown',
    hint: 'solve the first ones and run the command again',
    why: 'A mistake that repeats is understood from its first places, and a thousand problems more only hide them.',
  },
  'empty-file': {
    severity: 'error',
    sentence: 'the file is empty',
    hint: 'start with title and description, or run `floo-schema init` for an example',
    why: 'A domain needs at least a title and a description.',
  },
  'yaml-syntax': {
    severity: 'error',
    sentence: 'this is not YAML: {problem}',
    why: 'After the first syntax error of a file nothing more of it is reported, because everything behind it would be a guess.',
    bad: "typedefs:\n  A: { description: 'x, type: string }\n",
    good: "typedefs:\n  A: { description: 'x', type: string }\n",
  },
  'yaml-feature': {
    severity: 'error',
    sentence: '{feature} are not part of the format',
    hint: '{instead}',
    why: 'Anchors, aliases, tags, merge keys and directives make a file mean something else than it seems to say. A spec is read by many people.',
    bad: 'typedefs:\n  A: &a { description: x, type: string }\n',
    good: 'typedefs:\n  A: { description: x, type: string }\n',
  },
  'duplicate-key': {
    severity: 'error',
    sentence: 'the key {key} stands twice in the same mapping',
    hint: 'keep one of them',
    why: 'Most YAML readers silently keep one of the two.',
    bad: 'typedefs:\n  A:\n    description: x\n    description: y\n    type: string\n',
    good: 'typedefs:\n  A:\n    description: x\n    type: string\n',
  },
  'key-not-text': {
    severity: 'error',
    sentence: 'a key must be plain text, but this is {found}',
    hint: 'quote it',
    why: 'Keys are names. YAML also allows lists, mappings and nothing at all as keys.',
    bad: 'typedefs:\n  ? [A, B]\n  : { description: x, type: string }\n',
    good: 'typedefs:\n  A: { description: x, type: string }\n',
  },
  'not-json': {
    severity: 'error',
    sentence: '{value} has no number of its own in JSON',
    hint: 'use a number, or a text in quotes',
    why: 'The model, the schemas and the examples are JSON, which knows neither infinity nor "not a number", and no number that is nearly, but not quite, 0.',
    bad: 'typedefs:\n  A: { description: x, type: number, maximum: .inf }\n',
    good: 'typedefs:\n  A: { description: x, type: number, maximum: 9 }\n',
  },
  'half-character': {
    severity: 'error',
    sentence: 'the text holds {code}, one half of a character',
    hint: 'write the whole character; as an escape it has eight digits, e.g. \\U0001F600',
    why: 'Characters beyond U+FFFF are two halves in JavaScript. A half alone cannot be written to any file.',
    bad: 'typedefs:\n  A: { description: "x \\ud83d", type: string }\n',
    good: 'typedefs:\n  A: { description: "x \\U0001F600", type: string }\n',
  },
  'lost-text': {
    severity: 'error',
    sentence: 'the text before it was cut at a comma: {key} became a key without a value',
    hint: 'quote the text that holds the comma',
    why: 'Inside { } an unquoted comma ends the value. YAML finds nothing wrong with that, and half of the text is gone.',
    bad: 'typedefs:\n  A: { description: short, but cut, type: string }\n',
    good: "typedefs:\n  A: { description: 'short, but whole', type: string }\n",
  },
  'text-or-comment': {
    severity: 'error',
    sentence: 'the text before it ends here: from # on YAML takes the line for a comment',
    hint: 'quote the text that holds the #, or put a blank behind the # of a comment',
    why: 'Behind a blank # begins a comment, even in "see #12". YAML finds nothing wrong with that, and half of the text is gone.',
    bad: 'typedefs:\n  A:\n    description: see #12\n    type: string\n',
    good: "typedefs:\n  A:\n    description: 'see #12'\n    type: string\n",
  },

  // The format
  'unknown-key': {
    severity: 'error',
    sentence: '{where} has no key {key}',
    hint: 'it may have {known}',
    why: 'A key with a typing mistake would otherwise be ignored in silence.',
    bad: 'typedefs:\n  A: { description: x, typ: string }\n',
    good: 'typedefs:\n  A: { description: x, type: string }\n',
  },
  'missing-key': {
    severity: 'error',
    sentence: '{where} needs the key {key}: {meaning}',
    why: 'Without it the output would have a hole.',
    bad: 'enums:\n  A: { description: x, values: [{ value: 0, name: Zero, description: y }] }\n',
    good: 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: Zero, description: y }] }\n',
  },
  'missing-description': {
    severity: 'error',
    sentence: '{where} has no description',
    hint: 'say what it means to an app and what to do about it, not its name again',
    why: 'Every row of the docs and every comment in the types comes from here.',
    bad: 'typedefs:\n  A: { type: string }\n',
    good: 'typedefs:\n  A: { description: The name that the user chose., type: string }\n',
  },
  'wrong-kind': {
    severity: 'error',
    sentence: '{where} must be {expected}, but this is {found}',
    hint: '{advice}',
    why: 'YAML guesses what an unquoted word is: `null` becomes nothing, `3.0` a number, `no` stays text.',
    bad: 'typedefs:\n  A: { description: x, type: null }\n',
    good: "typedefs:\n  A: { description: x, type: 'null' }\n",
  },
  'bad-value': {
    severity: 'error',
    sentence: '{where} is {found}, but must be {expected}',
    why: 'Only these values have a meaning here.',
    bad: 'typedefs:\n  A: { description: x, type: int64, unit: millis }\n',
    good: 'typedefs:\n  A: { description: x, type: int64, unit: ms }\n',
  },
  'bad-name': {
    severity: 'error',
    sentence: '{name} cannot be {what}: {problem}',
    hint: '{advice}',
    why: 'Names become identifiers in TypeScript, file names and anchors.',
    bad: 'typedefs:\n  1st: { description: x, type: string }\n',
    good: 'typedefs:\n  First: { description: x, type: string }\n',
  },

  // The contract as a whole
  'no-contract': {
    severity: 'error',
    sentence: 'there is no contract.yaml in the spec folder',
    hint: 'run `floo-schema init` for an example',
    why: 'contract.yaml names the package, the documented page and the order of the domains.',
  },
  'missing-domain': {
    severity: 'error',
    sentence: 'the domain {domain} is listed here, but there is no {domain}.yaml',
    why: 'The list of domains fixes the order of every list in every output.',
  },
  'unlisted-domain': {
    severity: 'error',
    sentence: 'the file {file} is not in the list of domains of contract.yaml',
    hint: 'add {domain} to the list where readers should meet it',
    why: 'A file that is not listed would silently have no effect.',
  },
  'duplicate-name': {
    severity: 'error',
    sentence: '{what} {name} is declared twice',
    hint: 'the same thing is written once; two things have two names',
    why: 'Types refer to enums and typedefs by name, over all files.',
    bad: 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: Zero, description: y }] }\ntypedefs:\n  A: { description: x, type: string }\n',
    good: 'enums:\n  A: { description: x, type: int32, values: [{ value: 0, name: Zero, description: y }] }\ntypedefs:\n  B: { description: x, type: string }\n',
  },
  'name-collision': {
    severity: 'error',
    sentence: '{one} and {other} both become {output} in the output',
    hint: 'rename one of them; wire names stay, so rename the other',
    why: 'Two things of one name overwrite each other, on some disks also when only the case differs.',
    bad: 'typedefs:\n  Meta: { description: x, type: string }\n  meta: { description: x, type: string }\n',
    good: 'typedefs:\n  Meta: { description: x, type: string }\n  MetaText: { description: x, type: string }\n',
  },

  // What the contract says about rules of style
  'unknown-lint-rule': {
    severity: 'error',
    sentence: 'there is no lint rule {rule}',
    hint: 'run `floo-schema explain` for a list of all rules',
    why: 'A setting for a rule that does not exist would silently have no effect.',
    bad: 'typedefs:\n  A: { description: x, type: string, lint: { castling: the wire has it so } }\n',
    good: 'typedefs:\n  A: { description: x, type: string, lint: { casing: the wire has it so } }\n',
  },
  'missing-reason': {
    severity: 'error',
    sentence: 'there is no reason why the rule {rule} should not hold',
    hint: '{instead}',
    why: 'An exception without a reason cannot be judged by whoever reads it next year.',
    bad: "typedefs:\n  A: { description: x, type: string, lint: { casing: '' } }\n",
    good: 'typedefs:\n  A: { description: x, type: string, lint: { casing: the wire has it so } }\n',
  },

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

  // Enums and variants
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

  // Arguments and examples
  'argument-order': {
    severity: 'error',
    sentence: 'the argument {name} is required, but stands behind {before}, which may be left out',
    hint: 'arguments that may be undefined come last',
    why: 'Arguments are told apart by their position only.',
    bad: "events:\n  e: { description: x, args: { a: { description: y, type: 'string | undefined' }, b: { description: y, type: string } } }\n",
    good: "events:\n  e: { description: x, args: { b: { description: y, type: string }, a: { description: y, type: 'string | undefined' } } }\n",
  },
  'bad-example': {
    severity: 'error',
    sentence: 'the contract rejects this example: {path} must be {expected}, but is {found}',
    hint: 'mend the example, or the type if this really arrives',
    why: 'Examples are what readers copy. A wrong one is worse than none.',
    bad: 'typedefs:\n  A: { description: x, type: string, examples: [{ title: y, value: 1 }] }\n',
    good: "typedefs:\n  A: { description: x, type: string, examples: [{ title: y, value: '1' }] }\n",
  },
  'misplaced-example': {
    severity: 'error',
    sentence: 'an example of {what} has {expected}',
    why: 'Values are shown as `value`, calls as `args`; derived types have no examples of their own.',
    bad: 'typedefs:\n  A: { description: x, type: string, examples: [{ title: y, args: [] }] }\n',
    good: 'typedefs:\n  A: { description: x, type: string, examples: [{ title: y, value: z }] }\n',
  },
  'unsafe-integer': {
    severity: 'error',
    sentence: '{value} is beyond ±(2^53−1): a JavaScript number has already lost digits there',
    hint: 'such an id travels as a string of digits; quote it, and use the type string',
    why: 'Above 2^53 not every integer has a number of its own, so two different ids become one.',
    bad: 'typedefs:\n  A: { description: x, type: int64, examples: [{ title: y, value: 9007199254740993 }] }\n',
    good: 'typedefs:\n  A: { description: x, type: int64, examples: [{ title: y, value: 9007199254740991 }] }\n',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof catalogue

/** All rules by id, in the order in which a reader meets them: bytes, format, contract, types. */
export const rules: Readonly<Record<RuleId, Rule>> = catalogue

/** The names between braces in a sentence. */
export type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never
type TextsOf<Id extends RuleId> = (typeof catalogue)[Id] extends { hint: infer Hint }
  ? (typeof catalogue)[Id]['sentence'] | Hint
  : (typeof catalogue)[Id]['sentence']
export type Params<Id extends RuleId> = Record<Placeholders<TextsOf<Id>>, string | number>

/** The diagnostic of a broken rule: its sentence with the parameters filled in. */
export function report<Id extends RuleId>(
  rule: Id,
  at: Span,
  params: Params<Id>,
  extra: { suggestion?: string | undefined; related?: Diagnostic['related'] } = {},
): Diagnostic {
  const { severity } = rules[rule]
  const worded = wordsOf(rules[rule], params)
  const advice = extra.suggestion === undefined ? worded.hint : `did you mean ${inLine(extra.suggestion)}?`
  return {
    rule,
    severity,
    message: worded.message,
    ...(advice ? { hint: advice } : {}),
    at,
    ...(extra.related ? { related: extra.related.map((other) => ({ ...other, message: inLine(other.message) })) } : {}),
  }
}

/** A rule's sentence and hint with the parameters filled in. */
export function wordsOf({ sentence, hint }: Rule, params: Readonly<Record<string, string | number>>): { message: string; hint?: string } {
  return { message: fill(sentence, params), ...(hint === undefined ? {} : { hint: fill(hint, params) }) }
}

/** One pass, so that a value that looks like a placeholder stays as it is. */
function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => inLine(shortened(String(params[name] ?? whole))))
}

/** A message is one line of text, whatever a name in it holds. */
function inLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
}

/** What a file says where a word was expected may be the rest of the file. */
function shortened(value: string): string {
  return value.length > 400 ? `${value.slice(0, 397)}...` : value
}
