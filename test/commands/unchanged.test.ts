/** A run with nothing to do is answered from what is on record, and any difference is not. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { check } from '../../generator/commands/check.js'
import { generate } from '../../generator/commands/generate.js'
import { init } from '../../generator/commands/init.js'
import { unchanged } from '../../generator/commands/unchanged.js'
import { untouched } from '../../generator/commands/untouched.js'
import { datedOtherwise } from '../io/dated-otherwise.js'
import { folderWith, put } from '../io/folder.js'
import { withRealClocks } from './real-clocks.js'
import { recorder } from './terminal.js'

const defaults = { spec: 'spec', out: 'generated', format: 'text', json: false, force: false } as const

/** A project after a run that has left no glance, and long enough after it for the disk's clock to have moved on. */
async function project(): Promise<string> {
  const cwd = folderWith({})
  mkdirSync(join(cwd, 'node_modules'))
  init('.', { json: false }, recorder(cwd))
  put(cwd, { 'spec/locales/de.yaml': 'language: Deutsch\n', 'spec/contract.yaml': `${readFileSync(join(cwd, 'spec/contract.yaml'), 'utf8')}locales: [de]\n` })
  expect(await generate(defaults, withRealClocks(cwd))).toBe(0)
  await wait(60)
  rmSync(join(cwd, 'node_modules/.cache/floo-schema/glances'), { recursive: true, force: true })
  return cwd
}

const generated = (cwd: string) => readFileSync(join(cwd, 'generated/.floo-schema.json'), 'utf8')

test('both say what the real run says', async () => {
  const cwd = await project()
  const [real, second, first] = [withRealClocks(cwd), withRealClocks(cwd), withRealClocks(cwd)]
  expect(untouched(['generate'], first)).toBeUndefined()
  expect(unchanged(['generate'], second)).toBe(0)
  expect(untouched(['generate'], first)).toBe(0)
  await generate(defaults, real)
  const said = ({ text }: typeof real) => ({ ...text, out: text.out.replace(/done in .* s$/m, '') })
  expect(said(second)).toEqual(said(real))
  expect(said(first)).toEqual(said(real))
})

test('check is answered by what files say', async () => {
  const cwd = await project()
  const terminal = withRealClocks(cwd)
  unchanged(['generate'], withRealClocks(cwd))
  expect(untouched(['check'], terminal)).toBeUndefined()
  expect(unchanged(['check'], terminal)).toBe(0)
  expect(terminal.text.out).toMatch(/^generated is up to date with /)
})

test('check names what else lies there, as the real run does', async () => {
  const cwd = await project()
  put(cwd, { 'generated/validators/Old.js': 'x' })
  const [quick, real] = [withRealClocks(cwd), withRealClocks(cwd)]
  expect(unchanged(['check'], quick)).toBe(0)
  expect(await check(defaults, real)).toBe(0)
  expect(quick.text.out).toMatch(/^note: generated also holds .*: validators\/Old\.js\n/)
  expect(quick.text).toEqual(real.text)
})

test.each([[['generate', '--force']], [['generate', '--json']], [['generate', '--spec']], [['generate', '--spec=spec']], [['init']], [[]], [['--help']]])('a command line out of the ordinary: %j', async (argv) => {
  const cwd = await project()
  unchanged(['generate'], withRealClocks(cwd))
  expect([untouched(argv, withRealClocks(cwd)), unchanged(argv, withRealClocks(cwd))]).toEqual([undefined, undefined])
})

const first = (cwd: string) => join(cwd, 'spec', readdirSync(join(cwd, 'spec')).find((name) => name.endsWith('.yaml') && name !== 'contract.yaml') ?? '')

describe('whatever is touched is seen', () => {
  test.each<[string, (cwd: string) => void]>([
    ['a word in the spec', (cwd) => writeFileSync(first(cwd), readFileSync(first(cwd), 'utf8').replace('description: ', 'description: A'))],
    ['a word of the same length, with the times set back', (cwd) => {
      writeFileSync(first(cwd), readFileSync(first(cwd), 'utf8').replace(/description: ./, 'description: X'))
      utimesSync(first(cwd), 1, 1)
    }],
    ['one more file in the spec', (cwd) => writeFileSync(join(cwd, 'spec/more.yaml'), 'title: More\ndescription: x\n')],
    ['a word in another language', (cwd) => writeFileSync(join(cwd, 'spec/locales/de.yaml'), 'language: German\n')],
    ['one more language', (cwd) => writeFileSync(join(cwd, 'spec/locales/nl.yaml'), 'language: Nederlands\n')],
    ['a file of the spec that became one of a language', (cwd) => renameSync(first(cwd), join(cwd, 'spec/locales', basename(first(cwd))))],
    ['a file of the spec less', (cwd) => rmSync(first(cwd))],
    ['a file of the spec that became a link', (cwd) => {
      const place = first(cwd)
      renameSync(place, join(cwd, 'elsewhere.yaml'))
      writeFileSync(join(cwd, 'other.yaml'), 'title: Other\n')
      symlinkSync(join(cwd, 'other.yaml'), place)
    }],
    ['an output that was edited', (cwd) => writeFileSync(join(cwd, 'generated/types.d.ts'), 'edited')],
    ['an output less', (cwd) => rmSync(join(cwd, 'generated/types.d.ts'))],
    ['no list', (cwd) => rmSync(join(cwd, 'generated/.floo-schema.json'))],
    ['a list of something else', (cwd) => writeFileSync(join(cwd, 'generated/.floo-schema.json'), generated(cwd).replace(/[0-9a-f]{64}/, '0'.repeat(64)))],
    ['a temporary file', (cwd) => writeFileSync(join(cwd, 'generated/.floo-schema-0123456789abcdef.tmp'), '')],
    ['no output at all', (cwd) => rmSync(join(cwd, 'generated'), { recursive: true })],
  ])('%s', async (_, touch) => {
    const cwd = await project()
    expect(unchanged(['generate'], withRealClocks(cwd))).toBe(0)
    touch(cwd)
    expect(untouched(['generate'], withRealClocks(cwd))).toBeUndefined()
    expect(unchanged(['generate'], withRealClocks(cwd))).toBeUndefined()
  })

  test('what has changed too short a time ago to be told by the clock is read again', async () => {
    const cwd = await project()
    const place = join(cwd, 'generated/types.d.ts')
    const at = Date.now()
    writeFileSync(place, readFileSync(place))
    expect(unchanged(['generate'], { ...withRealClocks(cwd), epoch: () => at })).toBe(0)
    // The disk says the same of it, whatever it holds by now.
    const { ctimeMs } = lstatSync(place)
    await datedOtherwise(place, () => ctimeMs, () => {
      expect(untouched(['generate'], { ...withRealClocks(cwd), epoch: () => at })).toBe(0)
      writeFileSync(place, readFileSync(place, 'utf8').toUpperCase())
      expect(untouched(['generate'], withRealClocks(cwd))).toBeUndefined()
    })
  })
})

describe('records that are damaged are no records', () => {
  test.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['not ours', () => '[]\n[]\n'],
    ['of another contract', (text) => text.replace(/[0-9a-f]{64}/g, 'f'.repeat(64))],
  ])('%s', async (_, damage) => {
    const cwd = await project()
    unchanged(['generate'], withRealClocks(cwd))
    for (const folder of ['runs', 'glances']) {
      const place = join(cwd, 'node_modules/.cache/floo-schema', folder)
      for (const name of readdirSync(place)) writeFileSync(join(place, name), damage(readFileSync(join(place, name), 'utf8')))
    }
    expect(unchanged(['generate'], withRealClocks(cwd))).toBeUndefined()
    expect(await generate(defaults, recorder(cwd))).toBe(0)
    expect(unchanged(['generate'], withRealClocks(cwd))).toBe(0)
  })
})
