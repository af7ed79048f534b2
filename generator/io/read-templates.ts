/** The templates that are shipped with the package, as values. */
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Templates } from '../files.js'
import { attempt, systemCode } from './errors.js'
import { bytewise } from './order.js'
import { packageRoot } from './package-root.js'

/** What the emitters print from. `site/` has its own build, `init/` is for one command. */
const emitted = ['docs', 'package', 'runtime']

/** The text of every file below the given folders of `templates/`, by its path relative to it. */
export function readTemplates(folders: readonly string[] = emitted): Templates {
  const templates = new Map<string, string>()
  for (const folder of folders) addFolder(folder, templates)
  return templates
}

function addFolder(folder: string, templates: Map<string, string>): void {
  for (const entry of entriesOf(folder)) {
    const path = `${folder}/${entry.name}`
    // Whoever works on the site may have its packages beside it.
    if (entry.isDirectory() && entry.name !== 'node_modules') addFolder(path, templates)
    else if (entry.isFile()) templates.set(path, readText(path))
  }
}

function entriesOf(folder: string): Dirent[] {
  const place = join(packageRoot, 'templates', folder)
  try {
    const entries = readdirSync(place, { withFileTypes: true })
    return entries.sort((one, other) => bytewise(one.name, other.name))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    return attempt('read', place, () => { throw error })
  }
}

function readText(path: string): string {
  const place = join(packageRoot, 'templates', path)
  return attempt('read', place, () => readFileSync(place, 'utf8'))
}

/** The page of all rules, which is shipped beside the templates. */
export function readRulesPage(): string {
  const place = join(packageRoot, 'RULES.md')
  return attempt('read', place, () => readFileSync(place, 'utf8'))
}
