/** Makers of types on the same types, by their command lines. They make types only; ours makes everything. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBundles } from './bundle.js'

const modules = join(import.meta.dirname, 'node_modules')
const script = (name, path) => join(modules, name, path)
export const peers = ['json-schema-to-typescript', 'quicktype', 'openapi-typescript']

/** A function for each peer that makes one run. The project's package must have been generated. */
export function peerRuns({ generated, scratch, run }) {
  const { schema, openapi, types } = writeBundles(generated, scratch)
  const to = (name) => join(scratch, `${name}.ts`)
  const runs = {
    // Its formatter is left out, since nobody else formats.
    'json-schema-to-typescript': () => run(script('json-schema-to-typescript', 'dist/src/cli.js'), '--unreachableDefinitions', '--format=false', '-i', schema, '-o', to('json2ts')),
    quicktype: () => run(script('quicktype', 'dist/index.js'), '--src-lang', 'schema', '--lang', 'ts', '--just-types', '-o', to('quicktype'), `${schema}#/definitions/`),
    'openapi-typescript': () => run(script('openapi-typescript', 'bin/cli.js'), openapi, '-o', to('openapi')),
  }
  return { runs, types, hasTypes: () => ['json2ts', 'quicktype', 'openapi'].every((name) => readFileSync(to(name), 'utf8').split('\n').length > types) }
}

export const versions = () => Object.fromEntries(peers.map((name) => [name, JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version]))
