/** How much a page costs those who open it: the scripts that it loads, and the time until what matters is there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { nothing } from '../visit.js'
import { openSite, pagesOf } from './site.js'

const site = openSite('plain')
const mostBytes = 150_000
const mostMilliseconds = 1000

/** The scripts that a page loads by itself, and how large each is when it is compressed. */
async function scriptsOf(path) {
  const { page, seen } = await site.open(path)
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  // What the pages need that links in sight lead to is loaded ahead, when this one is there.
  const ahead = await page.locator('link[rel=prefetch]').evaluateAll((links) => links.map(({ href }) => new URL(href).pathname))
  expect(seen).toEqual(nothing)
  await page.close()
  const own = new Set(loaded.filter((name) => name.endsWith('.js') && !ahead.includes(name)))
  return [...own].map((name) => ({ name, size: gzipSync(readFileSync(join(inject('sites').plain, name))).length }))
}

const pages = pagesOf('below').filter((path) => !/guide\/|^zh\/(?!group)/.test(path))

test.each(pages)('scripts of %s', async (path) => {
  const scripts = await scriptsOf(path)
  const names = scripts.map(({ name }) => name)
  for (const part of [/\/app\./, /\/theme\./, /\/framework\./, /\.md\.[^/]*$/]) expect(names).toContainEqual(expect.stringMatching(part))
  expect(names.filter((name) => /localSearch|LocalSearch|samples|try-it-panel/.test(name))).toEqual([])
  expect(scripts.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(mostBytes)
})

test.each(['index.html', 'group.html', 'zh/group.html'])('the largest part of %s is there soon', async (path) => {
  const times = []
  for (let count = 0; count < 3; count += 1) {
    const { page, seen } = await site.open(path)
    times.push(await page.evaluate(async () => await new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true })
    })))
    expect(seen).toEqual(nothing)
    await page.close()
  }
  const [, median] = times.sort((one, other) => one - other)
  expect(median).toBeGreaterThan(0)
  expect(median).toBeLessThan(mostMilliseconds)
})
