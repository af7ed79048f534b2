/** `floo-schema docs`: which commands there are about the site, and what they share. */
import { type Command, InvalidArgumentError } from 'commander'
import { addDocsOptions, type DocsOptions } from './options.js'
import type { Terminal } from './terminal.js'

export interface DocsBuildOptions extends DocsOptions { site: string; base: string }
export interface DocsDevOptions extends DocsOptions { port: number }

type Describe = (program: Command, name: string, description: string, examples: readonly string[]) => Command

/** Adds the commands; `end` gets the exit code. */
export function addDocs(program: Command, describe: Describe, terminal: Terminal, end: (code: number) => void): void {
  const docs = describe(program, 'docs', 'make a site of the contract: reference, search, diagrams, and values to try', [
    'docs install',
    'docs build --site public',
    'docs dev',
  ])

  addDocsOptions(describe(docs, 'install', 'install the builder of the site (VitePress) into the cache folder; the only command that uses the network', ['docs install']))
    .action(async (options: DocsOptions) => end(await (await import('./docs-install.js')).docsInstall(options, terminal)))

  addDocsOptions(describe(docs, 'build', 'build the site into a folder, which gets all of it or stays as it was', [
    'docs build',
    'docs build --site public --base /contract/',
  ]))
    .option('--site <dir>', 'folder of the site', folder, 'site')
    .option('--base <path>', 'the path on its host that the site is served from', basePath, '/')
    .action(async (options: DocsBuildOptions) => end(await (await import('./docs-build.js')).docsBuild(options, terminal)))

  addDocsOptions(describe(docs, 'dev', 'serve the site on this machine, and follow each save of the contract', ['docs dev', 'docs dev --port 8080']))
    .option('--port <number>', 'port to listen at', port, 5173)
    .action(async (options: DocsDevOptions) => end(await (await import('./docs-dev.js')).docsDev(options, terminal)))
}

function folder(value: string): string {
  if (value === '') throw new InvalidArgumentError('It must be the name of a folder.')
  return value
}

function basePath(value: string): string {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(value)) throw new InvalidArgumentError('It must begin and end with a slash, as /contract/ does.')
  return value
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError('It must be a number up to 65535.')
  return Number(value)
}
