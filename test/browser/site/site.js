/** A built site as people come to it: served, in a browser, page by page. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '../chromium.js'
import { serve } from '../serve.js'
import { visit } from '../visit.js'

/** The pages of a site, `zh/group.html` for one; the one for what is not there is none. */
export function pagesOf(name) {
  const files = readdirSync(inject('sites')[name], { recursive: true }).map((file) => file.replaceAll('\\', '/'))
  return files.filter((file) => file.endsWith('.html') && file !== '404.html').sort()
}

export const languages = ['', 'zh/']

/** Those of them that are in a language. */
export function pagesIn(language, name) {
  return pagesOf(name).filter((path) => path.startsWith('zh/') === (language === 'zh/'))
}

/**
 * A site for the tests of a file. `open` gives a page, with what went wrong there, once the site's own code runs on it.
 * The pages bring their policy themselves, so the server sends none.
 */
export function openSite(name, { base = '/' } = {}) {
  const site = {}
  beforeAll(async () => {
    const server = await serve(inject('sites')[name], { base, headers: {} })
    const browser = await launchChromium()
    Object.assign(site, { browser, server, address: server.address + base })
  })
  afterAll(async () => { await Promise.all([site.browser?.close(), site.server?.end()]) })

  site.open = async (path, options) => {
    const visited = await visit(site.browser, site.address + path, options)
    await ready(visited.page)
    return visited
  }
  return site
}

/** Waits until what is on the page can be clicked: until Vue has put its mark there. */
export async function ready(page) {
  await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app'))
}

/** Another page of the site in the same tab, loaded anew. Not another part of the same one, which would load nothing. */
export async function go(page, url) {
  await page.goto(url)
  await ready(page)
}
