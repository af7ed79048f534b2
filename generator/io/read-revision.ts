/** The spec as it was at a revision of git, as values. The working tree is neither read nor touched. */
import { existsSync } from 'node:fs'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { localesFolder, type SourceFile } from '../files.js'
import { InputError } from './errors.js'
import { askGit, askGitForLines, GitRefusal, NoRevision } from './git.js'
import { hintForUnknown, specsIn } from './nearby-revisions.js'
import { bytewise } from './order.js'
import { isLocaleName, isSpecName, mostBytes, sourcePath } from './read-spec.js'

export interface Revision {
  /** Without the path: `main`, `v1.2.0~3`. */
  name: string
  /** The spec's folder, from the root of the repository; empty where it is the root. */
  folder: string
  /** The working tree began as this revision: what stands in one is at the same place in the other. */
  isCheckedOut: boolean
  /** Their paths are those that the same files have in the working tree. */
  sources: SourceFile[]
}

/**
 * Reads what `readSpec` would, had `argument` been checked out: `revision`, for which `folder` is the
 * spec's place in the working tree, or `revision:path`, with the path from the root of the repository
 * or, beginning with a dot, from `cwd`. Symbolic links and submodules are left alone.
 */
export function readRevision(argument: string, folder: string, cwd: string): Revision {
  const { name, path } = partsOf(argument)
  // A folder that is not there any more lies in the repository of the next one above.
  const start = path === undefined ? nearest(resolve(cwd, folder)) : cwd
  const prefix = askGitForLines(start, ['rev-parse', '--show-prefix'])[0] ?? ''
  const rest = path === undefined ? relative(start, resolve(cwd, folder)).split(sep).join('/') : path
  const place = placeOf(path !== undefined && !/^\.\.?(?:\/|$)/.test(path) ? rest : prefix + rest)
  const { tree, isCheckedOut } = treeOf(name, start)
  const entries = specEntries(tree, place, start)
  if (!entries.some((entry) => entry.name === 'contract.yaml')) throw withoutSpec(name, place, tree, start)
  const inTree = path === undefined ? folder : posix.relative(prefix, place) || '.'
  const bytes = bytesOf(entries, start)
  const sources = entries.map((entry, index) => ({ path: sourcePath(inTree, entry.name, cwd), bytes: bytes[index] ?? new Uint8Array() }))
  return { name, folder: place, isCheckedOut, sources }
}

/** The colon that ends a revision does not stand in braces: `HEAD^{/fix: x}`. */
function partsOf(argument: string): { name: string; path?: string } {
  const [name = ''] = /^(?:\{[^}]*\}|[^:{]|\{)*/.exec(argument) ?? []
  if (name === '') throw new InputError(`${argument || 'an empty text'} names no revision`, 'a revision is a branch, a tag or a commit, and may have a path behind a colon: main:spec')
  return name.length === argument.length ? { name } : { name, path: argument.slice(name.length + 1) }
}

function nearest(place: string): string {
  return existsSync(place) || dirname(place) === place ? place : nearest(dirname(place))
}

/** A path from the root, without slashes at its ends. */
function placeOf(path: string): string {
  const place = posix.normalize(path).replace(/^\/+|\/+$/g, '')
  if (place === '..' || place.startsWith('../')) throw new InputError(`${path} leads out of the repository`)
  return place === '.' ? '' : place
}

/** The root of all that the revision has. */
function treeOf(name: string, start: string): { tree: string; isCheckedOut: boolean } {
  // No name of git's has one, and a line break would be two questions.
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  const [answer = '', current] = /[\u0000-\u001F\u007F]/.test(name) ? [] : askGitForLines(start, ['cat-file', '--batch-check'], `${name}^{tree}\nHEAD^{tree}\n`)
  const tree = /^([0-9a-f]{40,64}) tree \d+$/.exec(answer)?.[1]
  if (tree !== undefined) return { tree, isCheckedOut: answer === current }
  if (answer.endsWith(' ambiguous')) throw new InputError(`more than one revision begins with ${name}`, 'write more of its digits')
  throw new NoRevision(`there is no revision ${name}`, hintForUnknown(name, start))
}

/** What `readSpec` would read. */
function specEntries(tree: string, place: string, start: string): Entry[] {
  const own = entriesIn(tree, place, start).filter(({ name }) => isSpecName(name))
  const locales = entriesIn(tree, place === '' ? localesFolder : `${place}/${localesFolder}`, start).filter(({ name }) => isLocaleName(name))
  const all = [...own, ...locales.map((entry) => ({ ...entry, name: `${localesFolder}/${entry.name}` }))]
  return all.sort((one, other) => bytewise(one.name, other.name))
}

interface Entry { name: string; id: string; size: number }

/** The plain files of a folder; none where there is no such folder. */
function entriesIn(tree: string, place: string, start: string): Entry[] {
  let listed: string
  try {
    listed = askGit(start, ['ls-tree', '-z', '--long', '--full-tree', `${tree}:${place}`]).toString('utf8')
  } catch (error) {
    if (error instanceof GitRefusal) return []
    throw error
  }
  return listed.split('\0').flatMap((line): Entry[] => {
    const [, id, size, name] = /^100\d+ blob ([0-9a-f]+) +(\d+)\t([^]*)$/.exec(line) ?? []
    return id === undefined || name === undefined ? [] : [{ name, id, size: Number(size) }]
  })
}

/** The bytes of all files, asked for at once. Of one that is too large, as many as show it. */
function bytesOf(entries: readonly Entry[], start: string): Uint8Array[] {
  const wanted = entries.filter(({ size }) => size < mostBytes)
  const answer = askGit(start, ['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''))
  let offset = 0
  return entries.map(({ size }) => {
    if (size >= mostBytes) return new Uint8Array(mostBytes)
    const begin = answer.indexOf('\n', offset) + 1
    offset = begin + size + 1
    return answer.subarray(begin, begin + size)
  })
}

function withoutSpec(name: string, place: string, tree: string, start: string): InputError {
  const others = specsIn(tree, start).map((folder) => `${name}:${folder}`)
  const hint = others.length === 0 ? 'that revision has no contract.yaml anywhere' : `it has one in ${others.join(', ')}: name it so`
  return new InputError(`${name} has no contract.yaml in ${place === '' ? 'its root' : `the folder ${place}`}`, hint)
}
