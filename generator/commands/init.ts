/** `floo-schema init`: a small spec to start from. */
import { join, resolve } from 'node:path'
import { createFiles } from '../io/create-files.js'
import { readTemplates } from '../io/read-templates.js'
import { generateCommand } from './options.js'
import { outputOf } from './present.js'
import type { Terminal } from './terminal.js'

export interface InitOptions {
  json: boolean
}

/** Writes `spec/` below `folder`. The exit code: 0, or 1 when any of its files exists already. */
export function init(folder: string, { json }: InitOptions, terminal: Terminal): number {
  const { say, finish } = outputOf({ format: 'text', json }, terminal)
  const files = [...readTemplates(['init'])].map(([path, text]) => ({ path: path.replace(/^init\//, 'spec/'), text }))
  const shown = (path: string) => join(folder, path)
  const existing = createFiles(resolve(terminal.cwd, folder), files)
  if (existing.length > 0) {
    for (const path of existing) say(`${shown(path)} exists already`)
    say('nothing was written')
    finish({ ok: false, created: [], existing: existing.map(shown), next: [] })
    return 1
  }
  const places = { spec: shown('spec'), out: shown('generated') }
  const next = [generateCommand(places), generateCommand(places).replace('generate', 'check')]
  for (const { path } of files) say(`created ${shown(path)}`)
  say('')
  say(`Edit them, then run ${next[0]} to write the package to ${places.out},`, next[0])
  say(`and ${next[1]} in CI to see that it is up to date.`, next[1])
  finish({ ok: true, created: files.map(({ path }) => shown(path)), existing: [], next })
  return 0
}
