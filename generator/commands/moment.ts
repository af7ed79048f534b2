/** Since when a run has read what it read, by the clock that files are dated by. */
import type { Terminal } from './terminal.js'

export interface Moment {
  /** Milliseconds by the clock that nobody sets. */
  started: number
  /** Milliseconds since 1970; to be asked for later, since a clock that was set back meanwhile dates what follows earlier. */
  epoch(): number
}

/** The present one. */
export function momentOf(terminal: Terminal): Moment {
  const [started, epoch] = [terminal.now(), terminal.epoch()]
  return { started, epoch: () => Math.min(epoch, terminal.epoch() - (terminal.now() - started)) }
}
