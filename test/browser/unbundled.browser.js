/** The package as it is installed, without a bundler, under the policy: all of it loads and says what it says in Node. */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entriesOf, installed, makeProject } from '../consumers/project.js'
import { launchChromium } from './chromium.js'
import { verdictsOf } from './pages/verdicts.js'
import { serve } from './serve.js'
import { nothing, reportOf, visit } from './visit.js'

/** What `exports` lead to in a browser, and all other code as well, but for CommonJS. */
const code = readdirSync(installed, { recursive: true }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.js') && !file.startsWith('cjs/'))
const offered = entriesOf('browser', 'import').filter(({ path }) => path).map(({ path }) => path.slice(2)).filter((file) => !file.endsWith('.d.ts'))
const files = [...new Set([...offered, ...code])].sort()

const load = (file) => import(/* @vite-ignore */ pathToFileURL(join(installed, file)).href)

let browser, server, report, seen
beforeAll(async () => {
  const folder = makeProject('unbundled', { 'files.json': files })
  cpSync(join(import.meta.dirname, 'pages'), folder, { recursive: true })
  server = await serve(folder)
  browser = await launchChromium()
  const visited = await visit(browser, `${server.address}/unbundled.html`)
  seen = visited.seen
  report = await reportOf(visited)
})
afterAll(async () => { await Promise.all([browser?.close(), server?.end()]) })

test('nothing is forbidden, missing or wrong, and nobody else is asked', () => {
  expect(seen).toEqual(nothing)
})

test('every file that is offered loads, and every module besides', async () => {
  const sizes = {}
  for (const file of files) sizes[file] = file.endsWith('.js') ? Object.keys(await load(file)).length : readFileSync(join(installed, file), 'utf8').length
  expect(files.length).toBeGreaterThan(120)
  expect(report.sizes).toEqual(sizes)
})

test('validators and messages are those of Node', async () => {
  const [contract, { samples }] = [await load('node.js'), await load('samples.js')]
  const inNode = verdictsOf(contract, samples)
  expect(Object.keys(inNode).length).toBeGreaterThan(50)
  expect(report.verdicts).toEqual(inNode)
})

test('samples are accepted, and each validator refuses something, in all its forms alike', () => {
  for (const [name, { values, refused, samplesRefused, differences }] of Object.entries(report.verdicts)) {
    expect([name, samplesRefused, differences]).toEqual([name, 0, 0])
    expect(refused, name).toBeGreaterThan(0)
    expect(refused, name).toBeLessThan(values)
  }
})

describe('the guard', () => {
  test.each(['report', 'enforce'])('%s', async (mode) => {
    const { eventNames } = await load('events.js')
    const { samples } = await load('samples.js')
    const count = eventNames.length
    const right = eventNames.map((name) => samples[name].length).reduce((sum, length) => sum + length)
    expect(report.guard[mode]).toEqual({
      right: { issues: 0, calls: 2 * right },
      wrong: { issues: count, calls: mode === 'report' ? 2 * count : 0 },
      unknown: [['onGroupDestroyed', 'onGroupDestoryed']],
      left: 0,
    })
  })
})
