/** The rules about arguments and examples. */
import type { Rule } from './diagnostics.js'

export const exampleRules = {
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
