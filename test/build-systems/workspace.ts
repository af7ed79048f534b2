/** A small monorepo with a contract and what the recipes say, in a folder that goes away with the test. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { init } from '../../generator/commands/init.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { recorder } from '../commands/terminal.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { commit, environment, git } from '../io/repository.js'
import { installCommand } from './cache.js'
import type { Manifest } from './recipes.js'

const tools = join(import.meta.dirname, 'node_modules')
const folder = 'packages/chat-contract'
const version = '0.1.0'

/** Nobody is called, nothing goes on in the background, and nothing of the user's is touched. */
const quiet = {
  ...environment, CI: 'true', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_UI: 'false',
  NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NX_ANALYTICS: 'false',
}

export interface Workspace {
  cwd: string
  /** Runs a script of a tool, which must end well, and returns what it said. */
  tool: (script: string, ...args: string[]) => string
  output: () => Record<string, string>
  spec: (change: (text: string) => string) => void
  floo: (command: string) => { status: number | null; said: string }
  /** As when a newer toolchain has been installed. */
  upgrade: () => void
}

export function workspace(name: 'turbo' | 'nx', manifest: Manifest, files: Record<string, string>): Workspace {
  const cwd = realpathSync(folderWith())
  const place = join(cwd, folder)
  const [message, lock] = [join(place, 'spec/message.yaml'), join(cwd, 'package-lock.json')]
  installCommand(cwd)
  for (const [linked, to] of [['floo-schema', packageRoot], [name, join(tools, name)]] as const) symlinkSync(to, join(cwd, 'node_modules', linked))
  put(cwd, {
    'package.json': JSON.stringify({ name: 'mono', private: true, packageManager: 'npm@11.0.0', workspaces: ['packages/*'] }),
    'package-lock.json': JSON.stringify(lockfile(), undefined, 1),
    '.gitignore': 'node_modules\n.turbo\n.nx\n',
    [`${folder}/package.json`]: JSON.stringify({ ...project(), ...manifest }),
    ...files,
  })
  init('.', { json: false }, recorder(place))
  git(cwd, 'init', '--quiet', '--initial-branch=main')
  commit(cwd, {})
  const run = (at: string, command: string, args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: at, encoding: 'utf8', env: quiet })
    return { status, said: stdout + stderr }
  }
  return {
    cwd,
    tool: (script, ...args) => {
      const { status, said } = run(cwd, process.execPath, [join(tools, script), ...args])
      if (status !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${status}\n${said}`)
      return said
    },
    output: () => contentOf(join(place, 'generated')),
    spec: (change) => writeFileSync(message, change(readFileSync(message, 'utf8'))),
    floo: (command) => run(place, process.execPath, [join(packageRoot, 'dist/cli.js'), command]),
    upgrade: () => writeFileSync(lock, readFileSync(lock, 'utf8').replace(/("node_modules\/floo-schema": \{\s*"version": ")[^"]*/, '$199.0.0')),
  }
}

const project = () => ({ name: 'chat-spec', version: '0.0.0', private: true, devDependencies: { 'floo-schema': version } })

function lockfile() {
  return {
    name: 'mono', lockfileVersion: 3, requires: true,
    packages: {
      '': { name: 'mono', workspaces: ['packages/*'] },
      'node_modules/chat-spec': { resolved: folder, link: true },
      'node_modules/floo-schema': { version, dev: true },
      [folder]: project(),
    },
  }
}

/** Makes an empty folder for what is kept. */
export function cacheIn(cwd: string): string {
  const place = join(cwd, 'node_modules/.kept')
  mkdirSync(place)
  return place
}
