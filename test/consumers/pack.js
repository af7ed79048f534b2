/** Packs the package once and installs it once, as a developer would: `npm install ./floo-contract-….tgz`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const generated = join(import.meta.dirname, '../../generated')

/** What npm tells its scripts about the project that they are of must not reach the npm of another one. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')))
const npm = (cwd, ...args) => execFileSync('npm', [...args, '--offline', '--ignore-scripts', '--no-fund', '--no-audit'], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

export default function setup(project) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'floo-schema-consumers-')))
  const app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "private": true }')
  npm(generated, 'pack', '--silent', '--pack-destination', folder)
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')))
  npm(app, 'install', '--silent', tarball)
  project.provide('folder', folder)
  project.provide('tarball', tarball)
  return () => rmSync(folder, { recursive: true, force: true })
}
