/** The libraries' code as this version of Node compiles it: made by a run over the contract that `init` begins with, in two languages. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localesFolder } from '../files.js'
import { cacheFolder } from '../io/cache-folder.js'
import { packageInfo } from '../io/package-root.js'

const cli = fileURLToPath(new URL('../cli.js', import.meta.url))
/** Says of what the code was made. */
const stamp = 'made-of'
/** All libraries are installed together, so that one tells. */
const largest = createRequire(import.meta.url).resolve('ts-morph')

/** Puts the code of the libraries, and of our own modules of their kind, into `folder`, unless it lies there already. */
export function compileLibraries(folder: string, own: readonly string[]): void {
  const madeOf = statesOf([largest, ...own])
  if (existsSync(join(folder, stamp)) && readFileSync(join(folder, stamp), 'utf8') === madeOf) return
  // A run that finds code makes none.
  rmSync(folder, { recursive: true, force: true })
  const project = mkdtempSync(join(tmpdir(), 'floo-schema-ahead-'))
  // Named like the folder, so that what a killed build leaves is no part of the package either.
  const staging = mkdtempSync(`${folder}-`)
  try {
    mkdirSync(join(project, 'node_modules'))
    run('init', project)
    addLanguage(join(project, 'spec'))
    run('generate', project)
    cpSync(join(cacheFolder(project), 'code'), staging, { recursive: true })
    writeFileSync(join(staging, stamp), madeOf)
    // Two builds at once make the same.
    if (!existsSync(folder)) renameSync(staging, folder)
  } finally {
    for (const place of [project, staging]) rmSync(place, { recursive: true, force: true })
  }
}

function run(command: string, project: string): void {
  execFileSync(process.execPath, [cli, command], { cwd: project, stdio: 'pipe' })
}

/** So that the run reads a file of each kind. */
function addLanguage(spec: string): void {
  appendFileSync(join(spec, 'contract.yaml'), `locales: [tlh]\n`)
  mkdirSync(join(spec, localesFolder))
  writeFileSync(join(spec, localesFolder, 'tlh.yaml'), 'language: tlhIngan Hol\n')
}

function statesOf(paths: readonly string[]): string {
  const states = paths.map((path) => statSync(path)).map(({ ino, size, ctimeMs }) => `${ino} ${size} ${ctimeMs}`)
  return [process.version, process.arch, packageInfo().version, ...states].join('\n')
}
