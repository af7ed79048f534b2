/**
 * The rules of style, in the same form as those about the spec: `error` where what is found is
 * certain, `warning` where it is a judgement. `bad` breaks the rule and no other, `good` breaks none.
 */
import type { Placeholders, Rule } from './diagnostics.js'

export interface LintRule extends Rule {
  bad: string
  good: string
  /** `floo-schema lint --fix` mends it without changing what anything means. */
  isFixable: boolean
}

const catalogue = {
  // Names
  'casing': {
    severity: 'warning',
    sentence: 'the {kind} {name} is not written in {casing}',
    hint: 'rename it to {better}; where the wire has it so, except it with a reason',
    why: 'Names that follow one pattern can be guessed. `lint.casing` in contract.yaml says what this contract follows.',
    bad: 'typedefs:\n  order_line: { description: What one customer buys of one kind., type: string, direction: in }\n',
    good: 'typedefs:\n  OrderLine: { description: What one customer buys of one kind., type: string, direction: in }\n',
    isFixable: false,
  },
  'name-spelling': {
    severity: 'warning',
    sentence: 'the name {name} holds {word}, which is not in the dictionary',
    hint: 'correct it; where the wire has it so, except it with a reason; a word of your own goes to lint.words in contract.yaml',
    why: 'A misspelt name is copied for ever, and searched for in vain.',
    bad: 'typedefs:\n  OrderRecieved: { description: What the baker is told., type: string, direction: in }\n',
    good: 'typedefs:\n  OrderReceived: { description: What the baker is told., type: string, direction: in }\n',
    isFixable: false,
  },
  'id-types': {
    severity: 'warning',
    sentence: '{name} is {type} here, but {other} elsewhere',
    hint: 'give one id one type; where the wire differs, except it with a reason',
    why: 'An id that is a number here and a text there is compared wrongly sooner or later.',
    bad: 'typedefs:\n  Order:\n    description: What one customer buys.\n    direction: in\n    properties: { customer_id: { type: int64, description: Who buys. } }\n  Bill:\n    description: What one customer pays.\n    direction: in\n    properties: { customer_id: { type: string, description: Who pays. } }\n',
    good: 'typedefs:\n  Order:\n    description: What one customer buys.\n    direction: in\n    properties: { customer_id: { type: int64, description: Who buys. } }\n  Bill:\n    description: What one customer pays.\n    direction: in\n    properties: { customer_id: { type: int64, description: Who pays. } }\n',
    isFixable: false,
  },

  // Types
  'missing-unit': {
    severity: 'warning',
    sentence: '{name} counts time or size, but nothing says in which unit',
    hint: 'add a unit; `unit: unknown` where nobody knows',
    why: 'Milliseconds taken for seconds are a common mistake, and no type finds it.',
    bad: 'typedefs:\n  Oven:\n    description: What bakes the bread.\n    direction: in\n    properties: { baking_time: { type: int64, description: How long a loaf stays in. } }\n',
    good: 'typedefs:\n  Oven:\n    description: What bakes the bread.\n    direction: in\n    properties: { baking_time: { type: int64, unit: min, description: How long a loaf stays in. } }\n',
    isFixable: false,
  },
  'integer-width': {
    severity: 'warning',
    sentence: 'this integer has no width: it may be larger than any number that keeps its digits',
    hint: 'use int32 or int64, or give it a minimum and a maximum',
    why: 'Who stores the number has to choose a column or a field for it, and guesses.',
    bad: 'typedefs:\n  Loaves: { description: How many loaves are left., type: integer, direction: in }\n',
    good: 'typedefs:\n  Loaves: { description: How many loaves are left., type: int32, direction: in }\n',
    isFixable: false,
  },
  'unused-typedef': {
    severity: 'error',
    sentence: 'nothing uses the typedef {name}',
    hint: 'refer to it from an event or a typedef; if it travels in another way, declare its direction',
    why: 'A type that no event, callback or used type reaches is left over, or its use was forgotten.',
    bad: 'typedefs:\n  Order: { description: What one customer buys., type: string }\n',
    good: 'typedefs:\n  Order: { description: What one customer buys., type: string, direction: in }\n',
    isFixable: false,
  },
  'unused-enum': {
    severity: 'error',
    sentence: 'no type uses the enum {name}',
    hint: 'use it as the type of a property, or remove it',
    why: 'An enum that nothing has as its type is left over, or its use was forgotten.',
    bad: 'enums:\n  Crust:\n    description: How dark the loaf is.\n    type: int32\n    values: [{ value: 0, name: Light, description: Barely baked. }]\n',
    good: 'enums:\n  Crust:\n    description: How dark the loaf is.\n    type: int32\n    values: [{ value: 0, name: Light, description: Barely baked. }]\ntypedefs:\n  Loaf: { description: What is sold., type: Crust, direction: in }\n',
    isFixable: false,
  },
  'similar-enums': {
    severity: 'warning',
    sentence: '{name} has nearly the same values as {other}, and neither says how they differ',
    hint: 'use one enum, or let the description of one name the other and tell the difference',
    why: 'The same fact is written once. Two lists that look alike get mixed up unless they say why they are two.',
    bad: 'enums:\n  Crust:\n    description: How dark the loaf is.\n    type: int32\n    values: [{ value: 0, name: Light, description: Barely baked. }, { value: 1, name: Dark, description: Well baked. }]\n  Dough:\n    description: Which flour went in.\n    type: int32\n    values: [{ value: 0, name: Light, description: Wheat. }, { value: 1, name: Dark, description: Rye. }]\ntypedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { outside: { type: Crust, description: What one sees. }, inside: { type: Dough, description: What one tastes. } }\n',
    good: 'enums:\n  Crust:\n    description: How dark the loaf is. What is in it says Dough.\n    type: int32\n    values: [{ value: 0, name: Light, description: Barely baked. }, { value: 1, name: Dark, description: Well baked. }]\n  Dough:\n    description: Which flour went in.\n    type: int32\n    values: [{ value: 0, name: Light, description: Wheat. }, { value: 1, name: Dark, description: Rye. }]\ntypedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { outside: { type: Crust, description: What one sees. }, inside: { type: Dough, description: What one tastes. } }\n',
    isFixable: false,
  },
  'values-in-prose': {
    severity: 'warning',
    sentence: 'the description of {name} lists what single numbers mean',
    hint: 'make it an enum, or `meanings` where other numbers are allowed too',
    why: 'What stands in prose has no constant, no label and no check.',
    bad: "typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { crust: { type: int32, description: 'How dark it is: 0 - light, 1 - dark.' } }\n",
    good: 'enums:\n  Crust:\n    description: How dark a loaf is.\n    type: int32\n    values: [{ value: 0, name: Light, description: Barely baked. }]\ntypedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { crust: { type: Crust, description: How dark it is. } }\n',
    isFixable: false,
  },

  // Texts
  'repeated-name': {
    severity: 'warning',
    sentence: 'the description of {name} only repeats the name',
    hint: 'say what it means to an app, and what to do about it',
    why: 'Every reader of the name knows as much already.',
    bad: 'typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { oven_name: { type: string, description: The name of the oven. } }\n',
    good: 'typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { oven_name: { type: string, description: Where it was baked. } }\n',
    isFixable: false,
  },
  'sentence': {
    severity: 'warning',
    sentence: 'the description of {name} does not {shape}',
    why: 'Descriptions become rows of the docs and comments in code, one below the other. They read as one text if each is a sentence.',
    bad: 'typedefs:\n  Loaf: { description: what is sold., type: string, direction: in }\n',
    good: 'typedefs:\n  Loaf: { description: What is sold., type: string, direction: in }\n',
    isFixable: true,
  },
  'spelling': {
    severity: 'warning',
    sentence: '{word} is not in the dictionary',
    hint: 'a word of your own goes to lint.words in contract.yaml, code between backticks',
    why: 'Docs with typing mistakes are trusted less. Words of declared names, code and what is between backticks count as spelt correctly.',
    bad: 'typedefs:\n  Loaf: { description: What is baked and delivred., type: string, direction: in }\n',
    good: 'typedefs:\n  Loaf: { description: What is baked and delivered., type: string, direction: in }\n',
    isFixable: false,
  },
  'imported-text': {
    severity: 'warning',
    sentence: 'the description of {name} is still the text of the documented page',
    hint: 'write it afresh, then remove `imported`',
    why: 'An import takes texts over so that nothing is lost. They were written for another page, often in another language, and may be wrong as that page is.',
    bad: 'typedefs:\n  Loaf: { description: loaf of Bread, type: string, direction: in, imported: true }\n',
    good: 'typedefs:\n  Loaf: { description: What is sold., type: string, direction: in }\n',
    isFixable: false,
  },
  'missing-example': {
    severity: 'warning',
    sentence: 'the event {name} has no example',
    hint: 'add the arguments of a real one under `examples`; they are checked at every run',
    why: 'Examples are what readers copy, what tests use and what shows that a type is right.',
    bad: 'events:\n  ovenReady: { description: The oven is hot. }\n',
    good: 'events:\n  ovenReady: { description: The oven is hot., examples: [{ title: The only form there is, args: [] }] }\n',
    isFixable: false,
  },

  // What the page says otherwise
  'missing-erratum': {
    severity: 'warning',
    sentence: 'the page says another {what} than the contract, and nothing says why',
    hint: 'add `erratum`: why the page is wrong, or in what way it says two things',
    why: 'Who compares the two must be able to tell a correction from a mistake of ours. A mere width, such as int64 for number, needs no reason.',
    bad: 'typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { weight: { type: int32, documented: string, description: As the scale shows it. } }\n',
    good: 'typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { weight: { type: int32, documented: string, description: As the scale shows it., erratum: The examples of the page have numbers. } }\n',
    isFixable: false,
  },
  'vague-reason': {
    severity: 'warning',
    sentence: '`{key}` says nothing that anybody could check',
    hint: 'say why it is known: a release, a recording, the other place on the page',
    why: 'The evidence is all that stands between a departure from the page and an invention.',
    bad: 'typedefs:\n  Loaf: { description: What is sold., type: string, direction: in, erratum: wrong }\n',
    good: 'typedefs:\n  Loaf: { description: What is sold., type: string, direction: in, erratum: The page says number and shows texts. }\n',
    isFixable: false,
  },

  // What is written for nothing
  'redundant-key': {
    severity: 'warning',
    sentence: '{key} says what holds without it',
    hint: 'remove it',
    why: 'What stands in a spec should be a decision. A default that is spelt out looks like one.',
    bad: 'typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { weight: { type: int32, optional: false, description: As the scale shows it. } }\n',
    good: 'typedefs:\n  Loaf:\n    description: What is sold.\n    direction: in\n    properties: { weight: { type: int32, optional: true, description: As the scale shows it. } }\n',
    isFixable: true,
  },
  'useless-exception': {
    severity: 'warning',
    sentence: 'nothing here breaks the rule {rule}',
    hint: 'remove the exception',
    why: 'An exception that excepts nothing hides the next finding, which nobody has looked at.',
    bad: 'typedefs:\n  Loaf: { description: What is sold., type: string, direction: in, lint: { casing: the wire has it so } }\n',
    good: 'typedefs:\n  loaf_kind: { description: What is sold., type: string, direction: in, lint: { casing: the wire has it so } }\n',
    isFixable: true,
  },

  // Other languages
  'missing-translation': {
    severity: 'warning',
    sentence: '{language} lacks texts of {part}: {texts}',
    hint: 'run `floo-schema locales --write`, which adds an entry for each, with the English above it',
    why: 'Readers get the English text in the middle of their own language.',
    file: 'locale',
    bad: "language: Deutsch\ncontract: { description: { of: 'a8ac6a72', text: Was in einer Bäckerei geschieht. } }\ndomains:\n  shop:\n    title: { of: 'd00aae6b', text: Laden }\n    description: { of: 'dd11e219', text: '' }\n",
    good: "language: Deutsch\ncontract: { description: { of: 'a8ac6a72', text: Was in einer Bäckerei geschieht. } }\ndomains:\n  shop:\n    title: { of: 'd00aae6b', text: Laden }\n    description: { of: 'dd11e219', text: Was verkauft wird. }\n",
    isFixable: false,
  },
  'stale-translation': {
    severity: 'warning',
    sentence: 'the English of {path} has changed since this was written',
    hint: 'see that the text still fits and remove `of`; `floo-schema locales {locale} --write` then notes the present English',
    why: 'What was true of the text before need not be true of what it says now.',
    file: 'locale',
    bad: "language: Deutsch\ncontract: { description: { of: 'a8ac6a72', text: Was in einer Bäckerei geschieht. } }\ndomains:\n  shop:\n    title: { of: 'd00aae6b', text: Laden }\n    description: { of: '0123abcd', text: Was verkauft wird. }\n",
    good: "language: Deutsch\ncontract: { description: { of: 'a8ac6a72', text: Was in einer Bäckerei geschieht. } }\ndomains:\n  shop:\n    title: { of: 'd00aae6b', text: Laden }\n    description: { of: 'dd11e219', text: Was verkauft wird. }\n",
    isFixable: false,
  },
} as const satisfies Record<string, LintRule>

export type LintRuleId = keyof typeof catalogue

/** All rules of style by id: names, types, texts, the page, what is too much, other languages. */
export const lintRules: Readonly<Record<LintRuleId, LintRule>> = catalogue

export const lintRuleIds = Object.keys(catalogue) as readonly LintRuleId[]

export function isLintRule(id: string): id is LintRuleId {
  return Object.hasOwn(catalogue, id)
}

type TextsOf<Id extends LintRuleId> = (typeof catalogue)[Id] extends { hint: infer Hint }
  ? (typeof catalogue)[Id]['sentence'] | Hint
  : (typeof catalogue)[Id]['sentence']
/** What a rule's sentence and hint have between braces. */
export type LintParams<Id extends LintRuleId> = Record<Placeholders<TextsOf<Id>>, string | number>
