/** Paths in the output folder: relative, with `/`. */
import { bytewise } from './order.js'

/** The folder of a path; empty for the output folder itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A path from its folder, which may be the output folder itself, and its name. */
export function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** Every folder that one of the paths lies in, innermost first. */
export function foldersAbove(paths: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) folders.add(folder)
  }
  return [...folders].sort((one, other) => other.length - one.length || bytewise(one, other))
}
