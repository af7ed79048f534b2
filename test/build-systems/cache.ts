/** A build system at its simplest: what a task has made is kept under the hash of what it was made from. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { packageRoot } from '../../generator/io/package-root.js'
import { hasPath, type Recipe } from './recipes.js'

export type Kept = Map<string, Map<string, Buffer>>

/** The command, as a package manager puts it beside the packages. */
export function installCommand(cwd: string): void {
  const bin = join(cwd, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'floo-schema'), `#!/bin/sh\nexec "${process.execPath}" "${join(packageRoot, 'dist/cli.js')}" "$@"\n`)
  chmodSync(join(bin, 'floo-schema'), 0o755)
}

/** Paths of all files of the package, but for those of other packages. */
export function filesOf(cwd: string): string[] {
  const paths = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'))
  return paths.filter((path) => !path.startsWith('node_modules') && statSync(join(cwd, path)).isFile()).sort()
}

const matching = (cwd: string, patterns: readonly string[]) => filesOf(cwd).filter((path) => patterns.some((pattern) => hasPath(pattern, path)))

export function keyOf(cwd: string, { inputs, script }: Recipe): string {
  const hash = createHash('sha256').update(script)
  for (const path of matching(cwd, inputs)) hash.update(`\n${path}\n`).update(readFileSync(join(cwd, path)))
  return hash.digest('hex')
}

/** Runs the task, or gives back what it made the last time. */
export function runTask(cwd: string, recipe: Recipe, kept: Kept): { isHit: boolean; status: number | null; said: string } {
  const key = keyOf(cwd, recipe)
  const known = kept.get(key)
  if (known) {
    if (recipe.isEmptied) for (const path of matching(cwd, recipe.outputs)) rmSync(join(cwd, path))
    for (const [path, bytes] of known) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true })
      writeFileSync(join(cwd, path), bytes)
    }
    return { isHit: true, status: 0, said: '' }
  }
  const { status, said } = shell(cwd, recipe.script)
  if (status === 0) kept.set(key, new Map(matching(cwd, recipe.outputs).map((path) => [path, readFileSync(join(cwd, path))])))
  return { isHit: false, status, said }
}

export function shell(cwd: string, script: string): { status: number | null; said: string } {
  const env = { ...process.env, PATH: [join(cwd, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter) }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8', env })
  return { status, said: stdout + stderr }
}
