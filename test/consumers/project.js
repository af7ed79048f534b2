/** Projects that use the package: a folder each, with the package as npm installed it. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inject } from 'vitest'

export const installed = join(inject('folder'), 'app/node_modules/floo-contract')
export const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))

const tools = join(import.meta.dirname, 'node_modules')
export const toolPath = (path) => join(tools, path)

/** A program of this folder; its suffix keeps it out of the reach of the repository's own compiler. */
export const program = (name) => readFileSync(join(import.meta.dirname, 'programs', name), 'utf8')

/** Makes a project of files by name, which may import the package and the named ones of those that are installed here. */
export function makeProject(name, files, packages = []) {
  const folder = join(inject('folder'), name)
  cpSync(installed, join(folder, 'node_modules/floo-contract'), { recursive: true })
  for (const dependency of packages) {
    mkdirSync(dirname(join(folder, 'node_modules', dependency)), { recursive: true })
    symlinkSync(join(tools, dependency), join(folder, 'node_modules', dependency))
  }
  writeFiles(folder, { 'package.json': { private: true }, ...files })
  return folder
}

/** Writes files into a project, anything but text as JSON. */
export function writeFiles(folder, files) {
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
}

/** Runs Node in a project; what it printed, and how it ended. */
export async function runNode(folder, ...args) {
  return await new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0', NODE_ENV: undefined } }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr })
    })
  })
}

/** Everything that the package's `exports` offer, with a specifier for each file that a pattern matches, and where it leads under conditions. */
export function entriesOf(...conditions) {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    const path = targetOf(target, [])
    const under = targetOf(target, conditions)
    if (path === undefined || !key.includes('*')) return [{ specifier: specifierOf(key), path: under }]
    return matchesOf(path).map((match) => ({ specifier: specifierOf(key.replace('*', match)), path: under.replace('*', match) }))
  })
}

/** What the star of a pattern stands for, once a file. */
function matchesOf(pattern) {
  const [before, after] = pattern.split('*')
  const files = readdirSync(join(installed, before), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => `./${relative(installed, join(file.parentPath, file.name)).replaceAll('\\', '/')}`)
  return paths.filter((path) => path.endsWith(after)).map((path) => path.slice(before.length, path.length - after.length))
}

const specifierOf = (key) => `floo-contract${key.slice(1)}`

/** The path that is met first; undefined if there are only types. */
function targetOf(target, conditions) {
  if (target === undefined || typeof target === 'string') return target
  const met = Object.keys(target).find((condition) => condition === 'default' || conditions.includes(condition))
  return targetOf(target[met], conditions)
}
