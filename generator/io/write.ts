/**
 * Applies a plan. A kill at any point is mended by the next run, because of the order:
 *
 * 1. The list of our files is replaced by a journal: it names every file that is, was or will be
 *    ours, with the hash before and the hash after. From here on whatever a file turns out to be,
 *    old, new or missing, the next run knows it as ours, even when the spec has changed meanwhile.
 * 2. Removals, then the folders they left empty. First, because a new file may need the place: a
 *    folder of the same name, or on some disks the same name in another case.
 * 3. New and changed files, each as a whole or not at all.
 * 4. The journal is replaced by the finished list.
 *
 * A file that was taken over by force is not in the journal before its turn: an interrupted run has
 * not taken what it did not reach. A power cut may lose more than a kill; nothing is synced to disk.
 *
 * All calls block, so a signal is only seen between two files, when no temporary file exists.
 */
import { realpathSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { attempt, MachineError, systemCode } from './errors.js'
import { type Found, type HashOfFile, stateAt } from './look-up.js'
import { makeFolder } from './make-folder.js'
import { manifestName } from './manifest.js'
import type { Plan } from './plan.js'
import { quietly, removeTemporaryFolder, replaceFile } from './temporary.js'

/**
 * Makes the output folder what the plan says. Unchanged files are not touched. `confirm` is asked
 * before each change, and may throw; `hash` says what a file to be replaced holds by now.
 */
export async function write(out: string, plan: Plan, { confirm = () => undefined, hash }: { confirm?: () => void; hash?: HashOfFile | undefined } = {}): Promise<void> {
  if (plan.conflicts.length > 0) throw new Error('a plan with conflicts must not be written')
  attempt('create', out, () => makeFolder(out))
  const { text, journal, isStale } = plan.manifest
  const isChanging = plan.create.length + plan.update.length + plan.remove.length > 0
  const updated = new Set(plan.update.map(({ path }) => path))
  const inside = new Set<string>()
  confirm()
  for (const path of plan.leftovers) tidy(out, path, inside)
  if (isChanging) put(out, manifestName, journal, inside)
  for (const path of plan.remove) {
    await nextTurn()
    confirm()
    refuseChanged(join(out, path), plan.found.get(path), hash)
    remove(out, path, inside)
  }
  for (const folder of plan.folders) removeIfEmpty(out, folder, inside)
  inside.clear()
  for (const file of [...plan.create, ...plan.update]) {
    await nextTurn()
    confirm()
    refuseChanged(join(out, file.path), updated.has(file.path) ? plan.found.get(file.path) : undefined, hash)
    put(out, file.path, file.text, inside)
  }
  confirm()
  if (isChanging ? journal !== text : isStale) put(out, manifestName, text, inside)
}

function put(out: string, path: string, text: string, inside: Set<string>): void {
  const place = join(out, path)
  attempt('write', place, () => {
    if (!inside.has(dirname(place))) makeFolder(dirname(place))
    refuseOutside(out, dirname(place), inside)
    replaceFile(place, text)
  })
}

function remove(out: string, path: string, inside: Set<string>): void {
  const place = join(out, path)
  attempt('remove', place, () => {
    refuseOutside(out, dirname(place), inside)
    rmSync(place, { force: true })
  })
}

/** A lock in the making is a folder. */
function tidy(out: string, path: string, inside: Set<string>): void {
  const place = join(out, path)
  if (stateAt(place) === 'other') quietly(() => removeTemporaryFolder(place))
  else remove(out, path, inside)
}

/** Somebody may have saved a file since the plan was made; the next plan will see it. */
function refuseChanged(place: string, planned: Found | undefined, hash: HashOfFile | undefined): void {
  const now = stateAt(place, hash)
  if (now === undefined || now === (planned?.kind === 'file' ? planned.hash : planned?.kind)) return
  throw new MachineError(`cannot write ${place}: somebody else changed it during this run; it was left as it is, so run the command again`)
}

/** A plan names no such place; this is for a link that came to lie there since it was made. */
function refuseOutside(out: string, folder: string, inside: Set<string>): void {
  if (inside.has(folder)) return
  const way = relative(realpathSync(out), realpathSync(folder))
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new MachineError(`${folder} cannot be used: a symbolic link leads out of ${out}`)
  }
  inside.add(folder)
}

function removeIfEmpty(out: string, path: string, inside: Set<string>): void {
  const folder = join(out, path)
  attempt('remove', folder, () => {
    try {
      refuseOutside(out, dirname(folder), inside)
      rmdirSync(folder)
    } catch (error) {
      const code = systemCode(error) ?? ''
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(code)) throw error
    }
  })
}
