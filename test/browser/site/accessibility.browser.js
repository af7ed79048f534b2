/** What axe-core finds that keeps people out: nothing serious on any kind of page, in light and dark, in each language. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { languages, openSite } from './site.js'
import { openPlayground } from './try-it.js'

const site = openSite('plain')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** As it is tested: a page, and what is done there first. */
const pages = [
  ['index.html', 'the first page'],
  ['events_and_types.html', 'the overview'],
  ['session.html', 'a domain'],
  ['group.html#type-GroupInfoAndSettings-msg_push_mode', 'a row that a link led to'],
  ['enums.html', 'the enums'],
  ['guide/use.html', 'the guide'],
  ['guide/maintain.html', 'the guide for maintainers'],
  ['guide/rules.html', 'the rules'],
  ['nowhere.html', 'a page that is not there'],
  ['user.html', 'a value that is accepted', async (page) => { await openPlayground(page, 'UserProfile') }],
  ['user.html', 'a value that is refused', async (page) => {
    const { field, panel } = await openPlayground(page, 'UserProfile')
    await field.fill('{ "username": 1, "username": 2 }')
    await panel.locator('.verdict.refused').waitFor()
  }],
  ['index.html', 'a search', async (page) => {
    await page.keyboard.press('/')
    await page.locator('#localsearch-input').fill('message')
    await page.locator('#localsearch-list .result').first().waitFor()
    // VitePress makes the box a button and its list options that hold links.
  }, ['nested-interactive']],
]

/** What axe-core says against a page as it is now. */
async function faultsOf(page, runOnly, except) {
  const { violations, passes } = await page.evaluate(async (options) => await window.axe.run(document, options), { runOnly, resultTypes: ['violations'] })
  expect(passes.length).toBeGreaterThan(0)
  const serious = violations.filter(({ id, impact }) => (impact === 'serious' || impact === 'critical') && !except.includes(id))
  return serious.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 4).map(({ target, failureSummary }) => `${target}: ${failureSummary}`) }))
}

describe.each(languages)('language %j', (language) => {
  // The rules are in English everywhere, and many.
  test.each(pages.filter(([path]) => language === '' || path !== 'guide/rules.html'))('%s: %s', async (path, _, act, except = []) => {
    const { page } = await site.open(language + path, { colorScheme: 'light', reducedMotion: 'reduce' })
    await act?.(page)
    // Colours that are on their way somewhere are not what one reads.
    await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' })
    await page.evaluate(axe)
    expect(await faultsOf(page, ['wcag2a', 'wcag2aa'], except)).toEqual([])
    // In the dark nothing else is different.
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html.dark').waitFor()
    expect(await faultsOf(page, ['color-contrast', 'link-in-text-block'], except)).toEqual([])
    await page.close()
  })
})
