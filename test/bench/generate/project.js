/** A project with a spec, in a folder of its own, and what can happen to it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from './measure.js'

export const root = join(import.meta.dirname, '../../..')
export const cli = join(root, 'dist/cli.js')

/** Files of `spec/` in a new folder below `place`. The cache of the toolchain goes into its `node_modules`. */
export function projectAt(place, files) {
  const [spec, scratch, modules] = ['spec', 'scratch', 'node_modules'].map((name) => join(place, name))
  for (const folder of [spec, scratch, modules]) mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(spec, name), text)
  const forget = () => {
    for (const folder of [join(place, 'generated'), join(modules, '.cache')]) rmSync(folder, { recursive: true, force: true })
  }
  const run = (...args) => measure(args, place, scratch)
  return {
    place, scratch, generated: join(place, 'generated'),
    bare: () => run(join(import.meta.dirname, 'empty.js')),
    generate: () => run(cli, 'generate'),
    cold: () => {
      forget()
      return run(cli, 'generate')
    },
    edit: () => editOne(spec),
    run,
  }
}

export const specFiles = (folder) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

/** Longer than one step of any disk's clock: a change within it could not be told from none. */
export const settle = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40)

/** The last description of a file gets a word more, or loses it again. */
function editOne(spec) {
  const name = readdirSync(spec).filter((file) => file.endsWith('.yaml') && file !== 'contract.yaml').sort()[0]
  const path = join(spec, name)
  const text = readFileSync(path, 'utf8')
  const last = [...text.matchAll(/^ +description: (?=\w)/gm)].at(-1)
  if (!last) throw new Error(`${path} has no description on one line`)
  const at = last.index + last[0].length
  const rest = text.slice(at)
  writeFileSync(path, text.slice(0, at) + (rest.startsWith(word) ? rest.slice(word.length) : word + rest))
}

const word = 'Mostly '
