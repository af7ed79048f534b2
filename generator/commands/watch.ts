/** `floo-schema generate --watch`: the package follows each save of the spec. */
import { follow } from './follow.js'
import type { GenerateOptions } from './generate.js'
import type { Terminal } from './terminal.js'
import { cycleOf } from './watch-cycle.js'

/** Generates now and after each touch, until `signal` says stop. The exit code is 0: what was wrong was told. */
export async function watch(options: GenerateOptions, terminal: Terminal, signal: AbortSignal = new AbortController().signal): Promise<number> {
  await follow(options, terminal, cycleOf(options, terminal), signal)
  return 0
}
