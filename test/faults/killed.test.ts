/** Real processes, killed by real signals: the writer alone, and the whole command. Needs `npm run build`. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../generator/io/package-root.js'
import { updateOutput } from '../../generator/io/update-output.js'
import { isThorough } from '../thorough.js'
import { memoryFolder } from './memory-folder.js'
import { dying, own, runNode, twoAtATime } from './processes.js'
import { brokenAfterEnd, brokenAfterSuccess, filesOf, lay, straysIn } from './promise.js'
import { everything, type Tree } from './transitions.js'

const timeout = 60_000
const isWindows = process.platform === 'win32'

test.skipIf(isWindows)('the writer, by SIGKILL in a call', { timeout }, async () => {
  const { before, after } = everything
  const parent = memoryFolder()
  const wanted = join(parent, 'wanted')
  writeFileSync(wanted, JSON.stringify(after))
  await twoAtATime([1, 8, 25, 44, 52], async (at) => {
    const [out, { args, env }] = [join(parent, String(at), 'out'), dying(parent, at)]
    lay(out, before)
    expect(await runNode([...args, own('update.js'), out, wanted], env)).toMatchObject({ code: null, signal: 'SIGKILL', err: '' })
    expect({ at, broken: brokenAfterEnd(out, before, after) }).toEqual({ at, broken: [] })
    await updateOutput(out, filesOf(after))
    expect({ at, broken: brokenAfterSuccess(out, after) }).toEqual({ at, broken: [] })
  })
})

const cli = join(packageRoot, 'dist/cli.js')

function treeOf(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile() && path !== '.floo-schema.json')
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

const moments: [signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT', share: number][] = [
  ['SIGKILL', 0.1], ['SIGKILL', 0.7],
  ['SIGTERM', 0.01], ['SIGTERM', 0.9], ['SIGINT', 0.5],
]

/** A golden case has one small spec, the real templates, and most of what there can be in a package. */
const spec = join(packageRoot, 'test/golden/callback-typedef/spec')

/** What an earlier version may have made of it: other texts, some files less, and one that is gone now. */
const earlier = (tree: Tree): Tree => ({
  ...Object.fromEntries(Object.entries(tree).filter((_, index) => index % 4 > 0).map(([path, text]) => [path, `old ${text}`])),
  'gone/deep/a.md': 'gone',
})

describe.skipIf(isWindows || !isThorough)('generate', { timeout }, () => {
  test('by SIGKILL, SIGTERM and SIGINT at spread moments, and the next run mends it', async () => {
    const parent = memoryFolder()
    const generate = (out: string, { args, env }: Partial<ReturnType<typeof dying>> = {}) =>
      runNode([...(args ?? []), cli, 'generate', '--spec', spec, '--out', out], env, parent)
    const whole = join(parent, 'whole')
    const { err } = await generate(whole, dying(whole, Infinity))
    const after = treeOf(whole)
    const before = earlier(after)
    const calls = Number(/^(\d+) calls$/m.exec(err)?.[1])
    expect(calls).toBeGreaterThan(80)

    await twoAtATime(moments, async ([signal, share]) => {
      const at = Math.max(1, Math.round(share * calls))
      const place = join(parent, `${signal} ${at}`)
      mkdirSync(place)
      const out = join(place, 'out')
      lay(out, before)
      const ended = await generate(out, dying(place, at, signal))
      const code = { SIGKILL: null, SIGTERM: 143, SIGINT: 130 }[signal]
      expect({ at, ...ended }).toMatchObject({ code, signal: code === null ? signal : null, err: '' })
      // A signal that can be handled is, between two files; then nothing is left behind.
      if (code !== null) expect({ at, strays: straysIn(out) }).toEqual({ at, strays: [] })
      expect({ signal, at, broken: brokenAfterEnd(out, before, after) }).toEqual({ signal, at, broken: [] })
      if (share === 0.7) {
        expect(await generate(out)).toMatchObject({ code: 0, err: '' })
        expect(await runNode([cli, 'check', '--spec', spec, '--out', out], {}, parent)).toMatchObject({ code: 0, err: '' })
      } else await updateOutput(out, filesOf(after))
      expect({ signal, at, broken: brokenAfterSuccess(out, after) }).toEqual({ signal, at, broken: [] })
    })
  })
})
