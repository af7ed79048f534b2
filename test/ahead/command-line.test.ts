/** The bundled `generate` and `check` are the modules that they were made of. Needs `npm run build`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type * as Ahead from '../../generator/ahead/command-line.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { contentOf, folderWith } from '../io/folder.js'
import { storedFolder } from './both-validators.js'

const bundles = readdirSync(storedFolder).filter((name) => /^cli.*\.cjs$/.test(name))
const textOf = (name: string) => readFileSync(join(storedFolder, name), 'utf8')

/** The command line of a copy of the package without some of its bundles. */
function without(lost: readonly string[]): string {
  const folder = folderWith()
  for (const part of ['dist', 'templates', 'generator', 'package.json']) cpSync(join(packageRoot, part), join(folder, part), { recursive: true, filter: (path) => !/dist.(?:site|ahead.code)$/.test(path) })
  symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const name of lost) rmSync(join(folder, 'dist/ahead', name))
  return join(folder, 'dist/cli.js')
}

test('both forms print and write the same', () => {
  expect(bundles.length).toBeGreaterThan(5)
  const [one, other] = [join(packageRoot, 'dist/cli.js'), without(bundles)].map((cli) => {
    const project = folderWith({ 'node_modules/.keep': '' })
    cpSync(join(packageRoot, 'test/contracts/payment-terminal/spec'), join(project, 'spec'), { recursive: true })
    const run = (command: string) => execFileSync(process.execPath, [cli, command], { cwd: project, encoding: 'utf8' }).replace(/done in .*/, '')
    return { said: [run('generate'), run('check')], files: contentOf(join(project, 'generated')) }
  })
  expect(one?.said).toEqual(other?.said)
  expect(Object.keys(one?.files ?? {}).length).toBeGreaterThan(50)
  expect(one?.files).toEqual(other?.files)
})

test('what lies in dist/ahead is made of the modules as they are', async () => {
  const { commandLine } = await import(pathToFileURL(join(storedFolder, 'command-line.js')).href) as typeof Ahead
  const files = await commandLine()
  expect(files.map(({ path }) => path).sort()).toEqual(bundles.sort())
  expect(files.filter(({ path, text }) => textOf(path) !== text).map(({ path }) => path), 'npm run build makes them anew').toEqual([])
})

test('a copy that lacks one of them says so, and does not answer in another way', () => {
  const cli = without(['cli-visible.cjs'])
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate'], { cwd: folderWith(), encoding: 'utf8' })
  expect([status, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(/^error: this installation of floo-schema is damaged: .*cli-visible\.cjs'\n {2}hint: install it again\n$/)
})

test('they load no library that only `import` can load', () => {
  const load = createRequire(import.meta.url)
  const wanted = new Set(bundles.flatMap((name) => [...textOf(name).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id = '']) => id)))
  const libraries = [...wanted].filter((id) => !id.startsWith('.') && !id.startsWith('node:') && !builtinModules.includes(id))
  expect(libraries).toContain('yaml')
  expect(libraries.filter((id) => isModule(load.resolve(id)))).toEqual([])
})

function isModule(path: string): boolean {
  if (extname(path) !== '.js') return extname(path) === '.mjs'
  let folder = dirname(path)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { type?: string }).type === 'module'
}

test('what they leave to modules is there', () => {
  const left = bundles.flatMap((name) => [...textOf(name).matchAll(/\bimport\("(\.[^"]+)"\)/g)].map(([, id = '']) => id))
  expect(left).toContain('../commands/lint.js')
  expect(left.filter((id) => !existsSync(join(storedFolder, id)))).toEqual([])
})
