/** The built command as a process: exit codes, streams, signals. Needs `npm run build`. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { init } from '../../generator/commands/init.js'
import { packageRoot } from '../../generator/io/package-root.js'
import { folderWith, put } from '../io/folder.js'
import { recorder } from './terminal.js'

const cli = join(packageRoot, 'dist/cli.js')
/** Longer than a first run of the whole toolchain takes on a busy machine. */
const timeout = 60_000

function floo(cwd: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd, encoding: 'utf8', env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

function watching(folder: string) {
  const watcher = watch(folder)
  onTestFinished(() => watcher.close())
  return watcher
}

/** A folder with the spec of `init`. */
function started(): string {
  const cwd = folderWith()
  init('.', { json: false }, recorder(cwd))
  return cwd
}

test('init, generate, check: the whole way, with nothing to complain about', { timeout }, () => {
  const cwd = folderWith()
  expect(floo(cwd, ['init'])).toMatchObject({ status: 0, stderr: '' })
  const generate = floo(cwd, ['generate'])
  expect(generate).toMatchObject({ status: 0, stderr: '' })
  expect(generate.stdout).toMatch(/^chat-contract 0\.1\.0: 1 event, 1 typedef, 1 enum\n\d+ files in generated: \d+ created/)
  expect(floo(cwd, ['check'])).toMatchObject({ status: 0, stderr: '' })
  expect(floo(cwd, ['init'])).toMatchObject({ status: 1 })
  // Exit code 1: stale output, then spec errors, each with its place.
  put(cwd, { 'generated/package.json': '' })
  expect(floo(cwd, ['check'])).toMatchObject({ status: 1, stdout: expect.stringContaining('generated/package.json:1:1') })
  put(cwd, { 'spec/message.yaml': 'title: x\n\tbad' })
  expect(floo(cwd, ['generate'])).toMatchObject({ status: 1, stdout: expect.stringMatching(/^spec\/message\.yaml:2:/) })
})

describe('exit codes', { timeout }, () => {
  test.each([[['genrate']], [['generate', '--nope']], [['generate']], [['explain', 'nope']], [[]]])('2: %j in an empty folder', (args) => {
    expect(floo(folderWith(), args)).toMatchObject({ status: 2, stdout: '' })
  })

  test('3: the output folder is a file', () => {
    const cwd = started()
    put(cwd, { generated: '' })
    expect(floo(cwd, ['generate'])).toMatchObject({ status: 3, stdout: '', stderr: expect.stringMatching(/^error: cannot read .*ENOTDIR/) })
  })

  test.skipIf(process.platform !== 'linux')('3: what should be printed does not fit', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [cli, 'explain'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
    closeSync(full)
    expect(status).toBe(3)
    expect(stderr).toMatch(/cannot write the output: ENOSPC/)
  })

  test.skipIf(process.platform === 'win32')('SIGINT: 130, SIGTERM: 143', () => Promise.all(([['SIGINT', 130], ['SIGTERM', 143]] as const).map(async ([signal, want]) => {
    const cwd = started()
    // Somebody else's lock keeps the run waiting just before it writes.
    const lock = join('generated', '.floo-schema.lock')
    put(cwd, { [lock]: String(process.pid) })
    const moved = once(watching(join(cwd, 'generated')), 'change')
    const child = spawn(process.execPath, [cli, 'generate'], { cwd, stdio: 'ignore' })
    // It prepares a lock of its own, and finds that it has to wait.
    await moved
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([want, null])
    expect(readdirSync(join(cwd, 'generated'))).toEqual(['.floo-schema.lock'])
  })))
})

test('a reader that stops early is no error', { timeout }, async () => {
  const child = spawn(process.execPath, [cli, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  child.stdout.destroy()
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(stderr).toBe('')
})

test('no colour where nobody looks', { timeout }, () => {
  // oxlint-disable-next-line no-control-regex -- looking for escape sequences
  expect(floo(folderWith(), ['explain']).stdout).not.toMatch(/\u001B/)
})

describe('start-up loads only what the run needs', { timeout }, () => {
  test.each([[['--help']], [['--version']], [['explain']], [['explain', 'unknown-type']], [['init']], [['generate', '--nope']], [['generate']]])('%j', (args) => {
    const cwd = folderWith()
    const watcher = join(cwd, 'watcher.cjs')
    writeFileSync(watcher, `process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')))`)
    const { stderr } = floo(cwd, args, { NODE_OPTIONS: `--require ${JSON.stringify(watcher)}` })
    expect(stderr).toContain('commander')
    expect(stderr).not.toMatch(/node_modules.(ajv|ts-morph|yaml|eta|json-schema-to-typescript)/)
  })
})
