/** Runs of generate, each in a world of its own: the same files with the same bytes. Needs `npm run build`. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageRoot } from '../../generator/io/package-root.js'
import { contentOf, folderWith } from '../io/folder.js'
import { runs } from '../thorough.js'

const here = import.meta.dirname
const processes = 10
/** Fifty runs in CI; each world still has its own. */
const runsEach = runs(2, 5)

const locales = ['C', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'sv_SE.UTF-8', 'zh_CN.UTF-8', 'cs_CZ.UTF-8', 'da_DK.UTF-8', 'lt_LT.UTF-8', 'et_EE.UTF-8', 'ar_EG.UTF-8']
const zones = ['Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC', 'America/St_Johns', 'Antarctica/Troll', 'Pacific/Pago_Pago', 'Africa/Casablanca']
/** 1970, one second before 2038's overflow and behind it, 2100, before the epoch, and now. */
const clocks = [0, 2_147_483_647_000, 2_147_483_649_000, 4_102_444_800_001, -1_000_000_000_000, undefined]
const chances = ['none', 'other', undefined]
const orders = ['reversed', 'shuffled', undefined]
const umasks = [0o022, 0o077, 0o002, 0]

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % items.length]
}

/** What a process finds around it. The lists have different lengths, so that few combinations repeat. */
function environment(index: number): NodeJS.ProcessEnv {
  const world = { now: pick(clocks, index), random: pick(chances, index), order: pick(orders, index + Math.floor(index / 3)), umask: pick(umasks, index) }
  return {
    PATH: process.env['PATH'],
    WORLD: JSON.stringify(world),
    NODE_OPTIONS: `--require ${JSON.stringify(join(here, 'other-world.cjs'))}`,
    LC_ALL: pick(locales, index),
    LANG: pick(locales, index + 3),
    COLUMNS: pick(['1', '80', '400'], index),
    TERM: pick(['dumb', 'xterm-256color', ''], index),
    ...pick([{ HOME: '/nowhere' }, {}, { HOME: here }], index),
    // No world is to leave anything in this one.
    XDG_CACHE_HOME: join(tmpdir(), 'floo-schema-tests'),
    ...pick([{ CI: 'true' }, { FORCE_COLOR: '3' }, { NO_COLOR: '1' }, { DEBUG: '*' }, { NODE_ENV: 'production' }], index),
  }
}

/** A copy of the spec, made in another order and of another age, and a link that leads there. */
function placeFor(index: number): string {
  const place = folderWith()
  const names = readdirSync(join(here, 'spec')).sort()
  for (const folder of ['home/spec', 'elsewhere']) mkdirSync(join(place, folder), { recursive: true })
  for (const name of index % 2 === 0 ? names : names.toReversed()) {
    const copy = join(place, 'home/spec', name)
    writeFileSync(copy, readFileSync(join(here, 'spec', name)))
    utimesSync(copy, index * 10_000_000, index * 20_000_000)
    if (index % 3 === 0) chmodSync(copy, 0o444)
  }
  symlinkSync(join(place, 'home'), join(place, 'link'))
  return place
}

/** Every way to say where the spec and the output are; each run has an output of its own, `home/out<index>`. */
function wayOf(index: number, place: string): { cwd: string; args: string[]; zone: string | undefined } {
  const out = `out${index}`
  const ways: [cwd: string, spec: string, out: string][] = [
    ['home', 'spec', out],
    ['elsewhere', '../home/spec', `../home/${out}`],
    ['/', join(place, 'home/spec'), join(place, 'home', out)],
    ['link', './spec/', join(place, 'link', out)],
    ['elsewhere', join(place, 'link/spec'), `../link/./${out}/`],
    ['home/spec', '.', `../${out}`],
  ]
  const [cwd, spec, output] = ways[index % ways.length] ?? ['home', 'spec', out]
  return { cwd: cwd === '/' ? cwd : join(place, cwd), args: ['--spec', spec, '--out', output], zone: pick(zones, index) }
}

/** One hash over the paths and the bytes below a folder, the list of our files included. */
function hashOf(folder: string): string {
  return createHash('sha256').update(JSON.stringify(contentOf(folder))).digest('hex')
}

async function hashesOf(index: number): Promise<string[]> {
  const place = placeFor(index)
  const own = Array.from({ length: runsEach }, (_, run) => index * runsEach + run)
  const ways = JSON.stringify(own.map((run) => wayOf(run, place)))
  const { stdout } = await promisify(execFile)(process.execPath, [join(here, 'runs.mjs'), ways], { env: environment(index), encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual(own.map(() => 0))
  return own.map((run) => hashOf(join(place, 'home', `out${run}`)))
}

/** As many at once as a small machine has room for. */
async function inLanes<Result>(count: number, action: (index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const lane = async () => {
    while (next < count) {
      const index = next++
      results[index] = await action(index)
    }
  }
  await Promise.all([lane(), lane()])
  return results
}

test('one hash, whatever the language, the zone, the clock, chance, the folder, the order of files, the environment', { timeout: 120_000 }, async () => {
  const count = runs(3, processes)
  const hashes = (await inLanes(count, hashesOf)).flat()
  expect(hashes).toHaveLength(count * runsEach)
  expect([...new Set(hashes)]).toHaveLength(1)
})

test('the committed package comes out in other worlds too', { timeout: 60_000 }, async () => {
  const committed = contentOf(join(packageRoot, 'generated'))
  await inLanes(2, async (index) => {
    const out = join(folderWith(), 'out')
    const args = [join(packageRoot, 'dist/cli.js'), 'generate', '--spec', join(packageRoot, 'spec'), '--out', out]
    await promisify(execFile)(process.execPath, args, { cwd: folderWith(), env: { ...environment(index === 0 ? 2 : 7), TZ: pick(zones, index) } })
    expect(contentOf(out)).toEqual(committed)
  })
})

test('the worlds do differ', { timeout: 30_000 }, async () => {
  const look = `const { readdirSync } = require('node:fs'); console.log(JSON.stringify({
    locale: Intl.DateTimeFormat().resolvedOptions().locale, year: new Date().getUTCFullYear(), day: new Date(Date.UTC(2000, 0, 1)).getDate(),
    chance: Math.random() === 0, sorted: ['h', 'ch', 'aa', 'z'].sort((one, other) => one.localeCompare(other)).join(), listed: readdirSync(${JSON.stringify(join(here, 'spec'))}).join(), umask: process.umask() }))`
  const seen = await inLanes(processes, async (index) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', look], { env: { ...environment(index), TZ: pick(zones, index) } })
    return JSON.parse(stdout) as Record<string, unknown>
  })
  const variety = Object.fromEntries(Object.keys(seen[0] ?? {}).map((key) => [key, new Set(seen.map((one) => one[key])).size]))
  expect(variety).toEqual({ locale: 10, year: 5, day: 2, chance: 2, sorted: 3, listed: expect.any(Number), umask: 4 })
  expect(variety['listed']).toBeGreaterThan(2)
})
