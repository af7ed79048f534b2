/**
 * Builds each site once for all tests, as its users do: `floo-schema docs build`, with the builder that
 * `docs install` has put into the cache folder. All that is made on the way lies in a temporary folder.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { allTexts, writeContract } from './hostile-contract.js'

const root = join(import.meta.dirname, '../../..')
const cli = join(root, 'dist/cli.js')
const spec = join(root, 'spec')

/** Where the site of this repository's contract is served from when it is not the only one on its host. */
export const base = '/docs/sub/'

export default async function setup(project) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'floo-schema-sites-')))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  try {
    const tools = await toolsFolder()
    const contract = async (name, texts) => {
      const place = join(folder, `${name}-spec`)
      await writeContract(place, texts, (...args) => floo(folder, ...args))
      return place
    }
    const build = async (name, from, ...options) => {
      const cwd = join(folder, name)
      const site = join(cwd, 'site')
      borrowTools(tools, cwd)
      await floo(cwd, 'docs', 'build', '--spec', from, '--site', site, ...options)
      return site
    }
    // Two at a time: one has nothing to do for long stretches.
    const generated = join(folder, 'hostile-package')
    const [plain, below] = await Promise.all([build('plain', spec, '--pages', join(root, 'test/bench')), build('below', spec, '--base', base)])
    const [hostile, harmless] = await Promise.all([
      contract('hostile', allTexts).then((from) => build('hostile', from)),
      contract('harmless', ['ok']).then((from) => build('harmless', from)),
    ])
    project.provide('sites', { plain, below, hostile, harmless })
    await floo(folder, 'generate', '--spec', join(folder, 'hostile-spec'), '--out', generated)
    project.provide('hostile package', generated)
  } catch (error) {
    clear()
    throw error
  }
  return clear
}

/** What the command says; where it fails, that is the error. */
async function floo(cwd, ...args) {
  try {
    return (await promisify(execFile)(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 })).stdout
  } catch (error) {
    throw new Error(`floo-schema ${args.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error })
  }
}

/** The folder that holds the builder. */
async function toolsFolder() {
  const { folder } = JSON.parse(await floo(root, 'docs', 'install', '--json'))
  return folder
}

/** A cache folder of its own for each build, so that nobody else's is in the way; the builder in it is the installed one. */
function borrowTools(tools, cwd) {
  const own = join(cwd, 'node_modules/.cache/floo-schema/site', basename(tools))
  mkdirSync(own, { recursive: true })
  symlinkSync(join(tools, 'node_modules'), join(own, 'node_modules'))
}
