/** One run with one fault, and what does not hold of the promise. */
import { join } from 'node:path'
import { updateOutput } from '../../generator/io/update-output.js'
import { type Fault, withBrokenDisk } from './broken-disk.js'
import { brokenAfterEnd, brokenAfterSuccess, brokenMessage, buryOwner, filesOf, lay, straysIn } from './promise.js'
import type { Transition } from './transitions.js'

/**
 * From `before` to `after` in an empty folder, with the fault; then a run that mends it, whose spec
 * has changed meanwhile if `hasChanged`.
 */
export async function faultAt(folder: string, { before, after, later }: Transition, fault: Fault, hasChanged: boolean): Promise<{ problems: string[]; wasReached: boolean; what: string }> {
  const out = join(folder, 'out')
  lay(out, before)
  let error: unknown
  const calls = await withBrokenDisk(folder, fault, () => updateOutput(out, filesOf(after)).then(() => undefined, (reason: unknown) => { error = reason }))
  const wasReached = calls.length >= fault.at
  const what = `call ${fault.at} of ${calls.length}, ${calls[fault.at - 1]}, ${fault.isDead ? 'kill' : fault.code}`
  const problems: string[] = []
  const onDisk = (): Promise<string[]> => withBrokenDisk(folder, { at: Infinity, code: 'EIO', isFolding: fault.isFolding ?? false }, async () => {
    if (error === undefined && !fault.isDead) problems.push(...brokenAfterSuccess(out, after).filter((problem) => !wasReached || !problem.startsWith('.floo-schema')))
    else problems.push(...brokenAfterEnd(out, before, after))
    buryOwner(out)
    const next = hasChanged ? later : after
    await updateOutput(out, filesOf(next))
    problems.push(...brokenAfterSuccess(out, next).map((problem) => `after the next run ${problem}`))
  })
  if (error !== undefined && !fault.isDead) problems.push(...brokenMessage(error, out))
  // Of one failure only, a run that lives on cleans up itself.
  if (error !== undefined && !fault.isDead && !fault.isLasting) problems.push(...straysIn(out))
  if (!wasReached && error !== undefined) problems.push(String(error))
  await onDisk().catch((reason: unknown) => problems.push(`the next run fails: ${String(reason)}`))
  return { problems, wasReached, what }
}
