/** Memory that a very large contract leaves behind. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back at once what is not needed any more. The engine would rather take half a gigabyte more than look for it,
 * because it does not know that a phase has ended.
 */
export function giveBack(): void {
  collect ??= collector()
  collect()
}

let collect: (() => void) | undefined

/** The engine shows its collector only to a world that is made after it was asked to. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  return typeof found === 'function' ? () => { found() } : () => {}
}
