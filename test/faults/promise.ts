/** What is promised of the output folder after a run, however it ended; as a list of what does not hold. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../generator/commands/fail.js'
import { lockName } from '../../generator/io/lock-folder.js'
import { parseOwner, printOwner } from '../../generator/io/lock-owner.js'
import { hashOf, manifestName, printManifest } from '../../generator/io/manifest.js'
import { isUpToDate, plan } from '../../generator/io/plan.js'
import { readOutput } from '../../generator/io/read-output.js'
import { isTemporary } from '../../generator/io/temporary.js'
import { recorder } from '../commands/terminal.js'
import type { Tree } from './transitions.js'

/** Files of others, in the output folder and beside it. */
export const foreign: Tree = { '../beside.txt': 'theirs', '../other/a.md': 'theirs', 'mine.txt': 'mine', 'sub/mine.txt': 'mine', '.floo-schema-mine.tmp': 'mine' }

export const filesOf = (tree: Tree) => Object.entries(tree).map(([path, text]) => ({ path, text }))

/** Puts a finished output, and the files of others, into `out`. */
export function lay(out: string, tree: Tree): void {
  const list = Object.keys(tree).length === 0 ? {} : { [manifestName]: listOf(tree) }
  for (const [path, text] of Object.entries({ ...tree, ...list, ...foreign })) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
  }
}

function listOf(tree: Tree): string {
  return printManifest(new Map(Object.entries(tree).map(([path, text]) => [path, hashOf(text)])))
}

/** On a disk without case, a folder that others use too keeps its spelling; only the names of files are compared. */
function keyed(tree: Tree): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [join(dirname(path).toLowerCase(), basename(path)), text]))
}

/** The texts of all files below the folder. */
function contentOf(out: string): Record<string, string> {
  if (!existsSync(out)) return {}
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => !statSync(join(out, path)).isDirectory())
  return keyed(Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(out, path), 'utf8')])))
}

/** After a run from one tree to another that was ended somehow. */
export function brokenAfterEnd(out: string, before: Tree, after: Tree): string[] {
  const [content, old, wanted] = [contentOf(out), keyed(before), keyed(after)]
  const paths = [...new Set([...Object.keys(old), ...Object.keys(wanted)])]
  // A rename in case only removes the one before it makes the other.
  const kept = keyed(Object.fromEntries(Object.entries(before).filter(([path]) => after[path] !== undefined)))
  const torn = paths.filter((path) => (content[path] === undefined ? kept[path] !== undefined : ![old[path], wanted[path]].includes(content[path])))
  const planned = plan(filesOf(after), readOutput(out, filesOf(after)))
  const isMissed = isUpToDate(planned) && (paths.some((path) => content[path] !== wanted[path]) || content[manifestName] !== listOf(after))
  return [
    ...torn.map((path) => `${path} is neither old nor new: ${JSON.stringify(content[path]?.slice(0, 40))}`),
    ...planned.conflicts.map(({ rule, path }) => `the next run would stop at ${path}: ${rule}`),
    ...(isMissed ? ['check does not notice'] : []),
    ...lostOf(out),
  ]
}

/** After a run that went well. */
export function brokenAfterSuccess(out: string, after: Tree): string[] {
  const { [manifestName]: list, ...content } = contentOf(out)
  const want = keyed({ ...after, ...Object.fromEntries(Object.entries(foreign).filter(([path]) => !path.startsWith('../'))) })
  const folders = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(out, path)).isDirectory())
  const paths = new Set([...Object.keys(content), ...Object.keys(want)])
  return [
    ...[...paths].filter((path) => content[path] !== want[path]).map((path) => `${path} is ${JSON.stringify(content[path]?.slice(0, 40))}`),
    ...folders.filter((folder) => !Object.keys(want).some((path) => path.startsWith(`${folder.toLowerCase()}/`))).map((folder) => `${folder}/ is left`),
    ...(list === listOf(after) ? [] : ['the list is wrong']),
    ...lostOf(out),
  ]
}

function lostOf(out: string): string[] {
  return Object.entries(foreign).filter(([path, text]) => !existsSync(join(out, path)) || readFileSync(join(out, path), 'utf8') !== text).map(([path]) => `${path} is lost`)
}

/** What a run needs for a moment. */
export function straysIn(out: string): string[] {
  const paths = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : []
  return paths.filter((path) => basename(path) === lockName || isTemporary(basename(path))).map((path) => `${path} is left`)
}

/** What a person sees of an error: one line that names the place, and the exit code for the machine. */
export function brokenMessage(error: unknown, out: string): string[] {
  const terminal = recorder()
  const code = fail(error, false, terminal)
  const isClear = /^error: cannot [a-z]+ (\/\S+).*: [^\n]+\n$/.exec(terminal.text.err)?.[1]?.startsWith(dirname(out)) ?? false
  return code === 3 && isClear ? [] : [`exit code ${code}: ${terminal.text.err}`]
}

/** A run that dies in this process leaves a lock whose owner lives on; this makes it an owner that has ended. */
export function buryOwner(out: string): void {
  const lock = join(out, lockName)
  for (const name of existsSync(lock) ? readdirSync(lock) : []) {
    const owner = parseOwner(readFileSync(join(lock, name), 'utf8'))
    if (owner) writeFileSync(join(lock, name), printOwner({ ...owner, start: '1' }))
  }
}
