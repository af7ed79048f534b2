/** Doing something again after each save of the spec. */
import { setFlagsFromString } from 'node:v8'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { localesFolder } from '../files.js'
import { packageRoot } from '../io/package-root.js'
import { readSpec } from '../io/read-spec.js'
import { templatesOf } from '../io/read-templates.js'
import { watchFolders } from '../io/watch-folders.js'
import type { DocsOptions } from './options.js'
import type { Terminal } from './terminal.js'

/** An editor saves in several steps, and a checkout many files: for so long nothing must happen, and for so long that is waited for at most. */
const [quiet, longest] = [6, 60]
/** A folder that is gone cannot be watched, so that it is looked for, with such pauses. */
const search = 250

/** Does a round now and after each touch of the spec or the templates, until `signal` says stop. */
export async function follow(options: Pick<DocsOptions, 'spec' | 'templates' | 'pages'>, { cwd }: Terminal, round: () => Promise<void>, signal: AbortSignal): Promise<void> {
  // A wrong name is wrong usage, and nothing to wait for.
  readSpec(options.spec, cwd)
  templatesOf(options, cwd)
  // What runs again and again pays the optimiser back.
  setFlagsFromString('--opt')
  let touches = 0
  let wake = () => {}
  const touched = () => {
    touches += 1
    wake()
  }
  const start = () => watchFolders([
    { path: resolve(cwd, options.spec), depth: 0 },
    { path: resolve(cwd, options.spec, localesFolder), depth: 0 },
    { path: join(packageRoot, 'templates'), depth: 8 },
    ...[options.templates, options.pages].filter((folder) => folder !== undefined).map((folder) => ({ path: resolve(cwd, folder), depth: 8 })),
  ], touched)
  signal.addEventListener('abort', touched)

  let current = await start()
  for (let before = touches; !signal.aborted; before = touches) {
    await round()
    if (current.isStale()) {
      await Promise.all([current.stop(), wait(search)])
      current = await start()
      continue
    }
    if (touches === before) await new Promise<void>((resolvePromise) => { wake = resolvePromise })
    await settled(() => touches)
  }
  await current.stop()
}

/** Waits until a burst is over. */
async function settled(touches: () => number): Promise<void> {
  let before = -1
  for (let passed = 0; passed < longest && before !== touches(); passed += quiet) {
    before = touches()
    await wait(quiet)
  }
}
