/** A project with a spec, in a folder of its own, and what can happen to it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { measure } from './measure.js'

export const root = join(import.meta.dirname, '../../..')
export const cli = join(root, 'dist/cli.js')

/** Files of `spec/` in a new folder below `place`. The cache of the toolchain goes into its `node_modules`. */
export function projectAt(place, files) {
  const [spec, scratch, modules] = ['spec', 'scratch', 'node_modules'].map((name) => join(place, name))
  for (const folder of [spec, scratch, modules]) mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(spec, name)), { recursive: true })
    writeFileSync(join(spec, name), text)
  }
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
    /** As in CI, where the rest of the cache came along. */
    forgetTimes: () => rmSync(join(modules, '.cache/floo-schema/glances'), { recursive: true }),
    edit: () => editOne(spec, (text) => (text.startsWith(word) ? text.slice(word.length) : word + text)),
    /** As no save before it. */
    editAnew: (number) => editOne(spec, (text) => `Save ${number} ${text.replace(/^Save \d+ /, '')}`),
    run,
  }
}

/** The files of a spec folder and of its languages, by their paths in it. */
export function specFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(entries.map(({ name, parentPath }) => [relative(folder, join(parentPath, name)), readFileSync(join(parentPath, name), 'utf8')]))
}

/** Longer than one step of any disk's clock, so that the times of files tell each later change. */
export const settle = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)

/** Changes the last description of a file; `edit` gives it a word more, or takes that away again. */
function editOne(spec, change) {
  const name = readdirSync(spec).filter((file) => file.endsWith('.yaml') && file !== 'contract.yaml').sort()[0]
  const path = join(spec, name)
  const text = readFileSync(path, 'utf8')
  const last = [...text.matchAll(/^ +description: (?=\w)/gm)].at(-1)
  if (!last) throw new Error(`${path} has no description on one line`)
  const at = last.index + last[0].length
  writeFileSync(path, text.slice(0, at) + change(text.slice(at)))
}

const word = 'Mostly '
