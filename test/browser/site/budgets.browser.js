/** How much a page costs those who open it: the scripts that it loads, and the time until what matters is there. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { nothing } from '../visit.js'
import { openSite, pagesOf } from './site.js'

const site = openSite('plain')
const mostBytes = 150_000
const mostMilliseconds = 1000

/** The scripts that are loaded by themselves, and how large each is when it is compressed. */
async function scriptsOf(path) {
  const scripts = new Map()
  const { page, seen } = await site.open('about.html')
  await page.goto('about:blank')
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(new URL(response.url()).pathname, response.body())
  })
  // What other pages need is loaded ahead once this one is there, and only then, from links that are in sight.
  await page.goto(site.address + path)
  await page.waitForLoadState('load')
  const ahead = await page.locator('link[rel=prefetch]').evaluateAll((links) => links.map(({ href }) => new URL(href).pathname))
  await page.close()
  const sizes = []
  for (const [name, body] of scripts) if (!ahead.includes(name)) sizes.push([name, gzipSync(await body).length])
  return { sizes, seen }
}

test.each(pagesOf('below').filter((path) => !path.includes('guide/')))('scripts of %s', async (path) => {
  const { sizes } = await scriptsOf(path)
  const names = sizes.map(([name]) => name)
  expect(names.filter((name) => /\/app\.|\/theme\.|\/framework\.|\.md\./.test(name)).length).toBeGreaterThanOrEqual(4)
  expect(names.filter((name) => /localSearch|VPLocalSearch|samples|try-it-panel/.test(name))).toEqual([])
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(mostBytes)
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
