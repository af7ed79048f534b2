/** The rules about the contract as a whole: its domains, its names, and its exceptions from rules of style. */
import type { Rule } from './diagnostics.js'

export const contractRules = {
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
} as const satisfies Record<string, Rule>
