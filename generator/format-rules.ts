/** The rules about keys and values: what may stand where in a spec file. */
import type { Rule } from './diagnostics.js'

export const formatRules = {
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
} as const satisfies Record<string, Rule>
