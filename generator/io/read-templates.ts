/** The templates that are shipped with the package, as values, and those that a user lays over them. */
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { TemplateError } from '../diagnostic.js'
import type { Templates } from '../files.js'
import { attempt, InputError, systemCode } from './errors.js'
import { bytewise } from './order.js'
import { packageRoot } from './package-root.js'

/** What the emitters print from. `site/` has its own build, `init/` is for one command. */
const emitted = ['docs', 'package', 'runtime']

/** What is laid out and worded, and so may be laid out and worded otherwise. */
const restyled = ['docs', 'package']

/** The text of every file below the given folders of `templates/`, by its path relative to it. */
export function readTemplates(folders: readonly string[] = emitted): Templates {
  return templatesBelow(join(packageRoot, 'templates'), folders)
}

/** The shipped templates, or where a folder is named those with the user's on top. */
export function templatesOf({ templates }: { templates?: string }, cwd: string): Templates {
  return templates === undefined ? readTemplates() : readTemplatesWith(templates, cwd)
}

/** A mistake in a template, with the name of the user's file if it is in one. */
export function namedIn(error: TemplateError, { templates }: { templates?: string }, cwd: string): TemplateError {
  const isOwn = templates !== undefined && existsSync(join(resolve(cwd, templates), error.place.replace(/:\d+$/, '')))
  return isOwn ? new TemplateError(error.place, error.problem, templates.replace(/\/+$/, '')) : error
}

/** The user's own templates, by their paths below the folder. */
export function ownTemplates(folder: string, cwd: string): string[] {
  return [...templatesBelow(resolve(cwd, folder), restyled).keys()]
}

/**
 * The shipped templates with the user's on top, from a folder that is built like `templates/`. A file
 * there takes the place of ours with the same path, or is one more; of words it holds as many as the
 * user wants to have otherwise.
 */
export function readTemplatesWith(folder: string, cwd: string = process.cwd()): Templates {
  const own = templatesBelow(resolve(cwd, folder), restyled)
  if (own.size === 0) throw new InputError(`there are no templates in ${folder}`, 'they stand there as in templates/ of floo-schema: docs/event.md.eta, docs/words/en.json')
  const shipped = readTemplates()
  const words = [...own].map(([path, text]): [string, string] => [path, path.startsWith('docs/words/') ? wordsOver(shipped.get(path), text) : text])
  return new Map([...shipped, ...words])
}

/** Both files of words as one. What is no words is left for whoever reads them to tell. */
function wordsOver(shipped: string | undefined, own: string): string {
  const [ours, theirs] = [wordsIn(shipped ?? '{}'), wordsIn(own)]
  return ours && theirs ? JSON.stringify({ ...ours, ...theirs }, null, 2) : own
}

function wordsIn(text: string): object | undefined {
  try {
    const words: unknown = JSON.parse(text)
    return typeof words === 'object' && words !== null && !Array.isArray(words) ? words : undefined
  } catch {
    return undefined
  }
}

function templatesBelow(root: string, folders: readonly string[]): Templates {
  const templates = new Map<string, string>()
  for (const folder of folders) addFolder(root, folder, templates)
  return templates
}

function addFolder(root: string, folder: string, templates: Map<string, string>): void {
  for (const entry of entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`
    // Whoever works on the site may have its packages beside it.
    if (entry.isDirectory() && entry.name !== 'node_modules') addFolder(root, path, templates)
    else if (entry.isFile()) templates.set(path, readText(join(root, path)))
  }
}

function entriesOf(place: string): Dirent[] {
  try {
    const entries = readdirSync(place, { withFileTypes: true })
    return entries.sort((one, other) => bytewise(one.name, other.name))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    return attempt('read', place, () => { throw error })
  }
}

function readText(place: string): string {
  return attempt('read', place, () => readFileSync(place, 'utf8'))
}

/** The page of all rules, which is shipped beside the templates. */
export function readRulesPage(): string {
  const place = join(packageRoot, 'RULES.md')
  return attempt('read', place, () => readFileSync(place, 'utf8'))
}
