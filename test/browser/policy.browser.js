/** The policy under which everything else here runs is in force, and what it forbids is seen. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.js'
import { serve } from './serve.js'
import { reportOf, visit } from './visit.js'

let browser, server
beforeAll(async () => { [browser, server] = [await launchChromium(), await serve(join(import.meta.dirname, 'pages'))] })
afterAll(async () => { await Promise.all([browser?.close(), server?.end()]) })

test('nothing is possible that it forbids', async () => {
  const visited = await visit(browser, `${server.address}/policy.html`)
  expect(await reportOf(visited)).toEqual({ 'new Function': 'EvalError', eval: 'EvalError', 'an inline script': 'Error', 'an inline style': 'Error', 'another server': 'TypeError' })
  expect(visited.seen.violations.sort()).toEqual([
    'connect-src https://other.invalid/', 'script-src eval', 'script-src eval', 'script-src-elem inline', 'style-src-attr inline',
  ])
  expect(visited.seen.complaints.length).toBeGreaterThan(0)
})
