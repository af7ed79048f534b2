/** The rules about what lies in the output folder, in the same form as those about the spec. */
import type { Rule } from './diagnostics.js'

export const outputRules = {
  'foreign-file': {
    severity: 'error',
    sentence: 'this file is in the way: floo-schema did not write it',
    hint: 'move it away, or let `{command}` replace it',
    why: 'The output folder may hold files of yours. Only what `.floo-schema.json` lists is ours to replace or remove.',
  },
  'blocked-path': {
    severity: 'error',
    sentence: 'this is in the place of a generated file or folder',
    hint: 'move it away',
    why: 'A folder where a file should be, or a link that leads elsewhere, may hold work that nobody wants to lose. Not even --force touches it.',
  },
  'edited-output': {
    severity: 'error',
    sentence: 'this generated file was changed by hand',
    hint: 'make the change in the spec; `{command}` drops it here',
    why: 'The next run would silently undo the change, so it says so first.',
  },
  'damaged-manifest': {
    severity: 'error',
    sentence: 'the list of generated files cannot be trusted: {problem}',
    hint: '`{command}` writes it anew and replaces every file that is in the way',
    why: '`.floo-schema.json` decides what may be replaced and removed. What it says must be beyond doubt.',
  },
  'stale-output': {
    severity: 'error',
    sentence: 'the file {state}',
    why: 'Committed output that does not follow the spec misleads everybody who uses it. `floo-schema generate` brings it up to date.',
  },
} as const satisfies Record<string, Rule>
