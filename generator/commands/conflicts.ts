/** What stands in the way of generating, as findings. */
import type { Conflict } from '../io/judge.js'
import { type Finding, startOf } from './finding.js'
import { generateCommand } from './options.js'

/** A conflict of a plan for the output folder of `options`. */
export function conflictFinding(conflict: Conflict, options: { spec: string; out: string }): Finding {
  const force = generateCommand(options, { force: true })
  return {
    ...startOf(inFolder(options.out, conflict.path)),
    rule: conflict.rule,
    severity: 'error',
    ...sentenceOf(conflict, force),
    related: [],
  }
}

/** A path in the output folder as messages show it. */
export function inFolder(out: string, path: string): string {
  return `${out.replace(/[\\/]+$/, '')}/${path}`
}

function sentenceOf({ rule, problem, isReplaceable }: Conflict, force: string): { message: string; hint: string } {
  if (rule === 'damaged-manifest') {
    return {
      message: `the list of generated files cannot be trusted: ${problem}`,
      hint: `\`${force}\` writes it anew and replaces every file that is in the way`,
    }
  }
  if (!isReplaceable) {
    return { message: 'this is in the place of a generated file or folder', hint: 'move it away' }
  }
  if (rule === 'edited-output') {
    return {
      message: 'this generated file was changed by hand',
      hint: `make the change in the spec; \`${force}\` drops it here`,
    }
  }
  return {
    message: 'this file is in the way: floo-schema did not write it',
    hint: `move it away, or let \`${force}\` replace it`,
  }
}
