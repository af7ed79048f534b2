/** Plan and write as one step that no other run can come between. */
import type { OutputFile } from '../files.js'
import { removeDeadLock, withLock } from './lock.js'
import type { HashOfFile } from './look-up.js'
import { isListed, isUpToDate, type Plan, plan } from './plan.js'
import { readManifest, readOutput } from './read-output.js'
import { write } from './write.js'

/** Makes `out` hold exactly `files`, unless the plan it returns has conflicts: then nothing is written. */
export async function updateOutput(
  out: string,
  files: readonly OutputFile[],
  options: { force?: boolean; hash?: HashOfFile } = {},
): Promise<Plan> {
  // A folder that needs nothing is not even locked: it may be read-only. Anything else that is seen
  // without the lock may be another run's work in progress. Mostly the list alone says that there is something to do.
  const glance = isListed(files, readManifest(out).manifest) ? plan(files, readOutput(out, files, options.hash), options) : undefined
  if (glance && isUpToDate(glance) && glance.leftovers.length === 0) {
    removeDeadLock(out)
    return glance
  }
  return withLock(out, async (confirm) => {
    const now = plan(files, readOutput(out, files, options.hash), options)
    if (now.conflicts.length === 0) await write(out, now, { confirm, hash: options.hash })
    return now
  })
}
