/** `floo-schema generate --print-inputs`: which files a run reads, for build systems that ask. Writes nothing. */
import { inputFiles } from '../io/input-files.js'
import type { SpecOptions } from './options.js'
import type { Terminal } from './terminal.js'
import { printJson, visible } from './visible.js'

/** The exit code: 0. The spec is not looked into: what is wrong with it changes nothing about where it is. */
export function printInputs({ json, ...folders }: Pick<SpecOptions, 'spec' | 'templates' | 'json'>, { cwd, out }: Terminal): number {
  const paths = inputFiles(folders, cwd)
  out.write(json ? printJson(paths) : paths.map((path) => `${visible(path)}\n`).join(''))
  return 0
}
