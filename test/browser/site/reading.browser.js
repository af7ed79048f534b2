/** Pages in the dark, on phones, and without a mouse. */
import { describe, expect, test } from 'vitest'
import { nothing } from '../visit.js'
import { go, languages, openSite, pagesIn, ready } from './site.js'
import { openPlayground } from './try-it.js'

const site = openSite('plain')

describe('light and dark', () => {
  const isDark = (page) => page.evaluate(() => document.documentElement.classList.contains('dark'))
  const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  test.each([['light', false], ['dark', true]])('as the system has it: %s', async (colorScheme, wanted) => {
    const { page } = await site.open('group.html', { colorScheme })
    expect(await isDark(page)).toBe(wanted)
    await page.close()
  })

  test('as somebody chooses, on other pages and later too', async () => {
    const { page, seen } = await site.open('group.html', { colorScheme: 'light' })
    const light = await background(page)
    await page.locator('.VPNavBarAppearance .VPSwitchAppearance').click()
    await expect.poll(() => isDark(page)).toBe(true)
    await expect.poll(() => background(page)).not.toBe(light)
    await page.locator('.VPSidebar a', { hasText: 'Conversation' }).first().click()
    await page.waitForURL(/conversation\.html$/)
    expect(await isDark(page)).toBe(true)
    await go(page, `${site.address}zh/enums.html`)
    expect(await isDark(page)).toBe(true)
    await page.locator('.VPNavBarAppearance .VPSwitchAppearance').click()
    await expect.poll(() => isDark(page)).toBe(false)
    await page.reload()
    await ready(page)
    expect([await isDark(page), await background(page)]).toEqual([false, light])
    expect(seen).toEqual(nothing)
    await page.close()
  })
})

describe('a phone', () => {
  const heights = { 390: 844, 320: 568 }
  const widths = [390, 320]
  const phone = (width) => ({ viewport: { width, height: heights[width] }, hasTouch: true, isMobile: true })
  /** How far one could scroll sideways, and which parts one would have to. */
  const excess = (page) => page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement
    const wide = scrollWidth <= screen.width ? [] : [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > screen.width + 1)
    return { more: scrollWidth - screen.width, wide: wide.slice(0, 5).map((each) => `${each.tagName}.${each.className}`) }
  })
  const none = { more: 0, wide: [] }

  test.each(languages)('no page is wider than it: %j', async (language) => {
    const { page, seen } = await site.open(`${language}index.html`, phone(widths[0]))
    for (const path of pagesIn(language, 'plain')) {
      await go(page, site.address + path)
      for (const width of widths) {
        await page.setViewportSize(phone(width).viewport)
        expect([path, await page.evaluate(() => screen.width), await excess(page)]).toEqual([path, width, none])
      }
    }
    expect(seen).toEqual(nothing)
    await page.close()
  })

  test.each(widths)('not even with a place to try values open: %i', async (width) => {
    const { page } = await site.open('message.html', phone(width))
    const { field, panel } = await openPlayground(page, 'onGroupMessage')
    await field.fill(`[{ "${'x'.repeat(300)}": "${'y'.repeat(300)}" }]`)
    await panel.locator('.verdict.refused').waitFor()
    expect(await excess(page)).toEqual(none)
    await page.close()
  })

  test.each(widths)('the menu and the list of parts open, and lead on: %i', async (width) => {
    const { page, seen } = await site.open('group.html', phone(width))
    await page.locator('.VPLocalNav .menu').tap()
    const entry = page.locator('.VPSidebar a', { hasText: 'Message' }).first()
    await entry.tap()
    await page.waitForURL(/message\.html$/)
    await expect.poll(() => page.locator('.VPSidebar').evaluate((bar) => bar.getBoundingClientRect().right)).toBeLessThanOrEqual(0)
    await page.locator('.VPLocalNavOutlineDropdown button').tap()
    await page.locator('.VPLocalNavOutlineDropdown a', { hasText: 'Types' }).first().tap()
    await page.waitForURL(/message\.html#/)
    await page.locator('.VPNavBarHamburger').tap()
    await page.locator('.VPNavScreen').waitFor()
    expect(await excess(page)).toEqual(none)
    expect(seen).toEqual(nothing)
    await page.close()
  })
})

describe.each(languages)('by keyboard, language %j', (language) => {
  /** What has the focus: what it is, and whether one sees that. */
  const focused = (page) => page.evaluate(() => {
    const element = document.activeElement
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { width, height, top, bottom } = element.getBoundingClientRect()
    return {
      text: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      inside: ['.VPSkipLink', '.VPNav', '.VPSidebar', '.VPLocalNav', '.vp-doc', '.VPDocAside', '.VPDocFooter'].find((part) => element.closest(part)) ?? element.tagName,
      isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'),
    }
  })

  test('from the top to the content', async () => {
    const { page } = await site.open(`${language}session.html`)
    const stops = []
    for (let count = 0; count < 60 && stops.at(-1)?.inside !== '.vp-doc'; count += 1) {
      await page.keyboard.press('Tab')
      // The skip link comes in with a transition, as others do.
      await page.waitForTimeout(30)
      stops.push(await focused(page))
    }
    expect([...new Set(stops.map(({ inside }) => inside))]).toEqual(expect.arrayContaining(['.VPSkipLink', '.VPNav', '.VPSidebar', '.vp-doc']))
    expect(stops[0].inside).toBe('.VPSkipLink')
    expect(stops.map(({ text }) => text)).toContain(language === '' ? 'Search' : '搜索')
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
    await page.close()
  })

  test('the link at the top skips what is before the content', async () => {
    const { page } = await site.open(`${language}session.html`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await focused(page)).inside).toMatch(/\.vp-doc|\.VPDocAside/)
    await page.close()
  })
})
