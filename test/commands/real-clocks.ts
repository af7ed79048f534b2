import type { Terminal } from '../../generator/commands/terminal.js'
import { recorder } from './terminal.js'

/** A terminal that remembers, with the clocks of this machine, by which its disk dates files too. */
export function withRealClocks(cwd: string): Terminal & { text: { out: string; err: string } } {
  return { ...recorder(cwd), now: () => performance.now(), epoch: () => Date.now() }
}
