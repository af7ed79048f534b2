/** A run reads what `--print-inputs` names, and nothing else: each look at the disk is written down. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../generator/io/package-root.js'
import { folderWith } from '../io/folder.js'

const timeout = 60_000
const cli = join(packageRoot, 'dist/cli.js')
const preload = join(import.meta.dirname, 'write-down-reads.cjs')

function floo(cwd: string, args: string[], log?: string) {
  const traced = log === undefined ? [] : ['--require', preload]
  return spawnSync(process.execPath, [...traced, cli, ...args], { cwd, encoding: 'utf8', env: { ...process.env, ...(log === undefined ? {} : { LOOKS: log }) } })
}

/** What a run of `generate` looked at, as [function, path]. */
function looksOf(cwd: string): [name: string, path: string][] {
  const log = join(cwd, 'looks.log')
  rmSync(log, { force: true })
  const { status, stderr } = floo(cwd, ['generate'], log)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readFileSync(log, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as [string, string]).map(([name, path]) => [name, resolve(cwd, path)])
}

const isWithin = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}${sep}`)

/** The looks at what is no input, no output, no code, and nothing of the system's. */
function strayLooks(cwd: string, looks: [name: string, path: string][], inputs: Set<string>): string[] {
  const excused = [join(cwd, 'generated'), join(packageRoot, 'dist'), '/proc', '/dev'].map((folder) => isWithin(folder))
  // The cache, and the packages that the toolchain needs; one of them looks for its own file in capitals, to know the disk.
  const isOfPackages = (path: string) => path.toLowerCase().split(sep).includes('node_modules')
  // To find a file its folders are looked at, and listed.
  const onTheWay = (path: string) => [...inputs].some((input) => isWithin(path)(input))
  // With nothing to do only times are looked at, and those of all that lies beside the templates.
  const isTime = ([name, path]: [string, string]) => /^(?:lstat|stat|readdir)Sync$/.test(name) && isWithin(join(packageRoot, 'templates'))(path)
  return looks.filter((look) => !isTime(look)).filter(([, path]) => !inputs.has(path) && !excused.some((isIn) => isIn(path)) && !isOfPackages(path) && !onTheWay(path)).map((look) => look.join(' '))
}

test('first run, nothing changed, once more, after an edit', { timeout }, async () => {
  const cwd = realpathSync(folderWith())
  mkdirSync(join(cwd, 'node_modules'))
  expect(floo(cwd, ['init']).status).toBe(0)
  const inputs = new Set(floo(cwd, ['generate', '--print-inputs']).stdout.trimEnd().split('\n').map((path) => resolve(cwd, path)))
  const first = looksOf(cwd)
  const seen = new Set(first.filter(([name]) => /open|read|stat/i.test(name)).map(([, path]) => path))
  // The other way round: whatever is named is read.
  expect([...inputs].filter((path) => !seen.has(path)).map((path) => relative(cwd, path))).toEqual([])
  expect(strayLooks(cwd, first, inputs)).toEqual([])
  await new Promise((done) => { setTimeout(done, 30) })
  for (const change of ['', '', '# edited\n']) {
    appendFileSync(join(cwd, 'spec/message.yaml'), change)
    const looks = looksOf(cwd)
    expect(looks.length).toBeGreaterThan(10)
    expect(strayLooks(cwd, looks, inputs)).toEqual([])
  }
})

test('whoever looked elsewhere would be seen', { timeout }, () => {
  const cwd = realpathSync(folderWith({ 'stray.txt': 'x' }))
  const log = join(cwd, 'looks.log')
  const code = `
    import { existsSync, readFileSync, createReadStream, promises } from 'node:fs'
    import { readFile } from 'node:fs/promises'
    existsSync('a'); readFileSync('stray.txt'); await promises.stat('stray.txt'); await readFile('stray.txt'); createReadStream('stray.txt')`
  const { status } = spawnSync(process.execPath, ['--require', preload, '--input-type=module', '-e', code], { cwd, env: { ...process.env, LOOKS: log } })
  expect(status).toBe(0)
  const names = readFileSync(log, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as [string, string]).join(' '))
  expect(names).toEqual(expect.arrayContaining(['existsSync a', 'readFileSync stray.txt', 'promises.stat stray.txt', 'promises.readFile stray.txt', 'createReadStream stray.txt']))
  expect(existsSync(log)).toBe(true)
})
