/** The spec folder as values. What the files say is of no interest here. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { localesFolder, type SourceFile } from '../files.js'
import { attempt, InputError, systemCode } from './errors.js'
import { bytewise } from './order.js'
import { readBytes } from './read-file.js'

/** One byte more than a file may have, so that `build` sees that it is too large. */
export const mostBytes = 2 * 1024 * 1024 + 1
const initHint = 'run `floo-schema init` for a spec to start from, or name its folder with --spec'

/**
 * Reads `contract.yaml`, the domain files, the contract's `CHANGELOG.md` and the languages in `locales/`,
 * sorted by name. Hidden files, other sub-folders and other names are left alone. Paths are relative to `cwd` where the
 * folder lies inside it, otherwise as given.
 */
export function readSpec(folder: string, cwd: string = process.cwd()): SourceFile[] {
  const place = resolve(cwd, folder)
  const all = namesIn(place, folder)
  const names = [...all.filter(isSpecName), ...(all.includes(localesFolder) ? localeFiles(place) : [])].sort(bytewise)
  const sources: SourceFile[] = []
  for (const name of names) {
    const bytes = bytesOf(join(place, name))
    if (bytes) sources.push({ path: sourcePath(folder, name, cwd), bytes })
    else if (name === 'contract.yaml') throw new InputError(`${join(folder, name)} is not a file`)
  }
  if (!names.includes('contract.yaml')) {
    throw new InputError(`there is no contract.yaml in the folder ${folder}`, initHint)
  }
  return sources
}

/** Whether a file of this name in a spec folder is the spec's. */
export function isSpecName(name: string): boolean {
  return name === 'CHANGELOG.md' || isLocaleName(name)
}

/** Whether a file of this name in the folder of languages is the spec's. */
export function isLocaleName(name: string): boolean {
  return name.endsWith('.yaml') && !name.startsWith('.')
}

/** The folders that a spec is read from: its own, and that of its languages where there is one. */
export function specFolders(folder: string): string[] {
  const locales = join(folder, localesFolder)
  return readdirSync(folder).includes(localesFolder) && statSync(locales).isDirectory() ? [folder, locales] : [folder]
}

function localeFiles(place: string): string[] {
  const locales = join(place, localesFolder)
  const names = attempt('read', locales, () => (statSync(locales).isDirectory() ? readdirSync(locales) : []))
  return names.filter(isLocaleName).map((name) => `${localesFolder}/${name}`)
}

/** Whether the folder is a contract's. */
export function isSpecFolder(folder: string, cwd: string): boolean {
  return existsSync(join(resolve(cwd, folder), 'contract.yaml'))
}

function namesIn(place: string, folder: string): string[] {
  try {
    return attempt('read', place, () => readdirSync(place))
  } catch (error) {
    const code = systemCode(error instanceof Error ? error.cause : undefined)
    if (code === 'ENOENT') throw new InputError(`there is no folder ${folder}`, initHint)
    if (code === 'ENOTDIR') throw new InputError(`${folder} is not a folder`, initHint)
    throw error
  }
}

/** Nothing for what is not a file, or a link to one: a folder has no bytes, a pipe no end. */
function bytesOf(path: string): Uint8Array | undefined {
  return attempt('read', path, () => statSync(path).isFile() ? readBytes(path, { followLinks: true, most: mostBytes }) : undefined)
}

/** How messages name a file of the folder. */
export function sourcePath(folder: string, name: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, folder, name))
  const isOutside = isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)
  return (isOutside ? join(folder, name) : inside).split(sep).join('/')
}
