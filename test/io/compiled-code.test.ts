/** Compiled code that is kept between runs: it makes them quicker, and never other ones. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Archive, readArchive, writeArchive } from '../../generator/io/code-archive.js'
import { root } from '../house/sources.js'
import { folderWith, put } from './folder.js'

const archive: Archive = new Map([
  ['/a.js', { state: '1 2', code: Buffer.from('one') }],
  ['/ü.js', { state: '3', code: Buffer.alloc(16, 7) }],
  ['/empty.js', { state: '', code: Buffer.alloc(0) }],
])
const plain = (read: Archive | undefined) => read && [...read].map(([path, { state, code }]) => [path, state, Buffer.from(code).toString('hex')])

describe('an archive', () => {
  const written = () => {
    const place = join(folderWith(), 'code', 'archive')
    writeArchive(place, archive)
    return place
  }

  test('says what was written, and its code begins where the engine need not copy it', () => {
    const read = readArchive(written())
    expect(plain(read)).toEqual(plain(archive))
    expect([...read?.values() ?? []].map(({ code }) => code.byteOffset % 8)).toEqual([0, 0, 0])
  })

  test.each<[string, (place: string) => void]>([
    ['is cut off', (place) => truncateSync(place, readFileSync(place).length - 1)],
    ['is empty', (place) => truncateSync(place, 0)],
    ['has one bit that is another', (place) => writeFileSync(place, readFileSync(place).map((byte, index) => (index === 100 ? byte ^ 1 : byte)))],
    ['others may write to', (place) => chmodSync(place, 0o622)],
    ['its group may write to', (place) => chmodSync(place, 0o660)],
  ])('is not there when it %s', (_, spoil) => {
    const place = written()
    spoil(place)
    expect(readArchive(place)).toBeUndefined()
  })

  test('is one of a few: the oldest go', () => {
    const place = written()
    for (const name of 'abcdef') writeArchive(join(place, '..', name), archive)
    expect(readdirSync(join(place, '..'))).toHaveLength(4)
  })
})

/** Runs modules with their code kept in the project, and says what they say and whether the archive was written. */
function runIn(project: string, later = 60_000): { said: string; isKept: boolean } {
  const before = codeOf(project)
  const said = execFileSync(process.execPath, ['start.mjs', String(later)], { cwd: project, encoding: 'utf8' })
  return { said, isKept: codeOf(project) !== before }
}

const codeOf = (project: string) => {
  const folder = join(project, 'node_modules/.cache/floo-schema/code')
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')).join()
  } catch {
    return undefined
  }
}

const filler = `// ${'long '.repeat(20_000)}\n`

// From 22.1 on Node does all this itself.
describe.skipIf('enableCompileCache' in module)('code of libraries', () => {
  const projectWith = (files: Record<string, string>) => folderWith({
    'start.mjs': `
      import { keepCompiledCode } from ${JSON.stringify(pathToFileURL(join(root, 'dist/io/compiled-code.js')).href)}
      keepCompiledCode(process.cwd(), Date.now() + Number(process.argv[2]))
      const { default: said } = await import('./library.cjs')
      process.stdout.write(String(await said))`,
    'node_modules/.keep': '',
    ...files,
  })

  test('is kept once, and gives what it gives without', () => {
    const project = projectWith({
      'library.cjs': `${filler}const { join } = require('node:path'); module.exports = [require('./other.cjs').sum(1, 2), __filename === require.resolve('./library.cjs'), join('a', 'b'), this === module.exports].join()`,
      'other.cjs': `${filler}exports.sum = (a, b) => { const add = () => a + b; return add() }`,
    })
    expect(runIn(project)).toEqual({ said: '3,true,a/b,true', isKept: true })
    expect(runIn(project)).toEqual({ said: '3,true,a/b,true', isKept: false })
  })

  test('is not taken for that of a file which has changed since, though it is as long', () => {
    const project = projectWith({ 'library.cjs': `${filler}module.exports = 'one'` })
    expect(runIn(project)).toEqual({ said: 'one', isKept: true })
    put(project, { 'library.cjs': `${filler}module.exports = 'two'` })
    expect(runIn(project)).toEqual({ said: 'two', isKept: true })
    expect(runIn(project)).toEqual({ said: 'two', isKept: false })
  })

  test('is not kept of a file that has only just changed, and may change again unseen', () => {
    const project = projectWith({ 'library.cjs': `${filler}module.exports = 'one'` })
    expect(runIn(project, -60_000)).toEqual({ said: 'one', isKept: false })
    expect(runIn(project)).toEqual({ said: 'one', isKept: true })
  })

  test('is left to Node where only Node can run it', () => {
    const project = projectWith({ 'library.cjs': `#!/usr/bin/env node\n${filler}module.exports = import('./other.mjs').then(({ said }) => said)`, 'other.mjs': "export const said = 'hi'" })
    expect(runIn(project)).toEqual({ said: 'hi', isKept: false })
  })

  test.runIf('require_module' in process.features)('is left to Node where a module is required that others import', () => {
    const project = projectWith({ 'library.cjs': `module.exports = require('./esm/other.js').said`, 'esm/package.json': '{ "type": "module" }', 'esm/other.js': `${filler}export const said = 'hi'` })
    expect(runIn(project)).toEqual({ said: 'hi', isKept: false })
  })

  test('is compiled again where the archive is damaged', () => {
    const project = projectWith({ 'library.cjs': `${filler}module.exports = 'one'` })
    runIn(project)
    const folder = join(project, 'node_modules/.cache/floo-schema/code')
    for (const name of readdirSync(folder)) put(folder, { [name]: 'nonsense' })
    expect(runIn(project)).toEqual({ said: 'one', isKept: true })
  })

  test('fails as without: a mistake is told with its file', () => {
    const project = projectWith({ 'library.cjs': `${filler}module.exports = (` })
    expect(() => execFileSync(process.execPath, ['start.mjs', '60000'], { cwd: project, encoding: 'utf8', stdio: 'pipe' })).toThrow(/library\.cjs/)
  })
})
