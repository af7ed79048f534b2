/**
 * The quickest answer to `generate`: no file that the last run read or wrote has been touched since.
 * This module and what it imports are all that such a run loads. `check` is not answered so: it looks
 * at what files say.
 */
import { recallGlance } from '../io/glance.js'
import { doneText, outcomeText } from './outcome.js'
import { plainRun } from './plain-run.js'
import type { Terminal } from './terminal.js'

/** The exit code, once everything was said; nothing where more has to be looked at. */
export function untouched(argv: readonly string[], { cwd, out, now, epoch }: Terminal): number | undefined {
  const started = now()
  const asked = plainRun(argv)
  // Names that a terminal may obey, and colours, are left to those who know how to print them.
  if (asked?.command !== 'generate' || asked.templates !== undefined || !/^[\w./-]+$/.test(asked.out) || out.color) return undefined
  const found = recallGlance(asked.spec, asked.out, cwd, epoch)
  if (!found) return undefined
  const outcome = outcomeText(asked.out, { created: 0, updated: 0, removed: 0, unchanged: found.count })
  out.write(`${found.contract}\n${outcome}\n${doneText(now() - started)}\n`)
  return 0
}
