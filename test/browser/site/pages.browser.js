/** Every page loads as it should, by its address and by the links that lead to it, wherever on its host the site is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { nothing } from '../visit.js'
import { base } from './build-sites.js'
import { go, languages, openSite, pagesIn, pagesOf } from './site.js'

/** With the languages in which each page is loaded by its address; links lead to all of them in each. */
const sites = [
  ['at the root of its host', 'plain', '/', languages],
  ['below a path', 'below', base, ['zh/']],
]

describe.each(sites)('%s', (_, name, below, loaded) => {
  const site = openSite(name, { base: below })

  test.each(loaded)('every page, language %j', async (language) => {
    const { page, seen } = await site.open(`${language}index.html`)
    const own = pagesIn(language, name)
    expect(own.length).toBeGreaterThan(12)
    for (const path of own) {
      await go(page, site.address + path)
      expect([path, await page.locator('html').getAttribute('lang')]).toEqual([path, language === '' ? 'en' : 'zh'])
      expect(await page.locator('meta[name=description]').getAttribute('content'), path).toMatch(/^(?!A VitePress site)./)
      expect((await page.locator('h1').first().innerText()).trim(), path).not.toBe('')
      expect((await page.locator('.vp-doc').innerText()).length, path).toBeGreaterThan(100)
      expect({ path, ...seen }).toEqual({ path, ...nothing })
    }
    await page.close()
  })

  test.each(languages)('from link to link, without loading a page anew: %j', async (language) => {
    const { page, seen } = await site.open(`${language}index.html`)
    await page.evaluate(() => { window.isSame = true })
    await page.locator('.VPHero .action a').first().click()
    await page.waitForURL(/events_and_types\.html$/)
    const links = page.locator('.VPSidebar a.link:not([href*="#"]):visible')
    await links.first().waitFor()
    const targets = await links.evaluateAll((all) => all.map((link) => link.pathname))
    expect(targets).toEqual(expect.arrayContaining(pagesIn(language, 'below').filter((path) => !path.endsWith('index.html')).map((path) => below + path)))
    const titles = await page.evaluate(async (all) => await Promise.all(all.map(async (path) => {
      const html = await (await fetch(path)).text()
      return new DOMParser().parseFromString(html, 'text/html').querySelector('h1').textContent
    })), targets)
    for (const [index, target] of targets.entries()) {
      await links.nth(index).click()
      await page.waitForURL((url) => url.pathname === target)
      await expect.poll(async () => await page.locator('main h1').textContent()).toBe(titles[index])
    }
    expect(await page.evaluate(() => window.isSame)).toBe(true)
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test.each([['nowhere.html', 'There is no such page'], ['zh/nowhere.html', '没有这个页面']])('a page that is not there: %s', async (path, title) => {
    const { page, seen } = await site.open(path)
    await page.getByRole('heading', { name: title }).waitFor()
    expect(seen).toEqual({ ...nothing, complaints: [expect.stringContaining('404')] })
    await page.locator('.NotFound a').click()
    await page.locator('.VPHero').waitFor()
    expect(new URL(page.url()).pathname).toBe(below + path.replace(/nowhere.*/, ''))
    await page.close()
  })
})

describe('the policy that each page brings', () => {
  const site = openSite('plain')

  test.each([...pagesOf('plain'), '404.html'])('%s', (path) => {
    const html = readFileSync(join(inject('sites').plain, path), 'utf8')
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? []
    const [, scripts = ''] = /(?:^|; )script-src ([^;]*)/.exec(policy) ?? []
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.search(/<(?:script|link|style)\b/))
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(scripts).toMatch(/^'self'(?: 'sha256-[\w+/]{43}=')+$/)
    // Hashes would say nothing next to it, and nowhere else may code come from text.
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|http/)
  })

  test('is in force', async () => {
    const { page, seen } = await site.open('group.html')
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return window.ran
    })
    expect(ran).toBeUndefined()
    await expect.poll(() => seen.violations).toEqual(['script-src-elem inline'])
    await page.close()
  })
})
