/** The recipes of README.md with a cache of our own: what it gives back is what was made, byte by byte. Needs `npm run build`. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf, put } from '../io/folder.js'
import { filesOf, type Kept, keyOf, runTask, shell } from './cache.js'
import { packageWithSpec } from './package-with-spec.js'
import { hasPath, recipes } from './recipes.js'

const nothingToDo = /\b0 created, 0 updated, 0 removed, \d+ unchanged\n/
const outputOf = (cwd: string) => contentOf(join(cwd, 'generated'))
const message = (cwd: string) => readFileSync(join(cwd, 'spec/message.yaml'), 'utf8')
const another = '\n  onExtra:\n    description: Something else has happened.\n'

describe.skipIf(process.platform === 'win32').each(recipes)('$name', (recipe) => {
  test('a hit gives back the same bytes, here and in another checkout, and there is nothing left to do', () => {
    const kept: Kept = new Map()
    const [one, other] = [packageWithSpec(), packageWithSpec()]
    const before = filesOf(one)
    expect(runTask(one, recipe, kept)).toMatchObject({ isHit: false, status: 0 })
    const made = outputOf(one)
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['.floo-schema.json', 'validators/', 'docs/index.md']))
    const written = filesOf(one).filter((path) => !before.includes(path))
    expect(written.filter((path) => !recipe.outputs.some((pattern) => hasPath(pattern, path)))).toEqual([])
    rmSync(join(one, 'generated'), { recursive: true })
    for (const cwd of [one, other]) {
      expect(runTask(cwd, recipe, kept)).toMatchObject({ isHit: true })
      expect(outputOf(cwd)).toEqual(made)
      expect(shell(cwd, 'floo-schema check')).toMatchObject({ status: 0, said: expect.stringContaining('up to date') })
      expect(shell(cwd, 'floo-schema generate')).toMatchObject({ status: 0, said: expect.stringMatching(nothingToDo) })
      expect(outputOf(cwd)).toEqual(made)
    }
  })

  test('there and back: what each state of the spec is kept as is what it makes in an empty folder', () => {
    const kept: Kept = new Map()
    const cwd = packageWithSpec()
    const first = message(cwd)
    const states = [first, `${first}${another}`, first, `${first}${another.replace('has happened', 'happened')}`]
    const runs = states.map((text) => {
      put(cwd, { 'spec/message.yaml': text })
      return runTask(cwd, recipe, kept)
    })
    expect(runs.map(({ isHit, status }) => ({ isHit, status }))).toEqual([false, false, true, false].map((isHit) => ({ isHit, status: 0 })))
    const archive = [...kept.get(keyOf(cwd, recipe)) ?? []]
    rmSync(join(cwd, 'generated'), { recursive: true })
    shell(cwd, 'floo-schema generate')
    const fresh = Object.entries(outputOf(cwd)).filter(([path]) => !path.endsWith('/'))
    expect(archive.map(([path, bytes]): [string, string] => [path.replace('generated/', ''), bytes.toString()]).sort()).toEqual(fresh.sort())
  })
})
