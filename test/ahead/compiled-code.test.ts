/** The code that `npm run build` compiles ahead: a first run finds it, and it is made anew for what has changed. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../house/sources.js'
import { folderWith } from '../io/folder.js'

const folder = join(root, 'dist/ahead/code')
const namesIn = (place: string) => readdirSync(place, { recursive: true }).filter((name) => name !== 'made-of').sort()
const build = () => execFileSync(process.execPath, [join(root, 'dist/ahead/index.js')])

test('it lies beside what was made ahead, and a second build leaves it as it is', () => {
  const before = statSync(folder)
  expect(namesIn(folder).length).toBeGreaterThan(0)
  build()
  expect(statSync(folder).ino).toBe(before.ino)
})

// From 22.1 on Node looks after it itself.
test.skipIf('enableCompileCache' in module)('a first run over a contract in two languages needs no code of its own', () => {
  const project = folderWith({ 'node_modules/.keep': '' })
  cpSync(join(root, 'spec'), join(project, 'spec'), { recursive: true })
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'generate'], { cwd: project })
  expect(existsSync(join(project, 'generated/types.d.ts'))).toBe(true)
  expect(existsSync(join(project, 'node_modules/.cache/floo-schema/code'))).toBe(false)
})

test('what was compiled says of what', () => {
  expect(readFileSync(join(folder, 'made-of'), 'utf8')).toContain(process.version)
})
