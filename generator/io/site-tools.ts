/**
 * The builder of the docs site and what it builds from. The builder is a package of its own, of which
 * nothing comes with ours: it is installed once for each list of exact versions, into the cache folder,
 * and contracts share it. Each has a project there, in a folder below, where Node finds the builder.
 */
import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutputFile, Templates } from '../files.js'
import { cacheFolder } from './cache-folder.js'
import { createFiles } from './create-files.js'
import { attempt, MachineError } from './errors.js'
import { tidyFolders } from './leftovers.js'
import { withLock } from './lock.js'
import { makeFolder } from './make-folder.js'
import { hashOf } from './manifest.js'
import { runProgram } from './run-program.js'
import { temporaryName } from './temporary.js'
import { updateOutput } from './update-output.js'

export interface SiteTools {
  /** The folder that holds the builder's packages, if they are installed. */
  folder: string
  /** The builder's script. */
  script: string
  isInstalled: boolean
}

const lists = ['package.json', 'package-lock.json']

/** Where the builder is, or would be. */
export function siteTools(templates: Templates, cwd: string): SiteTools {
  const folder = join(cacheFolder(cwd), 'site', hashOf(lists.map((name) => templates.get(`site/${name}`) ?? '').join('\n')).slice(0, 16))
  const script = join(folder, 'node_modules', 'vitepress', 'bin', 'vitepress.js')
  return { folder, script, isInstalled: existsSync(script) }
}

/** Installs the exact versions beside, and moves them into place when all are there. Scripts of packages do not run. */
export async function installSiteTools({ folder }: SiteTools, templates: Templates, say: (line: string) => void): Promise<void> {
  const parent = join(folder, '..')
  const fresh = join(parent, temporaryName())
  attempt('create', parent, () => makeFolder(parent))
  tidyFolders(parent)
  try {
    createFiles(fresh, lists.map((name) => ({ path: name, text: templates.get(`site/${name}`) ?? '' })))
    const { code, output } = await runProgram(npm(), ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], { cwd: fresh, say })
    if (code !== 0) throw new MachineError(`npm could not install the builder of the site: ${lastLine(output)}`)
    attempt('replace', folder, () => {
      rmSync(folder, { recursive: true, force: true })
      renameSync(fresh, folder)
    })
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** npm as it was called, where it calls us; else the one on the PATH, which Windows finds by a shell only. */
function npm(): { command: string; first: string[]; shell?: boolean } {
  const script = process.env['npm_execpath']
  if (script?.endsWith('npm-cli.js') === true) return { command: process.execPath, first: [script] }
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}

function lastLine(output: string): string {
  return output.trim().split('\n').findLast((line) => /npm (?:error|ERR!)/.test(line)) ?? output.trim().split('\n').at(-1) ?? 'it says nothing'
}

/** Two builds of a contract take turns: so many looks, with pauses of so many milliseconds. */
const turns = { tries: 3000, pause: 100 }

/** Builds while nobody else builds in the same contract's project. */
export function withSiteProject<Result>(tools: SiteTools, spec: string, cwd: string, build: () => Promise<Result>): Promise<Result> {
  return withLock(`${projectOf(tools, spec, cwd)}.build`, build, turns)
}

function projectOf({ folder }: SiteTools, spec: string, cwd: string): string {
  return join(folder, hashOf(resolve(cwd, spec)).slice(0, 16))
}

/** Makes the contract's project hold exactly these files. Where it lies, without links on the way: the builder compares paths. */
export async function writeSiteProject(tools: SiteTools, spec: string, files: readonly OutputFile[], cwd: string): Promise<string> {
  const project = projectOf(tools, spec, cwd)
  const { conflicts } = await updateOutput(project, files, { force: true })
  const [conflict] = conflicts
  if (conflict) throw new MachineError(`${join(project, conflict.path)} is in the way of the site's project; delete ${project}`)
  return realpathSync(project)
}
