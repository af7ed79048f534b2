/** The recipes of README.md with Turborepo and Nx themselves, and what they keep on this machine. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../io/folder.js'
import { forNx, forTurbo, turboJson } from './recipes.js'
import { cacheIn, type Workspace, workspace } from './workspace.js'

/** A workspace, and its task: what it says when it has run, or has been answered from what was kept. */
interface System extends Workspace { run: () => 'hit' | 'miss' }

function turbo(): System {
  const own = workspace('turbo', forTurbo, { 'turbo.json': JSON.stringify(turboJson) })
  const cache = cacheIn(own.cwd)
  return { ...own, run: () => verdict(own.tool('turbo/bin/turbo', 'run', 'generate', '--cache-dir', cache), /cache hit, replaying/, /cache miss, executing/) }
}

function nx(): System {
  const own = workspace('nx', forNx, { 'nx.json': JSON.stringify({ neverConnectToCloud: true, analytics: false, cacheDirectory: 'node_modules/.kept' }) })
  cacheIn(own.cwd)
  return { ...own, run: () => verdict(own.tool('nx/dist/bin/nx.js', 'run', 'chat-spec:generate'), /Cache: +1\/1 hit/, /Cache: +0\/1 hit/) }
}

function verdict(said: string, hit: RegExp, miss: RegExp): 'hit' | 'miss' {
  if (hit.test(said) === miss.test(said)) throw new Error(said)
  return hit.test(said) ? 'hit' : 'miss'
}

const another = '\n  onExtra:\n    description: Something else has happened.\n'

describe.each([['Turborepo', turbo], ['Nx', nx]])('%s', (name, system) => {
  test('what was kept comes back as it was made, and there is nothing left to do', () => {
    const { cwd, run, output, floo } = system()
    expect(run()).toBe('miss')
    const made = output()
    expect(Object.keys(made)).toContain('.floo-schema.json')
    rmSync(join(cwd, 'packages/chat-contract/generated'), { recursive: true })
    expect(run()).toBe('hit')
    expect(output()).toEqual(made)
    expect(floo('check')).toMatchObject({ status: 0 })
    expect(floo('generate')).toMatchObject({ status: 0, said: expect.stringContaining(' 0 created, 0 updated, 0 removed, ') })
    expect(output()).toEqual(made)
  })

  test('there and back, and on: each run ends well, and every miss makes what an empty folder would hold', () => {
    const { cwd, run, output, spec, floo } = system()
    run()
    const first = output()
    spec((text) => text + another)
    expect(run()).toBe('miss')
    spec((text) => text.replace(another, ''))
    expect(run()).toBe('hit')
    if (name === 'Nx') expect(output()).toEqual(first)
    // Of what Turborepo leaves there nothing is in the way.
    expect(output()).toMatchObject(first)
    expect(floo('check')).toMatchObject({ status: 0 })
    spec((text) => text + another.replace('has happened', 'happened'))
    expect(run()).toBe('miss')
    const made = output()
    rmSync(join(cwd, 'packages/chat-contract/generated'), { recursive: true })
    expect(floo('generate')).toMatchObject({ status: 0 })
    expect(output()).toEqual(made)
  })

  test('another version of the toolchain is another task, and a file that is not read makes none', () => {
    const { run, upgrade, cwd } = system()
    expect(run()).toBe('miss')
    rmSync(join(cwd, 'packages/chat-contract/generated'), { recursive: true })
    put(cwd, { 'packages/chat-contract/notes.txt': 'x' })
    expect(run()).toBe('hit')
    upgrade()
    expect(run()).toBe('miss')
  })
})
