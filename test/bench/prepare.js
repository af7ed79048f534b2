/** Makes what is measured: a package of the contract with the bench's own domain, and one bundle with all contenders. */
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildTypia } from './build-typia.js'
import { listSpec, shapes } from './shapes.js'

const root = join(import.meta.dirname, '../..')
/** In here, because typia's types have to be found from it. */
const folder = join(import.meta.dirname, 'node_modules/.cache/floo-bench')

/** Everything is made anew in each run: a stale bundle would be measured without a word. */
export async function prepare() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const contract = generatePackage()
  const modelPath = join(contract, 'model.json')
  const model = JSON.parse(readFileSync(modelPath, 'utf8'))
  const bundle = join(folder, 'contenders.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'contenders.js')], outfile: bundle, bundle: true, format: 'esm', platform: 'node', target: 'node20',
    alias: { 'floo-contract': join(contract, 'index.js'), 'typia-checks': buildTypia(model, shapes, folder) }, logLevel: 'warning',
  })
  return { model, modelPath, bundle, folder }
}

/** The list of 1,000 is no type of the contract, so a copy of the spec gets one domain more. */
function generatePackage() {
  const spec = join(folder, 'spec')
  const out = join(folder, 'floo-contract')
  cpSync(join(root, 'spec'), spec, { recursive: true })
  writeFileSync(join(spec, 'bench.yaml'), listSpec)
  const path = join(spec, 'contract.yaml')
  const text = readFileSync(path, 'utf8')
  const extended = text.replace(/^domains:\n/m, '$&  - bench\n')
  if (extended === text) throw new Error('contract.yaml has no block list of domains')
  writeFileSync(path, extended)
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'generate', '--spec', spec, '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] })
  return out
}
