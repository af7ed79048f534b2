/** Watching: the package follows each save, and whatever goes wrong is told and got over. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { check } from '../../generator/commands/check.js'
import { init } from '../../generator/commands/init.js'
import { watch } from '../../generator/commands/watch.js'
import { contentOf, folderWith, put } from '../io/folder.js'
import { recorder } from './terminal.js'

const defaults = { spec: 'spec', out: 'generated', format: 'text', json: false, force: false } as const

interface Watched {
  cwd: string
  text: { out: string; err: string }
  /** What was printed since the last look, once it holds the words. */
  said(words: string): Promise<string>
  /** Changes the text of a file of the spec. */
  edit(change: (text: string) => string, file?: string): void
}

async function watched(options: Partial<typeof defaults> | { json: boolean } = {}): Promise<Watched> {
  const cwd = folderWith({})
  mkdirSync(join(cwd, 'node_modules'))
  init('.', { json: false }, recorder(cwd))
  const terminal = recorder(cwd)
  const stop = new AbortController()
  const ended = watch({ ...defaults, ...options }, terminal, stop.signal)
  onTestFinished(async () => { stop.abort(); expect(await ended).toBe(0) })
  const seen = { out: 0, err: 0 }
  const unseen = () => terminal.text.out.slice(seen.out) + terminal.text.err.slice(seen.err)
  const said = async (words: string): Promise<string> => {
    for (let count = 0; count < 150; count += 1) {
      const now = unseen()
      if (now.includes(words)) {
        Object.assign(seen, { out: terminal.text.out.length, err: terminal.text.err.length })
        return now
      }
      await wait(20)
    }
    throw new Error(`nobody said ${JSON.stringify(words)}, but ${JSON.stringify(unseen())}`)
  }
  const edit = (change: (text: string) => string, file = 'message.yaml') => {
    const place = join(cwd, 'spec', file)
    writeFileSync(place, change(readFileSync(place, 'utf8')))
  }
  return { cwd, text: terminal.text, said, edit }
}

async function isUpToDate(cwd: string): Promise<boolean> {
  return (await check(defaults, recorder(cwd))) === 0
}

const more = (text: string) => text.replace(/description: ([A-Z])/, 'description: Now $1')

test('a save changes what depends on it, and says what that means', async () => {
  const { cwd, said, edit } = await watched()
  expect(await said('watching spec')).toMatch(/^chat-contract 0\.1\.0: 1 event[^]*\n\d+ files of \d+ changed in generated, \d+ ms\n/)
  edit((text) => text.replace(/( *)properties:\n/, '$1properties:\n$1  extra: { type: int32, optional: true, description: Something more. }\n'))
  expect(await said('changed in generated')).toMatch(/\.extra is a new property of type int32\n\d+ files of \d+ changed/)
  expect(await isUpToDate(cwd)).toBe(true)
})

test('an error is told with its line; the last good output stays; the next save mends it', async () => {
  const { cwd, said, edit } = await watched()
  await said('watching spec')
  const before = contentOf(join(cwd, 'generated'))
  const good = readFileSync(join(cwd, 'spec/message.yaml'), 'utf8')
  edit((text) => `${text}oops: [\n`)
  expect(await said('stays as it is')).toMatch(/^spec\/message\.yaml:\d+:\d+ {2}[^]*1 error in 1 file; generated stays as it is\n$/)
  expect(contentOf(join(cwd, 'generated'))).toEqual(before)
  edit(() => more(good))
  await said('changed in generated')
  expect(await isUpToDate(cwd)).toBe(true)
})

test.each<[string, (place: string, text: string) => void]>([
  ['written over', (place, text) => writeFileSync(place, text)],
  ['renamed into place', (place, text) => { writeFileSync(`${place}~`, text); renameSync(`${place}~`, place) }],
  ['moved away and written anew', (place, text) => { renameSync(place, `${place}~`); writeFileSync(place, text); rmSync(`${place}~`) }],
  ['in many steps', (place, text) => { for (let count = 1; count <= 30; count += 1) writeFileSync(place, text.slice(0, (text.length * count) / 30)) }],
])('a file that is saved by being %s', async (_, save) => {
  const { cwd, said } = await watched()
  await said('watching spec')
  const place = join(cwd, 'spec/message.yaml')
  save(place, more(readFileSync(place, 'utf8')))
  await said('says something else')
  expect(await isUpToDate(cwd)).toBe(true)
})

test('files that come, are renamed, and go', async () => {
  const { cwd, said, edit } = await watched()
  await said('watching spec')
  const list = (...domains: string[]) => edit((text) => text.replace(/^domains:[^]*$/m, `domains: [${domains.join(', ')}]\n`), 'contract.yaml')
  writeFileSync(join(cwd, 'spec/more.yaml'), 'title: More\ndescription: Even more.\nevents:\n  onMore: { description: There is more. }\n')
  await said('unlisted-domain')
  list('message', 'more')
  expect(await said('changed in generated')).toContain('the event onMore is new')
  renameSync(join(cwd, 'spec/more.yaml'), join(cwd, 'spec/extra.yaml'))
  list('message', 'extra')
  await said('changed in generated')
  expect(readdirSync(join(cwd, 'generated/docs'))).toContain('extra.md')
  rmSync(join(cwd, 'spec/extra.yaml'))
  list('message')
  expect(await said('changed in generated')).toContain('breaking: the event onMore is gone')
  expect(await isUpToDate(cwd)).toBe(true)
})

test('languages that come, change, and go', async () => {
  const { cwd, said, edit } = await watched()
  await said('watching spec')
  put(cwd, { 'spec/locales/de.yaml': 'language: Deutsch\n' })
  await said('unlisted-locale')
  edit((text) => `${text}locales: [de]\n`, 'contract.yaml')
  await said('changed in generated')
  expect(readdirSync(join(cwd, 'generated/labels'))).toContain('de.js')
  edit((text) => `${text}contract: { descripton: {} }\n`, 'locales/de.yaml')
  expect(await said('stays as it is')).toContain('did you mean description?')
  edit((text) => text.replace(/contract.*/, ''), 'locales/de.yaml')
  // What is as before needs no word.
  edit((text) => text.replace('locales: [de]\n', ''), 'contract.yaml')
  await said('unlisted-locale')
  rmSync(join(cwd, 'spec/locales'), { recursive: true })
  await said('changed in generated')
  expect(readdirSync(join(cwd, 'generated'))).not.toContain('labels')
  expect(await isUpToDate(cwd)).toBe(true)
})

test('a hand-edited output is not lost, and no reason to stop', async () => {
  const { cwd, said, edit } = await watched()
  await said('watching spec')
  writeFileSync(join(cwd, 'generated/types.d.ts'), 'mine')
  edit((text) => text.replace(/( *)properties:\n/, '$1properties:\n$1  extra: { type: int32, optional: true, description: Something more. }\n'))
  expect(await said('stays as it is')).toContain('edited-output')
  expect(readFileSync(join(cwd, 'generated/types.d.ts'), 'utf8')).toBe('mine')
  rmSync(join(cwd, 'generated/types.d.ts'))
  edit(more)
  await said('changed in generated')
  expect(await isUpToDate(cwd)).toBe(true)
})

test('a spec that is gone for a moment, as during a checkout, is told once', async () => {
  const { cwd, said, text } = await watched()
  await said('watching spec')
  const place = join(cwd, 'spec/contract.yaml')
  const contract = readFileSync(place, 'utf8')
  rmSync(place)
  await said('there is no contract.yaml')
  writeFileSync(join(cwd, 'spec/other.md'), '')
  await wait(100)
  expect(text.err.match(/there is no contract\.yaml/g)).toHaveLength(1)
  writeFileSync(place, contract.replace('0.1.0', '0.2.0'))
  await said('changed in generated')
  expect(await isUpToDate(cwd)).toBe(true)
})

test('a folder that is replaced as a whole is watched on', async () => {
  const { cwd, said, edit } = await watched()
  await said('watching spec')
  renameSync(join(cwd, 'spec'), join(cwd, 'old'))
  await said('there is no folder spec')
  cpSync(join(cwd, 'old'), join(cwd, 'spec'), { recursive: true })
  await said('0 files of')
  edit(more)
  await said('says something else')
  expect(await isUpToDate(cwd)).toBe(true)
})

test('a folder that is not there is wrong usage', async () => {
  await expect(watch(defaults, recorder(folderWith({})))).rejects.toThrow('there is no folder spec')
})

test('--json prints a line for each round', async () => {
  const { text, said, edit } = await watched({ json: true })
  await said('watching spec')
  edit(more)
  await said('says something else')
  const lines = text.out.trim().split('\n').map((line) => JSON.parse(line) as { ok: boolean; milliseconds: number; files: { updated: string[] } })
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatchObject({ ok: true, milliseconds: expect.any(Number), files: { updated: expect.arrayContaining(['docs/message.md']) } })
})
