/** `floo-schema generate --watch`: the package follows each save of the spec. */
import { setFlagsFromString } from 'node:v8'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { localesFolder } from '../files.js'
import { packageRoot } from '../io/package-root.js'
import { readSpec } from '../io/read-spec.js'
import { templatesOf } from '../io/read-templates.js'
import { watchFolders } from '../io/watch-folders.js'
import type { GenerateOptions } from './generate.js'
import type { Terminal } from './terminal.js'
import { cycleOf } from './watch-cycle.js'

/** An editor saves in several steps, and a checkout many files: for so long nothing must happen, and for so long that is waited for at most. */
const [quiet, longest] = [6, 60]
/** A folder that is gone cannot be watched, so that it is looked for, with such pauses. */
const search = 250

/** Generates now and after each touch, until `signal` says stop. The exit code is 0: what was wrong was told. */
export async function watch(options: GenerateOptions, terminal: Terminal, signal: AbortSignal = new AbortController().signal): Promise<number> {
  // A wrong name is wrong usage, and nothing to wait for.
  readSpec(options.spec, terminal.cwd)
  templatesOf(options, terminal.cwd)
  // What runs again and again pays the optimiser back.
  setFlagsFromString('--opt')
  const cycle = cycleOf(options, terminal)
  let touches = 0
  let wake = () => {}
  const touched = () => {
    touches += 1
    wake()
  }
  const start = () => watchFolders([
    { path: resolve(terminal.cwd, options.spec), depth: 0 },
    { path: resolve(terminal.cwd, options.spec, localesFolder), depth: 0 },
    { path: join(packageRoot, 'templates'), depth: 8 },
    ...(options.templates === undefined ? [] : [{ path: resolve(terminal.cwd, options.templates), depth: 8 }]),
  ], touched)
  signal.addEventListener('abort', touched)

  let current = await start()
  for (let before = touches; !signal.aborted; before = touches) {
    await cycle()
    if (current.isStale()) {
      await Promise.all([current.stop(), wait(search)])
      current = await start()
      continue
    }
    if (touches === before) await new Promise<void>((resolvePromise) => { wake = resolvePromise })
    await settled(() => touches)
  }
  await current.stop()
  return 0
}

/** Waits until a burst is over. */
async function settled(touches: () => number): Promise<void> {
  let before = -1
  for (let passed = 0; passed < longest && before !== touches(); passed += quiet) {
    before = touches()
    await wait(quiet)
  }
}
