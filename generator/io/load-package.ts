/** The validators of a generated package, from where it lies or from the files that it would have. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OutputFile } from '../files.js'
import { attempt, InputError, systemCode } from './errors.js'
import { readBytes } from './read-file.js'

export interface LoadedPackage {
  /** `model.json`, of which nobody has checked anything. */
  model: unknown
  /** What the module of all validators exports. */
  validators: Readonly<Record<string, unknown>>
}

/** The package that has these files; they are on the disk only while they are loaded. */
export async function loadFiles(files: readonly OutputFile[]): Promise<LoadedPackage> {
  const base = join(tmpdir(), 'floo-schema-')
  const folder = attempt('create a folder in', tmpdir(), () => mkdtempSync(base))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    const needed = files.filter(({ path }) => /^(?:package\.json|model\.json|[\w.-]+\.js)$/.test(path))
    for (const { path, text } of needed) attempt('write', join(folder, path), () => writeFileSync(join(folder, path), text, { flag: 'wx' }))
    return await loadPackage(folder, folder)
  } finally {
    process.off('exit', remove)
    attempt('remove', folder, remove)
  }
}

/** The package in a folder; `shown` is what messages call it. */
export async function loadPackage(folder: string, shown: string): Promise<LoadedPackage> {
  const manifest = readJson(folder, 'package.json', shown)
  const entry = entryOf(memberOf(memberOf(manifest, 'exports'), './validators'))
  if (entry === undefined) throw new InputError(`${shown} is no package that floo-schema wrote`, 'its package.json has no entry ./validators')
  const model = readJson(folder, 'model.json', shown)
  try {
    return { model, validators: await import(/* @vite-ignore */ pathToFileURL(join(folder, entry)).href) as LoadedPackage['validators'] }
  } catch (error) {
    throw new InputError(`the package ${shown} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The file that Node's `import` would take. */
function entryOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target
  if (target === undefined) return undefined
  for (const condition of ['node', 'import', 'default']) {
    const found = entryOf(memberOf(target, condition))
    if (found !== undefined) return found
  }
  return undefined
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

function readJson(folder: string, name: string, shown: string): unknown {
  const place = join(folder, name)
  try {
    return JSON.parse(attempt('read', place, () => new TextDecoder().decode(readBytes(place, { followLinks: true }))))
  } catch (error) {
    const code = systemCode(error instanceof Error ? error.cause : undefined)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new InputError(`there is no package in ${shown}`, `it has no ${name}`)
    if (error instanceof SyntaxError) throw new InputError(`${shown} is no package that floo-schema wrote`, `its ${name} is not JSON`)
    throw error
  }
}
