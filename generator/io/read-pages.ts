/** Further pages of the user's for the docs site: Markdown, and pictures as SVG, which are text too. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutputFile } from '../files.js'
import { attempt, InputError } from './errors.js'
import { bytewise } from './order.js'

/** The files of the folder that are either, sorted by name. Other files, and folders in it, are left alone. */
export function readPages(folder: string, cwd: string): OutputFile[] {
  const place = resolve(cwd, folder)
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) throw new InputError(`there is no folder ${folder}`)
  const names = attempt('read', place, () => readdirSync(place)).filter((name) => /^\w[\w.-]*\.(?:md|svg)$/.test(name)).sort(bytewise)
  return names.map((name) => ({ path: name, text: attempt('read', join(place, name), () => readFileSync(join(place, name), 'utf8')) }))
}
