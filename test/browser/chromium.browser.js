/** Without a browser there are no tests, and no silence either. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNode } from '../consumers/project.js'
import { findChromium } from './chromium.js'

const root = join(import.meta.dirname, '../..')

test('a missing browser is told with how to get it', () => {
  expect(() => findChromium('/nowhere/chromium')).toThrow(/^no browser at \/nowhere\/chromium: get it with "apt-get install chromium", or say where there is one: CHROMIUM=/)
})

test('a file that cannot be run is no browser', () => {
  expect(() => findChromium(import.meta.filename)).toThrow('no browser at ')
})

test('the run fails before any test', async () => {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/browser/vitest.config.ts']
  const { code, stdout, stderr } = await runNode(root, '--import', 'data:text/javascript,process.env.CHROMIUM="/nowhere/chromium"', ...vitest)
  expect(code).toBe(1)
  expect(stdout + stderr).toContain('get it with "apt-get install chromium"')
  expect(stdout).not.toMatch(/passed|skipped/)
})
